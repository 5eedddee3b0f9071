import { addMonths, civilOf, dayOf, isCivilDate, isoDay, isoYear } from './calendar.ts';
import type { CivilDate, Day } from './calendar.ts';

/** Half-open stretch of whole days; an open end is absent. At least one end is there. */
export interface TimeRange {
  readonly from?: Day;
  readonly to?: Day;
}

const POINT = /^(?<year>[+-]?\d{4,6})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

/**
 * The range that a text such as `2020..2025-06`, `2023..`, `..2024-01-31`, `2024` or `2024-W10` (a
 * week as ISO 8601 counts them) names, ends
 * inclusive in the text; `undefined` for anything else, an impossible day or a reversed range.
 */
export function parseTimeRange(text: string): TimeRange | undefined {
  const parts = text.split('..');
  const [first = '', last = first] = parts;
  if (parts.length > 2 || (first === '' && last === '')) return undefined;
  const from = first === '' ? {} : { from: firstDay(first) };
  const to = last === '' ? {} : { to: dayAfter(last) };
  if ('from' in from && from.from === undefined) return undefined;
  if ('to' in to && to.to === undefined) return undefined;
  const range: TimeRange = definedOnly(from.from, to.to);
  return (range.from ?? -Infinity) < (range.to ?? Infinity) ? range : undefined;
}

function definedOnly(from: Day | undefined, to: Day | undefined): TimeRange {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The shortest text for a range that reads back as the same; whole years and months are short. */
export function formatTimeRange({ from, to }: TimeRange): string {
  const whole = (unit: 'year' | 'month') =>
    (from === undefined || startsOn(from, unit)) && (to === undefined || startsOn(to, unit));
  const unit = whole('year') ? 'year' : whole('month') ? 'month' : 'day';
  const first = from === undefined ? '' : shortened(from, unit);
  const last = to === undefined ? '' : shortened(to - 1, unit);
  return first === last ? first : `${first}..${last}`;
}

function startsOn(day: Day, unit: 'year' | 'month'): boolean {
  const civil = civilOf(day);
  return civil.day === 1 && (unit === 'month' || civil.month === 1);
}

function shortened(day: Day, unit: 'year' | 'month' | 'day'): string {
  if (unit === 'year') return isoYear(civilOf(day).year);
  return unit === 'month' ? isoDay(day).slice(0, -3) : isoDay(day);
}

interface Point extends CivilDate {
  readonly unit: 'year' | 'month' | 'day';
}

function point(text: string): Point | undefined {
  const groups = POINT.exec(text)?.groups;
  if (!groups) return undefined;
  const unit = groups['day'] ? 'day' : groups['month'] ? 'month' : 'year';
  const civil = {
    year: Number(groups['year']),
    month: Number(groups['month'] ?? 1),
    day: Number(groups['day'] ?? 1),
  };
  return isCivilDate(civil) ? { ...civil, unit } : undefined;
}

const WEEK = /^(?<year>\d{4})-W(?<week>\d{2})$/;

/** Monday of a week; the first of a year is that of 4 January. */
function mondayOf(text: string): Day | undefined {
  const groups = WEEK.exec(text)?.groups;
  if (!groups) return undefined;
  const year = Number(groups['year']);
  const week = Number(groups['week']);
  const fourth = dayOf({ year, month: 1, day: 4 });
  const monday = fourth - mod7(fourth + 3) + (week - 1) * 7;
  // A week is of the year that its Thursday is in.
  return week > 0 && civilOf(monday + 3).year === year ? monday : undefined;
}

function mod7(n: number): number {
  return ((n % 7) + 7) % 7;
}

function firstDay(text: string): Day | undefined {
  const at = point(text);
  return at ? dayOf(at) : mondayOf(text);
}

function dayAfter(text: string): Day | undefined {
  const monday = mondayOf(text);
  if (monday !== undefined) return monday + 7;
  const at = point(text);
  if (!at) return undefined;
  const day = dayOf(at);
  return at.unit === 'day' ? day + 1 : addMonths(day, at.unit === 'month' ? 1 : 12);
}
