import type { Day } from '../../../model/calendar.ts';
import { approximately, dayDate, intervalDate } from '../../../model/edtf.ts';
import type { DateValue } from '../../../model/edtf.ts';
import type { TimeValue } from '../value.ts';
import { anchorOf } from './reading.ts';
import type { DateReading, TimeContext } from './reading.ts';
import { unitAt } from './shift.ts';

/** About the day of publication; 今天 and "today" too may mean these days. */
export function readNow({ published }: TimeContext): DateReading | undefined {
  if (published === undefined) return undefined;
  const date = approximately(dayDate(published));
  // Not counted from the publication but that day itself, so that there is no anchor.
  return { date, steps: [{ step: 'published', edtf: date.edtf }] };
}

/** About the date last named: 當時, at that time. */
export function readNarrative({ narrative }: TimeContext): DateReading | undefined {
  if (!narrative) return undefined;
  const date = approximately(narrative);
  return {
    date,
    anchor: narrative,
    from: 'narrative',
    steps: [{ step: 'shift', count: 0, unit: 'day', edtf: date.edtf }],
  };
}

/**
 * What had gone of the anchor's week, month or year, or what was left of it; all of it where the
 * anchor is no day.
 */
export function readPortion(
  { which, unit, anchor: choice }: Extract<TimeValue, { type: 'portion' }>,
  context: TimeContext,
): DateReading | undefined {
  const found = anchorOf(choice, context);
  if (!found) return undefined;
  const { span, precision } = found.anchor;
  const whole = unitAt(span.from, unit, 0);
  const date = precision === 'day' ? portion(span.from, whole, unit, which) : whole;
  return { ...found, date, steps: [{ step: 'part', which, edtf: date.edtf }] };
}

function portion(
  day: Day,
  { span }: DateValue,
  unit: 'week' | 'month' | 'year',
  which: 'earlier' | 'later',
): DateValue {
  const at = (d: Day) => (unit === 'year' ? unitAt(d, 'month', 0) : dayDate(d));
  return which === 'earlier'
    ? intervalDate(
        at(span.from),
        at(unit === 'year' ? day : Math.max(span.from, day - 1)),
        'interval',
      )
    : intervalDate(at(day), at(span.to - 1), 'interval');
}
