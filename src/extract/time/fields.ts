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
import { lunarDay, solarTerm } from './lunar.ts';
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
  const { month, day, quarter, half, part, season, nth, first, weekday, easter, plus } = fields;
  if (fields.itsWeekend) return weekendOf(fieldsDate(year, { ...fields, itsWeekend: false }));
  const { monthsUpTo, ...rest } = fields;
  if (monthsUpTo !== undefined) return monthsTo(fieldsDate(year, rest), monthsUpTo);
  if (fields.weekUpTo) return weekUpTo(fieldsDate(year, { ...fields, weekUpTo: false }));
  if (fields.wholeWeek) return weekOf(fieldsDate(year, { ...fields, wholeWeek: false }));
  if (easter !== undefined) return dayDate(easterOf(year) + easter);
  if (fields.lunar) return dayIfAny(lunarDay(year, fields.lunar));
  if (fields.solarTerm) return dayIfAny(solarTerm(year, fields.solarTerm));
  if (first) return firstOf(year, month, first);
  if (nth) return nthOf(year, month, nth, weekday, plus);
  if (month !== undefined) return inMonth(year, month, day, part, half);
  if (day !== undefined) return undefined;
  if (quarter !== undefined)
    return quarter >= 1 && quarter <= 4 ? quarterDate(year, quarter) : undefined;
  if (half !== undefined) return halfDate(year, half);
  if (season !== undefined) return seasonDate(year, season);
  if (part !== undefined) return monthsDate(year, ...YEAR_PART[part]);
  return yearDate(year);
}

const dayIfAny = (day: Day | undefined) => (day === undefined ? undefined : dayDate(day));

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
): DateValue | undefined {
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
  if (days > to - from) return undefined;
  const start = last ? to - days : unit === 'week' ? firstMonday(from) : from;
  return intervalDate(dayDate(start), dayDate(start + days - 1), 'interval');
}

/** The first Monday on or after a day. */
const firstMonday = (day: Day) => day + ((7 - weekdayOf(day)) % 7);

const THURSDAY = 3;
const SATURDAY = 5;

/**
 * The nth week, month or weekday of a year or month. A week belongs where its Thursday is, as in
 * ISO 8601: the first week of 2015 begins on 29 December 2014.
 */
function nthOf(
  year: number,
  month: number | undefined,
  { index, unit }: NonNullable<CalendarFields['nth']>,
  weekday: number | undefined,
  plus = 0,
): DateValue | undefined {
  if (unit === 'month') return daysInMonth(year, index) > 0 ? monthDate(year, index) : undefined;
  const { from, to } = (month === undefined ? yearDate(year) : monthDate(year, month)).span;
  if (unit === 'day') {
    const day = index < 0 ? to - 1 : from + index - 1;
    return day < to ? dayDate(day) : undefined;
  }
  const sought = unit === 'week' ? THURSDAY : unit === 'weekend' ? SATURDAY : (weekday ?? 0);
  const first = from + ((sought - weekdayOf(from) + 7) % 7);
  const last = to - 1 - ((weekdayOf(to - 1) - sought + 7) % 7);
  const day = index < 0 ? last : first + 7 * (index - 1);
  if (day < from || day >= to) return undefined;
  if (unit === 'weekday') return dayDate(day + plus);
  if (unit === 'weekend') return intervalDate(dayDate(day), dayDate(day + 1), 'interval');
  const monday = day - THURSDAY;
  if (weekday !== undefined) return dayDate(monday + weekday);
  return intervalDate(dayDate(monday), dayDate(monday + 6), 'interval');
}

function weekOf(date: DateValue | undefined): DateValue | undefined {
  if (!date) return undefined;
  const monday = date.span.from - weekdayOf(date.span.from);
  return intervalDate(dayDate(monday), dayDate(monday + 6), 'interval');
}

/** The seven days that end on a day: the week ended 7 March. */
function weekUpTo(date: DateValue | undefined): DateValue | undefined {
  return date && intervalDate(dayDate(date.span.to - 7), dayDate(date.span.to - 1), 'interval');
}

/** So many months that end with a month, or on a day: the three months ended 30 June. */
function monthsTo(date: DateValue | undefined, count: number): DateValue | undefined {
  if (!date) return undefined;
  const first = addMonths(date.span.to, -count);
  if (date.precision === 'day') {
    return intervalDate(dayDate(first), dayDate(date.span.to - 1), 'interval');
  }
  const { year, month } = civilOf(first);
  return intervalDate(monthDate(year, month), monthDate(year, month + count - 1), 'interval');
}

/** The weekend nearest to a day; a Thursday, Friday or Monday before or after it makes it longer. */
function weekendOf(date: DateValue | undefined): DateValue | undefined {
  if (!date) return undefined;
  const day = date.span.from;
  const weekday = weekdayOf(day);
  const saturday = day - weekday + (weekday < 2 ? SATURDAY - 7 : SATURDAY);
  const adjoins = weekday === 0 || weekday >= THURSDAY;
  const [first, last] = adjoins
    ? [Math.min(day, saturday), Math.max(day, saturday + 1)]
    : [saturday, saturday + 1];
  return intervalDate(dayDate(first), dayDate(last), 'interval');
}

/** Easter Sunday of the Western churches: "anonymous Gregorian algorithm", Meeus 1991, ch. 8. */
function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayOf({ year, month, day: ((h + l - 7 * m + 114) % 31) + 1 });
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** The part of a year or month that the fields take, in a word or two; nothing for a plain date. */
export function partWord(fields: CalendarFields): string | undefined {
  const { quarter, half, part, season, nth, first, weekend, workweek, easter } = fields;
  if (easter !== undefined || fields.lunar || fields.solarTerm) return 'feast';
  if (first) return first.last ? 'end' : 'start';
  if (nth)
    return `${nth.index < 0 ? 'last' : (ORDINALS[nth.index - 1] ?? `no. ${nth.index}`)} ${nth.unit}`;
  if (part !== undefined) return part;
  if (half !== undefined) return `${ORDINALS[half - 1] ?? ''} half`;
  if (quarter !== undefined) return `${ORDINALS[quarter - 1] ?? ''} quarter`;
  if (season !== undefined) return SEASONS[season];
  if (weekend === true) return 'weekend';
  return workweek === true ? 'working week' : undefined;
}

/** What the fields pick out of a longer time: a part of it, or a month, weekday or day. */
export function insideWord(fields: CalendarFields): string | undefined {
  const word = partWord(fields);
  if (word !== undefined) return word;
  if (fields.day !== undefined || fields.same === 'day') return 'day';
  if (fields.weekday !== undefined) return 'weekday';
  return fields.month === undefined && fields.same === undefined ? undefined : 'month';
}
