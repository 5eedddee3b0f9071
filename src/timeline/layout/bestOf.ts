/** Scores that are told apart when the best of very many are looked for. */
const SCORE_CLASSES = 1024;

/** Some numbers in two parts. */
interface Divided {
  /** Those with the highest scores, the highest first; of equals the one that came first. */
  readonly best: readonly number[];
  /** All others, in the order in which they came. */
  readonly others: readonly number[];
}

/**
 * The `limit` numbers with the highest scores, and the others. Scores are first sorted into classes,
 * so that only about as many as are wanted need be compared: O(n + limit · log limit).
 */
export function bestOf(
  all: readonly number[],
  limit: number,
  score: (one: number) => number,
): Divided {
  const scores = new Float64Array(all.length);
  for (let at = 0; at < all.length; at++) scores[at] = score(all[at] ?? 0);
  const least = all.length > limit ? leastOfBest(scores, limit) : -Infinity;
  const places: number[] = [];
  for (let at = 0; at < all.length; at++) if ((scores[at] ?? 0) >= least) places.push(at);
  places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  places.length = Math.min(places.length, limit);
  const best = places.map((at) => all[at] ?? 0);
  if (best.length === all.length) return { best, others: [] };
  const chosen = new Uint8Array(all.length);
  for (const at of places) chosen[at] = 1;
  const others: number[] = [];
  for (let at = 0; at < all.length; at++) if (chosen[at] === 0) others.push(all[at] ?? 0);
  return { best, others };
}

/** A score that at least `limit` scores reach, and as few more as the classes can tell. */
function leastOfBest(scores: Float64Array, limit: number): number {
  if (limit === 0) return Infinity;
  let low = Infinity;
  let high = -Infinity;
  for (const score of scores) {
    if (score < low) low = score;
    if (score > high) high = score;
  }
  const perClass = (high - low) / SCORE_CLASSES;
  if (perClass === 0) return low;
  const counts = new Uint32Array(SCORE_CLASSES + 1);
  for (const score of scores) {
    const at = Math.floor((score - low) / perClass);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let at = SCORE_CLASSES;
  for (let held = counts[at] ?? 0; held < limit && at > 0; held += counts[at] ?? 0) at--;
  // One class lower, so that rounding leaves nothing out.
  return low + (at - 1) * perClass;
}
