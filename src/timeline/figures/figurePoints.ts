import type { Day } from '../../model/calendar.ts';
import type { Bound, Figure, TimelineEvent } from '../../model/event.ts';
import type { EventIndex } from '../layout/eventIndex.ts';

/** Amounts of money that are drawn over time, in the order in which a legend names them. */
export const MONEY_MEASURES = ['revenue', 'funding', 'valuation'] as const;
export type MoneyMeasure = (typeof MONEY_MEASURES)[number];

/** One amount of money that an event tells. */
export interface FigurePoint {
  /** Different for each; the same from one index of the same events to the next. */
  readonly key: string;
  /** Place of the event in the index. */
  readonly index: number;
  readonly event: TimelineEvent;
  readonly figure: Figure;
  readonly measure: MoneyMeasure;
  /** Above 0. */
  readonly value: number;
  /** High end of a range, above `value`. */
  readonly max: number | undefined;
  readonly bound: Bound;
  /** Half-open days of the event. */
  readonly from: Day;
  readonly to: Day;
}

/** The amounts of the events in one currency. */
export interface FigurePoints {
  /** ISO 4217 code; `undefined` when there is no amount at all. */
  readonly currency: string | undefined;
  /** In the order of the index; of one event, in the order in which it tells them. */
  readonly points: readonly FigurePoint[];
  /** Amounts in other currencies, which are left out: nothing is converted. */
  readonly others: number;
}

/**
 * Revenue, funding and valuation of the events, in the currency that most of them are in (of
 * several, the first by code). Amounts without a currency, and those that are not above 0, have no
 * place on a log scale of money and count nowhere. O(figures).
 */
export function figurePoints(index: EventIndex): FigurePoints {
  const byCurrency = new Map<string, FigurePoint[]>();
  let all = 0;
  index.events.forEach((event, i) => {
    event.figures?.forEach((figure, number) => {
      const measure = MONEY_MEASURES.find((one) => one === figure.measure);
      if (!measure || !figure.currency || !(figure.value > 0)) return;
      const points = byCurrency.get(figure.currency) ?? [];
      byCurrency.set(figure.currency, points);
      all++;
      points.push({
        key: `${event.id}:${number}`,
        index: i,
        event,
        figure,
        measure,
        value: figure.value,
        max: figure.max !== undefined && figure.max > figure.value ? figure.max : undefined,
        bound: figure.bound,
        from: index.from[i] ?? 0,
        to: index.to[i] ?? 0,
      });
    });
  });
  const [first] = [...byCurrency].sort(
    ([codeA, a], [codeB, b]) => b.length - a.length || (codeA < codeB ? -1 : 1),
  );
  if (!first) return { currency: undefined, points: [], others: 0 };
  const [currency, points] = first;
  return { currency, points, others: all - points.length };
}
