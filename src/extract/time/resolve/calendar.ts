import { addMonths, civilOf, dayOf, weekdayOf } from '../../../model/calendar.ts';
import type { Day } from '../../../model/calendar.ts';
import { dayDate, yearDate } from '../../../model/edtf.ts';
import type { DateValue } from '../../../model/edtf.ts';
import type { DerivationStep } from '../../../model/event.ts';
import { fieldsDate, insideWord, partWord } from '../fields.ts';
import type { CalendarFields, TimeValue } from '../value.ts';
import { shiftStep } from './reading.ts';
import type { DateReading, TimeContext } from './reading.ts';

/**
 * The date of calendar fields: as they stand where they name a year, else in the year that the
 * passage is about, else the fitting date nearest to publication.
 */
export function readCalendar(
  { fields, side }: Extract<TimeValue, { type: 'calendar' }>,
  context: TimeContext,
): DateReading | undefined {
  if (fields.year !== undefined) {
    const date = fieldsDate(fields.year, fields);
    const word = partWord(fields);
    return date && { date, steps: word ? [{ step: 'part', which: word, edtf: date.edtf }] : [] };
  }
  if (side !== undefined) return nearPublication(fields, context, side);
  return inPassage(fields, context) ?? nearPublication(fields, context);
}

/** The first date that fits and begins after the date last named, or the last that ends before it. */
export function readFollowing(
  { fields, back }: Extract<TimeValue, { type: 'following' }>,
  { narrative }: TimeContext,
): DateReading | undefined {
  if (!narrative) return undefined;
  const { span } = narrative;
  const date = back
    ? candidates(fields, span.from).findLast(({ span: { to } }) => to <= span.from)
    : candidates(fields, span.to - 1).find(({ span: { from } }) => from >= span.to);
  if (!date) return undefined;
  return {
    date,
    anchor: narrative,
    from: 'narrative',
    steps: [{ step: 'part', which: insideWord(fields) ?? 'date', edtf: date.edtf }],
  };
}

function inPassage(fields: CalendarFields, { passage }: TimeContext): DateReading | undefined {
  if (!passage || passage.precision === 'interval' || passage.precision === 'decade')
    return undefined;
  if (fields.weekday !== undefined && fields.month === undefined) return undefined;
  const { year, month } = civilOf(passage.span.from);
  const dayAlone = fields.month === undefined && fields.day !== undefined;
  // A day of the month belongs to the month last named, so a year alone does not place it.
  if (dayAlone && passage.precision !== 'day' && passage.precision !== 'month') return undefined;
  const date = fieldsDate(year, dayAlone ? { ...fields, month } : fields);
  if (!date) return undefined;
  return {
    date,
    anchor: passage,
    from: 'narrative',
    steps: [{ step: 'part', which: insideWord(fields) ?? 'date', edtf: date.edtf }],
  };
}

function nearPublication(
  fields: CalendarFields,
  { published, tense }: TimeContext,
  side?: 'past' | 'future',
): DateReading | undefined {
  if (published === undefined) return undefined;
  const date = side
    ? beside(candidates(fields, published), published, side)
    : isPartOfYear(fields)
      ? thisYears(fields, published, tense)
      : nearest(candidates(fields, published), published, tense);
  if (!date) return undefined;
  return {
    date,
    anchor: dayDate(published),
    from: 'published',
    steps: isPartOfYear(fields)
      ? partSteps(fields, date, published)
      : [{ step: 'nearest', edtf: date.edtf }],
  };
}

/** How much nearer a coming date counts in a sentence about the future. */
const LEAN = 3;

/**
 * The date nearest to a day. What a sentence in the past tense tells has begun; in a sentence
 * about the future a coming date counts as three times nearer than it is. Ties go to the past.
 */
export function nearest(
  dates: readonly DateValue[],
  day: Day,
  tense: TimeContext['tense'],
): DateValue | undefined {
  const lean = tense === 'future' ? LEAN : 1;
  const distance = ({ span }: DateValue) =>
    span.from > day ? (span.from - day) / lean : Math.max(0, day - span.to + 1);
  return dates
    .filter(({ span }) => tense !== 'past' || span.from <= day)
    .reduce<DateValue | undefined>(
      (best, date) => (best && distance(best) <= distance(date) ? best : date),
      undefined,
    );
}

/** The last date before a day, or the first one after it: "last Easter", "this coming Friday". */
function beside(
  dates: readonly DateValue[],
  day: Day,
  side: 'past' | 'future',
): DateValue | undefined {
  return side === 'past'
    ? dates.findLast(({ span }) => span.to <= day)
    : dates.find(({ span }) => span.from > day);
}

/** As many years as leap days may be apart: 2096-02-29 and 2104-02-29. */
const YEARS_AROUND = range(-8, 8);
/** Within as many months every weekday falls on every day of the month up to the 30th. */
const MONTHS_AROUND = range(-14, 14);

/** The dates around a day that fit fields without a year, in order. */
export function candidates(fields: CalendarFields, day: Day): readonly DateValue[] {
  const { year, month } = civilOf(day);
  const { weekday } = fields;
  if (fields.month === undefined && fields.day !== undefined) {
    return MONTHS_AROUND.map((shift) => {
      const first = civilOf(addMonths(dayOf({ year, month, day: 1 }), shift));
      return fieldsDate(first.year, { ...fields, month: first.month });
    })
      .filter((date) => date !== undefined)
      .filter(({ span }) => weekday === undefined || weekdayOf(span.from) === weekday);
  }
  if (weekday !== undefined && fields.month === undefined) {
    const monday = day - weekdayOf(day);
    return [-7, 0, 7].map((shift) => dayDate(monday + shift + weekday));
  }
  return YEARS_AROUND.map((shift) => fieldsDate(year + shift, fields)).filter(
    (date) => date !== undefined,
  );
}

const isPartOfYear = ({ month, part, half, first }: CalendarFields) =>
  month === undefined && (part !== undefined || half !== undefined || first !== undefined);

/** Days before its end from which on the first quarters of a year are spoken of as told. */
const NEARLY_OVER = 31;

/** 年底 and 上半年 are those of the year of writing, or of the year before if they are told as over. */
function thisYears(
  fields: CalendarFields,
  day: Day,
  tense: TimeContext['tense'],
): DateValue | undefined {
  const { year } = civilOf(day);
  const date = fieldsDate(year, fields);
  if (!date) return undefined;
  // 前三季度 are counted when they are over, or nearly.
  const isToCome = fields.first
    ? tense !== 'future' && date.span.to > day + NEARLY_OVER
    : tense === 'past' && date.span.from > day;
  return isToCome ? fieldsDate(year - 1, fields) : date;
}

function partSteps(
  fields: CalendarFields,
  date: DateValue,
  published: Day,
): readonly DerivationStep[] {
  const { year } = civilOf(date.span.from);
  return [
    shiftStep('year', year - civilOf(published).year, yearDate(year)),
    { step: 'part', which: partWord(fields) ?? 'date', edtf: date.edtf },
  ];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
