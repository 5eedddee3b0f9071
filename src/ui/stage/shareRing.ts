import { EVENT_KINDS } from '../../model/event.ts';
import type { EventKind } from '../../model/event.ts';

/** A CSS image of a ring whose parts have the colours of the kinds, as long as their shares. */
export function shareRing(kinds: readonly (EventKind | undefined)[]): string {
  const counts = new Map<EventKind, number>();
  for (const kind of kinds) if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const stops: string[] = [];
  let done = 0;
  for (const kind of EVENT_KINDS) {
    const count = counts.get(kind);
    if (count === undefined) continue;
    const next = done + (count / kinds.length) * 100;
    stops.push(`var(--kind-${kind}) ${done}% ${next}%`);
    done = next;
  }
  return `conic-gradient(${stops.join(', ')})`;
}
