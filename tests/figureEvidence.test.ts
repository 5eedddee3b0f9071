import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openProject } from '../src/cli/project.ts';
import type { Figure, TimelineEvent } from '../src/model/event.ts';
import type { Timeline } from '../src/model/timelineFile.ts';
import { fold } from '../src/text/fold.ts';

/** By code, the words and signs that name it; 元 and 块 are the money of the article's country. */
const NAMES: Readonly<Record<string, RegExp>> = {
  USD: /\$|美[元金]|usd|dollar/i,
  TWD: /元|圆|块钱|NT\$|台币|TWD|NTD/,
  CNY: /元|圆|块钱|人民币|RMB|CNY|yuan|[¥￥]/i,
  EUR: /€|欧元|EUR|euro/i,
  GBP: /£|英镑|GBP|pound/i,
  JPY: /日[元圆]|JPY|yen/i,
  KRW: /韩[元圜]|₩|won/i,
  HKD: /HK\$|港[元币]|HKD/,
};
const PERCENT = /%|百分|per ?cent|成|分之|一半|half/;
const TIMES = /倍|番|times|\dx|fold|doubled|tripled|quadrupled/;
const IN_WORDS =
  /[几数上]|[百千](?=[万亿])|分之|一半|half|成|翻|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|eleven|twelve|an?|hundred|thousand|doubled|tripled|quadrupled)\b/i;

const THINGS = /客流|使用者|用户|passenger|人次|人数|参数/i;

/** The digits of a text in a row, Han ones too, without signs and scales between them. */
const digitsOf = (text: string) =>
  text
    .replace(/(?<![一二三四五六七八九\d])十/g, '1')
    .replace(/[零一二三四五六七八九]/g, (c) => String('零一二三四五六七八九'.indexOf(c)))
    .replace(/两/g, '2')
    .replace(/(?<=\d)[ ,.点十百千万亿兆]+(?=\d)/g, '');
const leading = (value: number) =>
  String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '');

/** What of a figure the evidence of its event does not have. */
function lacking(
  { value, currency, unit }: Figure,
  evidence: string,
  above: string,
): string | undefined {
  // A sum may be in the currency that its article spoke of last, though never a count.
  const names = NAMES[currency ?? ''] ?? new RegExp(currency ?? '');
  if (currency && !names.test(evidence) && (!names.test(above) || THINGS.test(evidence)))
    return 'currency';
  if (unit === 'percent' ? !PERCENT.test(evidence) : unit === 'times' && !TIMES.test(evidence))
    return 'unit';
  if (
    unit &&
    unit !== 'percent' &&
    unit !== 'times' &&
    !evidence.toLowerCase().includes(fold(unit).toLowerCase())
  )
    return 'unit';
  if (!digitsOf(evidence).includes(leading(value)) && !IN_WORDS.test(evidence)) return 'digits';
  return undefined;
}

function lacks({ sources, events }: Timeline): readonly string[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const evidenceOf = ({ evidence }: TimelineEvent) =>
    evidence
      .map(({ source, paragraph, quote }) =>
        byId
          .get(source)
          ?.paragraphs.find(({ id }) => id === paragraph)
          ?.text.slice(quote.start, quote.end),
      )
      .join('\n');
  const aboveOf = ({ evidence }: TimelineEvent) =>
    evidence
      .flatMap(({ source, paragraph }) => {
        const paragraphs = byId.get(source)?.paragraphs ?? [];
        const at = paragraphs.findIndex(({ id }) => id === paragraph);
        return paragraphs.slice(0, at + 1).map(({ text }) => text);
      })
      .join('\n');
  return events.flatMap((event) => {
    const evidence = fold(evidenceOf(event));
    const above = fold(aboveOf(event));
    return (event.figures ?? []).flatMap((figure) => {
      const what = lacking(figure, evidence, above);
      return what === undefined
        ? []
        : [
            `${what} of ${String(figure.value)} ${figure.currency ?? figure.unit ?? ''}: ${evidence}`,
          ];
    });
  });
}

describe.each(['tests/corpus/articles', 'data/articles', '../shared/folder/articles'])(
  'the figures of %s',
  (articlesDir) => {
    it.skipIf(!existsSync(articlesDir))(
      'have their digits, currency and unit in the evidence',
      () => {
        const { timeline } = openProject({ articlesDir, dataDir: 'data' }, () => 0).state;
        expect(lacks(timeline)).toEqual([]);
      },
      60_000,
    );
  },
);
