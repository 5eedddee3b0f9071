/** Where a date without a year lies, as a command may say. */
export type Tense = 'past' | 'future';

/** `nearest` leaves it to the distance from the publication, whatever the tense. */
export type TenseChoice = Tense | 'nearest';

/** The choice that a word names, or `undefined` for any other word. */
export function tenseOf(word: unknown): TenseChoice | undefined {
  return word === 'past' || word === 'future' || word === 'nearest' ? word : undefined;
}
