import type { EventDraft } from '../events/draft.ts';
import type { IsSeldom } from './retold.ts';
import type { Signs } from './signs.ts';
import { termsOf } from './terms.ts';
import type { Term } from './terms.ts';

/** Of so many passages of an article one may name a thing, and any two. */
const ONE_OF = 8;
const LEAST = 2;

/**
 * What is seldom in each article: named by an eighth of its passages at most. Counted when it is
 * first asked for; a thing of several characters is as seldom as its seldomest part.
 */
export function seldomIn(
  drafts: readonly EventDraft[],
  signsAt: (i: number) => Signs | undefined,
): (source: string) => IsSeldom {
  const bySource = new Map<string, number[]>();
  drafts.forEach(({ evidence: { source }, origin }, i) => {
    if (origin === 'publication') return;
    const known = bySource.get(source);
    if (known) known.push(i);
    else bySource.set(source, [i]);
  });
  const found = new Map<string, IsSeldom>();
  return (source) => {
    const known = found.get(source);
    if (known) return known;
    const own = bySource.get(source) ?? [];
    const counts = countsOf(own.flatMap((i) => signsAt(i) ?? []));
    const most = Math.max(LEAST, own.length / ONE_OF);
    const isSeldom: IsSeldom = (thing) => {
      const named = counts.names.get(thing);
      if (named !== undefined) return named <= most;
      return [...termsOf(thing)].some((term) => (counts.terms.get(term) ?? 0) <= most);
    };
    found.set(source, isSeldom);
    return isSeldom;
  };
}

function countsOf(passages: readonly Signs[]) {
  const terms = new Map<Term, number>();
  const names = new Map<string, number>();
  for (const signs of passages) {
    for (const term of signs.terms) terms.set(term, (terms.get(term) ?? 0) + 1);
    for (const name of new Set([...signs.names, ...signs.perhaps]))
      names.set(name, (names.get(name) ?? 0) + 1);
  }
  return { terms, names };
}
