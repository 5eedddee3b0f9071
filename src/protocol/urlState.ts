import { DATE_BASES, EVENT_KINDS, MODALITIES } from '../model/event.ts';
import type { DateBasis, EventKind, Modality } from '../model/event.ts';
import { GROUPINGS } from '../model/facet.ts';
import type { Grouping } from '../model/facet.ts';
import type { Sorting } from '../model/sorting.ts';
import type { TimeRange } from '../model/timeRange.ts';
import { ID_PARAM, NAMES_PARAM, RANGE_PARAM, SORT_PARAM, TEXT_PARAM } from './params.ts';
import { oneOf, readParams, someOf, writeParams } from './params.ts';
import type { ParamTable } from './params.ts';

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const VIEWS = ['timeline', 'list', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** What the band of figures is called among the lanes that are folded. */
export const FIGURES_BAND = 'figures';

/** What a link to the page remembers; what is absent is the page's default. */
export interface UrlState {
  /** Id of the chosen event. */
  readonly event?: string;
  /** Id of the article that is read, where no event is chosen. */
  readonly read?: string;
  /** What is on screen. */
  readonly time?: TimeRange;
  readonly view?: View;
  /** How the table is sorted. */
  readonly sort?: Sorting;
  /** Search, at most 100 characters. */
  readonly q?: string;
  /** What is shown of each facet; absent for all. Kinds and the like in their vocabulary's order. */
  readonly kind?: readonly EventKind[];
  readonly source?: readonly string[];
  readonly entity?: readonly string[];
  readonly modality?: readonly Modality[];
  readonly basis?: readonly DateBasis[];
  /** What the lanes are sorted by. */
  readonly lanes?: Grouping;
  /** Ids of the lanes that are folded; `figures` is the band of figures. */
  readonly folded?: readonly string[];
  readonly lang?: Language;
  readonly theme?: Theme;
}

const PARAMS: ParamTable<UrlState> = {
  event: ID_PARAM,
  read: ID_PARAM,
  time: RANGE_PARAM,
  view: oneOf(VIEWS),
  sort: SORT_PARAM,
  q: TEXT_PARAM,
  kind: someOf(EVENT_KINDS),
  source: NAMES_PARAM,
  entity: NAMES_PARAM,
  modality: someOf(MODALITIES),
  basis: someOf(DATE_BASES),
  lanes: oneOf(GROUPINGS),
  folded: NAMES_PARAM,
  lang: oneOf(LANGUAGES),
  theme: oneOf(THEMES),
};

/**
 * The state in a query string, with or without its `?`: unknown names are ignored, a repeated one
 * counts once (the first), and a value that is not allowed is as good as absent. Never throws.
 */
export function parseUrlState(query: string): UrlState {
  return readParams(PARAMS, query).state;
}

/**
 * The query string of a state, without `?`, short and readable; empty for the default state.
 * `parseUrlState` reads it back as the same state.
 */
export function formatUrlState(state: UrlState): string {
  return writeParams(PARAMS, state);
}

type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A state of those fields that have a value: neither empty text nor an empty list. */
export function urlStateOf(state: Optional<UrlState>): UrlState {
  const entries = Object.entries(state).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(entries);
}
