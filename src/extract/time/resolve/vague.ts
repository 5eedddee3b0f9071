import { approximately, intervalDate } from '../../../model/edtf.ts';
import type { Precision } from '../../../model/event.ts';
import type { TimeUnit, TimeValue, VagueName } from '../value.ts';
import { anchorOf, shiftStep } from './reading.ts';
import type { DateReading, TimeContext } from './reading.ts';
import { unitAt } from './shift.ts';

/** How far a vague expression reaches from its anchor, in `unit`s, both ends counted. */
interface Reach {
  readonly unit: TimeUnit;
  readonly from: number;
  readonly to: number;
}

const reach = (unit: TimeUnit, from: number, to: number): Reach => ({ unit, from, to });

/**
 * The reach of each vague expression. "A few" is taken as two to four, wider where people use it
 * wider; 幾週前 is the month before (contract/events.md). Nobody defines these; what counts is
 * that the interval is wide, marked approximate and always the same.
 */
const REACH: Readonly<Record<VagueName, Partial<Record<TimeUnit, Reach>>>> = {
  'few-ago': {
    decade: reach('year', -40, -20),
    year: reach('year', -4, -2),
    month: reach('month', -5, -2),
    week: reach('month', -1, -1),
    day: reach('day', -7, -2),
  },
  'many-ago': {
    decade: reach('year', -60, -20),
    year: reach('year', -10, -5),
    month: reach('month', -12, -5),
    week: reach('month', -3, -1),
    day: reach('day', -20, -5),
  },
  'few-past': {
    decade: reach('year', -40, 0),
    year: reach('year', -3, 0),
    month: reach('month', -3, 0),
    week: reach('month', -1, 0),
    day: reach('day', -7, 0),
  },
  'few-ahead': {
    decade: reach('year', 0, 40),
    year: reach('year', 1, 3),
    month: reach('month', 1, 4),
    week: reach('month', 0, 1),
    day: reach('day', 1, 7),
  },
  'few-later': {
    decade: reach('year', 20, 40),
    year: reach('year', 2, 5),
    month: reach('month', 2, 5),
    week: reach('month', 1, 1),
    day: reach('day', 2, 7),
  },
  'few-after': {
    decade: reach('year', 20, 40),
    year: reach('year', 2, 4),
    month: reach('month', 1, 6),
    week: reach('month', 0, 1),
    day: reach('day', 2, 7),
  },
  recently: { month: reach('month', -1, 0) },
  soon: { month: reach('month', 0, 12) },
};

/** The wide, approximate interval that a vague expression stands for; see `REACH`. */
export function readVague(
  { name, unit }: Extract<TimeValue, { type: 'vague' }>,
  context: TimeContext,
): DateReading | undefined {
  const far = REACH[name][unit];
  const found = anchorOf(LATER.has(name) ? 'either' : 'published', context);
  if (!far || !found) return undefined;
  const { span } = found.anchor;
  const [a, b] = [unitAt(span.from, far.unit, far.from), unitAt(span.from, far.unit, far.to)];
  const precision = a.edtf === b.edtf ? a.precision : precisionOf(name, far.unit);
  const whole = intervalDate(approximately(a), approximately(b), precision);
  // "The past few months" ends on the day it was said, not at the end of that month.
  const endsNow = name === 'few-past' && far.unit !== 'year';
  const date = endsNow ? { ...whole, span: { from: whole.span.from, to: span.to } } : whole;
  return { ...found, date, steps: [shiftStep(far.unit, far.from, date, far.to)] };
}

/** Those that a story goes on by: "a few years later" is later than what it told. */
const LATER: ReadonlySet<VagueName> = new Set(['few-after', 'few-later']);

/** What an interval of several units still is as precise as. */
function precisionOf(name: VagueName, unit: TimeUnit): Precision {
  if (name === 'recently') return 'month';
  return name === 'few-ago' && unit === 'year' ? 'year' : 'interval';
}
