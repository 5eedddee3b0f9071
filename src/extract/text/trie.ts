/**
 * Words as a trie whose nodes are numbers: 0 is the root, at which no word ends. All edges stand in
 * one table with room to spare, so that a step is a look or two at plain numbers.
 */
export interface Trie {
  /** Four places an edge: the node it leaves, its code unit, the node it leads to, nothing. */
  readonly edges: Int32Array;
  /** The nodes at which the words end, in the order of the words. */
  readonly ends: readonly number[];
  /** How many nodes there are, the root among them. */
  readonly size: number;
}

const UNITS = 0x10000;

/** A trie of words; it never changes. */
export function createTrie(words: readonly string[]): Trie {
  const targets = new Map<number, number>();
  const ends = words.map((word) => {
    let node = 0;
    for (let i = 0; i < word.length; i += 1) {
      const edge = node * UNITS + word.charCodeAt(i);
      node = targets.get(edge) ?? targets.size + 1;
      targets.set(edge, node);
    }
    return node;
  });
  const edges = new Int32Array(4 * 2 ** Math.ceil(Math.log2(2 * targets.size + 2)));
  for (const [edge, target] of targets) {
    const node = Math.floor(edge / UNITS);
    const unit = edge % UNITS;
    edges.set([node, unit, target], placeOf(edges, node, unit));
  }
  return { edges, ends, size: targets.size + 1 };
}

/** The node that a code unit leads to from a node, 0 where it leads nowhere. O(1). */
export function step({ edges }: Trie, node: number, unit: number): number {
  return edges[placeOf(edges, node, unit) + 2] ?? 0;
}

/** Where an edge stands, or else the free place where it would. */
function placeOf(edges: Int32Array, node: number, unit: number): number {
  const last = edges.length - 4;
  let place = (Math.imul(node ^ (unit << 15), 0x9e3779b1) >>> 10) & last & ~3;
  while (edges[place + 2] !== 0 && (edges[place] !== node || edges[place + 1] !== unit))
    place = (place + 4) & last;
  return place;
}
