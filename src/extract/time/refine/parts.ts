import { COUNT_WORDS, GAP, ORDINAL, englishCount, englishNumber } from '../englishNumerals.ts';
import type { CalendarFields, DateMention, Part, TimeValue } from '../value.ts';
import { followsWords, lengthBefore, wordsBefore } from './refiner.ts';
import type { Refiner } from './refiner.ts';

const START = '(?<![A-Za-z\\d-])';
/** "early 2015", "the end of March": what takes a part of the date behind it. */
const partBefore = wordsBefore(
  `${START}(?:(?:(?<first>early|mid|middle)(?:-|[ \\n])(?:to|and)(?:-|[ \\n]))?(?<word>early|mid|late)(?:-|[ \\n](?:in )?(?:the )?)|(?:the )?(?:very )?(?<noun>start|beginning|outset|middle|end|close)[ \\n]of[ \\n](?:the )?|(?:the[ \\n])?(?<edge>early|first|opening|latter|later|final|last|closing|dying)[ \\n](?:few[ \\n])?(?:part|days|weeks|months|years)[ \\n]of[ \\n](?:the )?|(?<bare>end|mid)[ -])`,
  'i',
);
/** "the third quarter of", "the first week of", "the last week", "week 3 of". */
const nthBefore = wordsBefore(
  `${START}(?:(?:the${GAP})?(?:(?<from>first|second|third)(?:${GAP}(?:half|quarter))?${GAP}(?:to|through|until|and)${GAP}(?:the${GAP})?)?(?<nth>${ORDINAL}|last|final|opening|closing|latter)[ \\n-](?<unit>half|quarter|weekend|week|month|day|decade|third)s?(?:${GAP}(?:of|in))?|week${GAP}(?<week>\\d{1,2})${GAP}of)${GAP}(?:the${GAP})?`,
  'i',
);
/** "the three months ended", "the fiscal year to": a stretch that a month or a day closes. */
const monthsBefore = wordsBefore(
  `${START}(?:the${GAP})?(?:(?:first|last|latest)${GAP})?(?:(?<count>${COUNT_WORDS})[ -](?<unit>month|quarter|year)s?|(?:(?:full|fiscal|financial)${GAP})?(?<one>year|quarter))(?:${GAP}period)?${GAP}(?:to|ended|ending|through)(?:${GAP}(?:in|on))?${GAP}(?:the${GAP})?(?:end${GAP}of${GAP})?`,
  'i',
);
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** "the first nine months of", "the last ten days of". */
const someBefore = wordsBefore(
  `${START}(?:the${GAP})?(?<which>first|last|final|opening|closing)${GAP}(?<count>${COUNT_WORDS})${GAP}(?<unit>day|week|month|quarter|year)s${GAP}(?:of|in)${GAP}(?:the${GAP})?`,
  'i',
);
/** "the 20th of next month", "the 15th day of". */
const dayBefore = wordsBefore(
  `${START}(?:the${GAP})?(?<day>${ORDINAL})(?:${GAP}day)?${GAP}of${GAP}(?:the${GAP})?`,
  'i',
);
/** "the week of 10 April". */
const weekBefore = wordsBefore(
  `${START}(?:the )?(?:(?:week|(?<weekend>weekend)) (?:of|beginning|starting|commencing|(?<upTo>ending|ended|to))(?: on)?|w/[ce]) (?:the )?`,
  'i',
);

/** English words before a mention that take a part of it belong to the expression. */
export const takeParts: Refiner = (mentions, folded) =>
  mentions.map((mention) => {
    const { start, value } = mention;
    if (!followsWords(folded, start)) return mention;
    const taken = (words: RegExpExecArray, part: TimeValue | undefined) =>
      part ? { ...mention, start: start - lengthBefore(words), value: part } : mention;

    const part = partBefore(folded, start);
    if (part) {
      const { word, noun, bare, first, edge } = part.groups ?? {};
      if (edge !== undefined) {
        const side = /^(?:early|first|opening)$/i.test(edge) ? 'start' : 'end';
        return taken(part, withPart(value, side));
      }
      if (bare !== undefined && !isYearOrMonth(value)) return mention;
      const one = withPart(value, PARTS[(word ?? noun ?? bare ?? '').toLowerCase()] ?? 'end');
      const from = first && withPart(value, PARTS[first.toLowerCase()] ?? 'end');
      return taken(part, from && one ? { type: 'range', from, to: one } : one);
    }
    const closed = monthsBefore(folded, start);
    if (closed) {
      const { count, unit = '', one } = closed.groups ?? {};
      const counted = count === undefined ? undefined : englishCount(count)?.high;
      const months =
        one === undefined
          ? (counted ?? 0) * (MONTHS[unit.toLowerCase()] ?? 0)
          : MONTHS[one.toLowerCase()];
      return taken(closed, withMonthsUpTo(value, months ?? 0));
    }
    const some = someBefore(folded, start);
    if (some) {
      const { which = '', count, unit = '' } = some.groups ?? {};
      const counted = englishCount(count ?? '');
      const last = !/^(?:first|opening)$/i.test(which);
      return taken(some, counted && withSome(value, counted.high, unit.toLowerCase(), last));
    }
    const nth = nthBefore(folded, start);
    if (nth) {
      const { week, nth: word = week, unit = 'week', from } = nth.groups ?? {};
      const last = takenNth(mention, nth, indexOf(word), unit.toLowerCase());
      const first = from && withNth(value, indexOf(from), unit.toLowerCase());
      return first && last !== mention
        ? { ...last, value: { type: 'range', from: first, to: last.value } }
        : last;
    }
    const day = value.type === 'shift' && value.unit === 'month' && dayBefore(folded, start);
    if (day) {
      const number = englishNumber(day.groups?.['day'] ?? '') ?? 0;
      return taken(day, withFields(value, { day: number }, 'month'));
    }
    const inWeek = value.type === 'calendar' && namesDay(value.fields);
    const week = inWeek ? weekBefore(folded, start) : undefined;
    if (!week || !inWeek) return mention;
    const { weekend, upTo } = week.groups ?? {};
    const which = weekend ? { itsWeekend: true } : upTo ? { weekUpTo: true } : { wholeWeek: true };
    return taken(week, { ...value, fields: { ...value.fields, ...which } });
  });

/** Whether the fields name a day: of a month, or a feast. */
const namesDay = ({ day, easter, nth }: CalendarFields) =>
  day !== undefined || easter !== undefined || nth?.unit === 'weekday';

const isYearOrMonth = (value: TimeValue) =>
  value.type === 'calendar' &&
  value.fields.year !== undefined &&
  Object.keys(value.fields).every((key) => key === 'year' || key === 'month');

/** The mention with its nth part; without a value where there is no such part, a fifth quarter. */
function takenNth(
  mention: DateMention,
  words: RegExpExecArray,
  index: number,
  unit: string,
): DateMention {
  const { start, value } = mention;
  const lead = start - lengthBefore(words);
  if (value.type === 'decade' || value.type === 'century') {
    const years = yearsInside(value, index, unit);
    return years ? { ...mention, ...years, start: lead } : mention;
  }
  const part = withNth(value, index, unit);
  return part ? { ...mention, start: lead, value: part } : mention;
}

/** How many parts a decade or a century is told in. */
const SHARES: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4 };

/** A half, third, quarter or decade of a decade or century, as years; the shares are approximate. */
function yearsInside(
  value: Extract<TimeValue, { type: 'decade' | 'century' }>,
  index: number,
  unit: string,
): Pick<DateMention, 'value' | 'approximate'> | undefined {
  const isDecade = value.type === 'decade';
  const first = isDecade ? value.firstYear : firstOfCentury(value);
  const length = isDecade ? 10 : 100;
  if (first === undefined || value.part !== undefined) return undefined;
  if (unit === 'decade' && !isDecade) {
    const nth = index < 0 ? 10 : index;
    return { value: { type: 'decade', firstYear: first + 10 * (nth - 1) }, approximate: false };
  }
  const shares = SHARES[unit];
  const nth = index < 0 ? (shares ?? 0) : index;
  if (shares === undefined || nth > shares) return undefined;
  const at = (year: number): TimeValue => ({ type: 'calendar', fields: { year: first + year } });
  const from = at(Math.round(((nth - 1) * length) / shares));
  return {
    value: { type: 'range', from, to: at(Math.round((nth * length) / shares) - 1) },
    approximate: true,
  };
}

const firstOfCentury = ({ century, before, turn }: Extract<TimeValue, { type: 'century' }>) =>
  century === undefined || turn ? undefined : before ? 1 - 100 * century : 100 * (century - 1);

function withMonthsUpTo(value: TimeValue, months: number): TimeValue | undefined {
  if (value.type !== 'calendar' || value.fields.month === undefined || months < 1) return undefined;
  return Number.isInteger(months)
    ? { ...value, fields: { ...value.fields, monthsUpTo: months } }
    : undefined;
}

/** The first or last few days, weeks, months or quarters of a month or year. */
function withSome(
  value: TimeValue,
  count: number,
  unit: string,
  last: boolean,
): TimeValue | undefined {
  if (!Number.isInteger(count)) return undefined;
  switch (unit) {
    case 'quarter':
      return withFields(value, { first: { count: 3 * count, unit: 'month', last } }, 'year');
    case 'month':
      return withFields(value, { first: { count, unit, last } }, 'year');
    case 'day':
    case 'week':
      return (
        withFields(value, { first: { count, unit, last } }, 'month') ??
        withFields(value, { first: { count, unit, last } }, 'year')
      );
    default:
      return undefined;
  }
}

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
  word === undefined || /^(?:last|final|closing|latter)$/i.test(word)
    ? -1
    : /^opening$/i.test(word)
      ? 1
      : (englishNumber(word) ?? 0);

function withPart(value: TimeValue, part: Part): TimeValue | undefined {
  if (value.type === 'decade' || value.type === 'century') {
    return value.part === undefined ? { ...value, part } : undefined;
  }
  if (value.type === 'shift' && (value.unit === 'decade' || value.unit === 'century')) {
    return value.fields ? undefined : { ...value, fields: { part } };
  }
  return withFields(value, { part }, 'month') ?? withFields(value, { part }, 'year');
}

function withNth(value: TimeValue, index: number, unit: string): TimeValue | undefined {
  switch (unit) {
    case 'half':
      return index === 1 || index === 2 || index === -1
        ? (withFields(value, { half: index === 1 ? 1 : 2 }, 'month') ??
            withFields(value, { half: index === 1 ? 1 : 2 }, 'year'))
        : undefined;
    case 'quarter': {
      const quarter = index === -1 ? 4 : index;
      return quarter <= 4 ? withFields(value, { quarter }, 'year') : undefined;
    }
    case 'day':
    case 'week':
    case 'weekend':
      return (
        withFields(value, { nth: { index, unit } }, 'month') ??
        withFields(value, { nth: { index, unit } }, 'year')
      );
    default:
      return unit === 'month' && index > 0
        ? withFields(value, { nth: { index, unit: 'month' } }, 'year')
        : undefined;
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
