/** Members of a cluster that another one is compared with. */
const LOOKED_AT = 12;

/** Two items and how much says that they belong together. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/**
 * Items put together along the edges, the strongest first. Two clusters become one only where no
 * member of one contradicts a member of the other and at least half of the pairs agree, so that no
 * chain of likenesses leads from one thing to another. `agreement`: above 0 for, below 0 against.
 */
export function clustersOf(
  groups: readonly (readonly number[])[],
  edges: readonly Edge[],
  agreement: (a: number, b: number) => number | undefined,
): readonly (readonly number[])[] {
  const clusterOf = new Map<number, number[]>();
  for (const group of groups) {
    const members = [...group];
    for (const item of group) clusterOf.set(item, members);
  }
  const strongest = [...edges].sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b);
  for (const { a, b } of strongest) {
    const [one, other] = [clusterOf.get(a), clusterOf.get(b)];
    if (!one || !other || one === other || !agree(one, other, agreement)) continue;
    const [large, small] = one.length >= other.length ? [one, other] : [other, one];
    large.push(...small);
    large.sort((x, y) => x - y);
    for (const item of small) clusterOf.set(item, large);
  }
  return [...new Set(clusterOf.values())];
}

function agree(
  one: readonly number[],
  other: readonly number[],
  agreement: (a: number, b: number) => number | undefined,
): boolean {
  let [pairs, agreeing] = [0, 0];
  for (const a of one.slice(0, LOOKED_AT)) {
    for (const b of other.slice(0, LOOKED_AT)) {
      const said = agreement(a, b);
      if (said === undefined) continue;
      if (said < 0) return false;
      pairs += 1;
      if (said > 0) agreeing += 1;
    }
  }
  return agreeing * 2 >= pairs && agreeing > 0;
}
