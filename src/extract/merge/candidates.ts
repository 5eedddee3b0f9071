/** Of the keys of an item, so many of the rarest lead to others. */
const RAREST = 12;
/** A key that more items have leads an item only to those next to it. */
const NEIGHBOURS = 48;
/** An item is compared with no more others than this. */
export const MOST = 8;

/** Two items worth a closer look, the earlier one first. */
export type Candidate = readonly [number, number];

/**
 * Pairs of items that share most of the keys that few have, within one block each. An item is looked up by
 * its rarest keys alone and paired with the few that share most of them, so that the cost is about
 * that of sorting, however many items share a block. Where many have the same keys, those next to
 * one another in the block are paired. `mayPair`: which two may be.
 */
export function candidatesIn<Key>(
  items: readonly number[],
  keysOf: (item: number) => Iterable<Key>,
  mayPair: (a: number, b: number) => boolean = () => true,
): readonly Candidate[] {
  if (items.length < 2) return [];
  const lists = new Map<Key, number[]>();
  const keys = items.map((item) => [...keysOf(item)]);
  keys.forEach((own, place) => {
    for (const key of own) {
      const list = lists.get(key);
      if (list) list.push(place);
      else lists.set(key, [place]);
    }
  });
  const count = new Uint16Array(items.length);
  const pairs: Candidate[] = [];
  const paired = new Set<number>();
  keys.forEach((own, place) => {
    const rarest = own
      .map((key) => lists.get(key) ?? [])
      .filter((list) => list.length > 1)
      .sort((a, b) => a.length - b.length)
      .slice(0, RAREST);
    const met: number[] = [];
    for (const list of rarest) {
      for (const other of around(list, place)) {
        if (other === place || !mayPair(items[place] ?? 0, items[other] ?? 0)) continue;
        if (count[other] === 0) met.push(other);
        count[other] = (count[other] ?? 0) + 1;
      }
    }
    for (const other of withMost(met, count)) {
      const [low, high] = [Math.min(place, other), Math.max(place, other)];
      const pair = low * items.length + high;
      if (paired.has(pair)) continue;
      paired.add(pair);
      pairs.push([items[low] ?? 0, items[high] ?? 0]);
    }
    for (const other of met) count[other] = 0;
  });
  return pairs;
}

/** The places that were met most often, of those met as often the first in the block. */
function withMost(met: readonly number[], count: Uint16Array): readonly number[] {
  const best: number[] = [];
  const isBefore = (a: number, b: number) =>
    (count[a] ?? 0) > (count[b] ?? 0) || (count[a] === count[b] && a < b);
  for (const place of met) {
    const last = best[MOST - 1];
    if (last !== undefined && !isBefore(place, last)) continue;
    let at = Math.min(best.length, MOST - 1);
    for (; at > 0; at -= 1) {
      const before = best[at - 1];
      if (before !== undefined && !isBefore(place, before)) break;
      if (before !== undefined) best[at] = before;
    }
    best[at] = place;
  }
  return best;
}

/** The part of a list of places, in order, that lies next to one of them. */
function around(list: readonly number[], place: number): readonly number[] {
  if (list.length <= NEIGHBOURS) return list;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(low - NEIGHBOURS / 2, list.length - NEIGHBOURS));
  return list.slice(from, from + NEIGHBOURS);
}
