import { addMonths, civilOf, weekdayOf } from '../../../model/calendar.ts';
import { intervalDate } from '../../../model/edtf.ts';
import type { DateValue } from '../../../model/edtf.ts';
import type { CalendarFields, TimeValue } from '../value.ts';
import type { DateReading, TimeContext } from './reading.ts';

/** Reads a value; what `readRange` reads its ends with. */
export type ReadValue = (value: TimeValue, context: TimeContext) => DateReading | undefined;

/** From one date to another; the second takes year and month from the first where it has none. */
export function readRange(
  { from, to }: Extract<TimeValue, { type: 'range' }>,
  context: TimeContext,
  readValue: ReadValue,
): DateReading | undefined {
  const a = readValue(withYearOf(from, to), context);
  if (!a) return undefined;
  const b = readValue(endOf(to, a.date), {
    ...context,
    passage: a.date,
    // 2023年11月至次年2月: what the end counts from is the beginning.
    narrative: a.date,
  });
  // "27 or 28 years ago" counts away from now; any other range that runs backwards is none.
  const backwards = b !== undefined && b.date.span.to <= a.date.span.from;
  if (!b || (backwards && from.type !== 'distance')) return undefined;
  const precision =
    a.date.precision === b.date.precision && a.date.precision !== 'day'
      ? a.date.precision
      : 'interval';
  const date = intervalDate(a.date, b.date, precision);
  const counted = a.anchor ? a : b;
  return {
    ...(counted.anchor && counted.from ? { anchor: counted.anchor, from: counted.from } : {}),
    date,
    steps: counted.anchor ? [{ step: 'bound', which: 'range', edtf: date.edtf }] : [],
  };
}

/** A year named only at the end of a range holds for its beginning too: "March to May 2024". */
function withYearOf(from: TimeValue, to: TimeValue): TimeValue {
  if (from.type !== 'calendar') return from;
  // "Between March and June of last year", "Monday to Friday last week".
  if (to.type === 'shift' && to.anchor === 'published' && to.fields && isInside(from.fields, to)) {
    return { ...to, fields: from.fields };
  }
  if (to.type !== 'calendar') return from;
  const { year } = to.fields;
  if (year === undefined || from.fields.year !== undefined) return from;
  const month = from.fields.month ?? (from.fields.day === undefined ? undefined : to.fields.month);
  // November to February of a year begins in the year before it.
  const wraps = month !== undefined && to.fields.month !== undefined && month > to.fields.month;
  return {
    type: 'calendar',
    fields: {
      ...from.fields,
      ...(month === undefined ? {} : { month }),
      year: wraps ? year - 1 : year,
    },
  };
}

const isInside = (fields: CalendarFields, { unit }: Extract<TimeValue, { type: 'shift' }>) =>
  fields.year === undefined &&
  (unit === 'year' ? fields.month !== undefined : unit === 'week' && fields.weekday !== undefined);
/** The end of a range that names a weekday alone is the first such day from its beginning on. */
function endOf(to: TimeValue, from: DateValue): TimeValue {
  const { year, month, day } = civilOf(from.span.from);
  if (to.type !== 'calendar' || from.precision !== 'day') return inherit(to, year, month);
  const { weekday, ...others } = to.fields;
  if (weekday === undefined || Object.keys(others).length > 0) {
    const isNextMonth = others.month === undefined && others.day !== undefined && others.day < day;
    const begun = civilOf(isNextMonth ? addMonths(from.span.from, 1) : from.span.from);
    return inherit(to, begun.year, begun.month);
  }
  const apart = (weekday - weekdayOf(from.span.from) + 7) % 7;
  return { type: 'calendar', fields: civilOf(from.span.from + apart) };
}

function inherit(value: TimeValue, year: number, month: number): TimeValue {
  if (value.type !== 'calendar' || value.fields.year !== undefined) return value;
  const { fields } = value;
  if (fields.weekday !== undefined && fields.month === undefined) return value;
  const dayAlone = fields.month === undefined && fields.day !== undefined;
  const named = dayAlone ? month : fields.month;
  // November to February runs into the next year.
  const wraps = named !== undefined && named < month ? 1 : 0;
  return {
    type: 'calendar',
    fields: { ...fields, year: year + wraps, ...(dayAlone ? { month } : {}) },
  };
}
