import { DATE_BASES, EVENT_KINDS, MODALITIES } from '../model/event.ts';
import type { DateBasis, EventKind, Modality } from '../model/event.ts';
import { GROUPINGS } from '../model/facet.ts';
import type { Grouping } from '../model/facet.ts';
import type { Sorting } from '../model/sorting.ts';
import { CONFIDENCES } from '../model/sure.ts';
import type { Confidence } from '../model/sure.ts';
import type { TimeRange } from '../model/timeRange.ts';
import {
  AMOUNT_PARAM,
  ID_PARAM,
  NAMES_PARAM,
  RANGE_PARAM,
  SORT_PARAM,
  TEXT_PARAM,
} from './params.ts';
import { oneOf, readParams, someOf, writeParams } from './params.ts';
import type { ParamTable, ReadParams } from './params.ts';

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const VIEWS = ['timeline', 'list', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** What the band of figures is called among the lanes that are folded; with `-` before it, open. */
const FIGURES_BAND = 'figures';

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
  /** Least amount of money of the events that are shown, in the timeline's main currency. */
  readonly amount?: number;
  /** What is shown of each facet; absent for all. Kinds and the like in their vocabulary's order. */
  readonly kind?: readonly EventKind[];
  readonly source?: readonly string[];
  readonly entity?: readonly string[];
  readonly modality?: readonly Modality[];
  readonly basis?: readonly DateBasis[];
  /** `sure` for those alone that are read with confidence. */
  readonly confidence?: readonly Confidence[];
  /** What the lanes are sorted by. */
  readonly lanes?: Grouping;
  /** The lanes that are folded, and the band of figures: see `namesOfFolded`. */
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
  amount: AMOUNT_PARAM,
  kind: someOf(EVENT_KINDS),
  source: NAMES_PARAM,
  entity: NAMES_PARAM,
  modality: someOf(MODALITIES),
  basis: someOf(DATE_BASES),
  confidence: someOf(CONFIDENCES),
  lanes: oneOf(GROUPINGS),
  folded: NAMES_PARAM,
  lang: oneOf(LANGUAGES),
  theme: oneOf(THEMES),
};

/** What a query string says, with or without its `?`, and the names of what is not allowed. */
export function readUrlState(query: string): ReadParams<UrlState> {
  return readParams(PARAMS, query);
}

/**
 * The state in a query string, with or without its `?`: unknown names are ignored, a repeated one
 * counts once (the first), and a value that is not allowed is as good as absent. Never throws.
 */
export function parseUrlState(query: string): UrlState {
  return readUrlState(query).state;
}

/**
 * The query string of a state, without `?`, short and readable; empty for the default state.
 * `parseUrlState` reads it back as the same state, but for what `leftOutOfUrl` names.
 */
export function formatUrlState(state: UrlState): string {
  return writeParams(PARAMS, state).query;
}

/** What of a state its address has no room for; see `LONG_NAMES` of addressLength.ts. */
export function leftOutOfUrl(state: UrlState): readonly (keyof UrlState)[] {
  return writeParams(PARAMS, state).leftOut;
}

/** Of lanes and the band of figures, which the reader has folded. */
export interface Folded {
  /** Ids of lanes. */
  readonly lanes: readonly string[];
  /** Whether the band of figures is folded; absent where nobody has said so. */
  readonly figures?: boolean | undefined;
}

/** A lane that is called as the band is, or as a name that was told apart from it. */
const LIKE_THE_BAND = /^\.*-?figures$/;
const OPEN_BAND = `-${FIGURES_BAND}`;

/** The names that `folded` gives what is folded; `foldedOf` reads them. */
export function namesOfFolded({ lanes, figures }: Folded): readonly string[] {
  const band = figures === undefined ? [] : [figures ? FIGURES_BAND : OPEN_BAND];
  return [...lanes.map((id) => (LIKE_THE_BAND.test(id) ? `.${id}` : id)), ...band];
}

/** What some names of `folded` say. */
export function foldedOf(names: readonly string[]): Folded {
  const lanes = names.filter((name) => name !== FIGURES_BAND && name !== OPEN_BAND);
  return {
    lanes: lanes.map((name) => (LIKE_THE_BAND.test(name) ? name.slice(1) : name)),
    figures: names.includes(FIGURES_BAND) ? true : names.includes(OPEN_BAND) ? false : undefined,
  };
}

type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A state of those fields that have a value: neither empty text nor an empty list. */
export function urlStateOf(state: Optional<UrlState>): UrlState {
  const entries = Object.entries(state).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(entries);
}
