import { chineseClause } from '../../language/chineseClause.ts';
import { englishClause } from '../../language/englishClause.ts';
import type { Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import { clausesOf } from './clauses.ts';
import type { Telling } from './compose.ts';
import { wordsIn } from './frames.ts';
import { anyWithin } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

/** Verbs that only say that something is so, or need not be: nothing happens by them. */
const UNEVENTFUL: ReadonlySet<string> = new Set([
  ...['是', '为', '像', '如', '有', '在', '叫', '算', '可能', '应该', '可以', '必须', '需要', '能'],
  ...['会', '想', '值得', '应', 'be', 'have', 'seem', 'appear', 'mean', 'may', 'might', 'could'],
  ...['should', 'would', 'can', 'must', 'need'],
]);
/** What points back to something said. */
const POINTING: ReadonlySet<string> = new Set([
  ...['这', '那', '此', '这些', '那些', '这样', '那样', '一切', '这里', '那里', '它'],
  ...['this', 'that', 'it', 'there', 'these', 'those', 'such', 'what'],
]);
/** What is so again and again. */
const HABITS: ReadonlySet<string> = new Set([
  ...['每', '总是', '往往', '通常', '常常', '经常', '习惯', '一再', '每次', '每当', '讲究'],
  ...['always', 'usually', 'often', 'every', 'whenever', 'typically', 'sometimes'],
]);

const flag = (is: boolean) => (is ? 1 : 0);

/** A question, to its end. */
const ASKS = /[？?][」”"』]?\s*$/;

/** What the clauses of a passage and the kind of its date show of whether it tells a happening. */
export function passageSigns(
  { quote, clause, dateSpan, date, origin }: Telling,
  marks: ParagraphMarks,
): Readonly<Record<string, number>> {
  const words = wordsIn(marks, quote);
  const first = clausesOf(marks.text, quote).find(
    ({ start, end }) => start >= clause.start && end <= clause.end,
  );
  const parse = marks.language === 'en' ? englishClause : chineseClause;
  const own = parse(
    words.filter((w) => w.pos !== 'time' && first && w.start >= first.start && w.end <= first.end),
  );
  const value = marks.dates.find(({ start }) => start === dateSpan?.start)?.value;
  return {
    fewPast: flag(value?.type === 'vague' && value.name === 'few-past'),
    eventive: flag(own.predicate !== undefined && isEventful(own.predicate)),
    pointing: flag(POINTING.has(own.tokens[own.core]?.word ?? '')),
    habit: flag(words.some(({ word }) => HABITS.has(word))),
    asks: flag(ASKS.test(marks.text.slice(quote.start, quote.end))),
    yearless: flag(value?.type === 'calendar' && value.fields.year === undefined),
    vagueWords: flag(value?.type === 'vague'),
    countedFromStory: flag(
      date.basis === 'relative' && date.derivation.some(({ from }) => from === 'narrative'),
    ),
    carriedItem: flag(origin === 'carried' && marks.paragraph.role === 'item'),
    quotedSpeech: flag(/[「“『"]/.test(marks.text.slice(quote.start, quote.end))),
  };
}

/** Whether a word is a verb by which something happens. */
export const isEventful = ({ pos, word, lemma = word }: Token) =>
  pos === 'verb' && !UNEVENTFUL.has(lemma) && !UNEVENTFUL.has(word);

/** A point of a list that says its name first: 人才：培育工程師, "Talent: train engineers". */
const LABELLED = /^[^:：,，。;；.]{1,36}[:：](?!\/\/)/u;

/**
 * Whether an item of a dated list asks something, explains a label, or is one without verb, name or
 * figure.
 */
export function isLabelOrQuestion(marks: ParagraphMarks, item: TextSpan): boolean {
  const text = marks.text.slice(item.start, item.end);
  if (ASKS.test(text)) return true;
  if (anyWithin(marks.figures, item)) return false;
  if (LABELLED.test(text)) return true;
  if (anyWithin(marks.entities, item)) return false;
  return !wordsIn(marks, item).some(
    ({ pos }) => pos === 'verb' || pos === 'name' || pos === 'other',
  );
}
