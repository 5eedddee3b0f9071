/** Fewer pairs say nothing of an order. */
const LEAST_PAIRS = 3;

/**
 * Spearman's rank correlation of two lists of the same length, ties at their mean rank; `undefined`
 * for fewer than three pairs, or where one list is all the same.
 */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): number | undefined {
  if (xs.length < LEAST_PAIRS) return undefined;
  const [a, b] = [deviations(ranksOf(xs)), deviations(ranksOf(ys))];
  const product = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, i) => sum + value * (q[i] ?? 0), 0);
  const spread = Math.sqrt(product(a, a) * product(b, b));
  return spread === 0 ? undefined : product(a, b) / spread;
}

function ranksOf(values: readonly number[]): readonly number[] {
  const places = new Map<number, number[]>();
  [...values]
    .sort((a, b) => a - b)
    .forEach((value, place) => {
      places.set(value, [...(places.get(value) ?? []), place]);
    });
  return values.map((value) => mean(places.get(value) ?? []));
}

function deviations(values: readonly number[]): readonly number[] {
  const middle = mean(values);
  return values.map((value) => value - middle);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
