import { EVENT_KINDS } from '../model/event.ts';
import type { EventKind } from '../model/event.ts';
import { formatTimeRange, parseTimeRange } from './timeRange.ts';
import type { TimeRange } from './timeRange.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a link to the page remembers; what is absent is the page's default. */
export interface UrlState {
  /** Id of the chosen event. */
  readonly event?: string;
  /** What is on screen. */
  readonly time?: TimeRange;
  readonly lang?: Language;
  readonly theme?: Theme;
  /** Kinds that are shown, in the order of `EVENT_KINDS`; absent for all. */
  readonly kind?: readonly EventKind[];
}

const MAX_QUERY = 2048;
const EVENT_ID = /^[\p{L}\p{N}][\p{L}\p{N}._:~-]{0,119}$/u;

/**
 * The state in a query string, with or without its `?`.
 *
 * Parameters not on the list are ignored, a repeated one counts once (the first), and a value that
 * is not allowed is as good as absent. Text over 2 kB is not read. Never throws.
 */
export function parseUrlState(query: string): UrlState {
  if (query.length > MAX_QUERY) return {};
  const values = firstValues(query);
  const event = values.get('event');
  const time = parseTimeRange(values.get('time') ?? '');
  const lang = oneOf(LANGUAGES, values.get('lang'));
  const theme = oneOf(THEMES, values.get('theme'));
  const kind = kinds(values.get('kind'));
  return {
    ...(event !== undefined && EVENT_ID.test(event) ? { event } : {}),
    ...(time ? { time } : {}),
    ...(lang ? { lang } : {}),
    ...(theme ? { theme } : {}),
    ...(kind ? { kind } : {}),
  };
}

/**
 * The query string of a state, without `?`, short and readable; empty for the default state.
 * `parseUrlState` reads it back as the same state.
 */
export function formatUrlState({ event, time, lang, theme, kind }: UrlState): string {
  const pairs: [string, string | undefined][] = [
    ['event', event],
    ['time', time && formatTimeRange(time)],
    ['kind', kind?.join(',')],
    ['lang', lang],
    ['theme', theme],
  ];
  return pairs
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encode(value)}`]))
    .join('&');
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

function kinds(value: string | undefined): readonly EventKind[] | undefined {
  if (value === undefined) return undefined;
  const wanted = new Set(value.split(','));
  const found = EVENT_KINDS.filter((kind) => wanted.has(kind));
  return found.length === 0 || found.length === EVENT_KINDS.length ? undefined : found;
}
