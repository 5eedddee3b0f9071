import { civilOf } from '../../model/calendar.ts';
import type { Day } from '../../model/calendar.ts';
import type { TimelineEvent } from '../../model/event.ts';
import type { EventIndex } from '../layout/eventIndex.ts';

/** The events that start in one year, in time order. */
export interface YearOfEvents {
  /** A day of the year, to be named by. */
  readonly day: Day;
  /** Place of the first of them in the index. */
  readonly first: number;
  readonly events: readonly TimelineEvent[];
}

/** The events of an index by the year that they start in; years without any are left out. O(n). */
export function byYear(index: EventIndex): readonly YearOfEvents[] {
  const years: { year: number; day: Day; first: number; events: TimelineEvent[] }[] = [];
  index.events.forEach((event, i) => {
    const day = index.from[i] ?? 0;
    const { year } = civilOf(day);
    const last = years.at(-1);
    if (last?.year === year) last.events.push(event);
    else years.push({ year, day, first: i, events: [event] });
  });
  return years;
}
