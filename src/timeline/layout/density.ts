import type { TimeSpan } from '../../model/calendar.ts';
import type { EventIndex } from './eventIndex.ts';

/**
 * How much happens in each of `bins` equal parts of `span`: the sum of importance, an event of
 * several parts shared among them. Events outside count in no bin. O(n + bins touched).
 */
export function density(index: EventIndex, span: TimeSpan, bins: number): Float32Array {
  const result = new Float32Array(bins);
  const perDay = bins / (span.to - span.from);
  index.events.forEach((event, i) => {
    const first = Math.floor(((index.from[i] ?? 0) - span.from) * perDay);
    const last = Math.floor(((index.to[i] ?? 0) - 1e-6 - span.from) * perDay);
    const share = (0.2 + event.importance) / (last - first + 1);
    for (let bin = Math.max(first, 0); bin <= Math.min(last, bins - 1); bin++) {
      result[bin] = (result[bin] ?? 0) + share;
    }
  });
  return result;
}
