import { EVENT_KINDS } from '../model/event.ts';
import type { EventKind } from '../model/event.ts';

/** A CSS image of a ring whose parts have the colours of the kinds, as long as their shares. */
export function shareRing(kinds: readonly EventKind[]): string {
  const stops: string[] = [];
  let done = 0;
  for (const kind of EVENT_KINDS) {
    const share = kinds.filter((other) => other === kind).length / kinds.length;
    if (!(share > 0)) continue;
    const next = done + share * 100;
    stops.push(`var(--kind-${kind}) ${done}% ${next}%`);
    done = next;
  }
  return `conic-gradient(${stops.join(', ')})`;
}
