import type { DateBasis, EventKind, Figure } from '../../model/event.ts';

/** What is known of an event that bears on how much people would want to see it. */
export interface ImportanceSigns {
  readonly basis: DateBasis;
  readonly kind: EventKind;
  readonly figures: readonly Figure[];
  /** Importance of the milestone that it is or names, 0–1. */
  readonly milestone?: number;
  readonly entities: number;
  readonly forecast: boolean;
  readonly approximate: boolean;
  /** Sum of the weights of the words that made its kind. */
  readonly kindStrength: number;
}

const BASE: Readonly<Record<DateBasis, number>> = {
  text: 0.46,
  relative: 0.42,
  url: 0.5,
  published: 0.4,
  reference: 0.5,
};
const OF_KIND: Readonly<Record<EventKind, number>> = {
  research: 0.02,
  product: 0.05,
  safety: 0.08,
  policy: 0.1,
  funding: 0.16,
  revenue: 0.15,
  company: 0.06,
  people: -0.08,
  publication: 0,
  society: -0.06,
};

/**
 * How much an event deserves the little space there is, 0–1, to two decimals. A named milestone
 * counts most, then money, a kind that changes things, and a date that the text states; wide and
 * vague dates count least.
 */
export function importanceOf(signs: ImportanceSigns): number {
  const money = signs.figures.some((f) => f.currency && f.value >= 1e6) ? 0.16 : 0;
  const numbers = signs.figures.length > 0 ? 0.05 : 0;
  const named = signs.milestone === undefined ? 0 : signs.milestone * 0.3;
  const people = Math.min(signs.entities, 3) * 0.02;
  const words = Math.min(signs.kindStrength, 6) * 0.01;
  const vague = signs.approximate ? -0.03 : 0;
  const ahead = signs.forecast && signs.basis !== 'published' ? 0.07 : 0;
  const score =
    BASE[signs.basis] +
    OF_KIND[signs.kind] +
    money +
    numbers +
    named +
    people +
    words +
    ahead +
    vague;
  return Math.round(Math.min(1, Math.max(0.05, score)) * 100) / 100;
}
