import { GAP, YEAR_WORDS, NUMBER_STARTS, englishNumber } from '../englishNumerals.ts';
import type { Around, TimeRule } from '../rule.ts';
import type { CalendarFields, TimeValue } from '../value.ts';
import { SEASON_NAME, YEAR_AFTER, isLabelled, seasonNumber, yearAfter } from './englishWords.ts';

const calendar = (fields: CalendarFields): TimeValue => ({ type: 'calendar', fields });

/** Words that make the number behind them a year, if it can be one. */
const YEAR_LEAD =
  /(?:^|[^A-Za-z])(?:in|since|by|before|after|until|till|from|of|for|during|around|about|circa|ca\.|c\.|through|throughout|early|mid|late|pre|post|as of|prior to|back to|year|quarter|half|end|between|than|through to)(?:[ \n-]{1,3})(?:the )?(?:year(?: of)? )?$/i;
/** Abbreviations for "about", with or without a space behind them. */
const CIRCA = /(?:^|[^A-Za-z.])(?:c\.|ca\.?|approx\.?) ?$/i;
/** Words before a number that as often count something: then a date's surroundings are needed. */
const COUNTING =
  /(?:^|[^A-Za-z])(?:(?:total|number|batch|group|set|fleet|order|sale|made up|consist\w{0,3}|compos\w{0,3}|capacity|crew|list|loss|rise|fall|increase|height|length|width|depth|weight|area|distance|speed|population) of|than|about|around) $/i;
/** Numbers that go on: a size in pixels, an amount from this one to another. */
const GOES_ON = /^ ?[x×*] ?\d/;
const TO_ANOTHER = /^ ?(?:and|to|or|-) ?\d[\d,.]{0,9}/;
/** A quarter or a half that no year has. */
const NO_PART = /^ ?(?:Q[05-9]|H[03-9])(?!\d)/;
const NO_PART_OF =
  /(?:^|[^A-Za-z])(?:Q[05-9]|H[03-9]|[05-9]Q|[03-9]H|(?:fifth|sixth|seventh|eighth|ninth) quarter|(?:third|fourth|fifth) half)(?: of)?(?: the)? $/i;

/** Another year before this one: "in 2015, 2016 and 2017", "1998 to 2003". */
const YEAR_BEFORE =
  /(?:^|\D)(?:1[5-9]|20)\d\d ?(?:,|,? ?(?:and|or|to|through|until)|&|but not) ?$/i;
/** What follows a year at the start of a sentence. */
const YEAR_VERB =
  /^ (?:was|is|saw|will|has|had|marked|brought|began|ended|became|turned|witnessed|would|could|may|might)\b/i;

/** What a year goes on to, whatever stands before it: "2015 – present", "2015 onwards". */
const ON =
  /^ ?(?:[-–—] ?|to (?:the )?|until |till |through )(?:present|now|today|date)(?![\w-])|^ onwards?(?![a-z])/i;

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
  if (/[.,]\d$/.test(before) || UNIT.test(after) || GOES_ON.test(after)) return false;
  if (NO_PART.test(after) || NO_PART_OF.test(before)) return false;
  const another = TO_ANOTHER.exec(after)?.[0].length;
  if (another !== undefined && UNIT.test(after.slice(another))) return false;
  if (CIRCA.test(before)) return true;
  if (/(?:（|(?:^|\W)[([])$/.test(before) && /^[)）\],;]/.test(after)) return true;
  if (/[A-Za-z.], ?$/.test(before) && /^[);）]/.test(after)) return true;
  const led = YEAR_LEAD.test(before) || YEAR_BEFORE.test(before);
  if (YEAR_IS.test(before)) return /^(?:[.,;:!]|$| (?:and|when)\b)/.test(after);
  if (ON.test(after)) return true;
  const opens = /(?:^|[.!?\n] ?)$/.test(before) && YEAR_VERB.test(after);
  if (!led && !opens) return false;
  // 1900 and 2048 are also round amounts; they need a date's surroundings.
  const unlikely = year < 1900 || year > 2060 || year % 100 === 0 || year === 2048;
  return !(unlikely || COUNTING.test(before)) || AFTER_DATE.test(after);
}

export const englishYears: readonly TimeRule[] = [
  {
    name: 'en-year',
    first: '12',
    words: ['year', 'calendar'],
    pattern: `(?<named>(?:calendar${GAP})?year${GAP})?(?<year>1\\d{3}|20\\d{2}|21\\d{2}|(?<=[Yy]ear )\\d{3})(?![\\w%]|[.,:]\\d|[-/](?!(?:present|now|today|date)(?![\\w-]))\\w)`,
    read: (g, around) => {
      const year = Number(g['year']);
      if (isLabelled(around)) return undefined;
      const { before } = around;
      if (
        /(?:(?:[$€£¥#@=/\\.:+*^_~×]|\d ?x|[A-Z]-) ?|\d[-,])$/.test(before) &&
        !CIRCA.test(before)
      ) {
        return undefined;
      }
      const named = g['named'] !== undefined && AFTER_DATE.test(around.after);
      return named || isYear(year, around) ? calendar({ year }) : undefined;
    },
    examples: [
      ['founded in 2016, the lab', '2016', '2016'],
      ['(c. 1890) stands', 'c. 1890', '1890~'],
      ['built ca. 1850 by monks', 'ca. 1850', '1850~'],
      ['since 2017 it', 'since 2017', '2017'],
      ['the year 2008', 'year 2008', '2008'],
      ['in the year 476 it', 'year 476', '0476'],
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
      'in version 2024 of it',
      'of 1920 x 1080',
      'between 1500 and 2000 people',
      'a total of 1984 small units',
      'in Q5 of 2024',
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
  {
    name: 'en-seasons-year',
    first: '',
    words: ['spring', 'summer', 'autumn', 'fall', 'winter'],
    pattern: `(?<from>${SEASON_NAME})(?:${GAP}(?:and|to|or|through|until)${GAP}|[/-])(?:the${GAP})?(?<to>${SEASON_NAME})(?=[ ,])${YEAR_AFTER}`,
    read: (g) => {
      const year = yearAfter(g);
      const [from, to] = [seasonNumber(g['from'] ?? ''), seasonNumber(g['to'] ?? '')];
      if (year === undefined || year < 1500 || to <= from) return undefined;
      return {
        type: 'range',
        from: calendar({ year, season: from }),
        to: calendar({ year, season: to }),
      };
    },
    examples: [['the spring and summer of 2024', 'spring and summer of 2024', '2024-03/2024-08']],
    not: ['spring and summer', 'summer and spring 2024'],
  },
];
