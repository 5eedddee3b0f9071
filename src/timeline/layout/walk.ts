import type { EventIndex } from './eventIndex.ts';

/** So many events later in time over all lanes (earlier when negative), or to a lane beside. */
export type Walk = number | 'above' | 'below';

/**
 * The event that a walk from `current` reaches. By number it stops at the first and the last event.
 * Above and below lie the nearest lane with an event and there the one whose first day is nearest,
 * the more important of two as near; where there is no such lane, it stays.
 *
 * `laneOf` numbers the lane of each event from the top. O(n) above and below.
 */
export function walk(
  index: EventIndex,
  laneOf: ArrayLike<number>,
  current: number,
  way: Walk,
): number {
  const last = index.events.length - 1;
  if (typeof way === 'number') return Math.min(Math.max(current + way, 0), last);
  const side = way === 'above' ? -1 : 1;
  const lanesTo = (i: number) => ((laneOf[i] ?? 0) - (laneOf[current] ?? 0)) * side;
  const daysTo = (i: number) => Math.abs((index.from[i] ?? 0) - (index.from[current] ?? 0));
  const rankOf = (i: number) => index.rank[i] ?? 0;
  let best = current;
  for (let i = 0; i <= last; i++) {
    if (lanesTo(i) <= 0) continue;
    const nearer =
      lanesTo(i) - lanesTo(best) || daysTo(i) - daysTo(best) || rankOf(i) - rankOf(best);
    if (best === current || nearer < 0) best = i;
  }
  return best;
}
