import type { TimelineEvent } from '../../model/event.ts';
import type { EventIndex } from './eventIndex.ts';

/** Events that begin further apart are of different happenings, unless they are told alike. */
const APART_DAYS = 45;
/** Share of the pairs of characters that two titles of one happening have in common. */
const ALIKE = 0.22;
const VERY_ALIKE = 0.5;
/** Looked at for each that is wanted. */
const TRIED = 40;

/**
 * The most important events of different happenings, in the order of time: of two at one time and
 * about the same, or told in the same words, the more important one. O(tried²).
 */
export function moments(index: EventIndex, count: number): readonly TimelineEvent[] {
  const tried = index.events
    .map((event, i) => ({ event, i, rank: index.rank[i] ?? Infinity }))
    .filter(({ rank }) => rank < count * TRIED)
    .sort((a, b) => a.rank - b.rank);
  const chosen: { readonly event: TimelineEvent; readonly i: number }[] = [];
  for (const one of tried) {
    if (chosen.length === count) break;
    if (!chosen.some((other) => isSameHappening(index, one, other))) chosen.push(one);
  }
  return chosen.sort((a, b) => a.i - b.i).map(({ event }) => event);
}

interface Placed {
  readonly event: TimelineEvent;
  readonly i: number;
}

function isSameHappening(index: EventIndex, a: Placed, b: Placed): boolean {
  const likeness = alike(a.event, b.event);
  if (likeness >= VERY_ALIKE) return true;
  const apart = Math.abs((index.from[a.i] ?? 0) - (index.from[b.i] ?? 0));
  if (apart > APART_DAYS) return false;
  const named = new Set(a.event.entities);
  return likeness >= ALIKE || (b.event.entities ?? []).some((name) => named.has(name));
}

/** How much two events' titles have in common, in the language in which they have most: 0 to 1. */
function alike(a: TimelineEvent, b: TimelineEvent): number {
  return Object.entries(a.title).reduce((most, [language, title]) => {
    const other = b.title[language];
    return other === undefined ? most : Math.max(most, common(pairs(title), pairs(other)));
  }, 0);
}

function pairs(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase().replace(/[\s\p{P}]+/gu, '');
  return new Set(
    Array.from({ length: Math.max(plain.length - 1, 0) }, (_, i) => plain.slice(i, i + 2)),
  );
}

/** Dice's coefficient. */
function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const both = [...a].filter((pair) => b.has(pair)).length;
  return (2 * both) / (a.size + b.size);
}
