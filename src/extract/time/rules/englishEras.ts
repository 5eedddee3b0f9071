import { GAP, ORDINAL, ORDINAL_STARTS, englishNumber } from '../englishNumerals.ts';
import { DIGITS } from '../rule.ts';
import type { Around, TimeRule } from '../rule.ts';
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
      if (g['year'] !== undefined) {
        return inNumber(around) ? undefined : { type: 'decade', firstYear: Number(g['year']) };
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
    words: ['the', ...ORDINAL_STARTS],
    pattern: `(?<the>the${GAP})?(?<nth>${ORDINAL})${GAP}century(?![\\w-]|${GAP}BC)`,
    read: (g, around) => {
      const century = englishNumber(g['nth'] ?? '');
      if (century === undefined || century < 1 || century > 30 || inNumber(around))
        return undefined;
      return { type: 'century', century };
    },
    examples: [
      ['the 19th century', 'the 19th century', '18XX'],
      ['in the twenty-first century', 'the twenty-first century', '20XX'],
      ['late 19th century', 'late 19th century', '1880/1899~'],
    ],
    not: [
      'a century',
      'turn of the century',
      '5th century BC',
      'a 21st-century skill',
      '99th century',
    ],
  },
];
