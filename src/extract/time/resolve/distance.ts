import { addMonths } from '../../../model/calendar.ts';
import type { Day } from '../../../model/calendar.ts';
import { approximately, dayDate, intervalDate } from '../../../model/edtf.ts';
import type { DateValue } from '../../../model/edtf.ts';
import type { Count } from '../numerals.ts';
import type { TimeUnit, TimeValue } from '../value.ts';
import { anchorOf, shiftStep } from './reading.ts';
import type { DateReading, TimeContext } from './reading.ts';
import type { ReadValue } from './range.ts';
import { unitAt } from './shift.ts';

/**
 * The date at a distance from an anchor, 三年前 or 半年之後: the unit it falls in, approximate,
 * except that days are counted to the day.
 */
export function readDistance(
  { unit, count, sign, anchor: choice, about }: Extract<TimeValue, { type: 'distance' }>,
  context: TimeContext,
): DateReading | undefined {
  const isForetold = sign > 0 && choice === 'either' && context.tense === 'future';
  const isOfStory = sign < 0 && isLongAgo(unit, count.high, context);
  const counted = isOfStory ? 'narrative' : choice;
  const found =
    (isForetold ? anchorOf('published', context) : undefined) ?? anchorOf(counted, context);
  if (!found || isTooCoarse(unit, found.anchor)) return undefined;
  const day = found.anchor.span.from;
  const [low, high] = [sign * Math.round(count.low), sign * Math.round(count.high)];
  const first = unitAt(day, unit, low);
  const near = about ? unitAt(first.span.from, about, 0) : first;
  const date =
    low !== high
      ? intervalDate(approximately(near), approximately(unitAt(day, unit, high)), near.precision)
      : unit === 'day' && about === undefined
        ? near
        : approximately(near);
  return { ...found, date, steps: [shiftStep(unit, low, date, high)] };
}

/** Days and weeks are not counted from a year. */
const isTooCoarse = (unit: TimeUnit, { precision }: DateValue) =>
  (unit === 'day' || unit === 'week') && (precision === 'year' || precision === 'decade');

/** Years between a story and its telling from which it is long ago. */
const LONG_AGO = 15;

/**
 * Whether a story is so long ago that a short distance back is counted from it, not from today: a
 * year ago, in a story of 1933, is 1932.
 */
function isLongAgo(unit: TimeUnit, count: number, { published, narrative }: TimeContext): boolean {
  if (published === undefined || !narrative) return false;
  const apart = published - narrative.span.to;
  const back = published - daysAway(published, unit, -Math.ceil(count));
  return apart > LONG_AGO * 365 && back * 3 < apart;
}

/**
 * A distance from another date, "three days after Easter" or "two years and a month ago": to the
 * day where days or weeks are counted from a day, else about the unit counted last.
 */
export function readOffset(
  { parts, sign, from, whole }: Extract<TimeValue, { type: 'offset' }>,
  context: TimeContext,
  readValue: ReadValue,
): DateReading | undefined {
  const start = readValue(from, context);
  if (!start) return undefined;
  let { date } = start;
  let day = sign < 0 ? date.span.from : date.span.to - 1;
  const steps = start.steps.filter(({ count }) => count !== 0);
  for (const { unit, count } of parts) {
    day = daysAway(day, unit, sign * count.high);
    const exact = start.date.precision === 'day' && (unit === 'day' || unit === 'week');
    date = whole
      ? unitAt(day, whole, 0)
      : exact
        ? dayDate(day)
        : approximately(unitAt(day, unit, 0));
    steps.push(shiftStep(unit, sign * count.high, date));
  }
  return { ...start, date, steps };
}

/** The stretch that begins or ends at an anchor: 過去十年, 未來三到六個月, 一兩年內. */
export function readStretch(
  { unit, count, sign, anchor: choice, rolling }: Extract<TimeValue, { type: 'stretch' }>,
  context: TimeContext,
): DateReading | undefined {
  // "Did nothing for the next forty years": what is told in the past goes on from what was told.
  const goesOn = sign > 0 && choice === 'published' && context.tense === 'past';
  const found = anchorOf(goesOn ? 'either' : choice, context);
  if (!found) return undefined;
  const day = found.anchor.span.from;
  const byDay = rolling ?? (unit === 'day' || unit === 'week');
  const date = byDay ? rollingDays(day, unit, sign * count.high) : inUnits(day, unit, count, sign);
  return { ...found, date, steps: [shiftStep(unit, sign * count.low, date, sign * count.high)] };
}

/** The days up to a day, or from the day after it, as many units long. */
function rollingDays(day: Day, unit: TimeUnit, count: number): DateValue {
  const far = daysAway(day, unit, count);
  return count < 0
    ? intervalDate(dayDate(far), dayDate(day - 1), 'interval')
    : intervalDate(dayDate(day + 1), dayDate(far), 'interval');
}

function daysAway(day: Day, unit: TimeUnit, count: number): Day {
  switch (unit) {
    case 'day':
      return day + count;
    case 'week':
      return day + 7 * count;
    case 'month':
      return addMonths(day, count);
    case 'quarter':
      return addMonths(day, 3 * count);
    case 'year':
      return addMonths(day, 12 * count);
    case 'decade':
      return addMonths(day, 120 * count);
    case 'century':
      return addMonths(day, 1200 * count);
    default:
      return unit satisfies never;
  }
}

/**
 * Years and months, and not to the day: quarters are whole ones, the past runs from the unit it began in, "one or two
 * years" is the first or the second of them, and what is to come is counted in months from now.
 */
function inUnits(day: Day, unit: TimeUnit, { low, high }: Count, sign: -1 | 1): DateValue {
  if (unit === 'quarter') {
    return intervalDate(unitAt(day, unit, sign), unitAt(day, unit, sign * high), 'interval');
  }
  if (sign < 0 && unit !== 'month') {
    return intervalDate(
      approximately(unitAt(day, unit, -high)),
      approximately(unitAt(day, unit, 0)),
      'interval',
    );
  }
  if (low !== high) {
    const [near, far] = [unitAt(day, unit, sign * low), unitAt(day, unit, sign * high)];
    return unit === 'month'
      ? intervalDate(near, far, 'month')
      : intervalDate(approximately(near), approximately(far), near.precision);
  }
  return intervalDate(
    unitAt(day, 'month', 0),
    unitAt(daysAway(day, unit, sign * high), 'month', 0),
    'interval',
  );
}
