import { COUNT_IN_WORDS, englishNumber } from '../time/englishNumerals.ts';
import type { FigureMention } from './figures.ts';

/** Counts of things below this are grammar rather than a quantity: "two of them". */
const LEAST = 3;
/** Numbers that may as well be years. */
const YEARS = [1400, 2200] as const;

/** Nouns that a number measures time, a rank or a share with, and which are read elsewhere. */
const NO_THINGS =
  /^(?:years?|months?|weeks?|weekends|days?|nights|hours?|minutes?|seconds?|decades?|centuries|generations|times|percent|points|degrees|dollars|euros|pounds|yuan|cents|seasons|miles|metres|meters|feet|inches|thirds|quarters|halves|is|was|has|as|his|its|this|us|yes|across|always|perhaps|towards|besides|afterwards|upwards|less|thus|does|series|gross|plus|versus|minus)$/i;

const HAN = /\p{Script=Han}/u;

/** A name that the number belongs to: Fortune 500 companies. */
const NAMED = /[^.!?\s] [A-Z][A-Za-z]* $|^[A-Z][A-Za-z]* $/;

const COUNT = new RegExp(
  `(?<![\\w.,:/$€£¥-])(?<number>\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,6}|${COUNT_IN_WORDS})(?: (?:of (?:the|its|their|his|her) )?[A-Za-z][A-Za-z-]{1,14}(?: [A-Z]?\\d{2,4})?){0,2}? (?<noun>[A-Za-z]\\w{1,14}s|people|staff|men|women|children|aircraft)(?![\\w-])`,
  'gi',
);

/**
 * The counts of things that stand in English, "forty-one people" and "22 long-range jets": a number
 * in digits or words up to ninety-nine before a noun in the plural, with up to two words between.
 * `folded` is a folded text; one with Chinese in it has none. Bounds and neighbours are the caller's matter. O(n).
 */
export function englishCountsIn(folded: string): readonly FigureMention[] {
  if (HAN.test(folded)) return [];
  const counts: FigureMention[] = [];
  for (const match of folded.matchAll(COUNT)) {
    const { number = '', noun = '' } = match.groups ?? {};
    const value = /\d/.test(number) ? Number(number.replaceAll(',', '')) : englishNumber(number);
    if (value === undefined || value < LEAST || NO_THINGS.test(noun)) continue;
    if (NAMED.test(folded.slice(Math.max(0, match.index - 20), match.index))) continue;
    if (/^\d{4}$/.test(number) && value > YEARS[0] && value < YEARS[1]) continue;
    counts.push({
      start: match.index,
      end: match.index + match[0].length,
      value,
      currency: null,
      unit: noun.toLowerCase(),
      bound: 'exact',
      bare: false,
    });
  }
  return counts;
}
