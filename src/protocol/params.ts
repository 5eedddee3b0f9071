import { SORT_COLUMNS } from '../model/sorting.ts';
import type { Sorting } from '../model/sorting.ts';
import { formatTimeRange, parseTimeRange } from '../model/timeRange.ts';
import type { TimeRange } from '../model/timeRange.ts';
import { fitValues, writeQuery } from './addressLength.ts';
import { MAX_NAMES, MAX_TEXT, formatList, parseList, plainText } from './listValue.ts';

/** How one parameter of an address is read and written; what is read back is what was written. */
export interface Param<T> {
  /** The value that a text names, or `undefined` where it is not allowed. Never throws. */
  readonly parse: (text: string) => T | undefined;
  readonly format: (value: T) => string;
  /** Whether a part of a text that `parse` takes is not allowed, and so left out. */
  readonly leavesOut?: (text: string) => boolean;
}

/** A parameter for each field of a state. */
export type ParamTable<State> = { readonly [K in keyof State]-?: Param<NonNullable<State[K]>> };

/** What an address says, and the names whose values are not allowed, or not all of them. */
export interface ReadParams<State> {
  readonly state: State;
  readonly refused: readonly string[];
}

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._:~-]{0,119}$/u;

/** An id of an event, an article, a story or a step. */
export const ID_PARAM: Param<string> = {
  parse: (text) => (ID.test(text) ? text : undefined),
  format: (id) => id,
};

/** Text that is looked for, at most 100 characters: a part of it would find something else. */
export const TEXT_PARAM: Param<string> = {
  parse: (text) => (text.length > MAX_TEXT ? undefined : plainText(text) || undefined),
  format: (text) => text,
};

/** Names, at most so many. */
export function upToNames(most: number): Param<readonly string[]> {
  return {
    parse: (text) => {
      const { names } = parseList(text, most);
      return names.length === 0 ? undefined : names;
    },
    format: formatList,
    leavesOut: (text) => !parseList(text, most).whole,
  };
}

export const NAMES_PARAM = upToNames(MAX_NAMES);

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

/** Some words of a vocabulary, in its order. */
export function someOf<T extends string>(vocabulary: readonly T[]): Param<readonly T[]> {
  const wordsOf = (text: string) => new Set(text.split(',').map((word) => word.trim()));
  return {
    parse: (text) => {
      const wanted = wordsOf(text);
      const found = vocabulary.filter((word) => wanted.has(word));
      return found.length === 0 ? undefined : found;
    },
    format: (words) => words.join(','),
    leavesOut: (text) =>
      [...wordsOf(text)].some((word) => word !== '' && !vocabulary.some((one) => one === word)),
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

/** A least amount of money, in whole units of its currency. */
export const AMOUNT_PARAM: Param<number> = numberBetween(1, 1e14);

/**
 * The state in a query string, with or without its `?`.
 *
 * Names that are not in the table are ignored, of a repeated one the first counts, and a value that
 * is not allowed is as good as absent and told of in `refused`, as is one of which a part is left
 * out. Each value has its own limit; the whole has none. Never throws.
 */
export function readParams<State extends object>(
  table: ParamTable<State>,
  query: string,
): ReadParams<State> {
  return readTexts(table, firstValues(query));
}

/** Texts by name; `undefined` stands for what cannot be read at all. */
type Texts = ReadonlyMap<string, string | undefined>;

function readTexts<State extends object>(
  table: ParamTable<State>,
  texts: Texts,
): ReadParams<State> {
  const refused: string[] = [];
  const entries = paramsOf(table).flatMap(([name, param]) => {
    if (!texts.has(name)) return [];
    const text = texts.get(name);
    const value = text === undefined ? undefined : param.parse(text);
    if (text === undefined || (value === undefined && text !== '') || param.leavesOut?.(text)) {
      refused.push(name);
    }
    return value === undefined ? [] : [[name, value] as const];
  });
  return { state: Object.fromEntries(entries) as State, refused };
}

/**
 * The state in values that came as a message: text, numbers, switches and lists of names are taken
 * as if they had stood in an address, and refused as they would be. Anything that is no object of
 * values is as good as empty. Never throws.
 */
export function paramsOfValues<State extends object>(
  table: ParamTable<State>,
  values: unknown,
): ReadParams<State> {
  const given = fieldsOf(values);
  const asked = paramsOf(table).flatMap(([name]) => {
    const value = given.get(name);
    return value === undefined || isEmpty(value) ? [] : [[name, value] as const];
  });
  const texts = new Map(asked.map(([name, value]) => [name, textOf(value)]));
  const { state, refused } = readTexts(table, texts);
  const partly = asked.filter(([, value]) => Array.isArray(value) && !value.every(isText));
  return { state, refused: [...new Set([...refused, ...partly.map(([name]) => name)])] };
}

/** The names of a table whose values in a message are there and empty. Never throws. */
export function emptyNames<State extends object>(
  table: ParamTable<State>,
  values: unknown,
): readonly (keyof State)[] {
  const given = fieldsOf(values);
  const names = Object.keys(table) as Extract<keyof State, string>[];
  return names.filter((name) => given.has(name) && isEmpty(given.get(name)));
}

function fieldsOf(values: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof values === 'object' && values !== null ? Object.entries(values) : []);
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}

const LONE_SURROGATE = /\p{Cs}/u;

function isText(value: unknown): value is string {
  return typeof value === 'string' && !LONE_SURROGATE.test(value);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return formatList(value.filter(isText));
  return isText(value) ? value : undefined;
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

/** A state that an address can hold, and the names of what had to be left out for that. */
export interface Addressable<State> {
  readonly query: string;
  readonly leftOut: readonly (keyof State & string)[];
}

/**
 * The query string of a state, without `?`, in the order of the table; empty for none. What could
 * not be read back is left out, and of the long lists those that do not fit; `readParams` gives
 * back all the rest, just as it is.
 */
export function writeParams<State extends object>(
  table: ParamTable<State>,
  state: State,
): Addressable<State> {
  const params = new Map(paramsOf(table));
  const given = Object.entries(valuesOfParams(table, state));
  const readable = given.filter(([name, text]) => {
    const param = params.get(name);
    const value = param?.parse(text);
    return param && value !== undefined && param.format(value) === text;
  });
  const { values } = fitValues(Object.fromEntries(readable));
  const leftOut = given.map(([name]) => name).filter((name) => !Object.hasOwn(values, name));
  return { query: writeQuery(values), leftOut: leftOut as (keyof State & string)[] };
}

function paramsOf<State>(table: ParamTable<State>): readonly (readonly [string, Param<unknown>])[] {
  return Object.entries(table);
}

function firstValues(query: string): Texts {
  const values = new Map<string, string | undefined>();
  for (const pair of query.replace(/^\?/, '').split('&')) {
    const cut = pair.indexOf('=');
    const name = decode(cut < 0 ? pair : pair.slice(0, cut));
    const value = cut < 0 ? '' : decode(pair.slice(cut + 1));
    if (name !== undefined && !values.has(name)) values.set(name, value);
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
