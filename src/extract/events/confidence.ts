import { probabilityOf, scoreOf } from '../scoring.ts';
import type { Signs } from '../scoring.ts';
import { EVENT_WEIGHTS } from '../weights.ts';

/** The confidence of what needs no judgement: a publication, a row of a table, a milestone told. */
export const SURE = 0.95;

/** What is less likely than this to tell a happening of its date is no event (decision 0032). */
export const LEAST_SURE = 0.4;

/**
 * How likely it is that a passage tells a happening of its date, 0–1, to two decimals: of passages
 * at 0.8, about eight in ten do by what annotators found (`npm run fit` prints how nearly).
 */
export function confidenceOf(signs: Signs): number {
  return Math.round(probabilityOf(scoreOf(signs, EVENT_WEIGHTS)) * 100) / 100;
}
