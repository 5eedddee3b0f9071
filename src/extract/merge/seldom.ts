import type { EventDraft } from '../events/draft.ts';
import type { Signs } from './signs.ts';
import { termsOf } from './terms.ts';
import type { Term } from './terms.ts';

/** Of so many passages of an article one may name a thing, and any two. */
const ONE_OF = 8;
const LEAST = 2;

/** Whether few of an article's passages name a thing: what all of it is about tells none from another. */
export type IsSeldom = (thing: string) => boolean;

/** How much the words and dates of an article tell one of its passages from another. */
export interface Weighing {
  readonly isSeldom: IsSeldom;
  /** How much a term says: more, the fewer passages have it. */
  readonly weightOf: (term: Term) => number;
  /** How many passages are of a time that both dates lie in. */
  readonly crowdOf: (a: EventDraft, b: EventDraft) => number;
}

/**
 * What is seldom in each article: named by an eighth of its passages at most. Counted when it is
 * first asked for; a thing of several characters is as seldom as its seldomest part.
 */
export function weighingIn(
  drafts: readonly EventDraft[],
  signsAt: (i: number) => Signs | undefined,
): (source: string) => Weighing {
  const bySource = new Map<string, number[]>();
  drafts.forEach(({ evidence: { source }, origin }, i) => {
    if (origin === 'publication') return;
    const known = bySource.get(source);
    if (known) known.push(i);
    else bySource.set(source, [i]);
  });
  const found = new Map<string, Weighing>();
  return (source) => {
    const known = found.get(source);
    if (known) return known;
    const own = bySource.get(source) ?? [];
    const counts = countsOf(own.flatMap((i) => signsAt(i) ?? []));
    const most = Math.max(LEAST, own.length / ONE_OF);
    const years = yearsOf(own.flatMap((i) => drafts[i] ?? []));
    const weighing: Weighing = {
      isSeldom(thing) {
        const named = counts.names.get(thing);
        if (named !== undefined) return named <= most;
        return [...termsOf(thing)].some((term) => (counts.terms.get(term) ?? 0) <= most);
      },
      weightOf: (term) =>
        Math.log(1 + own.length / Math.max(1, (counts.terms.get(term) ?? 0) - 1)) / Math.LN10,
      crowdOf: (a, b) => Math.min(years.get(yearOf(a)) ?? 0, years.get(yearOf(b)) ?? 0),
    };
    found.set(source, weighing);
    return weighing;
  };
}

const DAYS_OF_YEAR = 365.25;

const yearOf = ({ date: { span } }: EventDraft) => Math.floor((span.from + 1) / DAYS_OF_YEAR);

function yearsOf(drafts: readonly EventDraft[]): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const draft of drafts) years.set(yearOf(draft), (years.get(yearOf(draft)) ?? 0) + 1);
  return years;
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
