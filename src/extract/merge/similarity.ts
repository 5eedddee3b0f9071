import type { EventDraft } from '../events/draft.ts';

/** A pair of characters that stands in more tellings of a date than this tells nothing. */
const COMMON = 48;

/** The pairs of neighbouring letters and digits of a text. */
function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < plain.length; i += 1) pairs.add(plain.slice(i, i + 2));
  return pairs;
}

interface Entry {
  readonly group: number;
  readonly size: number;
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
  const byDate = new Map<string, Map<string, Entry[]>>();
  const known = new Map<string, ReadonlySet<string>>();
  /** Groups that have a telling of just these words and this date: another tells nothing new. */
  const told = new Set<string>();
  const pairsIn = (text: string) => {
    const pairs = known.get(text) ?? pairsOf(text);
    known.set(text, pairs);
    return pairs;
  };
  const keyOf = ({ date }: EventDraft) => `${date.span.from}/${date.span.to}`;
  return {
    add(group, draft) {
      const key = keyOf(draft);
      const telling = `${group} ${key} ${draft.told}`;
      if (told.has(telling)) return;
      told.add(telling);
      let index = byDate.get(key);
      if (!index) {
        index = new Map<string, Entry[]>();
        byDate.set(key, index);
      }
      const pairs = pairsIn(draft.told);
      const entry = { group, size: pairs.size };
      for (const pair of pairs) {
        const list = index.get(pair);
        if (!list) index.set(pair, [entry]);
        else if (list.length < COMMON) list.push(entry);
      }
    },
    nearest(draft, least) {
      const index = byDate.get(keyOf(draft));
      if (!index) return [];
      const pairs = pairsIn(draft.told);
      const shared = new Map<Entry, number>();
      for (const pair of pairs) {
        for (const entry of index.get(pair) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
      }
      return [...shared]
        .map(([{ group, size }, count]) => ({
          group,
          share: count / Math.max(1, Math.min(size, pairs.size)),
        }))
        .filter(({ share }) => share >= least)
        .sort((a, b) => b.share - a.share || a.group - b.group);
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
