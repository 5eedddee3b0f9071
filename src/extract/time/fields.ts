import {
  addMonths,
  civilOf,
  dayOf,
  daysInMonth,
  isCivilDate,
  weekdayOf,
} from '../../model/calendar.ts';
import type { Day } from '../../model/calendar.ts';
import {
  dayDate,
  halfDate,
  intervalDate,
  monthDate,
  monthsDate,
  quarterDate,
  yearDate,
} from '../../model/edtf.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { CalendarFields, Part } from './value.ts';

/** First and last month of a part of a year (contract/events.md). */
const YEAR_PART: Readonly<Record<Part, readonly [number, number]>> = {
  start: [1, 3],
  middle: [5, 8],
  end: [10, 12],
};
/** First and last day of a part of a month; 0 is its last day. */
const MONTH_PART: Readonly<Record<Part, readonly [number, number]>> = {
  start: [1, 10],
  middle: [11, 20],
  end: [21, 0],
};
/** First month of each northern season, spring first; winter runs into the next year. */
const SEASON_START = [3, 6, 9, 12];

/** The date that the fields name in a year; `undefined` when the calendar has no such day. */
export function fieldsDate(year: number, fields: CalendarFields): DateValue | undefined {
  const { month, day, quarter, half, part, season, nth, first, weekday } = fields;
  if (first) return firstOf(year, month, first);
  if (nth) return nthOf(year, month, nth, weekday);
  if (month !== undefined) return inMonth(year, month, day, part, half);
  if (day !== undefined) return undefined;
  if (quarter !== undefined)
    return quarter >= 1 && quarter <= 4 ? quarterDate(year, quarter) : undefined;
  if (half !== undefined) return halfDate(year, half);
  if (season !== undefined) return seasonDate(year, season);
  if (part !== undefined) return monthsDate(year, ...YEAR_PART[part]);
  return yearDate(year);
}

function inMonth(
  year: number,
  month: number,
  day: number | undefined,
  part: Part | undefined,
  half: number | undefined,
): DateValue | undefined {
  if (day !== undefined) {
    return isCivilDate({ year, month, day }) ? dayDate(dayOf({ year, month, day })) : undefined;
  }
  const length = daysInMonth(year, month);
  if (length === 0) return undefined;
  if (half !== undefined) return daysOf(year, month, half === 1 ? 1 : 16, half === 1 ? 15 : length);
  if (part === undefined) return monthDate(year, month);
  const [from, to] = MONTH_PART[part];
  return daysOf(year, month, from, to === 0 ? length : to);
}

function daysOf(year: number, month: number, from: number, to: number): DateValue {
  const first = dayOf({ year, month, day: from });
  return intervalDate(dayDate(first), dayDate(first + to - from), 'interval');
}

function seasonDate(year: number, season: number): DateValue {
  const start = monthDate(year, SEASON_START[season] ?? 3);
  const end = monthDate(year, (SEASON_START[season] ?? 3) + 2);
  return intervalDate(start, end, 'quarter');
}

function firstOf(
  year: number,
  month: number | undefined,
  { count, unit, last }: NonNullable<CalendarFields['first']>,
): DateValue {
  const whole = month === undefined ? yearDate(year) : monthDate(year, month);
  const { from, to } = whole.span;
  if (unit === 'month') {
    const start = last ? addMonths(to, -count) : from;
    const a = civilOf(start);
    return intervalDate(
      monthDate(a.year, a.month),
      monthDate(a.year, a.month + count - 1),
      'interval',
    );
  }
  const days = unit === 'week' ? 7 * count : count;
  const start = last ? to - days : unit === 'week' ? firstMonday(from) : from;
  return intervalDate(dayDate(start), dayDate(start + days - 1), 'interval');
}

/** The first Monday on or after a day. */
const firstMonday = (day: Day) => day + ((7 - weekdayOf(day)) % 7);

function nthOf(
  year: number,
  month: number | undefined,
  { index, unit }: NonNullable<CalendarFields['nth']>,
  weekday = 0,
): DateValue | undefined {
  if (unit === 'month') return daysInMonth(year, index) > 0 ? monthDate(year, index) : undefined;
  const { from, to } = (month === undefined ? yearDate(year) : monthDate(year, month)).span;
  const first = from + ((weekday - weekdayOf(from) + 7) % 7);
  const last = to - 1 - ((weekdayOf(to - 1) - weekday + 7) % 7);
  const day = index < 0 ? last : first + 7 * (index - 1);
  if (day < from || day >= to) return undefined;
  return unit === 'weekday'
    ? dayDate(day)
    : intervalDate(dayDate(day), dayDate(day + 6), 'interval');
}
