import { openingOf } from '../text/opening.ts';
import { rememberPairs } from '../text/pairs.ts';
import type { TimeRule } from './rule.ts';

/** A rule with its pattern ready to be tried at one place (sticky). */
export interface CompiledRule {
  readonly rule: TimeRule;
  readonly pattern: RegExp;
  /** What the pattern may begin with. */
  readonly opening: RegExp;
}

/** Finds the rules that may begin at a place of a text. */
export interface RuleIndex {
  /** By code unit: 0 where no rule begins with it. */
  readonly canStart: Uint8Array;
  /** Those rules, in their own order; empty for nearly every place. O(1). */
  readonly at: (folded: string, index: number) => readonly CompiledRule[];
}

const NONE: readonly CompiledRule[] = [];
const LETTERS = 27;

/** What a code unit may be the beginning of. */
const CLASS = { nothing: 0, sign: 1, digit: 2, letter: 3 } as const;

/**
 * An index of rules by what they begin with: two characters, or the first three letters of a word
 * (all of a shorter one). Inside a word, a number, a path or an address nothing begins, but
 * "mid-March" and "late-2015" do.
 */
export function indexRules(rules: readonly TimeRule[]): RuleIndex {
  const bySign = new Map<number, CompiledRule[]>();
  const byWord: CompiledRule[][] = Array.from({ length: LETTERS ** 3 }, () => []);
  const classOf = new Uint8Array(0x10000);
  for (const rule of rules) {
    const flags = rule.words ? 'i' : '';
    const one = {
      rule,
      pattern: new RegExp(rule.pattern, `${flags}y`),
      opening: openingOf(rule.pattern, flags),
    };
    for (const char of new Set(rule.first)) {
      const code = char.charCodeAt(0);
      classOf[code] = isDigit(code) ? CLASS.digit : CLASS.sign;
      bySign.set(code, [...(bySign.get(code) ?? []), one]);
    }
    for (const key of new Set((rule.words ?? []).map((word) => wordKey(word, 0)))) {
      byWord[key]?.push(one);
    }
  }
  for (let code = 0; code < 0x80; code += 1) if (letterOf(code) > 0) classOf[code] = CLASS.letter;

  const atPair = rememberPairs(
    (pair) => bySign.get(pair.charCodeAt(0))?.filter(({ opening }) => opening.test(pair)) ?? NONE,
  );

  return {
    canStart: classOf,
    at: (folded, index) => {
      const code = folded.charCodeAt(index);
      const found = classOf[code] ?? CLASS.nothing;
      if (found === CLASS.nothing) return NONE;
      if (found === CLASS.letter) {
        return startsWord(folded, index) ? (byWord[wordKey(folded, index)] ?? NONE) : NONE;
      }
      if (found === CLASS.digit && isDigit(folded.charCodeAt(index - 1))) return NONE;
      return atPair(folded, index);
    },
  };
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** 1 for a or A to 26 for z or Z; 0 for anything else, NaN included. */
function letterOf(code: number): number {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? lower - 0x60 : 0;
}

function wordKey(text: string, index: number): number {
  const a = letterOf(text.charCodeAt(index));
  const b = letterOf(text.charCodeAt(index + 1));
  const c = b === 0 ? 0 : letterOf(text.charCodeAt(index + 2));
  return (a * LETTERS + b) * LETTERS + c;
}

/** Signs behind which a word belongs to a path, an address or a compound. */
const JOINING = new Set(Array.from('_@#\\/.-', (sign) => sign.charCodeAt(0)));

/** What a hyphen parts from a date behind it: "mid-March", "Feb. 28-March 3", "Q4 2023–Q1 2024". */
const JOINED =
  /(?:(?:mid|late|early|end|day)|[a-z]{3}\.? \d{1,2}(?:st|nd|rd|th)?|[qh]\d \d{4}|\d [a-z]{3,9})-$/i;

function startsWord(text: string, index: number): boolean {
  if (index === 0) return true;
  const before = text.charCodeAt(index - 1);
  if (letterOf(before) > 0 || isDigit(before)) return false;
  return !JOINING.has(before) || JOINED.test(text.slice(Math.max(0, index - 14), index));
}
