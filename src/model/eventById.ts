import type { TimelineEvent } from './event.ts';

const KNOWN = new WeakMap<readonly TimelineEvent[], ReadonlyMap<string, TimelineEvent>>();

/** The number that tells apart events whose tellings say the same, and pieces that were split off. */
const NUMBERED = /^(?<base>e-[0-9a-z]{7,10}(?=-s?\d{1,4}$)|m-[a-z0-9-]{1,80}(?=-s\d{1,4}$))/u;

/**
 * The event that an id names: the one that has it, else the one that has it as an alias. An id of a
 * telling with a number that no event has (`e-…-2`, where the other telling of the same words is
 * gone; `e-…-s2`, where nothing is split any more) names the event without the number.
 *
 * Everything that takes an event's id from outside asks here: addresses, messages, stories,
 * corrections, tables. The first question about a list costs O(n), each further one O(1).
 */
export function eventById(
  events: readonly TimelineEvent[],
  id: string | undefined,
): TimelineEvent | undefined {
  if (id === undefined) return undefined;
  const known = KNOWN.get(events) ?? namesOf(events);
  KNOWN.set(events, known);
  const base = NUMBERED.exec(id)?.groups?.['base'];
  return known.get(id) ?? (base === undefined ? undefined : known.get(base));
}

function namesOf(events: readonly TimelineEvent[]): ReadonlyMap<string, TimelineEvent> {
  const names = new Map<string, TimelineEvent>();
  for (const event of events) if (!names.has(event.id)) names.set(event.id, event);
  for (const event of events) {
    for (const alias of event.aliases ?? []) if (!names.has(alias)) names.set(alias, event);
  }
  return names;
}
