import { tagEnglish } from '../../language/englishTagger.ts';
import { COUNT_IN_WORDS, englishNumber } from '../time/englishNumerals.ts';
import { timesPower } from '../time/numerals.ts';
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

const DIGITS = '\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,6}(?:\\.\\d{1,3})?';
const SCALE: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  b: 1e9,
};

const COUNT = new RegExp(
  `(?<![\\w.,:/$€£¥-])(?<number>${DIGITS}|${COUNT_IN_WORDS}|an?(?= (?:hundred|thousand|million|billion) ))(?<scale> (?:hundred|thousand|million|billion|trillion)|[KMB](?= ))?(?:(?<thing>-[a-z]{3,14})|(?: of (?:the|its|their|his|her))?(?: (?!(?:in|of|on|for|to|from|and|or|by|at|per|with|as|than)\\b)[A-Za-z][A-Za-z-]{1,14}(?: [A-Z]?\\d{2,4})?){0,2}? (?<noun>[A-Za-z]\\w{1,14}s|people|staff|men|women|children|aircraft))(?![\\w-])`,
  'gi',
);

/** What a sum is called: "5 million in sales", "300 million losses" are money. */
const OF_MONEY =
  /^(?:sales|profits|revenues|earnings|losses|assets|loans|grants|debts|costs|funds|savings|taxes|fees|bonds|proceeds|receipts|exports|imports)$/i;

/** From one number of things to another, whose noun is left out: "from a single channel … to more than 160". */
const FROM_TO =
  /\bfrom (?:around |about |over |some |just |only )?(?<low>an? single|\d{1,3}(?:,\d{3}){0,3}|[a-z]{3,9}) (?<noun>[a-z]{3,14})(?: in \d{4})? to (?<most>(?:around |about |over |some |nearly |almost |more than )?)(?<high>\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(?! ?(?:%|percent|per cent|million|billion|thousand|[a-z]*(?:year|day|month|week|hour)))(?![\w.])/gi;
/** The two sides of a vote: "by 54 to 45", "a 54-45 vote". */
const AGAINST =
  /(?:\bby (?=\d{1,4}(?: votes)? to)|(?<![\w.-])(?=\d{1,4}-\d{1,4} (?:vote|win|victory|defeat|loss|majority)))(?<one>\d{1,4})(?: votes)?(?: to |-)(?<two>\d{1,4})(?![\d.,%-])/g;

const IN_WORDS = /[a-z]/i;

/**
 * The counts of things that stand in English, "forty-one people", "ten thousand citizens" and "22
 * long-range jets": a number in digits or words before a noun in the plural, with up to two words
 * between. `folded` is a folded text; one with Chinese in it has none. Bounds and neighbours are
 * the caller's matter. O(n).
 */
export function englishCountsIn(folded: string): readonly FigureMention[] {
  if (HAN.test(folded)) return [];
  const counts: FigureMention[] = [];
  for (const match of folded.matchAll(COUNT)) {
    const { number = '', scale = '', thing } = match.groups ?? {};
    const noun: string = match.groups?.['noun'] ?? thing?.slice(1) ?? '';
    const whole = IN_WORDS.test(number)
      ? (englishNumber(number) ?? (/^an?$/i.test(number) ? 1 : undefined))
      : Number(number.replaceAll(',', ''));
    if (whole === undefined || NO_THINGS.test(noun)) continue;
    const value = timesPower(whole, SCALE[scale.trim().toLowerCase()] ?? 1);
    if (value < LEAST || (scale === '' && !Number.isInteger(value))) continue;
    // A hyphen counts where the number is too large for an age or a length: a 6,000-seat stand.
    if (thing !== undefined && (scale !== '' || value < 1000 || !number.includes(','))) continue;
    if (NAMED.test(folded.slice(Math.max(0, match.index - 20), match.index))) continue;
    if (/^\d{4}$/.test(number) && value > YEARS[0] && value < YEARS[1]) continue;
    if (scale !== '' && (OF_MONEY.test(noun) || !isNoun(match[0]))) continue;
    counts.push(count(match.index, match.index + match[0].length, value, noun.toLowerCase()));
  }
  return [...counts, ...pairsIn(folded)].sort((a, b) => a.start - b.start);
}

/** Whether a count ends with a noun, not with a verb: "5 million remains". */
const isNoun = (text: string) => tagEnglish(text).at(-1)?.pos === 'noun';

function pairsIn(folded: string): readonly FigureMention[] {
  const counts: FigureMention[] = [];
  for (const { 0: text, index, groups } of folded.matchAll(FROM_TO)) {
    const { low = '', noun = '', high = '' } = groups ?? {};
    const from = /^an? /i.test(low)
      ? 1
      : /\d/.test(low)
        ? Number(low.replaceAll(',', ''))
        : englishNumber(low);
    if (from === undefined || NO_THINGS.test(noun) || /^(?:to|percent|million)$/i.test(noun))
      continue;
    const start = index + text.indexOf(low);
    const stop = start + low.length + 1 + noun.length;
    const end = index + text.length;
    counts.push({ ...count(start, stop, from, noun), slight: true });
    counts.push({
      ...count(end - high.length, end, Number(high.replaceAll(',', '')), noun),
      unitAt: { start: stop - noun.length, end: stop },
      slight: true,
    });
  }
  for (const { 0: text, index, groups } of folded.matchAll(AGAINST)) {
    const { one = '', two = '' } = groups ?? {};
    const end = index + text.length;
    const side = { unit: null, measure: 'score', slight: true } as const;
    counts.push({ ...count(index, index + one.length, Number(one), ''), ...side });
    counts.push({ ...count(end - two.length, end, Number(two), ''), ...side });
  }
  return counts;
}

function count(start: number, end: number, value: number, unit: string): FigureMention {
  return { start, end, value, currency: null, unit, bound: 'exact', bare: false };
}
