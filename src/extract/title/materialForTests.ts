import type { Paragraph } from '../../model/source.ts';
import { markParagraph } from '../events/marks.ts';
import { readKnowledge } from '../knowledge.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Language } from '../text/language.ts';
import type { TitleMaterial } from './titleMaterial.ts';

const file = (value: unknown) => ({ file: 'test', value });

/** A small lexicon on no real subject. */
const { knowledge }: { readonly knowledge: Knowledge } = readKnowledge({
  lexicon: file({
    kinds: {
      product: { 2: '推出, 發布, 模型' },
      funding: { 4: '融資, 投資, 估值, 募資' },
      revenue: { 4: '營收, 收入' },
      research: { 2: '論文, 圖表' },
      people: { 2: '離開, 父親' },
    },
    entities: [
      { kind: 'organisation', names: ['Acme', 'Acme Labs'] },
      { kind: 'organisation', names: ['谷歌', 'Google'] },
      { kind: 'organisation', names: ['每日新聞'] },
      { kind: 'person', names: ['Ada Byron', 'Ada', 'Byron'] },
      { kind: 'person', names: ['Tom Reed'] },
    ],
  }),
  gazetteer: file({}),
  curation: file({}),
});

/** The material of the event whose date is the first that the text has. */
export function materialOf(
  text: string,
  language: Language,
  {
    speaker,
    kind = 'society',
  }: {
    readonly speaker?: string;
    readonly kind?: TitleMaterial['kind'];
  } = {},
): TitleMaterial {
  const paragraph: Paragraph = {
    id: 'p',
    line: 1,
    endLine: 1,
    text,
    ...(speaker === undefined ? {} : { speaker }),
  };
  const marks = markParagraph(paragraph, knowledge, language);
  const quote = { start: 0, end: text.length };
  const [date] = marks.dates;
  const clause = date ? { start: date.start, end: Math.min(text.length, date.end + 16) } : quote;
  return { marks, quote, clause, kind, language, ...(date ? { date } : {}) };
}
