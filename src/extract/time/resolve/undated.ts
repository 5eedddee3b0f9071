import { civilOf } from '../../../model/calendar.ts';
import { yearDate } from '../../../model/edtf.ts';
import type { DateValue } from '../../../model/edtf.ts';
import { fieldsDate, insideWord } from '../fields.ts';
import type { CalendarFields, TimeValue } from '../value.ts';
import { candidates, nearest } from './calendar.ts';
import { shiftStep } from './reading.ts';
import type { DateReading, TimeContext } from './reading.ts';

/**
 * The date of an expression in an article that has none itself: in the year that its title says,
 * "this year" and months without a year; near the latest date of its links, months and days.
 * Anything that needs the day of writing is left undated.
 */
export function readUndated(value: TimeValue, context: TimeContext): DateReading | undefined {
  const { published, written } = context;
  if (published !== undefined || !written) return undefined;
  const { year, linked } = written;
  return (year && inYear(value, year)) ?? (linked && nearLink(value, linked, context)) ?? undefined;
}

/**
 * "This year" and "the year before" where an article without a date is about a year and its story is
 * in that year or next to it: they count from the year of the article, whatever was named last.
 */
export function readInYearOfTitle(value: TimeValue, context: TimeContext): DateReading | undefined {
  const { published, written, narrative } = context;
  const year = written?.year;
  if (published !== undefined || !year || !narrative) return undefined;
  if (value.type !== 'shift' || value.unit !== 'year' || value.anchor !== 'either')
    return undefined;
  const apart = civilOf(narrative.span.from).year - civilOf(year.span.from).year;
  return Math.abs(apart) > 1 ? undefined : inYear(value, year);
}

/** What is said of a year that the title names: this year, the year before, the end of the year. */
function inYear(value: TimeValue, anchor: DateValue): DateReading | undefined {
  const { year } = civilOf(anchor.span.from);
  const counted = (count: number, fields: CalendarFields): DateReading | undefined => {
    const date = fieldsDate(year + count, fields);
    const word = insideWord(fields);
    return (
      date && {
        date,
        anchor,
        from: 'narrative',
        steps: [
          shiftStep('year', count, word === undefined ? date : yearDate(year + count)),
          ...(word === undefined ? [] : [{ step: 'part' as const, which: word, edtf: date.edtf }]),
        ],
      }
    );
  };
  if (value.type === 'shift' && value.unit === 'year' && value.fields?.same === undefined)
    return counted(value.count, value.fields ?? {});
  if (value.type === 'stretch' && value.unit === 'year' && value.count.high === 1)
    return counted(value.sign < 0 ? 0 : 1, {});
  return value.type === 'calendar' && isWithinYear(value) ? counted(0, value.fields) : undefined;
}

/** The month or day nearest to the latest date in an address, and what is said of its year. */
function nearLink(
  value: TimeValue,
  { date: anchor, address }: { readonly date: DateValue; readonly address: string },
  { tense }: TimeContext,
): DateReading | undefined {
  const day = anchor.span.to - 1;
  const isThisYear = value.type === 'shift' && value.unit === 'year' && value.count === 0;
  const fields = isThisYear ? value.fields : value.type === 'calendar' ? value.fields : undefined;
  if (fields?.month === undefined || fields.year !== undefined) return undefined;
  const date = isThisYear
    ? fieldsDate(civilOf(day).year, fields)
    : value.type === 'calendar' && isWithinYear(value)
      ? nearest(candidates(fields, day), day, tense)
      : undefined;
  return (
    date && {
      date,
      anchor,
      steps: [
        { step: 'url', text: anchor.edtf, address, edtf: anchor.edtf },
        { step: 'nearest', edtf: date.edtf },
      ],
    }
  );
}

/** Whether a date without a year is one in any year: no day of the week or of the month alone. */
function isWithinYear({ fields, side }: Extract<TimeValue, { type: 'calendar' }>): boolean {
  const { year, month, day, weekday } = fields;
  if (year !== undefined || side !== undefined) return false;
  return month !== undefined || (day === undefined && weekday === undefined);
}
