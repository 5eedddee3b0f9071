import { parseIsoDay } from '../../model/calendar.ts';
import type { GoldDates, GoldEvent } from './goldEvent.ts';
import { bareText } from './predictions.ts';
import type { Prediction, QuotedPlace } from './predictions.ts';

/** An annotated event and the event of the timeline that answers it. */
export interface Match {
  readonly gold: GoldEvent;
  readonly prediction: Prediction;
  /** Whether both bounds of the date are one of the annotated ones. */
  readonly exact: boolean;
  readonly kind: boolean;
}

/** Longer quotes say too much to show that the event was found. */
const MOST_QUOTED = 200;
/** No date counts as shorter than a month, and none is taken for one so many times its length. */
const LEAST_DAYS = 31;
const MOST_TIMES = 12;

interface Candidate extends Match {
  readonly weight: number;
}

/**
 * The best pairs, each event in one of them at most: exact dates first, then events that every
 * annotator would name, the right kind, and short quotes.
 */
export function matchEvents(
  gold: readonly GoldEvent[],
  predictions: readonly Prediction[],
): readonly Match[] {
  const candidates = gold.flatMap((one) =>
    predictions.flatMap((prediction): Candidate[] => {
      const quotes = prediction.quotes.filter((quote) => answers(one, prediction, quote));
      if (quotes.length === 0) return [];
      const { date } = prediction.event;
      const exact = isExact(one, date);
      if (!exact && !isNearAny(one, date)) return [];
      const kind = one.kind.includes(prediction.event.kind);
      const shortest = Math.min(...quotes.map(({ length }) => length));
      const weight = (exact ? 4 : 0) + (one.optional ? 0 : 2) + (kind ? 1 : 0) - shortest / 1000;
      return [{ gold: one, prediction, exact, kind, weight }];
    }),
  );
  const answered = new Set<GoldEvent>();
  const used = new Set<Prediction>();
  return candidates
    .sort((a, b) => b.weight - a.weight)
    .filter(({ gold: one, prediction }) => {
      if (answered.has(one) || used.has(prediction)) return false;
      answered.add(one);
      used.add(prediction);
      return true;
    });
}

/** Whether a quote tells an annotated event; an article's own publication may quote anything of it. */
function answers(gold: GoldEvent, { event }: Prediction, quote: QuotedPlace): boolean {
  if (quote.key !== gold.source) return false;
  const isOwn = gold.kind.includes('publication') && gold.basis.includes('published');
  const saysSo = event.kind === 'publication' && event.date.basis === 'published';
  if (isOwn && !gold.dateText && saysSo) return true;
  return isTold(gold, quote);
}

type Dates = Pick<GoldDates, 'start' | 'end'>;
type Quote = Omit<QuotedPlace, 'key'>;

/** Whether a quote of the article with such a date tells an annotated event. */
export function tellsGold(gold: GoldEvent, date: Dates, quote: Quote): boolean {
  return isTold(gold, quote) && (isExact(gold, date) || isNearAny(gold, date));
}

function isTold({ places }: GoldEvent, quote: Quote): boolean {
  if (quote.length > MOST_QUOTED) return false;
  return places.some(
    ({ line, anchor }) =>
      quote.from <= line && line <= quote.to && quote.text.includes(bareText(anchor)),
  );
}

const datesOf = (gold: GoldEvent): readonly Dates[] => [gold, ...gold.alt];

const isExact = (gold: GoldEvent, date: Dates) =>
  datesOf(gold).some(({ start, end }) => start === date.start && end === date.end);

const isNearAny = (gold: GoldEvent, date: Dates) =>
  datesOf(gold).some((other) => isNear(date, other));

function isNear(a: Dates, b: Dates): boolean {
  const [one, other] = [a, b].map(({ start, end }) => ({
    from: parseIsoDay(start) ?? NaN,
    to: parseIsoDay(end) ?? NaN,
  }));
  if (!one || !other || !(one.from <= other.to && other.from <= one.to)) return false;
  const lengths = [one, other].map(({ from, to }) => Math.max(to - from + 1, LEAST_DAYS));
  return Math.max(...lengths) <= MOST_TIMES * Math.min(...lengths);
}
