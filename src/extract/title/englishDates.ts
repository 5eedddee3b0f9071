import type { Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';

/** Small words that tie a date to what it dates. */
const BEFORE_DATE: ReadonlySet<string> = new Set([
  ...['in', 'on', 'at', 'by', 'during', 'around', 'about', 'from', 'as', 'early', 'late', 'back'],
  ...['throughout', 'through', 'to', 'of', 'only', 'just', 'already', 'circa', 'c.'],
]);
/** Parts of a day or a year: "on the morning of 14 July". */
const PARTS: ReadonlySet<string> = new Set([
  ...[
    'morning',
    'afternoon',
    'evening',
    'night',
    'day',
    'week',
    'eve',
    'beginning',
    'start',
    'end',
  ],
  ...['close', 'middle', 'hours', 'spring', 'summer', 'autumn', 'fall', 'winter', 'months', 'days'],
  ...['weeks', 'half', 'part', 'course', 'turn', 'late', 'early', 'month', 'year'],
]);
/** Behind these a date is compared, counted or named: without it they would hang in the air. */
const HOLDS_DATE: ReadonlySet<string> = new Set([
  ...['than', 'like', 'and', 'or', 'between', 'the', 'a', 'an', 'is', 'was', 'be', 'its', 'their'],
  ...['his', 'her', 'this', 'that', 'every', 'each', 'before', 'after', 'over', 'within'],
  ...[
    'another',
    'per',
    'for',
    'date',
    'dates',
    'dated',
    'dating',
    'until',
    'till',
    'since',
    'these',
    'those',
    'some',
    'against',
    'into',
  ],
]);

/**
 * Words without dates and without the small words that tie them to the rest. A date stays that
 * something hangs on: that is the subject, that a noun follows, that bounds how long something was
 * so ("until 1979", "since 2014").
 */
export function withoutDates(
  words: readonly Token[],
  dates: readonly TextSpan[],
): readonly Token[] {
  const kept: Token[] = [];
  const isDate = (word: Token | undefined) =>
    word !== undefined && dates.some(({ start, end }) => word.start < end && word.end > start);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) continue;
    if (!isDate(word)) {
      kept.push(word);
      continue;
    }
    let last = i;
    while (isDate(words[last + 1])) last += 1;
    const lead = withoutTie(kept);
    const before = lead.at(-1);
    const next = words[last + 1];
    const isSubject =
      lead.length === 0 && kept.length === 0 && (next?.pos === 'auxiliary' || next?.pos === 'verb');
    const isPart = next !== undefined && PARTS.has(next.word) && next.pos === 'noun';
    // "The 2018 election", but not "in 2018 the election".
    const modifies =
      !isPart &&
      (next?.pos === 'noun' || next?.pos === 'name') &&
      kept.length === lead.length &&
      before !== undefined;
    const isPossessive = next?.word === "'s" || next?.word === '’s';
    const isBound = /^(?:since|until|till|before|after)\b/.test(word.word);
    const isRow = next?.word === 'and' || next?.word === 'to' || next?.word === 'or';
    if (
      isSubject ||
      modifies ||
      isPossessive ||
      isRow ||
      isBound ||
      (before && HOLDS_DATE.has(before.word))
    ) {
      kept.push(...words.slice(i, last + 1));
      i = last;
      continue;
    }
    kept.splice(0, kept.length, ...lead);
    i = isPart ? last + 1 : last;
  }
  return kept;
}

/** Without "in", "early in", "on the morning of" at the end. */
function withoutTie(words: readonly Token[]): readonly Token[] {
  const lead = words.slice();
  const last = () => lead.at(-1)?.word ?? '';
  while (lead.length > 0 && BEFORE_DATE.has(last())) {
    const isOf = lead.pop()?.word === 'of';
    if (!isOf || !PARTS.has(last())) continue;
    while (
      lead.length > 0 &&
      (PARTS.has(last()) || /^(?:determiner|adjective)$/.test(lead.at(-1)?.pos ?? ''))
    )
      lead.pop();
  }
  return lead;
}
