import type { TimeUnit, VagueName } from './value.ts';

/** How far a vague expression reaches from its anchor, in `unit`s, both ends counted. */
export interface VagueReach {
  readonly unit: TimeUnit;
  readonly from: number;
  readonly to: number;
}

const reach = (unit: TimeUnit, from: number, to: number): VagueReach => ({ unit, from, to });

/**
 * The reach of each vague expression. "A few" is taken as two to four, wider where people use it
 * wider; 幾週前 is the month before (contract/events.md). Nobody defines these; what counts is
 * that the interval is wide, marked approximate and always the same.
 */
const REACH: Readonly<Record<VagueName, Partial<Record<TimeUnit, VagueReach>>>> = {
  'few-ago': {
    year: reach('year', -4, -2),
    month: reach('month', -5, -2),
    week: reach('month', -1, -1),
    day: reach('day', -7, -2),
  },
  'many-ago': {
    year: reach('year', -10, -5),
    month: reach('month', -12, -5),
    week: reach('month', -3, -1),
    day: reach('day', -20, -5),
  },
  'few-past': {
    year: reach('year', -3, 0),
    month: reach('month', -3, 0),
    week: reach('month', -1, 0),
    day: reach('day', -7, 0),
  },
  'few-ahead': {
    year: reach('year', 1, 3),
    month: reach('month', 1, 4),
    week: reach('month', 0, 1),
    day: reach('day', 1, 7),
  },
  'few-later': {
    year: reach('year', 2, 5),
    month: reach('month', 2, 5),
    week: reach('month', 1, 1),
    day: reach('day', 2, 7),
  },
  'few-after': {
    year: reach('year', 2, 4),
    month: reach('month', 1, 6),
    week: reach('month', 0, 1),
    day: reach('day', 2, 7),
  },
  recently: { month: reach('month', -1, 0) },
  soon: { month: reach('month', 0, 12) },
};

/** The reach of a vague expression; `undefined` for a pair that no rule makes. */
export function vagueReach(name: VagueName, unit: TimeUnit): VagueReach | undefined {
  return REACH[name][unit];
}
