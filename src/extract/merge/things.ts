import { withoutActs } from './acts.ts';
import type { Signs } from './signs.ts';
import { stemOf, termsOf, wordsIn } from './terms.ts';

/** Characters that a Chinese name of a thing has at least: two are too common to name one. */
const LEAST = 3;

/** A name of no more characters than this says nothing beside whose it is. */
const NAME = 4;

/**
 * What two passages of one language name in the same words, what they do left out: each as much
 * as both have in a row, of three Chinese characters and more, of words in English. Apart: those
 * that are names in Latin letters. O(n · m) in the length of the passages.
 */
export function thingsOfBoth(
  a: Signs,
  b: Signs,
): { readonly words: readonly string[]; readonly names: readonly string[] } {
  const latin = (signs: Signs) => wordsIn(withoutActs(signs.text)).map(stemOf);
  const named = new Set(
    [...a.names, ...b.names].filter((name) => isIn(name, a) && isIn(name, b)).map(stemOf),
  );
  const rows = rowsOfBoth(latin(a), latin(b));
  if (!a.han && !b.han) return { words: rows.map((row) => row.join(' ')), names: [] };
  const names = rows.filter((row) => row.some((word) => named.has(word)));
  return {
    words: rowsOfBoth(charactersOf(a), charactersOf(b))
      .filter((row) => row.length >= LEAST)
      .map((row) => row.join('')),
    names: names.map((row) => row.join(' ')),
  };
}

const isIn = (name: string, { names, perhaps }: Signs) => names.has(name) || perhaps.has(name);

/** Characters, with a space where an act or a small word breaks their row. */
const charactersOf = ({ text }: Signs) => [
  ...withoutActs(text)
    .replace(SMALL, ' ')
    .replace(/[^\p{Script=Han}]+/gu, ' '),
];

/** Small words and units name nothing, and what they join are two things. */
const SMALL = /[的了在于与和是被把将由就都也而及并其这那一座个对从有年月日岁元万亿兆]/g;

/** Whether the Chinese that two passages have in common is one name, at the most. */
export function isOneName(a: Signs, b: Signs, common: number): boolean {
  if (common >= NAME) return false;
  const han = ({ text }: Signs) => [...text.replace(/[^\p{Script=Han}]+/gu, ' ')];
  return rowsOfBoth(han(a), han(b)).some((row) => termsOf(row.join('')).size >= common);
}

/** What two lists have in the same order, each row as long as both have it; a space breaks them. */
function rowsOfBoth(a: readonly string[], b: readonly string[]): readonly (readonly string[])[] {
  const placesInB = new Map<string, number[]>();
  b.forEach((item, j) => {
    if (item === ' ') return;
    const places = placesInB.get(item);
    if (places) places.push(j);
    else placesInB.set(item, [j]);
  });
  const rows = new Map<string, readonly string[]>();
  a.forEach((item, i) => {
    for (const j of placesInB.get(item) ?? []) {
      if (i > 0 && j > 0 && a[i - 1] !== ' ' && a[i - 1] === b[j - 1]) continue;
      let length = 1;
      while (
        a[i + length] !== undefined &&
        a[i + length] !== ' ' &&
        a[i + length] === b[j + length]
      )
        length += 1;
      const row = a.slice(i, i + length);
      rows.set(row.join(' '), row);
    }
  });
  return [...rows.values()];
}
