import type { TimelineEvent } from '../../model/event.ts';
import type { Found } from './search.ts';

/** Thresholds that can be chosen, in the timeline's main currency. */
const STEPS = [1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12] as const;

/** A threshold of amounts, and how many events reach it. */
export interface AmountStep {
  readonly least: number;
  readonly count: number;
}

/** The currency in which most amounts of money are told, of several the first by code. */
export function mainCurrency(events: readonly TimelineEvent[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { figures = [] } of events) {
    for (const { currency } of figures) {
      if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first?.[0];
}

/** The largest amount in a currency that an event tells: the high end of a range; 0 for none. */
function largestAmount({ figures = [] }: TimelineEvent, currency: string): number {
  return figures.reduce((most, figure) => {
    if (figure.currency !== currency) return most;
    return Math.max(most, figure.value, figure.max ?? 0);
  }, 0);
}

/** Whether an event tells an amount in a currency of at least so much: nothing is converted. */
export function reaches(least: number, currency: string): Found {
  return (event) => largestAmount(event, currency) >= least;
}

/** The thresholds that some events reach and not all that tell an amount. O(events). */
export function amountSteps(
  events: readonly TimelineEvent[],
  currency: string,
): readonly AmountStep[] {
  const amounts = events.map((event) => largestAmount(event, currency)).filter((most) => most > 0);
  return STEPS.flatMap((least) => {
    const count = amounts.filter((most) => most >= least).length;
    return count === 0 ? [] : [{ least, count }];
  });
}
