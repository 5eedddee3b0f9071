import type { DateBasis, EventKind, Figure } from '../../model/event.ts';

/** What is known of an event that bears on how much people would want to see it. */
export interface ImportanceSigns {
  readonly basis: DateBasis;
  readonly kind: EventKind;
  readonly figures: readonly Figure[];
  /** Importance of the milestone that it is or names, 0–1. */
  readonly milestone?: number;
  readonly approximate: boolean;
  /** Its date is a day. */
  readonly precise: boolean;
  /** Weight of the strongest word for its kind, 0 without one. */
  readonly strength: number;
  /** Characters of the clause that tells it. */
  readonly length: number;
  /** It stands in the first sentence of its paragraph. */
  readonly opens: boolean;
  /** Its subject is a pronoun for a person: someone tells of a life, or talks. */
  readonly personal: boolean;
}

/** The publication of the article: known to its reader, and seldom what it is about. */
export const IMPORTANCE_OF_PUBLICATION = 0.37;

const BASE = 0.45;
/** Something new in the world counts for more; what people say of it, or do for a living, less. */
const OF_KIND: Partial<Record<EventKind, number>> = {
  product: 0.1,
  research: 0.06,
  people: -0.03,
  publication: -0.08,
};
/** What an event is told for, where it is told with an amount: a sum of business or of money. */
const MAIN_FIGURES: ReadonlySet<Figure['measure']> = new Set(['revenue', 'funding', 'valuation']);
/** A sum that no household spends. */
const MUCH_MONEY = 1e6;
/** A word of this weight leaves no doubt that something happened. */
const STRONGEST = 4;
/** A clause this long says all it can about one happening. */
const LONGEST = 100;

/**
 * How much an event deserves the little space there is, 0–1, to two decimals. The weights follow a
 * ridge regression on what annotators of 24 articles gave their events, spread and rounded, but for
 * milestones and large sums, which count for more than it found. Amounts, milestones and
 * unmistakable words count most, vague dates and asides least.
 */
export function importanceOf(signs: ImportanceSigns): number {
  const { figures, kind, milestone = 0 } = signs;
  const score =
    BASE +
    (OF_KIND[kind] ?? 0) +
    (figures.some(({ measure }) => MAIN_FIGURES.has(measure)) ? 0.14 : 0) +
    (figures.length > 0 ? 0.06 : 0) +
    (figures.some(({ currency, value }) => currency && value >= MUCH_MONEY) ? 0.05 : 0) +
    0.15 * milestone +
    0.12 * (Math.min(signs.strength, STRONGEST) / STRONGEST) +
    0.1 * (Math.min(signs.length, LONGEST) / LONGEST) +
    (signs.precise ? 0.05 : 0) +
    (signs.opens ? 0.03 : 0) +
    (signs.approximate && signs.basis !== 'published' ? -0.08 : 0) +
    (signs.personal ? -0.07 : 0) +
    (signs.basis === 'published' ? -0.08 : 0);
  return Math.round(Math.min(1, Math.max(0.05, score)) * 100) / 100;
}
