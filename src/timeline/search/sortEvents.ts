import { parseIsoDay } from '../../model/calendar.ts';
import { DATE_BASES, EVENT_KINDS, MODALITIES } from '../../model/event.ts';
import type { TimelineEvent } from '../../model/event.ts';
import type { SortColumn, Sorting } from '../../model/sorting.ts';
import type { Source } from '../../model/source.ts';
import type { Locale } from '../words/locale.ts';

/** What the names of columns are read from. */
export interface SortNaming {
  readonly locale: Locale;
  readonly sources: readonly Source[];
  /** An event's title as it is shown. */
  readonly title: (event: TimelineEvent) => string;
}

/** What an event is sorted by: compared part by part; `undefined` comes last either way. */
type Key = readonly (string | number)[] | undefined;

const COLLATORS = new Map<Locale, Intl.Collator>();

/** Compares names as the language does. Made once: making one takes longer than a thousand uses. */
function collatorOf(locale: Locale): Intl.Collator {
  let collator = COLLATORS.get(locale);
  if (!collator) {
    collator = new Intl.Collator(locale, { numeric: true });
    COLLATORS.set(locale, collator);
  }
  return collator;
}

/**
 * The events in the order of a column: dates by start, then end; figures by the largest value;
 * kinds and the like in their vocabulary's order; titles and names as the language sorts them.
 *
 * An event without a value comes last, descending too; equal ones are in order of date, then id,
 * so that the order is the same for any order given. O(n log n).
 */
export function sortEvents(
  events: readonly TimelineEvent[],
  { column, descending }: Sorting,
  naming: SortNaming,
): readonly TimelineEvent[] {
  const keyOf = keysOf(column, naming);
  const names = collatorOf(naming.locale);
  const keyed = events.map((event) => ({ event, key: keyOf(event), days: daysOf(event) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    const order =
      a.key && b.key
        ? sign * compareKeys(a.key, b.key, names)
        : Number(a.key === undefined) - Number(b.key === undefined);
    return order || compareKeys(a.days, b.days, names) || compareIds(a.event.id, b.event.id);
  });
  return keyed.map(({ event }) => event);
}

function keysOf(column: SortColumn, naming: SortNaming): (event: TimelineEvent) => Key {
  switch (column) {
    case 'date':
      return daysOf;
    case 'title':
      return (event) => [naming.title(event)];
    case 'kind':
      return ({ kind }) => [EVENT_KINDS.indexOf(kind)];
    case 'entities':
      return ({ entities = [] }) => (entities.length > 0 ? entities : undefined);
    case 'figures':
      return ({ figures = [] }) =>
        figures.length > 0
          ? [Math.max(...figures.map(({ value, max }) => max ?? value))]
          : undefined;
    case 'modality':
      return ({ modality }) => [MODALITIES.indexOf(modality)];
    case 'basis':
      return ({ date }) => [DATE_BASES.indexOf(date.basis)];
    case 'source':
      return placesIn(naming.sources);
  }
}

/** First and last day; the dates were checked by `parseTimelineFile`. */
function daysOf({ date }: TimelineEvent): readonly number[] {
  const start = parseIsoDay(date.start) ?? 0;
  return [start, parseIsoDay(date.end) ?? start];
}

/** The article of an event's best evidence and the line in it. */
function placesIn(sources: readonly Source[]): (event: TimelineEvent) => Key {
  const places = new Map(
    sources.map(({ id, title, paragraphs }) => [
      id,
      { title, lines: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph.line])) },
    ]),
  );
  return ({ evidence: [best] }) => {
    const place = places.get(best?.source ?? '');
    return place && [place.title, place.lines.get(best?.paragraph ?? '') ?? 0];
  };
}

function compareKeys(
  a: readonly (string | number)[],
  b: readonly (string | number)[],
  names: Intl.Collator,
): number {
  for (const [i, one] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : names.compare(String(one), String(other));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
