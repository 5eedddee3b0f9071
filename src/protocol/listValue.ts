/** Most names that a list in an address or a message gives. */
export const MAX_NAMES = 1000;
/** Longest name of a list, in UTF-16 units. */
export const MAX_NAME = 200;
/** Longest text that an address may give, in UTF-16 units. */
export const MAX_TEXT = 100;
/** Items of a list that are looked at: a name may be there twice. */
const MOST_ITEMS = MAX_NAMES * 2;
/** A comma list as long as the longest that can be written: every sign of it escaped. */
export const MAX_LIST = MAX_NAMES * (MAX_NAME * 9 + 1);

const NOT_ALLOWED = /[\p{Cc}\p{Cs}]/u;
/** The empty name, which lanes have: a percent sign that escapes nothing. */
const EMPTY = '%';

/** Text from an address as it may be used: no control characters, at most 100 UTF-16 units. */
export function plainText(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
}

/** What a comma list names, and whether all of it is allowed. */
export interface ParsedList {
  readonly names: readonly string[];
  /** Whether no name was too long, had signs that are not allowed, or was one too many. */
  readonly whole: boolean;
}

/**
 * Names in a comma list, each once, without the space around them; a name's own commas, percent
 * signs and outer space are escaped (`%2C`, `%25`, `%20`). A name that is not allowed, and any
 * beyond the first `most`, is left out whole: half a name would be another. Never throws.
 */
export function parseList(text: string, most = MAX_NAMES): ParsedList {
  const items = text.split(',', MOST_ITEMS + 1).map((item) => item.trim());
  const given = [...new Set(items)].filter((item) => item !== '').map(unescaped);
  const allowed = given.filter((name) => name.length <= MAX_NAME && !NOT_ALLOWED.test(name));
  const names = [...new Set(allowed)].slice(0, most);
  return { names, whole: names.length === new Set(given).size && items.length <= MOST_ITEMS };
}

/** The comma list that `parseList` reads back as these names. */
export function formatList(names: readonly string[]): string {
  return names.map(escaped).join(',');
}

function escaped(name: string): string {
  if (name === '') return EMPTY;
  return name
    .replaceAll('%', '%25')
    .replaceAll(',', '%2C')
    .replace(/^\s+|\s+$/gu, encodeURIComponent);
}

function unescaped(item: string): string {
  if (item === EMPTY) return '';
  try {
    return decodeURIComponent(item);
  } catch {
    // Written by hand: a percent sign that is only that.
    return item.replaceAll('%2C', ',').replaceAll('%25', '%');
  }
}
