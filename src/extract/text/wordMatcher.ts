import { fold } from '../../text/fold.ts';
import { createTrie, step } from './trie.ts';
import type { Trie } from './trie.ts';

export interface WordEntry<T> {
  /** Either script; folded when added. A final `*` lets an English word go on ("launch*"). */
  readonly word: string;
  readonly value: T;
}

export interface WordMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

const isDigit = (code: number) => code >= 48 && code <= 57;
/** À to ɏ, without × and ÷. */
const isAccented = (code: number) =>
  code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7;
const isWordUnit = (code: number) =>
  code <= 0x24f &&
  (isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || isAccented(code));
const upper = (code: number) => (code >= 97 && code <= 122 ? code - 32 : code);
const lower = (code: number) => (code >= 65 && code <= 90 ? code + 32 : code);

/**
 * A search for many words at once in folded text: the longest word at each place, left to right,
 * not overlapping. Latin words match only as whole words. `caseless` takes A–Z as a–z.
 *
 * A trie walked from each place, so O(n · longest word) at worst and close to O(n) on text.
 */
export function createWordMatcher<T>(
  entries: readonly WordEntry<T>[],
  { caseless }: { readonly caseless: boolean },
): (folded: string) => readonly WordMatch<T>[] {
  const words = entries.flatMap(({ word, value }): Word<T>[] => {
    const goesOn = word.endsWith('*');
    const folded = fold(goesOn ? word.slice(0, -1) : word).trim();
    const text = caseless ? folded.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : folded;
    return text === '' ? [] : [{ text, value, goesOn }];
  });
  const trie = createTrie(words.map(({ text }) => text));
  const endings = Array.from({ length: trie.size }, (): Ending<T> | undefined => undefined);
  const starts = new Int32Array(0x10000);
  const begins = new Uint8Array(0x10000);
  const openings = new Uint8Array(OPENINGS);
  words.forEach(({ text, value, goesOn }, index) => {
    const { values, prefixes } = (endings[trie.ends[index] ?? 0] ??= { values: [], prefixes: [] });
    values.push(value);
    if (goesOn) prefixes.push(value);
    const first = text.charCodeAt(0);
    starts[first] = step(trie, 0, first);
    if (caseless) starts[upper(first)] = step(trie, 0, first);
    // A word of one unit is found whatever follows it.
    for (const unit of caseless ? [first, upper(first)] : [first])
      begins[unit] = text.length === 1 ? WHOLE : Math.max(begins[unit] ?? 0, PART);
    if (text.length > 1) openings[openingOf(first, text.charCodeAt(1))] = 1;
  });
  const vocabulary = { trie, endings, starts, begins, openings, caseless };
  return (text) => matchesIn(text, vocabulary);
}

/** Words ready to be looked for. */
interface Vocabulary<T> {
  readonly trie: Trie;
  /** By node of the trie. */
  readonly endings: readonly (Ending<T> | undefined)[];
  /** The node that the first code unit of a word leads to; 0 where no word begins with it. */
  readonly starts: Int32Array;
  /** By code unit: `WHOLE` where it is a word by itself, else `PART` where a word begins with it. */
  readonly begins: Uint8Array;
  /** By `openingOf`: 1 where a longer word may begin with two code units, 0 where none does. */
  readonly openings: Uint8Array;
  readonly caseless: boolean;
}

/** An entry as it is looked for. */
interface Word<T> {
  readonly text: string;
  readonly value: T;
  /** A Latin word may go on behind it. */
  readonly goesOn: boolean;
}

const PART = 1;
const WHOLE = 2;
const OPENINGS = 0x10000;

/** A place for two code units among `OPENINGS`; others may share it. NaN counts as 0. */
const openingOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16;

/** Values of the words that end at one node, and of those among them that may go on. */
interface Ending<T> {
  readonly values: T[];
  readonly prefixes: T[];
}

/** Whether the Latin word or number that ends at a place goes on behind it: "GPT-3" in "GPT-3.5". */
function continues(text: string, last: number): boolean {
  const unit = text.charCodeAt(last);
  if (!isWordUnit(unit)) return false;
  if (isWordUnit(text.charCodeAt(last + 1))) return true;
  return isDigit(unit) && text.charAt(last + 1) === '.' && isDigit(text.charCodeAt(last + 2));
}

function matchesIn<T>(text: string, vocabulary: Vocabulary<T>): readonly WordMatch<T>[] {
  const { starts, begins, openings, caseless } = vocabulary;
  const matches: WordMatch<T>[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const begun = begins[unit];
    if (begun === 0) continue;
    if (begun === PART) {
      const next = text.charCodeAt(i + 1);
      const opening = caseless ? openingOf(lower(unit), lower(next)) : openingOf(unit, next);
      if (openings[opening] === 0) continue;
    }
    if (isWordUnit(unit) && i > 0 && isWordUnit(text.charCodeAt(i - 1))) continue;
    const match = longestAt(text, i, starts[unit] ?? 0, vocabulary);
    if (!match) continue;
    matches.push(match);
    i = match.end - 1;
  }
  return matches;
}

function longestAt<T>(
  text: string,
  start: number,
  first: number,
  { trie, endings, caseless }: Vocabulary<T>,
): WordMatch<T> | undefined {
  let found: WordMatch<T> | undefined;
  let node = first;
  for (let i = start; node !== 0;) {
    const ending = endings[node];
    if (ending) {
      const values = continues(text, i) ? ending.prefixes : ending.values;
      if (values.length > 0) found = { start, end: i + 1, values };
    }
    i += 1;
    if (i === text.length) break;
    const unit = text.charCodeAt(i);
    node = step(trie, node, caseless ? lower(unit) : unit);
  }
  return found;
}
