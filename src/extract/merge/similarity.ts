import type { EventDraft } from '../events/draft.ts';

/** A pair of characters that stands in more tellings of a date than this tells nothing. */
const COMMON = 48;

const UNITS = 0x10000;

/** Two code units as one number. */
type Pair = number;

/** The pairs of neighbouring letters and digits of a text. */
function pairsOf(text: string): ReadonlySet<Pair> {
  const plain = text.replace(/[^\p{L}\p{N}]+/gu, '');
  const pairs = new Set<Pair>();
  for (let i = 1; i < plain.length; i += 1)
    pairs.add(plain.charCodeAt(i - 1) * UNITS + plain.charCodeAt(i));
  return pairs;
}

interface Entry {
  readonly group: number;
  readonly size: number;
  /** Pairs that it has in common with the draft that is looked up; 0 at rest. */
  shared: number;
}

/** The tellings of one date. */
interface Index {
  readonly entries: Map<Pair, Entry[]>;
  /** Tellings that were added since the last look-up. Most dates are told once and never looked up. */
  waiting: { readonly group: number; readonly told: string }[];
}

/** A group of drafts and how much of the shorter telling it shares with another draft. */
export interface Near {
  readonly group: number;
  readonly share: number;
}

/**
 * An index of tellings by date and character pairs: `nearest` gives the groups of the same date
 * whose tellings share at least `least` of the pairs of the shorter one, nearest first. Pairs that
 * stand everywhere are passed over, so a look-up costs no more than pairs × 48.
 */
export function createSimilarity(): {
  readonly add: (group: number, draft: EventDraft) => void;
  readonly nearest: (draft: EventDraft, least: number) => readonly Near[];
  readonly shareOf: (a: string, b: string) => number;
} {
  const byDate = new Map<string, Index>();
  const known = new Map<string, ReadonlySet<Pair>>();
  /** Groups that have a telling of just these words and this date: another tells nothing new. */
  const told = new Set<string>();
  const pairsIn = (text: string) => {
    const pairs = known.get(text) ?? pairsOf(text);
    known.set(text, pairs);
    return pairs;
  };
  const keyOf = ({ date }: EventDraft) => `${date.span.from}/${date.span.to}`;
  const takeIn = (index: Index) => {
    const { entries } = index;
    for (const telling of index.waiting) {
      const pairs = pairsIn(telling.told);
      const entry = { group: telling.group, size: pairs.size, shared: 0 };
      for (const pair of pairs) {
        const list = entries.get(pair);
        if (!list) entries.set(pair, [entry]);
        else if (list.length < COMMON) list.push(entry);
      }
    }
    index.waiting = [];
  };
  return {
    add(group, draft) {
      const key = keyOf(draft);
      const telling = `${group} ${key} ${draft.told}`;
      if (told.has(telling)) return;
      told.add(telling);
      const index = byDate.get(key);
      if (index) index.waiting.push({ group, told: draft.told });
      else byDate.set(key, { entries: new Map(), waiting: [{ group, told: draft.told }] });
    },
    nearest(draft, least) {
      const index = byDate.get(keyOf(draft));
      if (!index) return [];
      takeIn(index);
      const pairs = pairsIn(draft.told);
      const met: Entry[] = [];
      for (const pair of pairs) {
        for (const entry of index.entries.get(pair) ?? []) {
          if (entry.shared === 0) met.push(entry);
          entry.shared += 1;
        }
      }
      const near: Near[] = [];
      for (const entry of met) {
        const share = entry.shared / Math.max(1, Math.min(entry.size, pairs.size));
        entry.shared = 0;
        if (share >= least) near.push({ group: entry.group, share });
      }
      return near.sort((a, b) => b.share - a.share || a.group - b.group);
    },
    shareOf(a, b) {
      const [x, y] = [pairsIn(a), pairsIn(b)].sort((p, q) => p.size - q.size);
      if (!x || !y || x.size === 0) return 0;
      let shared = 0;
      for (const pair of x) if (y.has(pair)) shared += 1;
      return shared / x.size;
    },
  };
}
