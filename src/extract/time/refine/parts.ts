import { GAP, ORDINAL, englishNumber } from '../englishNumerals.ts';
import type { CalendarFields, Part, TimeValue } from '../value.ts';
import { lengthBefore, wordsBefore } from './refiner.ts';
import type { Refiner } from './refiner.ts';

const START = '(?<![A-Za-z-])';
/** "early 2015", "the end of March": what takes a part of the date behind it. */
const partBefore = wordsBefore(
  `${START}(?:(?<word>early|mid|late)(?:-|[ \\n](?:in )?(?:the )?)|(?:the )?(?:very )?(?<noun>start|beginning|outset|middle|end|close)[ \\n]of[ \\n](?:the )?)`,
  'i',
);
/** "the third quarter of", "the first week of", "the last week", "week 3 of". */
const nthBefore = wordsBefore(
  `${START}(?:(?:the${GAP})?(?<nth>${ORDINAL}|last)${GAP}(?<unit>half|quarter|week|month)(?:${GAP}(?:of|in))?|week${GAP}(?<week>\\d{1,2})${GAP}of)${GAP}(?:the${GAP})?`,
  'i',
);
/** "the 20th of next month", "the 15th day of". */
const dayBefore = wordsBefore(
  `${START}(?:the${GAP})?(?<day>${ORDINAL})(?:${GAP}day)?${GAP}of${GAP}(?:the${GAP})?`,
  'i',
);
/** "the week of 10 April". */
const weekBefore = wordsBefore(
  `${START}(?:the )?(?:week (?:of|beginning|starting|commencing)(?: on)?|w/c) `,
  'i',
);

/** English words before a mention that take a part of it belong to the expression. */
export const takeParts: Refiner = (mentions, folded) =>
  mentions.map((mention) => {
    const { start, value } = mention;
    const taken = (words: RegExpExecArray, part: TimeValue | undefined) =>
      part ? { ...mention, start: start - lengthBefore(words), value: part } : mention;

    const part = partBefore(folded, start);
    if (part) {
      const word = (part.groups?.['word'] ?? part.groups?.['noun'] ?? '').toLowerCase();
      return taken(part, withPart(value, PARTS[word] ?? 'end'));
    }
    const nth = nthBefore(folded, start);
    if (nth) {
      const { week, nth: word = week, unit = 'week' } = nth.groups ?? {};
      return taken(nth, withNth(value, indexOf(word), unit.toLowerCase()));
    }
    const day = value.type === 'shift' && value.unit === 'month' && dayBefore(folded, start);
    if (day) {
      const number = englishNumber(day.groups?.['day'] ?? '') ?? 0;
      return taken(day, withFields(value, { day: number }, 'month'));
    }
    const inWeek = value.type === 'calendar' && value.fields.day !== undefined;
    const week = inWeek ? weekBefore(folded, start) : undefined;
    return week && inWeek
      ? taken(week, { ...value, fields: { ...value.fields, wholeWeek: true } })
      : mention;
  });

const PARTS: Readonly<Record<string, Part>> = {
  early: 'start',
  start: 'start',
  beginning: 'start',
  outset: 'start',
  mid: 'middle',
  middle: 'middle',
};

/** What an ordinal or "last" counts to: -1 for the last. */
export const indexOf = (word: string | undefined): number =>
  word === undefined || /^last$/i.test(word) ? -1 : (englishNumber(word) ?? 0);

function withPart(value: TimeValue, part: Part): TimeValue | undefined {
  if (value.type === 'decade' || value.type === 'century') {
    return value.part === undefined ? { ...value, part } : undefined;
  }
  if (value.type === 'shift' && value.unit === 'decade') {
    return value.fields ? undefined : { ...value, fields: { part } };
  }
  return withFields(value, { part }, 'month') ?? withFields(value, { part }, 'year');
}

function withNth(value: TimeValue, index: number, unit: string): TimeValue | undefined {
  switch (unit) {
    case 'half':
      return index === 1 || index === 2 || index === -1
        ? withFields(value, { half: index === 1 ? 1 : 2 }, 'year')
        : undefined;
    case 'quarter': {
      const quarter = index === -1 ? 4 : index;
      return quarter <= 4 ? withFields(value, { quarter }, 'year') : undefined;
    }
    case 'week':
      return (
        withFields(value, { nth: { index, unit: 'week' } }, 'month') ??
        withFields(value, { nth: { index, unit: 'week' } }, 'year')
      );
    default:
      return index > 0 ? withFields(value, { nth: { index, unit: 'month' } }, 'year') : undefined;
  }
}

/** The value with more fields, where it names a month (or a year) and nothing inside it. */
export function withFields(
  value: TimeValue,
  more: CalendarFields,
  inside: 'month' | 'year',
): TimeValue | undefined {
  if (value.type === 'shift') {
    const { unit, fields = {} } = value;
    const free = Object.keys(fields).every((key) => inside === 'month' && key === 'month');
    const months = unit === 'month' || (unit === 'year' && fields.month !== undefined);
    return free && (inside === 'month' ? months : unit === 'year')
      ? { ...value, fields: { ...fields, ...more } }
      : undefined;
  }
  if (value.type !== 'calendar') return undefined;
  const { fields } = value;
  const free = Object.keys(fields).every(
    (key) => key === 'year' || (inside === 'month' && key === 'month'),
  );
  return free && (inside === 'year' || fields.month !== undefined)
    ? { ...value, fields: { ...fields, ...more } }
    : undefined;
}
