import { GAP, ORDINAL, ORDINAL_STARTS, englishNumber } from '../englishNumerals.ts';
import { DIGITS } from '../rule.ts';
import type { Around, TimeRule } from '../rule.ts';
import type { Part, TimeValue } from '../value.ts';
import { inNumber } from './englishWords.ts';

const DECADE_WORDS = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

const PART_OF: Readonly<Record<string, Part>> = { early: 'start', mid: 'middle', late: 'end' };

/** "In his thirties", "temperatures in the 30s": ages and degrees are no decades. */
const OF_SOMEBODY =
  /(?:his|her|their|my|your|our|its|whose|aged?)(?:[ -](?:early|mid|middle|late))?[ -]$/i;
const isAge = ({ before }: Around) => OF_SOMEBODY.test(before);
const NAMED = /(?:the|early|mid|late|in|of|since)[ -]$/i;

export const englishEras: readonly TimeRule[] = [
  {
    name: 'en-decade',
    first: "123456789'‘",
    words: ['the'],
    pattern: `(?<the>the${GAP})?(?:(?<year>1[0-9]\\d0|20\\d0)|(?<mark>['‘])?(?<tens>[2-9]0))'?s(?![\\w-])`,
    read: (g, around) => {
      if (isAge(around)) return undefined;
      if (/^ B\.?C/.test(around.after)) return undefined;
      if (g['year'] !== undefined) {
        const firstYear = Number(g['year']);
        if (inNumber(around)) return undefined;
        // "The 1800s" are a century, but "the 2000s" are ten years.
        return firstYear % 100 === 0 && firstYear < 2000
          ? { type: 'century', century: firstYear / 100 + 1 }
          : { type: 'decade', firstYear };
      }
      const { before } = around;
      if (/[\w.$€£]$/.test(before)) return undefined;
      const named = g['the'] ?? g['mark'] ?? (/(?:early|mid|late)[ -]$/i.test(before) || undefined);
      return named === undefined ? undefined : { type: 'decade', tens: Number(g['tens']) };
    },
    examples: [
      ['in the 1990s', 'the 1990s', '199X'],
      ["the '90s", "the '90s", '199X'],
      ['early 1990s', 'early 1990s', '1990~/1993~'],
      ['in the late 1800s', 'late 1800s', '1880/1899~'],
    ],
    not: ['in 30s', 'his 30s', 'a 40s timeout', 'in her late 20s', 'in their mid-20s', 'GPT-40s'],
  },
  {
    name: 'en-decade-in-words',
    first: '',
    words: ['the', 'nineteen', 'noughties', ...DECADE_WORDS],
    pattern: `(?<the>the${GAP})?(?<century>nineteen${GAP})?(?<word>${DECADE_WORDS.join('|')}|noughties)(?![\\w-])`,
    read: (g, around) => {
      if (isAge(around)) return undefined;
      const word = (g['word'] ?? '').toLowerCase();
      if (word === 'noughties') return { type: 'decade', firstYear: 2000 };
      const tens = 20 + 10 * DECADE_WORDS.indexOf(word);
      if (g['century'] !== undefined) return { type: 'decade', firstYear: 1900 + tens };
      return g['the'] === undefined && !NAMED.test(around.before)
        ? undefined
        : { type: 'decade', tens };
    },
    examples: [
      ['In the seventies', 'the seventies', '197X'],
      ['in the nineteen seventies', 'the nineteen seventies', '197X'],
      ['In the noughties', 'the noughties', '200X'],
    ],
    not: ['in his thirties', 'her late forties', 'sixties music'],
  },
  {
    name: 'en-century',
    first: DIGITS,
    words: ['the', 'turn', ...ORDINAL_STARTS],
    pattern: `(?<turn>(?:the${GAP})?turn${GAP}of${GAP})?(?<the>the${GAP})?(?<nth>${ORDINAL})${GAP}century(?:${GAP}(?:(?<bc>BCE?|B\\.C\\.(?:E\\.)?)|AD|A\\.D\\.|CE|C\\.E\\.))?(?![\\w-])`,
    read: (g, around) => {
      const century = englishNumber(g['nth'] ?? '');
      if (century === undefined || century < 1 || century > 30 || inNumber(around))
        return undefined;
      if (g['turn'] !== undefined) return { type: 'century', century, turn: true };
      return { type: 'century', century, ...(g['bc'] === undefined ? {} : { before: true }) };
    },
    examples: [
      ['the 19th century', 'the 19th century', '18XX'],
      ['in the twenty-first century', 'the twenty-first century', '20XX'],
      ['late 19th century', 'late 19th century', '1880/1899~'],
      ['the 5th century BC', 'the 5th century BC', '-0499/-0400'],
      ['the turn of the 20th century', 'the turn of the 20th century', '1900~'],
    ],
    not: ['a century', 'turn of the century', 'a 21st-century skill', '99th century'],
  },
  {
    name: 'en-turn-of-century',
    first: '',
    words: ['turn'],
    pattern: `turn${GAP}of${GAP}the${GAP}(?:century|millennium)(?![\\w-])`,
    read: () => ({ type: 'century', turn: true }),
    examples: [
      ['at the turn of the century it', 'turn of the century', '2000~'],
      ['In 1895 it rose. The turn of the century', 'turn of the century', '1900~'],
    ],
    not: ['the turn of the screw', 'a century'],
  },
  {
    name: 'en-mid-century',
    first: '',
    words: ['mid'],
    pattern: `mid-century(?![\\w-])`,
    read: (_g, { before }) =>
      /(?:^|[^a-z])(?:by|until) $/i.test(before)
        ? { type: 'century', shift: 0, part: 'middle' }
        : undefined,
    examples: [['by mid-century it', 'by mid-century', '2040/2059~']],
    not: ['a mid-century chair', 'mid-centuries'],
  },
  {
    name: 'en-centuries',
    first: DIGITS,
    words: ['early', 'mid', 'late', ...ORDINAL_STARTS],
    pattern: `(?:(?<partA>early|mid|late)[ -])?(?<a>${ORDINAL})(?:${GAP}(?:and|to|or|through)${GAP}| ?- ?)(?:the${GAP})?(?:(?<partB>early|mid|late)[ -])?(?<b>${ORDINAL})${GAP}centuries(?:${GAP}(?<bc>BCE?|B\\.C\\.(?:E\\.)?))?(?![\\w-])`,
    read: (g, around) => {
      const [a, b] = [englishNumber(g['a'] ?? '') ?? 0, englishNumber(g['b'] ?? '') ?? 0];
      const isBefore = g['bc'] !== undefined;
      const rises = isBefore ? b < a && b > 0 : a < b && b <= 22;
      if (!rises || inNumber(around)) return undefined;
      const at = (century: number, word: string | undefined): TimeValue => ({
        type: 'century',
        century,
        ...(isBefore ? { before: true } : {}),
        ...(word === undefined ? {} : { part: PART_OF[word.toLowerCase()] ?? 'end' }),
      });
      return { type: 'range', from: at(a, g['partA']), to: at(b, g['partB']) };
    },
    examples: [
      ['in the 18th and 19th centuries', '18th and 19th centuries', '17XX/18XX'],
      [
        'in the late 19th and early 20th centuries',
        'late 19th and early 20th centuries',
        '1880/1919~',
      ],
    ],
    not: ['the 19th and 18th centuries', 'for two centuries', 'the 19th and 20th floors'],
  },
  {
    name: 'en-millennium-bc',
    first: DIGITS,
    words: ORDINAL_STARTS,
    pattern: `(?<nth>${ORDINAL})${GAP}millennium${GAP}(?:BCE?|B\\.C\\.(?:E\\.)?)(?![\\w-])`,
    read: (g) => {
      const n = englishNumber(g['nth'] ?? '') ?? 0;
      const at = (year: number): TimeValue => ({ type: 'calendar', fields: { year } });
      return n < 1 || n > 10
        ? undefined
        : { type: 'range', from: at(1 - 1000 * n), to: at(-1000 * (n - 1)) };
    },
    examples: [['in the 2nd millennium BC', '2nd millennium BC', '-1999/-1000']],
    not: ['the second millennium', 'the 99th millennium BC'],
  },
];
