const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Whether a word of a Chinese text begins at a place, so that a character cut off there cuts no
 * word: 在 begins one in 公司在, not in 存在. Some microseconds: ask for short texts.
 */
export function beginsWord(text: string, place: number): boolean {
  const found = words.segment(text).containing(place);
  return found === undefined || found.index === place;
}

/** The place at which the word begins that stands at a place of a text; 0 for an empty one. */
export function wordAt(text: string, place: number): number {
  return words.segment(text).containing(place)?.index ?? 0;
}
