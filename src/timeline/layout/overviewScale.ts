import type { Day, TimeSpan } from '../../model/calendar.ts';
import type { EventIndex } from './eventIndex.ts';
import { wholeSpan } from './firstView.ts';

/** A stretch of days over a stretch of pixels, evenly. */
interface ScalePart {
  readonly from: Day;
  readonly to: Day;
  readonly leftPx: number;
  readonly rightPx: number;
}

/** All of the time over a width: evenly but for far-off outliers, which have little room at the ends. */
export interface OverviewScale {
  /** In time order, without gaps; one of them is `main`. */
  readonly parts: readonly ScalePart[];
  /** Where nearly all events are. */
  readonly main: ScalePart;
  /** Rises everywhere, beyond the first and last day as well. */
  readonly toPx: (day: Day) => number;
  readonly toDay: (px: number) => Day;
}

/** Share of the events that the main part holds at least, and half of what each end may hold. */
const MAIN_SHARE = 0.96;
/** The ends have rooms of their own where the main part would have less of the width than this. */
const LEAST_SHARE = 0.6;
/** Share of the width of an end. */
const END_SHARE = 0.09;
/** Room around the main part's events, as a share of its days. */
const AIR = 0.04;

/** The scale of an overview of some events, `marginPx` in from both edges. O(n log n). */
export function overviewScale(index: EventIndex, widthPx: number, marginPx: number): OverviewScale {
  const whole = wholeSpan(index) ?? { from: 0, to: 1 };
  const core = coreSpan(index, whole);
  const left = marginPx;
  const right = Math.max(widthPx - marginPx, marginPx + 1);
  const even = core.to - core.from >= (whole.to - whole.from) * LEAST_SHARE;
  const main = even ? whole : core;
  const endPx = (right - left) * END_SHARE;
  const mainLeft = main.from > whole.from ? left + endPx : left;
  const mainRight = main.to < whole.to ? right - endPx : right;
  const mainPart = { ...main, leftPx: mainLeft, rightPx: mainRight };
  const parts: ScalePart[] = [
    ...(main.from > whole.from
      ? [{ from: whole.from, to: main.from, leftPx: left, rightPx: mainLeft }]
      : []),
    mainPart,
    ...(main.to < whole.to
      ? [{ from: main.to, to: whole.to, leftPx: mainRight, rightPx: right }]
      : []),
  ];
  const partFor = (value: number, end: (part: ScalePart) => number) =>
    parts.find((part) => value < end(part)) ?? parts.at(-1) ?? mainPart;
  return {
    parts,
    main: mainPart,
    toPx: (day) => {
      const { from, to, leftPx, rightPx } = partFor(day, (part) => part.to);
      return leftPx + ((day - from) / (to - from)) * (rightPx - leftPx);
    },
    toDay: (px) => {
      const { from, to, leftPx, rightPx } = partFor(px, (part) => part.rightPx);
      return from + ((px - leftPx) / (rightPx - leftPx)) * (to - from);
    },
  };
}

/** The shortest stretch in which so many events have their middle, with some air. */
function coreSpan(index: EventIndex, whole: TimeSpan): TimeSpan {
  const middles = Float64Array.from(index.from, (from, i) => (from + (index.to[i] ?? from)) / 2);
  middles.sort();
  const held = Math.ceil(middles.length * MAIN_SHARE);
  let best: TimeSpan = whole;
  for (let lo = 0; lo + held <= middles.length; lo++) {
    const [from = 0, to = 0] = [middles[lo], middles[lo + held - 1]];
    if (to - from < best.to - best.from) best = { from, to: to + 1 };
  }
  const air = (best.to - best.from) * AIR;
  return {
    from: Math.max(best.from - air, whole.from),
    to: Math.min(best.to + air, whole.to),
  };
}
