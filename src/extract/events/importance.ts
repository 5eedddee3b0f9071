import type { EventKind } from '../../model/event.ts';
import { scoreOf } from '../scoring.ts';
import type { Signs } from '../scoring.ts';
import { IMPORTANCE_WEIGHTS } from '../weights.ts';

/** The publication of the article: known to its reader, and seldom what it is about. */
export const IMPORTANCE_OF_PUBLICATION = 0.37;

/** The signs of a passage with its kind among them, as importance is judged by. */
export const importanceSigns = (signs: Signs, kind: EventKind): Signs => ({
  ...signs,
  [kind]: 1,
});

/**
 * How much an event deserves the little space there is, 0–1, to two decimals: a weighted sum of
 * what is seen of its passage, fitted on what annotators gave theirs (`npm run fit`).
 */
export function importanceOf(signs: Signs, kind: EventKind): number {
  const score = scoreOf(importanceSigns(signs, kind), IMPORTANCE_WEIGHTS);
  return Math.round(Math.min(1, Math.max(0.05, score)) * 100) / 100;
}
