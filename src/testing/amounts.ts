import type { Figure, TimelineEvent } from '../model/event.ts';
import { aDate, anEvent } from './anEvent.ts';

/** An amount of money for tests: exact revenue in US dollars, with the given fields replaced. */
export function anAmount(value: number, changes: Partial<Figure> = {}): Figure {
  return { measure: 'revenue', value, currency: 'USD', bound: 'exact', ...changes };
}

/** An event of one or several amounts, on a day or from `start` to `end`. */
export function amountEvent(
  id: string,
  [start, end = start]: readonly [start: string, end?: string],
  figures: readonly Figure[],
  changes: Partial<TimelineEvent> = {},
): TimelineEvent {
  return anEvent({ id, kind: 'revenue', date: aDate(start, end), figures, ...changes });
}
