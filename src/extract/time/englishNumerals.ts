import type { Count } from './numerals.ts';

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINAL_ONES = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
];
const ORDINAL_TEENS = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];

const VALUES = new Map<string, number>([
  ...ONES.map((word, i) => [word, i] as const),
  ...TEENS.map((word, i) => [word, 10 + i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
  ...ORDINAL_ONES.map((word, i) => [word, 1 + i] as const),
  ...ORDINAL_TEENS.map((word, i) => [word, 10 + i] as const),
  ['twentieth', 20],
  ['thirtieth', 30],
  ['oh', 0],
  ['an', 1],
  ['couple', 2],
  ['dozen', 12],
]);

const any = (words: readonly string[]) => words.join('|');

/** White space between the words of an expression, bounded. */
export const GAP = '[ \\n]{1,3}';

/** Digits with an ending (`3rd`) or an ordinal in words, 1 to 39. */
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|(?:(?:twenty|thirty)[ -]?)?(?:${any(ORDINAL_ONES)})|${any(ORDINAL_TEENS)}|twentieth|thirtieth)(?![a-z])`;

/** Ten to thirty-nine in words, as a day of the month may be told. */
export const DAY_WORDS = `(?:${any(TEENS)}|(?:twenty|thirty)(?:[ -](?:${any(ONES.slice(1))}))?)(?![a-z])`;

const UNDER_HUNDRED = `(?:(?:${any(TENS)})(?:[ -](?:${any(ONES.slice(1))}))?|${any(TEENS)}|${any(ONES.slice(1))})`;

/** A count of things in words, one to ninety-nine. */
export const COUNT_IN_WORDS = `${UNDER_HUNDRED}(?![a-z])`;

/** A year in words: nineteen ninety six, two thousand and fifteen, seventeen hundred thirty three. */
export const YEAR_WORDS = [
  `(?:(?:one|two)${GAP}thousand(?:${GAP}(?:${any(ONES.slice(1))})${GAP}hundred)?(?:(?:${GAP}and)?${GAP}${UNDER_HUNDRED})?`,
  `|(?:${any(TEENS)})${GAP}hundred(?:(?:${GAP}and)?${GAP}${UNDER_HUNDRED})?`,
  `|(?:${any(TEENS)}|twenty)${GAP}(?:(?:oh|zero)[ -](?:${any(ONES.slice(1))})|(?:${any(TENS)})(?:[ -](?:${any(ONES.slice(1))}))?|${any(TEENS)}))(?![a-z])`,
].join('');

/** A count of things up to 999 in digits or ninety-nine in words, or two joined by "to" or "or". */
export const COUNT_WORDS = (() => {
  const hundreds = `(?:an?|${any(ONES.slice(1))})${GAP}hundred(?:(?:${GAP}and)?${GAP}${UNDER_HUNDRED})?`;
  const one = `(?:\\d{1,3}|${hundreds}|${UNDER_HUNDRED})`;
  const dozens = `(?:an?|two|three|half${GAP}a)${GAP}dozen`;
  const halves = `(?:an?${GAP})?half(?:${GAP}an?)?|(?:an?${GAP})?quarter(?:${GAP}of)?(?:${GAP}an?)?`;
  const few = `(?:(?:a|the)${GAP})?couple(?:${GAP}of)?|${dozens}|${halves}|an?`;
  return `(?:between${GAP}${one}${GAP}and${GAP}${one}|${one}(?:(?: ?- ?|${GAP}(?:to|or)${GAP})${one})?(?:${GAP}and${GAP}a${GAP}half|(?:-and-a-half)|\\.5)?|${few})(?![a-z])`;
})();

/** The words that a number in words begins with. */
export const NUMBER_STARTS: readonly string[] = [...ONES.slice(1), ...TEENS, ...TENS];
/** The words that an ordinal begins with. */
export const ORDINAL_STARTS: readonly string[] = [
  ...ORDINAL_ONES,
  ...ORDINAL_TEENS,
  'twenty',
  'twentieth',
  'thirty',
  'thirtieth',
];

/**
 * The number that English words or digits stand for, ordinals and years included: `3rd` → 3,
 * `twenty-first` → 21, `nineteen ninety six` → 1996, `half` → 0.5. `undefined` for other words.
 */
export function englishNumber(text: string): number | undefined {
  const words = text
    .toLowerCase()
    .split(/[ \n-]+/)
    .filter(
      (word) => word !== '' && word !== 'and' && word !== 'of' && word !== 'the' && word !== 'a',
    );
  let total = 0;
  let current: number | undefined;
  let previous: number | undefined;
  for (const word of words) {
    if (word === 'thousand') {
      total += (current ?? 1) * 1000;
      current = previous = undefined;
    } else if (word === 'hundred') {
      total += (current ?? 1) * 100;
      current = previous = undefined;
    } else {
      const value = VALUES.get(word) ?? digitsOf(word);
      if (value === undefined) return undefined;
      // "nineteen ninety": a number that does not end the one before it makes that one hundreds.
      const continues =
        previous === undefined || (previous >= 20 && previous % 10 === 0 && value < 10);
      if (!continues && total === 0 && (previous ?? 0) >= 10) {
        total = (current ?? 0) * 100;
        current = value;
      } else current = (current ?? 0) + value;
      previous = value;
    }
  }
  return words.length === 0 ? (/^a$/i.test(text) ? 1 : undefined) : total + (current ?? 0);
}

/** Half of one, a quarter of one, or of a dozen. */
function partOfOne(text: string): number | undefined {
  const word = /^(?:an?[ \n]+)?(?<part>half|quarter)(?![a-z])(?<dozen>[ \n]+a[ \n]+dozen)?/i.exec(
    text,
  )?.groups;
  if (!word) return undefined;
  return (word['part']?.toLowerCase() === 'half' ? 0.5 : 0.25) * (word['dozen'] ? 12 : 1);
}

function digitsOf(word: string): number | undefined {
  const digits = /^(?<digits>\d{1,4}(?:\.5)?)(?:st|nd|rd|th)?$/.exec(word)?.groups?.['digits'];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * The count that words or digits stand for: `two to three` → 2 to 3, `a couple of` → 2,
 * `one and a half` → 1.5. `undefined` when it is no number.
 */
export function englishCount(text: string): Count | undefined {
  const ends = /^between[ \n]+(?<low>\S{1,12})[ \n]+and[ \n]+(?<high>.{1,24})$/is.exec(
    text,
  )?.groups;
  if (ends) return englishCount(`${ends['low'] ?? ''} to ${ends['high'] ?? ''}`);
  const half = /(?:[ \n-]and[ \n-]a[ \n-]half|\.5)$/i.exec(text);
  const whole = half ? text.slice(0, half.index) : text;
  const [first = '', second, ...rest] = whole.split(/[ \n]+(?:to|or)[ \n]+|(?<=\d) ?- ?(?=\d)/i);
  if (rest.length > 0) return undefined;
  const one = partOfOne(first) ?? englishNumber(first);
  const two = second === undefined ? one : englishNumber(second);
  if (one === undefined || two === undefined || two < one) return undefined;
  const extra = half ? 0.5 : 0;
  return { low: one + extra, high: two + extra };
}
