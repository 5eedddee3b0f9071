const MAX_ITEMS = 200;
/** Longest text that an address may give, in UTF-16 units. */
export const MAX_TEXT = 100;

/** Text from an address as it may be used: no control characters, at most 100 UTF-16 units. */
export function plainText(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
}

/**
 * Names in a comma list, at most 200, each once; a name's own commas and percent signs are
 * `%2C` and `%25`. What is left empty by `plainText` is left out. Never throws.
 */
export function parseList(text: string): readonly string[] {
  const names = text.split(',', MAX_ITEMS).map((item) => plainText(unescaped(item)));
  return [...new Set(names)].filter((name) => name !== '');
}

/** The comma list that `parseList` reads back as these names. */
export function formatList(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');
}

function unescaped(item: string): string {
  return item.replaceAll('%2C', ',').replaceAll('%25', '%');
}
