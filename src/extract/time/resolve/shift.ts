import { addMonths, civilOf, dayOf, weekdayOf } from '../../../model/calendar.ts';
import type { CivilDate, Day } from '../../../model/calendar.ts';
import {
  dayDate,
  decadeDate,
  intervalDate,
  monthDate,
  quarterDate,
  yearDate,
} from '../../../model/edtf.ts';
import type { DateValue } from '../../../model/edtf.ts';
import { fieldsDate, insideWord } from '../fields.ts';
import type { CalendarFields, TimeUnit, TimeValue } from '../value.ts';
import { centuryPart, decadePart } from './eras.ts';
import { anchorOf, shiftStep } from './reading.ts';
import type { DateReading, TimeContext } from './reading.ts';

/** The date of a unit counted from an anchor, and of fields inside it: 去年三月, 上週五, 同年. */
export function readShift(
  { unit, count, anchor: choice, fields = {} }: Extract<TimeValue, { type: 'shift' }>,
  context: TimeContext,
): DateReading | undefined {
  const found = anchorOf(choice, context);
  if (!found) return undefined;
  const { anchor } = found;
  const date = shifted(anchor, unit, count, fields);
  if (!date) return undefined;
  const word = insideWord(fields);
  const whole = word === undefined ? date : (shifted(anchor, unit, count, {}) ?? date);
  return {
    ...found,
    date,
    steps: [
      shiftStep(unit, count, whole),
      ...(word === undefined ? [] : [{ step: 'part' as const, which: word, edtf: date.edtf }]),
    ],
  };
}

function shifted(
  anchor: DateValue,
  unit: TimeUnit,
  count: number,
  fields: CalendarFields,
): DateValue | undefined {
  const start = anchor.span.from;
  const civil = civilOf(start);
  switch (unit) {
    case 'year':
      if (fields.same && isCoarse(anchor)) return undefined;
      return fieldsDate(civil.year + count, sameFields(fields, civil));
    case 'quarter':
      if (isCoarse(anchor)) return undefined;
      return partOfQuarter(unitAt(start, 'quarter', count), fields);
    case 'month': {
      if (isCoarse(anchor)) return undefined;
      const month = civilOf(addMonths(dayOf({ ...civil, day: 1 }), count));
      return fieldsDate(month.year, { ...sameFields(fields, civil), month: month.month });
    }
    case 'week':
      return isCoarse(anchor) ? undefined : weekDate(start - weekdayOf(start) + 7 * count, fields);
    case 'day':
      if (anchor.precision === 'day') return dayDate(start + count);
      // 當晚, where no more than the month is told, is a day of that month.
      return anchor.precision === 'month' && count === 0 ? anchor : undefined;
    case 'decade': {
      const first = Math.floor(civil.year / 10) * 10 + 10 * count;
      return fields.part === undefined ? decadeDate(first) : decadePart(first, fields.part);
    }
    case 'century':
      return centuryPart(Math.floor(civil.year / 100) + 1 + count, fields.part);
    default:
      return unit satisfies never;
  }
}

/** The fields with the day or month of the anchor, where they are the same. */
const sameFields = ({ same, ...fields }: CalendarFields, { month, day }: CivilDate) =>
  same === undefined ? fields : same === 'day' ? { ...fields, month, day } : { ...fields, month };

/** The first, middle or last month of a quarter, where the fields name one. */
function partOfQuarter(quarter: DateValue, { part }: CalendarFields): DateValue {
  const { year, month } = civilOf(quarter.span.from);
  if (part === undefined) return quarter;
  return monthDate(year, month + (part === 'start' ? 0 : part === 'middle' ? 1 : 2));
}

/** A year or more does not tell which month or week "the month after" counts from. */
const isCoarse = ({ precision }: DateValue) => precision === 'year' || precision === 'decade';

/** A week from Monday to Sunday, or a part of it. */
function weekDate(monday: Day, fields: CalendarFields): DateValue {
  const days = (from: number, to: number) =>
    intervalDate(dayDate(monday + from), dayDate(monday + to), 'interval');
  if (fields.weekday !== undefined) return dayDate(monday + fields.weekday);
  if (fields.weekend) return days(5, 6);
  if (fields.workweek) return days(0, 4);
  if (fields.half === 1) return days(0, 2);
  if (fields.half === 2) return days(3, 6);
  return days(0, 6);
}

/** The unit that holds a day, `count` units away from it: its year, month, week or the day. */
export function unitAt(day: Day, unit: TimeUnit, count: number): DateValue {
  const civil = civilOf(day);
  switch (unit) {
    case 'year':
      return yearDate(civil.year + count);
    case 'quarter': {
      const index = civil.year * 4 + Math.floor((civil.month - 1) / 3) + count;
      const year = Math.floor(index / 4);
      return quarterDate(year, index - year * 4 + 1);
    }
    case 'month':
      return monthDate(civil.year, civil.month + count);
    case 'week':
      return weekDate(day - weekdayOf(day) + 7 * count, {});
    case 'day':
      return dayDate(day + count);
    case 'decade':
      return yearDate(civil.year + 10 * count);
    case 'century':
      return yearDate(civil.year + 100 * count);
    default:
      return unit satisfies never;
  }
}
