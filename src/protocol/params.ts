import { SORT_COLUMNS } from '../model/sorting.ts';
import type { Sorting } from '../model/sorting.ts';
import { formatTimeRange, parseTimeRange } from '../model/timeRange.ts';
import type { TimeRange } from '../model/timeRange.ts';
import { formatList, parseList, plainText } from './listValue.ts';

/** How one parameter of an address is read and written; what is read back is what was written. */
export interface Param<T> {
  /** The value that a text names, or `undefined` where it is not allowed. Never throws. */
  readonly parse: (text: string) => T | undefined;
  readonly format: (value: T) => string;
}

/** A parameter for each field of a state. */
export type ParamTable<State> = { readonly [K in keyof State]-?: Param<NonNullable<State[K]>> };

/** What an address says, and the names whose values are not allowed. */
export interface ReadParams<State> {
  readonly state: State;
  readonly refused: readonly string[];
}

const MAX_QUERY = 2048;
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._:~-]{0,119}$/u;

/** An id of an event, an article, a story or a step. */
export const ID_PARAM: Param<string> = {
  parse: (text) => (ID.test(text) ? text : undefined),
  format: (id) => id,
};

/** Text that is looked for, at most 100 characters. */
export const TEXT_PARAM: Param<string> = {
  parse: (text) => plainText(text) || undefined,
  format: (text) => text,
};

/** Names, at most 200. */
export const NAMES_PARAM: Param<readonly string[]> = {
  parse: (text) => {
    const names = parseList(text);
    return names.length === 0 ? undefined : names;
  },
  format: formatList,
};

/** A column, with `-` before it where the order is descending. */
export const SORT_PARAM: Param<Sorting> = {
  parse: (text) => {
    const descending = text.startsWith('-');
    const column = SORT_COLUMNS.find((name) => name === text.slice(Number(descending)));
    return column && { column, descending };
  },
  format: ({ column, descending }) => (descending ? `-${column}` : column),
};

export const RANGE_PARAM: Param<TimeRange> = { parse: parseTimeRange, format: formatTimeRange };

/** `1`, `true` and `yes`, or `0`, `false` and `no`. */
export const SWITCH_PARAM: Param<boolean> = {
  parse: (text) =>
    /^(?:1|true|yes)$/.test(text) ? true : /^(?:0|false|no)$/.test(text) ? false : undefined,
  format: (on) => (on ? '1' : '0'),
};

/** One word of a vocabulary. */
export function oneOf<T extends string>(vocabulary: readonly T[]): Param<T> {
  return { parse: (text) => vocabulary.find((word) => word === text), format: (word) => word };
}

/** Some words of a vocabulary, in its order; all of them are as good as absent. */
export function someOf<T extends string>(vocabulary: readonly T[]): Param<readonly T[]> {
  return {
    parse: (text) => {
      const wanted = new Set(text.split(','));
      const found = vocabulary.filter((word) => wanted.has(word));
      return found.length === 0 || found.length === vocabulary.length ? undefined : found;
    },
    format: (words) => words.join(','),
  };
}

/** A plain number, taken to the nearest end where it lies outside; whole unless `digits` are given. */
export function numberBetween(least: number, most: number, digits = 0): Param<number> {
  const written = (value: number) => String(Number(value.toFixed(digits)));
  return {
    parse: (text) => {
      if (!/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)) return undefined;
      return Number(written(Math.min(Math.max(Number(text), least), most)));
    },
    format: written,
  };
}

/**
 * The state in a query string, with or without its `?`.
 *
 * Names that are not in the table are ignored, of a repeated one the first counts, and a value that
 * is not allowed is as good as absent and told of in `refused`. Text over 2 kB is not read. Never
 * throws.
 */
export function readParams<State extends object>(
  table: ParamTable<State>,
  query: string,
): ReadParams<State> {
  const values = query.length > MAX_QUERY ? new Map<string, string>() : firstValues(query);
  const refused: string[] = [];
  const entries = paramsOf(table).flatMap(([name, param]) => {
    const text = values.get(name);
    if (text === undefined) return [];
    const value = param.parse(text);
    if (value === undefined && text !== '') refused.push(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { state: Object.fromEntries(entries) as State, refused };
}

/**
 * The state in values that came as a message: text, numbers, switches and lists of names are taken
 * as if they had stood in an address. Anything that is no object of values is as good as empty.
 * Never throws.
 */
export function paramsOfValues<State extends object>(
  table: ParamTable<State>,
  values: unknown,
): ReadParams<State> {
  const given = new Map<string, unknown>(
    typeof values === 'object' && values !== null ? Object.entries(values) : [],
  );
  const pairs = paramsOf(table).flatMap(([name]) => {
    const text = textOf(given.get(name));
    return text === undefined ? [] : [`${name}=${encodeURIComponent(text)}`];
  });
  return readParams(table, pairs.join('&'));
}

/** The names of a table whose values in a message are there and empty. Never throws. */
export function emptyNames<State extends object>(
  table: ParamTable<State>,
  values: unknown,
): readonly (keyof State)[] {
  if (typeof values !== 'object' || values === null) return [];
  const given = new Map<string, unknown>(Object.entries(values));
  const isEmpty = (value: unknown) =>
    value === '' || value === null || (Array.isArray(value) && value.length === 0);
  const names = Object.keys(table) as Extract<keyof State, string>[];
  return names.filter((name) => given.has(name) && isEmpty(given.get(name)));
}

const LONE_SURROGATE = /\p{Cs}/u;

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return LONE_SURROGATE.test(value) ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return undefined;
  const names = value.filter((item) => typeof item === 'string' && !LONE_SURROGATE.test(item));
  return formatList(names as readonly string[]);
}

/** The values of a state as texts, as they would stand in an address. */
export function valuesOfParams<State extends object>(
  table: ParamTable<State>,
  state: State,
): Readonly<Record<string, string>> {
  const values = new Map<string, unknown>(Object.entries(state));
  return Object.fromEntries(
    paramsOf(table).flatMap(([name, param]) => {
      const value = values.get(name);
      return value === undefined ? [] : [[name, param.format(value)] as const];
    }),
  );
}

/** The query string of a state, without `?`, in the order of the table; empty for none. */
export function writeParams<State extends object>(table: ParamTable<State>, state: State): string {
  return Object.entries(valuesOfParams(table, state))
    .map(([name, text]) => `${name}=${encode(text)}`)
    .join('&');
}

function paramsOf<State>(table: ParamTable<State>): readonly (readonly [string, Param<unknown>])[] {
  return Object.entries(table);
}

/** Commas and colons stay readable: a query allows them. */
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
