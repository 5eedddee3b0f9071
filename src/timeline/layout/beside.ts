import type { Day } from '../../model/calendar.ts';
import type { EventIndex } from './eventIndex.ts';
import { overlapping } from './eventIndex.ts';
import { clamp } from './viewport.ts';
import type { Viewport } from './viewport.ts';

/** Share of the view between its edge and the nearest event, at the edge that it comes from. */
const ROOM: Readonly<Record<Side, number>> = { before: 0.25, after: 0.1 };

type Side = 'before' | 'after';

/**
 * The view as wide as `viewport` that shows the nearest events of those that lie wholly before or
 * after it: a page further, and over an empty stretch to where something is again. `undefined` where
 * nothing is. O(log n + started before).
 */
export function viewBeside(
  index: EventIndex,
  viewport: Viewport,
  side: Side,
): Viewport | undefined {
  const days = viewport.to - viewport.from;
  const room = days * ROOM[side];
  const nearest = side === 'before' ? lastBefore(index, viewport) : firstAfter(index, viewport);
  if (nearest === undefined) return undefined;
  const from =
    side === 'before'
      ? Math.min(viewport.from, nearest + room) - days
      : Math.max(viewport.to, nearest) - room;
  return clamp({ from, to: from + days, width: viewport.width });
}

function lastBefore(index: EventIndex, viewport: Viewport): Day | undefined {
  const { lo, hi } = overlapping(index, viewport);
  let latest = index.latestTo[lo - 1];
  for (let i = lo; i < hi; i++) {
    const to = index.to[i] ?? Infinity;
    if (to <= viewport.from && to > (latest ?? -Infinity)) latest = to;
  }
  return latest;
}

function firstAfter(index: EventIndex, viewport: Viewport): Day | undefined {
  return index.from[overlapping(index, viewport).hi];
}
