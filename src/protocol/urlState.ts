import { DATE_BASES, EVENT_KINDS, MODALITIES } from '../model/event.ts';
import type { DateBasis, EventKind, Modality } from '../model/event.ts';
import { GROUPINGS } from '../model/facet.ts';
import type { Grouping } from '../model/facet.ts';
import { formatList, parseList, plainText } from './listValue.ts';
import { formatTimeRange, parseTimeRange } from './timeRange.ts';
import type { TimeRange } from './timeRange.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const VIEWS = ['timeline', 'list', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** What a link to the page remembers; what is absent is the page's default. */
export interface UrlState {
  /** Id of the chosen event. */
  readonly event?: string;
  /** Id of the article that is read, where no event is chosen. */
  readonly read?: string;
  /** What is on screen. */
  readonly time?: TimeRange;
  readonly view?: View;
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

const MAX_QUERY = 2048;
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._:~-]{0,119}$/u;

/**
 * The state in a query string, with or without its `?`.
 *
 * Parameters not on the list are ignored, a repeated one counts once (the first), and a value that
 * is not allowed is as good as absent. Text over 2 kB is not read. Never throws.
 */
export function parseUrlState(query: string): UrlState {
  if (query.length > MAX_QUERY) return {};
  const values = firstValues(query);
  const id = (name: string) => {
    const value = values.get(name);
    return value !== undefined && ID.test(value) ? value : undefined;
  };
  const list = (name: string) => parseList(values.get(name) ?? '');
  return urlStateOf({
    event: id('event'),
    read: id('read'),
    time: parseTimeRange(values.get('time') ?? ''),
    view: oneOf(VIEWS, values.get('view')),
    q: plainText(values.get('q') ?? ''),
    kind: someOf(EVENT_KINDS, list('kind')),
    source: list('source'),
    entity: list('entity'),
    modality: someOf(MODALITIES, list('modality')),
    basis: someOf(DATE_BASES, list('basis')),
    lanes: oneOf(GROUPINGS, values.get('lanes')),
    folded: list('folded'),
    lang: oneOf(LANGUAGES, values.get('lang')),
    theme: oneOf(THEMES, values.get('theme')),
  });
}

/**
 * The query string of a state, without `?`, short and readable; empty for the default state.
 * `parseUrlState` reads it back as the same state.
 */
export function formatUrlState(state: UrlState): string {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['event', state.event],
    ['read', state.read],
    ['time', state.time && formatTimeRange(state.time)],
    ['view', state.view],
    ['q', state.q],
    ['kind', state.kind?.join(',')],
    ['source', state.source && formatList(state.source)],
    ['entity', state.entity && formatList(state.entity)],
    ['modality', state.modality?.join(',')],
    ['basis', state.basis?.join(',')],
    ['lanes', state.lanes],
    ['folded', state.folded && formatList(state.folded)],
    ['lang', state.lang],
    ['theme', state.theme],
  ];
  return pairs
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encode(value)}`]))
    .join('&');
}

type Optional<T> = { readonly [K in keyof T]: T[K] | undefined };

/** A state of those fields that have a value: neither empty text nor an empty list. */
export function urlStateOf(state: Optional<Required<UrlState>>): UrlState {
  const entries = Object.entries(state).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(entries);
}

/** Commas, colons and plus signs stay readable where a query allows them. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function firstValues(query: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.replace(/^\?/, '').split('&')) {
    const cut = pair.indexOf('=');
    const name = decode(cut < 0 ? pair : pair.slice(0, cut));
    const value = cut < 0 ? '' : decode(pair.slice(cut + 1));
    if (name !== undefined && value !== undefined && !values.has(name)) values.set(name, value);
  }
  return values;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined): T | undefined {
  return allowed.find((option) => option === value);
}

/** Those of a vocabulary that are wanted, in its order; `undefined` for none or all of them. */
function someOf<T extends string>(
  vocabulary: readonly T[],
  wanted: readonly string[],
): readonly T[] | undefined {
  const found = vocabulary.filter((value) => wanted.includes(value));
  return found.length === 0 || found.length === vocabulary.length ? undefined : found;
}
