import type { TimeSpan } from '../../model/calendar.ts';
import type { EventIndex } from './eventIndex.ts';
import { overlapping } from './eventIndex.ts';

/** Share of the events' weight that the first view holds. */
const DENSE_SHARE = 0.8;
const LONGEST_SHARE = 0.5;

/** From the first day of the first event to the last day of the last; `undefined` for none. */
export function wholeSpan(index: EventIndex): TimeSpan | undefined {
  const from = index.from[0];
  const to = index.latestTo[index.latestTo.length - 1];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/**
 * The shortest stretch that holds four fifths of the events, each weighted by its importance: where
 * most of the story is. An event counts by its middle; one much longer than the stretch does not
 * widen it. `undefined` for no events. O(n log n).
 */
export function denseSpan(index: EventIndex): TimeSpan | undefined {
  const whole = wholeSpan(index);
  if (!whole) return undefined;
  const points = Array.from(index.from, (from, i) => {
    const to = index.to[i] ?? from;
    return { from, to, at: (from + to) / 2, weight: 0.1 + (index.importance[i] ?? 0) };
  });
  points.sort((a, b) => a.at - b.at);
  const wanted = points.reduce((sum, { weight }) => sum + weight, 0) * DENSE_SHARE;
  let best = { lo: 0, hi: points.length - 1, days: Infinity };
  let held = 0;
  let lo = 0;
  points.forEach(({ at, weight }, hi) => {
    held += weight;
    for (let first = points[lo]; first && held - first.weight >= wanted; first = points[lo]) {
      held -= first.weight;
      lo++;
    }
    const days = at - (points[lo]?.at ?? at);
    if (held >= wanted && days < best.days) best = { lo, hi, days };
  });
  const inside = points.slice(best.lo, best.hi + 1);
  const short = inside.filter(
    ({ from, to }) => to - from <= Math.max(best.days * LONGEST_SHARE, 31),
  );
  const shown = short.length > 0 ? short : inside;
  return {
    from: shown.reduce((min, { from }) => Math.min(min, from), Infinity),
    to: shown.reduce((max, { to }) => Math.max(max, to), -Infinity),
  };
}

/** Events that lie wholly outside a stretch of days, and where the nearest ones are. */
export interface Outside {
  readonly before: number;
  readonly after: number;
}

/** How many events end before `span` and how many start after it. O(log n + started before). */
export function countOutside(index: EventIndex, span: TimeSpan): Outside {
  const { lo, hi } = overlapping(index, span);
  let before = lo;
  for (let i = lo; i < hi; i++) if ((index.to[i] ?? 0) <= span.from) before++;
  return { before, after: index.events.length - hi };
}
