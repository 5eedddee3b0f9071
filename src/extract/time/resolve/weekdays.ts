import { weekdayOf } from '../../../model/calendar.ts';
import { dayDate } from '../../../model/edtf.ts';
import type { TimeValue } from '../value.ts';
import type { ReadValue } from './range.ts';
import { shiftStep } from './reading.ts';
import type { DateReading, TimeContext } from './reading.ts';

/** The day of that name in the week that a time begins in: "Monday, two weeks ago". */
export function readWeekdayOf(
  { weekday, of }: Extract<TimeValue, { type: 'weekdayOf' }>,
  context: TimeContext,
  readValue: ReadValue,
): DateReading | undefined {
  const week = readValue(of, context);
  if (!week) return undefined;
  const { from } = week.date.span;
  const date = dayDate(from - weekdayOf(from) + weekday);
  return {
    ...week,
    date,
    steps: [...week.steps, { step: 'part', which: 'weekday', edtf: date.edtf }],
  };
}

/** The nth day of that name before or after the publication, that day itself aside: two Sundays ago. */
export function readWeekdays(
  { weekday, count }: Extract<TimeValue, { type: 'weekdays' }>,
  { published }: TimeContext,
): DateReading | undefined {
  if (published === undefined || count === 0) return undefined;
  const ahead = ((weekday - weekdayOf(published) + 6) % 7) + 1;
  const back = ((weekdayOf(published) - weekday + 6) % 7) + 1;
  const day = count > 0 ? published + ahead + 7 * (count - 1) : published - back + 7 * (count + 1);
  const date = dayDate(day);
  return {
    date,
    anchor: dayDate(published),
    from: 'published',
    steps: [shiftStep('week', count, date)],
  };
}
