import type { EventDraft } from '../events/draft.ts';

/** A term that stands in more tellings of a date than this tells nothing. */
const COMMON = 48;
/** A telling of fewer terms is like another only as far as if it had as many. */
const LEAST_TERMS = 4;

const UNITS = 0x10000;

/** Two neighbouring Han characters as one number, a number as it is written, or a Latin word. */
type Term = number | string;

const RUNS = /\p{Script=Han}+|\d+(?:[.,]\d+)*|[a-z]{3,}/giu;
/** English words that stand in any sentence. */
const STOP = new Set(
  'the and for was were are that with from has had its his her their this these those which who whom will would have been but not also into than then they them she him our you your about after before when while where what more most first said says over under between during through against other such some any all one two three year years million billion percent'.split(
    ' ',
  ),
);

/** What a text is made of: Chinese by terms, English by words without endings. */
function termsOf(text: string): ReadonlySet<Term> {
  const terms = new Set<Term>();
  for (const [run] of text.matchAll(RUNS)) {
    const code = run.charCodeAt(0);
    if (code < 0x80) {
      const word = run.toLowerCase();
      if (!STOP.has(word)) terms.add(code < 0x40 ? word : word.replace(/(?:ing|ed|es|s)$/, ''));
      continue;
    }
    for (let i = 1; i < run.length; i += 1)
      terms.add(run.charCodeAt(i - 1) * UNITS + run.charCodeAt(i));
  }
  return terms;
}

interface Entry {
  readonly group: number;
  readonly size: number;
  /** Terms that it has in common with the draft that is looked up; 0 at rest. */
  shared: number;
}

/** The tellings of one date. */
interface Index {
  readonly entries: Map<Term, Entry[]>;
  /** Tellings that were added since the last look-up. Most dates are told once and never looked up. */
  waiting: { readonly group: number; readonly happened: string }[];
}

/** A group of drafts and how much of the shorter telling it shares with another draft. */
export interface Near {
  readonly group: number;
  readonly share: number;
}

/**
 * An index of tellings by date and terms: `nearest` gives the groups of the same date whose
 * tellings share at least `least` of the terms of the shorter one, nearest first. Terms that stand
 * everywhere are passed over, so a look-up costs no more than terms × 48.
 */
export function createSimilarity(): {
  readonly add: (group: number, draft: EventDraft) => void;
  readonly nearest: (draft: EventDraft, least: number) => readonly Near[];
  readonly shareOf: (a: string, b: string) => number;
} {
  const byDate = new Map<string, Index>();
  const known = new Map<string, ReadonlySet<Term>>();
  /** Groups that have a telling of just these words and this date: another tells nothing new. */
  const told = new Set<string>();
  const termsIn = (text: string) => {
    const terms = known.get(text) ?? termsOf(text);
    known.set(text, terms);
    return terms;
  };
  const keyOf = ({ date }: EventDraft) => `${date.span.from}/${date.span.to}`;
  const takeIn = (index: Index) => {
    const { entries } = index;
    for (const telling of index.waiting) {
      const terms = termsIn(telling.happened);
      const entry = { group: telling.group, size: terms.size, shared: 0 };
      for (const term of terms) {
        const list = entries.get(term);
        if (!list) entries.set(term, [entry]);
        else if (list.length < COMMON) list.push(entry);
      }
    }
    index.waiting = [];
  };
  return {
    add(group, draft) {
      const key = keyOf(draft);
      const telling = `${group} ${key} ${draft.happened}`;
      if (told.has(telling)) return;
      told.add(telling);
      const index = byDate.get(key);
      if (index) index.waiting.push({ group, happened: draft.happened });
      else byDate.set(key, { entries: new Map(), waiting: [{ group, happened: draft.happened }] });
    },
    nearest(draft, least) {
      const index = byDate.get(keyOf(draft));
      if (!index) return [];
      takeIn(index);
      const terms = termsIn(draft.happened);
      const met: Entry[] = [];
      for (const term of terms) {
        for (const entry of index.entries.get(term) ?? []) {
          if (entry.shared === 0) met.push(entry);
          entry.shared += 1;
        }
      }
      const near: Near[] = [];
      for (const entry of met) {
        const share = entry.shared / Math.max(LEAST_TERMS, Math.min(entry.size, terms.size));
        entry.shared = 0;
        if (share >= least) near.push({ group: entry.group, share });
      }
      return near.sort((a, b) => b.share - a.share || a.group - b.group);
    },
    shareOf(a, b) {
      const [x, y] = [termsIn(a), termsIn(b)].sort((p, q) => p.size - q.size);
      if (!x || !y || x.size === 0) return 0;
      let shared = 0;
      for (const term of x) if (y.has(term)) shared += 1;
      return shared / Math.max(LEAST_TERMS, x.size);
    },
  };
}
