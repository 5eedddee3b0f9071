import { parseIsoDay } from '../../model/calendar.ts';
import type { Day, TimeSpan } from '../../model/calendar.ts';
import type { EventDate, TimelineEvent } from '../../model/event.ts';

/**
 * Events sorted by first day (the longer one first, then by id), with their dates in typed arrays.
 * An event is named by its place in that order.
 */
export interface EventIndex {
  readonly events: readonly TimelineEvent[];
  /** Half-open days of each event. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Largest `to` up to and including this event; rises, so that it can be searched. */
  readonly latestTo: Float64Array;
  /** Importance of each event, 0–1. */
  readonly importance: Float64Array;
  /** 0 is the most important event; ties keep time order. */
  readonly rank: Uint32Array;
  readonly byId: ReadonlyMap<string, number>;
}

/** Half-open stretch of places in the order of an `EventIndex`. */
export interface IndexRange {
  readonly lo: number;
  readonly hi: number;
}

/** Half-open days that a date covers. The date was checked by `parseTimelineFile`. */
function spanOf({ start, end }: EventDate): TimeSpan {
  const from = parseIsoDay(start) ?? 0;
  return { from, to: (parseIsoDay(end) ?? from) + 1 };
}

/** An index of the events; the same for any order of the same events. O(n log n). */
export function buildEventIndex(events: readonly TimelineEvent[]): EventIndex {
  const dated = events.map((event) => ({ event, ...spanOf(event.date) }));
  dated.sort((a, b) => a.from - b.from || b.to - a.to || compareIds(a.event.id, b.event.id));
  const from = Float64Array.from(dated, (d) => d.from);
  const to = Float64Array.from(dated, (d) => d.to);
  const latestTo = new Float64Array(dated.length);
  let latest = -Infinity;
  to.forEach((end, i) => {
    latest = Math.max(latest, end);
    latestTo[i] = latest;
  });
  const sorted = dated.map((d) => d.event);
  return {
    events: sorted,
    from,
    to,
    latestTo,
    importance: Float64Array.from(sorted, ({ importance }) => importance),
    rank: ranks(sorted),
    byId: new Map(sorted.map((event, i) => [event.id, i])),
  };
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ranks(events: readonly TimelineEvent[]): Uint32Array {
  const order = events.map((event, i) => ({ importance: event.importance, i }));
  order.sort((a, b) => b.importance - a.importance || a.i - b.i);
  const rank = new Uint32Array(events.length);
  order.forEach(({ i }, place) => {
    rank[i] = place;
  });
  return rank;
}

/** Events that start in `[from, to)`. O(log n). */
export function startingIn(index: EventIndex, { from, to }: TimeSpan): IndexRange {
  return { lo: lowerBound(index.from, from), hi: lowerBound(index.from, to) };
}

/**
 * Smallest range that holds every event that overlaps `[from, to)`. Some in it may have ended
 * before: check `to` of each. O(log n).
 */
export function overlapping(index: EventIndex, { from, to }: TimeSpan): IndexRange {
  const hi = lowerBound(index.from, to);
  return { lo: Math.min(upperBound(index.latestTo, from), hi), hi };
}

/** The events of a stretch of time, each in time order. */
export interface EventsOf {
  /** Those that overlap it but for `longer`. */
  readonly own: readonly TimelineEvent[];
  /** Those that had begun before and go on after it: a year told of in a week of it. */
  readonly longer: readonly TimelineEvent[];
}

/** The events of `[from, to)`. O(log n + started before). */
export function eventsOf(index: EventIndex, { from, to }: TimeSpan): EventsOf {
  const own: TimelineEvent[] = [];
  const longer: TimelineEvent[] = [];
  const { lo, hi } = overlapping(index, { from, to });
  for (let i = lo; i < hi; i++) {
    const [event, start = 0, end = 0] = [index.events[i], index.from[i], index.to[i]];
    if (!event || end <= from) continue;
    (start < from && end > to ? longer : own).push(event);
  }
  return { own, longer };
}

/** The event whose first day is nearest to `day`, or `undefined` when there is none. O(log n). */
export function nearestTo(index: EventIndex, day: Day): number | undefined {
  const after = lowerBound(index.from, day);
  const next = index.from[after];
  const previous = index.from[after - 1];
  if (next === undefined) return previous === undefined ? undefined : after - 1;
  return previous !== undefined && day - previous < next - day ? after - 1 : after;
}

function lowerBound(sorted: Float64Array, value: number): number {
  let lo = 0;
  let hi = sorted.length;
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if ((sorted[middle] ?? Infinity) < value) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

function upperBound(sorted: Float64Array, value: number): number {
  let lo = 0;
  let hi = sorted.length;
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if ((sorted[middle] ?? Infinity) <= value) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}
