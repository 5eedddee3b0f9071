import type { BoundWord, TimeValue } from './value.ts';

/** What stands before and after a match, up to `CONTEXT` characters each. */
export interface Around {
  readonly before: string;
  readonly after: string;
  /** Whether the text counts the years of the Republic of China, as 民國 before it has shown. */
  readonly republic: boolean;
}

/** How many characters a rule sees on each side of its match. */
export const CONTEXT = 40;

/** The value a rule read, or the value with words around it already taken in. */
export interface Reading {
  readonly value: TimeValue;
  readonly approximate?: boolean;
  readonly bound?: BoundWord;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/**
 * One form of date expression, as data.
 *
 * `pattern` is matched against folded text from one of the characters of `first` onward, and from
 * the start of a word that begins like one of `words`. It has bounded quantifiers only, so that a
 * try costs a bounded number of steps. `read` may refuse what only its surroundings show to be no
 * date. `examples` are `[text, expression, EDTF]` as read on 2025-03-03; `not` are texts in which
 * this rule must find nothing. Both run as tests.
 */
export interface TimeRule {
  readonly name: string;
  /** Characters that a match may begin with; letters of the Latin alphabet go into `words`. */
  readonly first: string;
  /** Words that a match may begin with, lower case; the pattern then ignores case. */
  readonly words?: readonly string[];
  readonly pattern: string;
  readonly read: (groups: Groups, around: Around) => Reading | TimeValue | undefined;
  readonly examples: readonly (readonly [text: string, expression: string, edtf: string])[];
  readonly not: readonly string[];
}

export const DIGITS = '0123456789';
export const HAN_DIGITS = '零一二三四五六七八九';
export const HAN_NUMBERS = '零一二两三四五六七八九十廿';

/** A count of things: digits or Chinese numerals, possibly two joined ones, or a half. */
export const COUNT =
  '(?:[1-9]\\d{0,2}|[一二两三四五六七八九十百]{1,4}|半)(?: ?(?:[到至~-]|或者?) ?(?:\\d{1,3}|[一二两三四五六七八九十百]{1,4}))?';

/** What joins the two ends of a range. */
export const TO = ' ?(?:[-~至到]|—{1,2}|-{2}) ?';

export const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
export const DAY_OF_MONTH =
  '(?:3[01]|[12]\\d|0?[1-9]|三十一?|卅一?|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
