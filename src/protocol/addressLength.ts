/**
 * Longest query string that is written, in characters. Web servers take about 8,190 for a whole
 * request line, name of the folder and the page included, and answer more with an error.
 */
export const MAX_QUERY = 7500;

/**
 * What may make an address too long, in the order it is kept as long as it fits; everything else
 * is short and always kept. A list is kept or left out whole: a part of a filter would show what
 * nobody chose.
 */
export const LONG_NAMES = ['events', 'source', 'entity', 'folded'] as const;
type LongName = (typeof LONG_NAMES)[number];

type Values = Readonly<Record<string, string>>;

/** The values of a query that fit into an address, in the order given, and what did not fit. */
export interface Fitted {
  readonly values: Values;
  readonly leftOut: readonly LongName[];
}

/** Leaves out the long lists that do not fit into an address; see `LONG_NAMES`. */
export function fitValues(values: Values): Fitted {
  const isLong = (name: string) => LONG_NAMES.some((long) => long === name);
  const given = Object.entries(values);
  const kept = new Set(given.map(([name]) => name).filter((name) => !isLong(name)));
  const fitting = () => Object.fromEntries(given.filter(([name]) => kept.has(name)));
  const leftOut = LONG_NAMES.filter((name) => {
    if (!Object.hasOwn(values, name)) return false;
    kept.add(name);
    if (writeQuery(fitting()).length <= MAX_QUERY) return false;
    kept.delete(name);
    return true;
  });
  return { values: fitting(), leftOut };
}

/** The query string of some values, without `?`, in their order. */
export function writeQuery(values: Values): string {
  return Object.entries(values)
    .map(([name, text]) => `${encode(name)}=${encode(text)}`)
    .join('&');
}

const LONE_SURROGATES = /\p{Cs}/gu;

/** Commas and colons stay readable: a query allows them. Half a character cannot be written. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(LONE_SURROGATES, '\uFFFD'))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');
}
