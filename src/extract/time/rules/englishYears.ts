import { GAP, YEAR_WORDS, NUMBER_STARTS, englishNumber } from '../englishNumerals.ts';
import type { Around, TimeRule } from '../rule.ts';
import type { CalendarFields, TimeValue } from '../value.ts';
import {
  SEASON_NAME,
  YEAR_AFTER,
  inNumber,
  seasonNumber,
  shortYear,
  yearAfter,
} from './englishWords.ts';

const calendar = (fields: CalendarFields): TimeValue => ({ type: 'calendar', fields });

/** Words that make the number behind them a year, if it can be one. */
const YEAR_LEAD =
  /(?:^|[^A-Za-z])(?:in|since|by|before|after|until|till|from|of|for|during|around|about|circa|ca\.|c\.|through|throughout|early|mid|late|pre|post|as of|prior to|back to|year|between|than|through to)(?:[ \n-]{1,3})(?:the )?(?:year(?: of)? )?$/i;
/** Another year before this one: "in 2015, 2016 and 2017", "1998 to 2003". */
const YEAR_BEFORE =
  /(?:^|\D)(?:1[5-9]|20)\d\d ?(?:,|,? ?(?:and|or|to|through|until)|&|but not) ?$/i;
/** What follows a year at the start of a sentence. */
const YEAR_VERB =
  /^ (?:was|is|saw|will|has|had|marked|brought|began|ended|became|turned|witnessed|would|could|may|might)\b/i;

/** What brings up a year at the end of a sentence: "It was 1985." */
const YEAR_IS =
  /(?:^|[^A-Za-z])(?:(?:it|that) was|the year (?:was|is)|fast[- ]forward to|flash ?back to|rewind to) $/i;

/** Words after a number that count things: it is an amount, not a year. */
const UNIT =
  /^ ?(?:%|°|(?:percent|per cent|[kcm]?m|kg|g|ml|px|pixels?|tokens?|words?|characters?|users?|people|persons|employees|engineers|researchers|students|dollars|euros|yuan|usd|[kmg]?b|[mg]hz|[kmg]?w|gpus?|chips?|cars?|units?|copies|pages?|papers?|lines?|steps?|samples?|examples?|points?|times|items|questions|tasks|hours?|minutes?|seconds?|days?|weeks?|months?|years?|miles?|feet|meters?|metres?|calories|tons?|tonnes|volts?|watts?|parameters|layers|dimensions|experiments|iterations|epochs|customers|companies|countries|jobs|cities)(?![A-Za-z]))/i;
/** Words that follow a complete date: the number before them stands for itself. */
const AFTER_DATE =
  /^(?:$|[.,;:!?)\]}'"”’、，。；：！？）」』\n-]|[^\x20-\x7e]| ?[(–—/&|]| (?:[A-Z]|(?:and|or|to|the|a|an|it|he|she|they|we|i|you|who|which|that|when|while|where|with|without|was|were|is|are|as|at|by|for|from|in|on|of|until|through|after|before|but|than|would|will|had|has|have|did|this|these|its|his|her|their|our|there|if|because|so|under|over|into|onwards?|amid|during|if|not|only|alone|about)\b))/;

/** Whether a number of four digits is a year, from what stands around it. */
function isYear(year: number, { before, after }: Around): boolean {
  if (/[.,]\d$/.test(before) || UNIT.test(after)) return false;
  if (/(?:（|(?:^|\W)[([])$/.test(before) && /^[)）\],;]/.test(after)) return true;
  if (/[A-Za-z.], ?$/.test(before) && /^[);）]/.test(after)) return true;
  const led = YEAR_LEAD.test(before) || YEAR_BEFORE.test(before);
  if (YEAR_IS.test(before)) return /^(?:[.,;:!]|$| (?:and|when)\b)/.test(after);
  const opens = /(?:^|[.!?\n] ?)$/.test(before) && YEAR_VERB.test(after);
  if (!led && !opens) return false;
  // 1900 and 2048 are also round amounts; they need a date's surroundings.
  const unlikely = year < 1900 || year > 2060 || year % 100 === 0 || year === 2048;
  return !unlikely || AFTER_DATE.test(after);
}

const half = (group: string) => `h(?<${group}>[12])`;
const quarter = (group: string) => `q(?<${group}>[1-4])`;
const yearOf = (group: string) =>
  `(?:${GAP}of${GAP}|${GAP}|[-/'])?(?:FY ?)?'?(?<${group}>(?:19|20)\\d{2}|\\d{2})(?![\\w%]|[.,]\\d)`;

export const englishYears: readonly TimeRule[] = [
  {
    name: 'en-year',
    first: '12',
    words: ['year', 'calendar'],
    pattern: `(?:(?:calendar${GAP})?year${GAP})?(?<year>1\\d{3}|20\\d{2}|21\\d{2})(?![\\w%]|[.,:]\\d|[-/]\\w)`,
    read: (g, around) => {
      const year = Number(g['year']);
      if (/(?:[$€£¥#@=/\\\\.:+*^_~]|\\d[-,]|[A-Z]-) ?$/.test(around.before)) return undefined;
      return isYear(year, around) ? calendar({ year }) : undefined;
    },
    examples: [
      ['founded in 2016, the lab', '2016', '2016'],
      ['since 2017 it', 'since 2017', '2017'],
      ['the year 2008', '2008', '2008'],
      ['in 2015, 2016 and 2017', '2015', '2015'],
      ['(Vaswani et al., 2017)', '2017', '2017'],
      ['2024 was the year', '2024', '2024'],
      ['by 2030 global demand', 'by 2030', '2030'],
      ['It was 1985. They moved', '1985', '1985'],
    ],
    not: [
      'in 2000 steps',
      'it was 1985 metres high',
      'of 1500 engineers',
      'about 2048 tokens',
      'RTX 4090',
      'in 1080p',
      'at 1600 Pennsylvania Avenue',
      'ISO 2022',
      'version 2024.1',
      'costs $2000',
      'from 2,000 to 3,000',
    ],
  },
  {
    name: 'en-year-in-words',
    first: '',
    words: NUMBER_STARTS,
    pattern: `(?<year>${YEAR_WORDS})`,
    read: (g, { before, after }) => {
      const year = englishNumber(g['year'] ?? '');
      if (year === undefined || year < 1000 || year > 2199 || UNIT.test(after)) return undefined;
      if (!/(?:^|[^A-Za-z])(?:in|since|by|of|until|before|after|year)[ \n]+$/i.test(before))
        return undefined;
      return year % 100 === 0 && !AFTER_DATE.test(after) ? undefined : calendar({ year });
    },
    examples: [
      ['They left in nineteen ninety six and', 'nineteen ninety six', '1996'],
      ['in two thousand and fifteen', 'two thousand and fifteen', '2015'],
    ],
    not: ['two thousand people', 'in two thousand cases', 'nineteen eighty volumes'],
  },
  {
    name: 'en-quarter-or-half',
    first: '',
    words: ['q', 'h', 'fiscal', 'fy'],
    pattern: `(?:(?:fiscal|FY)${GAP})?(?:${quarter('q')}|${half('half')})(?:(?![\\w.])(?:${yearOf('year')})?|${yearOf('glued')})`,
    read: (g, { before, after }) => {
      const year = g['year'] ?? g['glued'];
      // "Q3:" and "(Q1)" number questions; "H1" alone is a heading or a visa.
      const numbered = /^[:)\]=]/.test(after) || /[([]$/.test(before);
      if (year === undefined && (g['half'] !== undefined || numbered)) return undefined;
      if (g['glued'] !== undefined && g['glued'].length === 2) return undefined;
      return calendar({
        ...(g['q'] === undefined ? { half: Number(g['half']) } : { quarter: Number(g['q']) }),
        ...(year === undefined ? {} : { year: Number(year.length === 2 ? `20${year}` : year) }),
      });
    },
    examples: [
      ['in Q3 2025 it', 'Q3 2025', '2025-35'],
      ['H1 2024 results', 'H1 2024', '2024-40'],
      ['by Q4', 'by Q4', '2024-36'],
      ['Q1 of 2016', 'Q1 of 2016', '2016-33'],
    ],
    not: ['H100', 'H1 visa', 'Q10', 'FAQ4', 'Q1: what', 'Q2.5'],
  },
  {
    name: 'en-year-quarter',
    first: '12',
    words: [],
    pattern: `(?<year>(?:19|20)\\d{2})(?:[ -]?(?:${quarter('q')}|${half('half')})|${GAP}(?:the${GAP})?(?<nth>first|second|third|fourth)${GAP}(?<unit>quarter|half))(?!\\w)`,
    read: (g, around) => {
      if (inNumber(around)) return undefined;
      const nth = englishNumber(g['nth'] ?? '');
      const isQuarter = g['q'] !== undefined || g['unit']?.toLowerCase() === 'quarter';
      const index = Number(g['q'] ?? g['half'] ?? nth);
      const year = Number(g['year']);
      return index > (isQuarter ? 4 : 2)
        ? undefined
        : calendar(isQuarter ? { year, quarter: index } : { year, half: index });
    },
    examples: [
      ['2016 Q3', '2016 Q3', '2016-35'],
      ['2019-H2 will', '2019-H2', '2019-41'],
      ['2016 the third quarter', '2016 the third quarter', '2016-35'],
    ],
    not: ['A2016 Q3', '2016 Q10', '3.2016 Q1'],
  },
  {
    name: 'en-nth-quarter',
    first: '',
    words: ['first', 'second', 'third', 'fourth'],
    pattern: `(?<nth>first|second|third|fourth)-quarter(?=${GAP}(?:revenue|results?|earnings|profits?|sales|loss|report|guidance|growth))`,
    read: (g) => calendar({ quarter: englishNumber(g['nth'] ?? '') ?? 0 }),
    examples: [['its fourth-quarter earnings', 'fourth-quarter', '2024-36']],
    not: ['a third-quarter touchdown', 'first quarter'],
  },
  {
    name: 'en-fiscal-year',
    first: '',
    words: ['fiscal', 'fy', 'calendar', 'cy', 'financial'],
    pattern: `(?:(?:fiscal|financial|calendar)(?:${GAP}year)?${GAP}|(?:FY|CY)[ -]?)'?(?<year>(?:19|20)\\d{2}|\\d{2})(?![\\w%]|[.,]\\d)`,
    read: (g) => {
      const year = Number(g['year']);
      return calendar({ year: year < 100 ? shortYear(year) : year });
    },
    examples: [
      ['in fiscal 2024 it', 'fiscal 2024', '2024'],
      ['FY24 revenue', 'FY24', '2024'],
    ],
    not: ['fiscal policy', 'FYI 24', 'fiscal year'],
  },
  {
    name: 'en-season-year',
    first: '',
    words: ['spring', 'summer', 'autumn', 'fall', 'winter', 'the'],
    pattern: `(?:the${GAP})?(?<season>${SEASON_NAME})(?=[ ,])${YEAR_AFTER}`,
    read: (g) => {
      const year = yearAfter(g);
      return year === undefined || year < 1500
        ? undefined
        : calendar({ year, season: seasonNumber(g['season'] ?? '') });
    },
    examples: [
      ['in summer 2023', 'summer 2023', '2023-06/2023-08'],
      ['the spring of 2019', 'the spring of 2019', '2019-03/2019-05'],
    ],
    not: ['the fall of Rome', 'spring boot 3', 'AI winter'],
  },
];
