import { COUNT_IN_WORDS, GAP, NUMBER_STARTS, englishNumber } from '../englishNumerals.ts';
import type { TimeRule } from '../rule.ts';
import type { AnchorChoice, CalendarFields, TimeUnit, TimeValue } from '../value.ts';
import {
  MONTH_NAME,
  SEASON_NAME,
  WEEKDAY_ANY,
  WEEKDAY_NAME,
  monthNumber,
  seasonNumber,
  weekdayNumber,
} from './englishWords.ts';

const shift = (
  unit: TimeUnit,
  count: number,
  anchor: AnchorChoice = 'published',
  fields?: CalendarFields,
): TimeValue => ({ type: 'shift', unit, count, anchor, ...(fields ? { fields } : {}) });

/** How far each word points, in units. */
const WHICH: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  prior: -1,
  preceding: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  upcoming: 1,
  following: 1,
};
const WHICH_WORDS = Object.keys(WHICH);
const ANY_WHICH = WHICH_WORDS.join('|');

const UNITS: Readonly<Record<string, readonly [TimeUnit, CalendarFields?]>> = {
  day: ['day'],
  week: ['week'],
  weekend: ['week', { weekend: true }],
  workweek: ['week', { workweek: true }],
  month: ['month'],
  quarter: ['quarter'],
  year: ['year'],
  decade: ['decade'],
  century: ['century'],
};
const ANY_UNIT = Object.keys(UNITS).join('|');
const unitOf = (word: string) => UNITS[word.toLowerCase()] ?? (['year'] as const);

/** "Over the last year" is the year up to now, not the calendar year before. */
const OVER = /(?:^|[^a-z])(?:over|during|for|within|throughout|across|in)[ \n]the[ \n]$/i;

export const englishRelative: readonly TimeRule[] = [
  {
    name: 'en-day-word',
    first: '',
    words: ['yesterday', 'tomorrow', 'tmrw', 'the'],
    pattern: `the${GAP}day${GAP}(?:before${GAP}(?<before>yesterday)|after${GAP}(?<after>tomorrow|tmrw))|(?<yesterday>yesterday)|tomorrow|tmrw`,
    read: (g) => {
      if (g['before'] !== undefined) return shift('day', -2);
      if (g['after'] !== undefined) return shift('day', 2);
      return shift('day', g['yesterday'] === undefined ? 1 : -1);
    },
    examples: [
      ['seen yesterday', 'yesterday', '2025-03-02'],
      ['the day after tomorrow', 'the day after tomorrow', '2025-03-05'],
    ],
    not: ['the day', 'yesteryear'],
  },
  {
    name: 'en-which-unit',
    first: '',
    words: ['the', ...WHICH_WORDS],
    pattern: `(?<the>the${GAP}(?=(?:next|following)${GAP}(?:day|decade)(?![\\w-])))?(?<which>${ANY_WHICH})${GAP}(?:(?:calendar|fiscal|(?<working>working))${GAP})?(?<unit>${ANY_UNIT})(?![\\w-])`,
    read: (g, { before, after }) => {
      const which = (g['which'] ?? '').toLowerCase();
      const [unit, fields] = unitOf(g['unit'] ?? '');
      const count = WHICH[which] ?? 0;
      const working = g['working'] === undefined ? undefined : { workweek: true };
      if (unit === 'day' && (count === 0 || which === 'last' || which === 'past')) return undefined;
      if (/^ of /.test(after) && which !== 'this') return undefined;
      const the = g['the'] !== undefined || /(?:^|[^a-z])the[ \n]{1,2}$/i.test(before);
      const past = which === 'past' || which === 'last';
      if (past && the && !fields && (which === 'past' || OVER.test(before))) {
        return { type: 'stretch', unit, count: { low: 1, high: 1 }, sign: -1, anchor: 'published' };
      }
      if (which === 'next' && /(?:over|within|during)(?: the)? $/i.test(before)) {
        return { type: 'stretch', unit, count: { low: 1, high: 1 }, sign: 1, anchor: 'published' };
      }
      const counted = which === 'following' || which === 'previous' || which === 'preceding';
      const told = counted || unit === 'day' || (which === 'next' && the);
      return shift(unit, count, told ? 'either' : 'published', working ?? fields);
    },
    examples: [
      ['due next month', 'next month', '2025-04'],
      ['last quarter it', 'last quarter', '2024-36'],
      ['this week, the', 'this week', '2025-03-03/2025-03-09'],
      ['the next decade', 'the next decade', '203X'],
      ['over the past decade', 'past decade', '2015~/2025~'],
      ['last year the', 'last year', '2024'],
    ],
    not: [
      'last but not least',
      'the last day of',
      'this day',
      'the last year of the war',
      'next-year plans',
    ],
  },
  {
    name: 'en-unit-after-next',
    first: '',
    words: ['the'],
    pattern: `the${GAP}(?<unit>week|weekend|month|year)${GAP}after${GAP}(?:the${GAP})?next(?!\\w)`,
    read: (g) => {
      const [unit, fields] = unitOf(g['unit'] ?? '');
      return shift(unit, 2, 'published', fields);
    },
    examples: [['the year after next', 'the year after next', '2027']],
    not: ['the year after', 'the week next'],
  },
  {
    name: 'en-before-last',
    first: '',
    words: ['the'],
    pattern: `the${GAP}(?:(?<unit>week|weekend|month|quarter|year|decade)|(?<season>${SEASON_NAME})|(?<month>${MONTH_NAME}))${GAP}before${GAP}last(?!\\w)`,
    read: (g, { after }) => {
      if (
        /^ \w/.test(after) &&
        !/^ (?:it|he|she|they|we|the|that|was|were|had|in|on)\b/.test(after)
      )
        return undefined;
      if (g['season'] !== undefined)
        return shift('year', -2, 'published', { season: seasonNumber(g['season']) });
      if (g['month'] !== undefined)
        return shift('year', -2, 'published', { month: monthNumber(g['month']) });
      const [unit, fields] = unitOf(g['unit'] ?? '');
      return shift(unit, -2, 'published', fields);
    },
    examples: [
      ['in the year before last, it', 'the year before last', '2023'],
      ['the summer before last.', 'the summer before last', '2023-06/2023-08'],
    ],
    not: ['the year before last orders', 'the year before'],
  },
  {
    name: 'en-same-unit-last-year',
    first: '',
    words: ['the'],
    pattern: `the${GAP}same${GAP}(?<unit>day|week|month|quarter)${GAP}(?:(?:of|in)${GAP})?last${GAP}year(?![\\w-])`,
    read: (g) => {
      const [unit] = unitOf(g['unit'] ?? '');
      const parts = [{ unit: 'year' as const, count: { low: 1, high: 1 } }];
      return { type: 'offset', parts, sign: -1, from: shift('day', 0), whole: unit };
    },
    examples: [['the same month last year', 'the same month last year', '2024-03']],
    not: ['the same period last year', 'the same month'],
  },
  {
    name: 'en-which-weekday',
    first: '',
    words: WHICH_WORDS,
    pattern: `(?:this${GAP}(?=past|coming|upcoming))?(?<which>${ANY_WHICH})${GAP}(?:week${GAP})?(?<weekday>${WEEKDAY_ANY})`,
    read: (g, { after }) => {
      const which = (g['which'] ?? '').toLowerCase();
      const weekday = weekdayNumber(g['weekday'] ?? '');
      // "this sun", "the last mon" are words, and "next sat 3 May" has its date behind it.
      if (!/day$/i.test(g['weekday'] ?? '') && /^(?:sun|sat|mon|wed)$/.test(g['weekday'] ?? ''))
        return undefined;
      if (/^(?:-[a-z]|'(?!s))/i.test(after)) return undefined;
      if (/past|coming/.test(which)) {
        const side = which === 'past' ? 'past' : 'future';
        return { type: 'calendar', fields: { weekday }, side };
      }
      return shift('week', WHICH[which] ?? 0, 'published', { weekday });
    },
    examples: [
      ['since last Friday', 'since last Friday', '2025-02-28'],
      ['this Friday', 'this Friday', '2025-03-07'],
      ['this past Wednesday', 'this past Wednesday', '2025-02-26'],
      ['next week Sunday', 'next week Sunday', '2025-03-16'],
    ],
    not: ['this sun', 'next mon', 'last satellite'],
  },
  {
    name: 'en-which-month-or-season',
    first: '',
    words: ['last', 'this', 'next', 'past', 'coming'],
    pattern: `(?<which>last|this|next|past|coming)${GAP}(?:(?<month>${MONTH_NAME})|(?<season>${SEASON_NAME}))`,
    read: (g, { after }) => {
      const { month, season } = g;
      if (/^ ?\d/.test(after) || (month !== undefined && /^(?:may|mar|march)$/.test(month)))
        return undefined;
      const fields =
        month === undefined
          ? { season: seasonNumber(season ?? '') }
          : { month: monthNumber(month) };
      return shift('year', WHICH[(g['which'] ?? '').toLowerCase()] ?? 0, 'published', fields);
    },
    examples: [
      ['last September', 'last September', '2024-09'],
      ['next June', 'next June', '2026-06'],
      ['this summer', 'this summer', '2025-06/2025-08'],
    ],
    not: ['this may be', 'the last march', 'last June 5'],
  },
  {
    name: 'en-that-unit',
    first: '',
    words: ['that', 'the', 'later', 'earlier'],
    pattern: `(?:(?:later|earlier|(?<ends>late|early))${GAP})?(?:that(?:${GAP}(?:very|same))?|the${GAP}(?:very${GAP})?same)${GAP}(?:(?<unit>day|week|month|quarter|year|decade)|(?<hours>night|evening|morning|afternoon))(?![\\w-])`,
    read: (g) => {
      if (g['hours'] !== undefined) return shift('day', 0, 'narrative');
      const [unit] = unitOf(g['unit'] ?? '');
      if (g['ends'] === undefined || unit !== 'year') return shift(unit, 0, 'narrative');
      const part = g['ends'].toLowerCase() === 'late' ? 'end' : 'start';
      return shift(unit, 0, 'narrative', { part });
    },
    examples: [
      ['In 2019 he left. Later that year', 'Later that year', '2019'],
      ['On 5 May 2019 he left. That night', 'That night', '2019-05-05'],
      ['In 2019 he left. Late that year', 'Late that year', '2019-10/2019-12'],
    ],
    not: ['that daylight', 'the same kind', 'that evenings'],
  },
  {
    name: 'en-that-month-or-season',
    first: '',
    words: ['that', 'the', 'late', 'early'],
    pattern: `(?<which>that(?:${GAP}same)?|the${GAP}(?:following|next|(?<back>previous|preceding)))${GAP}(?:(?<month>${MONTH_NAME})|(?<season>${SEASON_NAME})|(?<weekday>${WEEKDAY_NAME}))`,
    read: (g, { after }) => {
      const { month, season, weekday } = g;
      // "that may", "the next march": verbs and nouns.
      if (month !== undefined && /^(?:may|mar|march)$/.test(month)) return undefined;
      if (/^ ?\d/.test(after)) return undefined;
      const fields =
        month !== undefined
          ? { month: monthNumber(month) }
          : season !== undefined
            ? { season: seasonNumber(season) }
            : { weekday: weekdayNumber(weekday ?? '') };
      if (g['back'] !== undefined) return { type: 'following', fields, back: true };
      if (!/^that/i.test(g['which'] ?? '')) return { type: 'following', fields };
      return weekday === undefined
        ? shift('year', 0, 'narrative', fields)
        : shift('week', 0, 'narrative', fields);
    },
    examples: [
      ['In 2019 he left. That August', 'That August', '2019-08'],
      ['In 2019 he left. That summer', 'That summer', '2019-06/2019-08'],
      ['In April 2019 it shut. The following January', 'The following January', '2020-01'],
      ['In April 2019 it shut. The next spring', 'The next spring', '2020-03/2020-05'],
      ['In April 2019 it shut. The previous June', 'The previous June', '2018-06'],
      ['On 5 May 2019 it shut. The following Monday', 'The following Monday', '2019-05-06'],
    ],
    not: ['that may be', 'the next march', 'that August 5', 'that falls'],
  },
  {
    name: 'en-seasons-ago',
    first: '',
    words: NUMBER_STARTS,
    pattern: `(?<count>${COUNT_IN_WORDS})${GAP}(?<season>spring|summer|autumn|fall|winter)s${GAP}ago(?!\\w)`,
    read: (g) => {
      const season = seasonNumber(g['season'] ?? '');
      return shift('year', -(englishNumber(g['count'] ?? '') ?? 0), 'published', { season });
    },
    examples: [['bought two summers ago', 'two summers ago', '2023-06/2023-08']],
    not: ['two summers later', 'summers ago'],
  },
  {
    name: 'en-unit-before-or-after',
    first: '',
    words: ['the'],
    pattern: `the${GAP}(?<unit>day|week|month|year)${GAP}(?<side>before|after)(?=[.,;!?)]|$)`,
    read: (g) => shift(unitOf(g['unit'] ?? '')[0], g['side'] === 'before' ? -1 : 1, 'either'),
    examples: [['In 2019 it grew, the year before.', 'the year before', '2018']],
    not: ['the year before independence', 'the day after we met'],
  },
  {
    name: 'en-portion',
    first: '',
    words: ['earlier', 'later'],
    pattern: `(?<which>earlier|later)${GAP}(?:this|(?:on${GAP})?in${GAP}the)${GAP}(?<unit>week|month|year)(?![\\w-])`,
    read: (g) => ({
      type: 'portion',
      which: g['which']?.toLowerCase() === 'earlier' ? 'earlier' : 'later',
      unit: portionUnit(g['unit'] ?? ''),
      anchor: 'published',
    }),
    examples: [
      ['earlier this year it', 'earlier this year', '2025-01/2025-03'],
      ['later in the year', 'later in the year', '2025-03/2025-12'],
    ],
    not: ['earlier this game', 'sooner or later'],
  },
  {
    name: 'en-the-unit',
    first: '',
    words: ['the', 'year'],
    pattern: `(?:the${GAP})?(?<unit>year|month|week|quarter|decade|century)(?<end>(?:'s)?[- ]end(?:,?${GAP}(?:of${GAP}|in${GAP})?(?<year>(?:19|20)\\d{2})(?![\\w%]|[.,]\\d))?)?(?![\\w-])`,
    read: (g, { before, after }) => {
      const unit = (g['unit'] ?? '').toLowerCase();
      if (g['end'] !== undefined && unit === 'year') {
        // "Year-end results" say which, not when.
        if (g['year'] === undefined && YEAR_END_OF.test(after)) return undefined;
        const year = g['year'] === undefined ? {} : { year: Number(g['year']) };
        return { type: 'calendar', fields: { ...year, part: 'end' } };
      }
      const inside =
        /(?:(?:start|beginning|middle|end|close|half|quarter|week|month|day)[ \n]of|(?:^|[^a-z])(?:early|late)[ \n]in)[ \n]$/i;
      if (g['end'] !== undefined || !inside.test(before)) return undefined;
      if (unit === 'century') return shift('century', 0, 'either');
      return unit === 'year' ? { type: 'calendar', fields: {} } : shift(unitOf(unit)[0], 0);
    },
    examples: [
      ['by the end of the year', 'by the end of the year', '2025-10/2025-12'],
      ['by year-end', 'by year-end', '2025-10/2025-12'],
      ['by year-end 2023', 'by year-end 2023', '2023-10/2023-12'],
      ['by the end of the century', 'by the end of the century', '2080/2099~'],
      ['by the end of the decade', 'by the end of the decade', '2027~/2029~'],
    ],
    not: ['the year', 'in the week', 'half of the people'],
  },
];

const YEAR_END_OF = /^ (?:results?|report|bonus(?:es)?|holidays?|party|sales?|review)(?![a-z])/i;

const portionUnit = (word: string): 'week' | 'month' | 'year' => {
  const unit = word.toLowerCase();
  return unit === 'week' || unit === 'month' ? unit : 'year';
};
