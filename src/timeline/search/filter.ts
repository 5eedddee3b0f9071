import { DATE_BASES, EVENT_KINDS, MODALITIES } from '../../model/event.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { FACETS } from '../../model/facet.ts';
import type { Facet } from '../../model/facet.ts';
import { CONFIDENCES, isSure } from '../../model/sure.ts';

/** Chosen values of each facet; an empty set lets everything through. */
export type Filters = Readonly<Record<Facet, ReadonlySet<string>>>;

/** A value of a facet and how many events have it. */
interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/**
 * An event's values of a facet, each once: several for `source` and `entity`, none of `confidence`
 * where it is not sure, one for the rest.
 */
export function valuesOf(event: TimelineEvent, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kind':
      return [event.kind];
    case 'source':
      return distinct(event.evidence.map(({ source }) => source));
    case 'entity':
      return distinct(event.entities ?? []);
    case 'modality':
      return [event.modality];
    case 'basis':
      return [event.date.basis];
    case 'confidence':
      return isSure(event) ? CONFIDENCES : [];
  }
}

/** Most events have one value or none: nothing needs to be compared then. */
function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/** Ids of the events that an article tells. */
export function idsToldBy(events: readonly TimelineEvent[], sourceId: string): ReadonlySet<string> {
  const told = events.filter(({ evidence }) => evidence.some(({ source }) => source === sourceId));
  return new Set(told.map(({ id }) => id));
}

/** Events that pass every filter, and for each facet how many there would be of each value. */
export interface Filtered {
  readonly events: readonly TimelineEvent[];
  /**
   * Counts under all filters but the facet's own, so that each says what choosing it would show;
   * values without any are there with 0. In the order of the vocabulary, or most frequent first.
   */
  readonly counts: Readonly<Record<Facet, readonly FacetCount[]>>;
}

/**
 * The events that have a chosen value in every facet and that `found` accepts (everything where it
 * is absent), in the order given. O(events · values).
 */
export function filterEvents(
  all: readonly TimelineEvent[],
  filters: Filters,
  found?: (event: TimelineEvent) => boolean,
): Filtered {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()]));
  const events = all.filter((event) => {
    const values = FACETS.map((facet) => valuesOf(event, facet));
    const matches = found?.(event) ?? true;
    let failures = 0;
    let failing: Facet | undefined;
    FACETS.forEach((facet, i) => {
      if (passes(values[i] ?? [], filters[facet])) return;
      failures++;
      failing = facet;
    });
    FACETS.forEach((facet, i) => {
      const counted = matches && (failures === 0 || (failures === 1 && failing === facet));
      const count = counts[facet];
      for (const value of values[i] ?? []) {
        count?.set(value, (count.get(value) ?? 0) + (counted ? 1 : 0));
      }
    });
    return matches && failures === 0;
  });
  return {
    events,
    counts: {
      kind: inOrder(counts['kind'], EVENT_KINDS),
      source: byCount(counts['source']),
      entity: byCount(counts['entity']),
      modality: inOrder(counts['modality'], MODALITIES),
      basis: inOrder(counts['basis'], DATE_BASES),
      confidence: inOrder(counts['confidence'], CONFIDENCES),
    },
  };
}

function passes(values: readonly string[], chosen: ReadonlySet<string>): boolean {
  return chosen.size === 0 || values.some((value) => chosen.has(value));
}

function inOrder(counts: Counts, order: readonly string[]): readonly FacetCount[] {
  return order.flatMap((value) => {
    const count = counts?.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
}

function byCount(counts: Counts): readonly FacetCount[] {
  return [...(counts ?? [])]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

type Counts = ReadonlyMap<string, number> | undefined;
