import type { Day } from '../../model/calendar.ts';
import type { EventIndex } from './eventIndex.ts';

/**
 * How much happens in each of `bins` bins, where `binOf` gives a day's bin as a fraction and rises:
 * the sum of importance, an event of several bins shared among them. Events outside count in no bin.
 * O(n + bins touched).
 */
export function density(
  index: EventIndex,
  bins: number,
  binOf: (day: Day) => number,
): Float32Array {
  const result = new Float32Array(bins);
  index.events.forEach((event, i) => {
    const first = Math.floor(binOf(index.from[i] ?? 0));
    const last = Math.max(Math.floor(binOf((index.to[i] ?? 0) - 1e-6)), first);
    const share = (0.2 + event.importance) / (last - first + 1);
    for (let bin = Math.max(first, 0); bin <= Math.min(last, bins - 1); bin++) {
      result[bin] = (result[bin] ?? 0) + share;
    }
  });
  return result;
}
