/** What can be seen of something, by name. A sign that is absent is 0. */
export type Signs = Readonly<Record<string, number>>;

/** How much each sign counts; fitted by `npm run fit`. `bias` counts always. */
export type Weights = Readonly<Record<string, number>>;

/** The weighted sum of signs. */
export function scoreOf(signs: Signs, weights: Weights): number {
  let sum = weights['bias'] ?? 0;
  for (const name in signs) sum += (signs[name] ?? 0) * (weights[name] ?? 0);
  return sum;
}

/** A score as a probability (the logistic function). */
export const probabilityOf = (score: number): number => 1 / (1 + Math.exp(-score));
