import { addMonths, civilOf, dayOf, weekdayOf } from '../../model/calendar.ts';
import type { Day } from '../../model/calendar.ts';
import { periodLabel } from '../words/periodLabel.ts';
import type { Period } from '../words/periodLabel.ts';
import type { Locale } from '../words/locale.ts';
import { pxPerDay } from './viewport.ts';
import type { Viewport } from './viewport.ts';

/** A mark on the axis at the first day of a calendar period. */
export interface Tick {
  readonly day: Day;
  /** First day of the next period: where the label's room ends. */
  readonly next: Day;
  readonly label: string;
}

/** Both rows of the axis: `minor` periods, and the `major` ones that they are parts of. */
export interface Ticks {
  readonly minor: readonly Tick[];
  readonly major: readonly Tick[];
}

type Step =
  | { readonly unit: 'day' }
  | { readonly unit: 'week' }
  | { readonly unit: 'month'; readonly months: number };

interface Level {
  readonly step: Step;
  readonly period: Period;
  /** Closest that two ticks of this level may come. */
  readonly minPx: number;
  readonly major?: { readonly months: number; readonly period: Period };
}

const years = (n: number): Step => ({ unit: 'month', months: n * 12 });
const majorYears = (n: number, period: Period) => ({ months: n * 12, period });

/** Calendar-nice steps, finest first; the first one with room is taken. */
const LEVELS: readonly Level[] = [
  { step: { unit: 'day' }, period: 'day', minPx: 34, major: { months: 1, period: 'month-year' } },
  { step: { unit: 'week' }, period: 'day', minPx: 56, major: { months: 1, period: 'month-year' } },
  { step: { unit: 'month', months: 1 }, period: 'month', minPx: 38, major: majorYears(1, 'year') },
  { step: { unit: 'month', months: 3 }, period: 'month', minPx: 38, major: majorYears(1, 'year') },
  { step: years(1), period: 'year-number', minPx: 44, major: majorYears(10, 'decade') },
  { step: years(2), period: 'year-number', minPx: 48, major: majorYears(10, 'decade') },
  { step: years(5), period: 'year-number', minPx: 48, major: majorYears(100, 'century') },
  { step: years(10), period: 'year-number', minPx: 48, major: majorYears(100, 'century') },
  { step: years(20), period: 'year-number', minPx: 48, major: majorYears(100, 'century') },
  { step: years(50), period: 'year-number', minPx: 48 },
  { step: years(100), period: 'year-number', minPx: 56 },
  { step: years(200), period: 'year-number', minPx: 56 },
  { step: years(500), period: 'year-number', minPx: 56 },
];
const COARSEST: Level = { step: years(1000), period: 'year-number', minPx: 0 };

const DAYS_PER_MONTH = 30.436875;

/**
 * Ticks of the visible days, in time order, at calendar-nice steps from days to millennia.
 *
 * The first of each row may start before the left edge, so that its label can stick there.
 * `major` is empty when the minor row says it all. O(ticks on screen).
 */
export function ticks(viewport: Viewport, locale: Locale): Ticks {
  const scale = pxPerDay(viewport);
  const level = LEVELS.find(({ step, minPx }) => shortest(step) * scale >= minPx) ?? COARSEST;
  return {
    minor: row(viewport, level.step, (day) => periodLabel(day, level.period, locale)),
    major: level.major ? majorRow(viewport, level.major, locale) : [],
  };
}

function majorRow(viewport: Viewport, major: NonNullable<Level['major']>, locale: Locale) {
  const { months, period } = major;
  return row(viewport, { unit: 'month', months }, (day) => periodLabel(day, period, locale));
}

function shortest(step: Step): Day {
  if (step.unit === 'day') return 1;
  if (step.unit === 'week') return 7;
  return step.months * DAYS_PER_MONTH;
}

function row({ from, to }: Viewport, step: Step, label: (day: Day) => string): Tick[] {
  const result: Tick[] = [];
  for (let day = firstAt(from, step); day < to;) {
    const next = after(day, step);
    result.push({ day, next, label: label(day) });
    day = next;
  }
  return result;
}

function firstAt(from: Day, step: Step): Day {
  const day = Math.floor(from);
  if (step.unit === 'day') return day;
  if (step.unit === 'week') return day - weekdayOf(day);
  const { year, month } = civilOf(day);
  const index = Math.floor((year * 12 + month - 1) / step.months) * step.months;
  const first = Math.floor(index / 12);
  return dayOf({ year: first, month: index - first * 12 + 1, day: 1 });
}

function after(day: Day, step: Step): Day {
  if (step.unit === 'day') return day + 1;
  if (step.unit === 'week') return day + 7;
  return addMonths(day, step.months);
}
