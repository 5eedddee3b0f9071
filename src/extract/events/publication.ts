import { dayDate } from '../../model/edtf.ts';
import { quoteAround } from './quote.ts';
import { clausesOf } from './clauses.ts';
import type { EventDraft } from './draft.ts';
import { SURE } from './confidence.ts';
import { IMPORTANCE_OF_PUBLICATION } from './importance.ts';
import type { ParagraphMarks } from './marks.ts';
import type { PartOfArticle } from './outside.ts';
import { entitiesNamed } from './subjects.ts';
import type { StoryContext } from './storyContext.ts';

/**
 * The article's own publication, told by the first sentence of its body; none without a
 * publication date or a body.
 */
export function publicationEvent(
  marks: readonly ParagraphMarks[],
  parts: readonly PartOfArticle[],
  { published, source, language }: StoryContext,
): readonly EventDraft[] {
  const isText = ({ paragraph }: ParagraphMarks) =>
    paragraph.role !== 'heading' && paragraph.role !== 'code';
  const first =
    marks.find((one, i) => isText(one) && parts[i] === 'story') ?? marks.find((one) => isText(one));
  const sentence = first?.sentences[0];
  if (published === undefined || !first || !sentence) return [];
  const date = dayDate(published);
  const quote = quoteAround(clausesOf(first.text, sentence), sentence, sentence, first.text);
  return [
    {
      origin: 'publication',
      date,
      basis: 'published',
      derivation: [{ step: 'published', edtf: date.edtf }],
      kind: 'publication',
      modality: 'asserted',
      title: { [language]: source.title },
      figures: [],
      entities: entitiesNamed(first, quote),
      importance: IMPORTANCE_OF_PUBLICATION,
      confidence: SURE,
      evidence: {
        source: source.id,
        paragraph: first.paragraph.id,
        quote,
        ...(first.paragraph.speaker ? { speaker: first.paragraph.speaker } : {}),
      },
      told: first.folded.slice(quote.start, quote.end),
      happened: first.folded.slice(quote.start, quote.end),
      named: [],
      section: '',
    },
  ];
}
