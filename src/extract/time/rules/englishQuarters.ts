import { GAP, englishNumber } from '../englishNumerals.ts';
import type { Groups, TimeRule } from '../rule.ts';
import type { CalendarFields, TimeValue } from '../value.ts';
import { inNumber, shortYear } from './englishWords.ts';

const calendar = (fields: CalendarFields): TimeValue => ({ type: 'calendar', fields });

/** What a company calls its year, in front of the number. */
const FISCAL = `(?:(?:the${GAP})?(?:fiscal|financial|calendar)(?:${GAP}year)?${GAP}|(?:FY|CY)[ -]?)`;
/** A quarter or a half, by letter and number in either order, or "quarter 1". */
const PART = (n: number) =>
  `(?:q(?<q${n}>[1-4])|(?<qq${n}>[1-4])q|h(?<h${n}>[12])|(?<hh${n}>[12])h|quarter${GAP}(?<qn${n}>[1-4]))`;
const NTH = `(?<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ -](?<unit>quarter|half)`;
const YEAR_BEHIND = `(?:,?${GAP}(?:of${GAP})?(?:the${GAP})?|[-/])?(?:${FISCAL})?'?(?<year>(?:19|20)\\d{2}|\\d{2})(?![\\w%]|[.,]\\d|'(?!s))`;

const yearOf = (text: string): number =>
  text.length === 2 ? shortYear(Number(text)) : Number(text);

/** The part of a year that `PART(n)` captured. */
function partOf(g: Groups, n: number): CalendarFields {
  const quarter = g[`q${n}`] ?? g[`qq${n}`] ?? g[`qn${n}`];
  return quarter === undefined
    ? { half: Number(g[`h${n}`] ?? g[`hh${n}`]) }
    : { quarter: Number(quarter) };
}

/** The part of a year that `NTH` captured; a year has no third half. */
function nthPart(g: Groups): CalendarFields | undefined {
  const isHalf = g['unit']?.toLowerCase() === 'half';
  const word = g['nth'] ?? '';
  const index = /^(?:final|last)$/i.test(word) ? (isHalf ? 2 : 4) : (englishNumber(word) ?? 0);
  if (isHalf) return index > 2 ? undefined : { half: index };
  return { quarter: index };
}

/** The year behind the last of several: "Q1, Q2 and Q3 2024". */
const YEAR_OF_LIST = `(?=(?:, Q[1-4]){0,2},?${GAP}(?:and|&)${GAP}Q[1-4]${GAP}(?:of${GAP})?(?<listYear>(?:19|20)\\d{2})(?!\\d))`;
/** A hyphen behind another quarter with its year: "Q4 2023–Q1 2024". */
const FROM_QUARTER = /[qh]\d \d{4}-$/i;

const STARTS = ['q', 'h', 'quarter', 'fiscal', 'fy'];

export const englishQuarters: readonly TimeRule[] = [
  {
    name: 'en-quarter-or-half',
    first: '1234',
    words: STARTS,
    pattern: `(?:(?:fiscal|FY)${GAP})?${PART(1)}(?:(?![\\w.])(?:${YEAR_BEHIND}|${YEAR_OF_LIST}|)|(?<fy>FY)?'?(?<glued>(?:19|20)\\d{2}|\\d{2})(?![\\w%]|[.,]\\d))`,
    read: (g, around) => {
      const year = g['year'] ?? g['glued'] ?? g['listYear'];
      // "Q3:" and "(Q1)" number questions; "H1" alone is a heading or a visa, "2H" a pencil.
      const numbered = /^[:)\]=]/.test(around.after) || /[([]$/.test(around.before);
      const letterFirst = g['q1'] !== undefined || g['qn1'] !== undefined;
      const relative = /^ (?:of )?(?:last|this|next) year(?![\w-])/i.test(around.after);
      if (year === undefined && !relative && (!letterFirst || numbered)) return undefined;
      if (g['glued']?.length === 2 && g['fy'] === undefined && (g['q1'] ?? g['h1']) !== undefined)
        return undefined;
      if (inNumber(around) && !FROM_QUARTER.test(around.before)) return undefined;
      return calendar({
        ...partOf(g, 1),
        ...(year === undefined ? {} : { year: yearOf(year) }),
      });
    },
    examples: [
      ['in Q3 2025 it', 'Q3 2025', '2025-35'],
      ['H1 2024 results', 'H1 2024', '2024-40'],
      ['by Q4', 'by Q4', '2024-36'],
      ['Q1 of 2016', 'Q1 of 2016', '2016-33'],
      ['Q3 of fiscal year 2024', 'Q3 of fiscal year 2024', '2024-35'],
      ['in Quarter 1 2018', 'Quarter 1 2018', '2018-33'],
      ['in 1Q 2024', '1Q 2024', '2024-33'],
      ['in 3Q24 it', '3Q24', '2024-35'],
      ['in H2 last year', 'H2 last year', '2024-41'],
      ["H1'24 results", "H1'24", '2024-40'],
    ],
    not: [
      'H100',
      'H1 visa',
      'Q10',
      'FAQ4',
      'Q1: what',
      'Q2.5',
      'a 2H pencil',
      'for 24h 30 minutes',
      'Q324',
    ],
  },
  {
    name: 'en-quarters',
    first: '1234',
    words: STARTS,
    pattern: `${PART(1)}(?: ?[-/–&] ?|${GAP}(?:to|through|until|and)${GAP})${PART(2)}(?!\\w)${YEAR_BEHIND}`,
    read: (g, around) => {
      const [from, to] = [partOf(g, 1), partOf(g, 2)];
      const year = yearOf(g['year'] ?? '');
      const rises = (from.quarter ?? 5) < (to.quarter ?? 0) || (from.half ?? 3) < (to.half ?? 0);
      if (!rises || inNumber(around)) return undefined;
      return { type: 'range', from: calendar({ ...from, year }), to: calendar({ ...to, year }) };
    },
    examples: [
      ['in Q1–Q3 2024 it', 'Q1–Q3 2024', '2024-33/2024-35'],
      ['in Q1 and Q2 2024', 'Q1 and Q2 2024', '2024-33/2024-34'],
    ],
    not: ['Q3-Q1 2024', 'Q1 and Q2', 'Q1-H2 2024'],
  },
  {
    name: 'en-year-quarter',
    first: '12',
    words: ['fiscal', 'financial', 'fy', 'cy', 'calendar'],
    pattern: `(?<fiscal>${FISCAL})?'?(?<year>(?:19|20)\\d{2}|\\d{2}(?=[ /-]{0,3}(?:[qh]\\d|\\d[qh])))(?:[ -]{0,3}(?:/ ?)?${PART(1)}|'?s?${GAP}(?:the${GAP})?${NTH})(?!\\w)`,
    read: (g, around) => {
      if (inNumber(around)) return undefined;
      if (g['year']?.length === 2 && g['fiscal'] === undefined) return undefined;
      const part = g['nth'] === undefined ? partOf(g, 1) : nthPart(g);
      return part && calendar({ year: yearOf(g['year'] ?? ''), ...part });
    },
    examples: [
      ['2016 Q3', '2016 Q3', '2016-35'],
      ['2019-H2 will', '2019-H2', '2019-41'],
      ['2016 the third quarter', '2016 the third quarter', '2016-35'],
      ['in FY2024 Q3 it', 'FY2024 Q3', '2024-35'],
      ['in FY24-Q3 it', 'FY24-Q3', '2024-35'],
      ["fiscal 2024's third quarter", "fiscal 2024's third quarter", '2024-35'],
    ],
    not: ['A2016 Q3', '2016 Q10', '3.2016 Q1', '24 Q3'],
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
    pattern: `(?:(?:fiscal|financial|calendar)(?:${GAP}year)?${GAP}|(?:FY|CY)[ -]?)'?(?<year>(?:19|20)\\d{2}|\\d{2})(?:[-/](?<to>\\d{2}|(?:19|20)\\d{2}))?(?![\\w%]|[.,/-]\\d)`,
    read: (g) => {
      const year = yearOf(g['year'] ?? '');
      const to = g['to'] === undefined ? year : yearOf(g['to']);
      if (to !== year && to !== year + 1) return undefined;
      return to === year
        ? calendar({ year })
        : { type: 'range', from: calendar({ year }), to: calendar({ year: to }) };
    },
    examples: [
      ['in fiscal 2024 it', 'fiscal 2024', '2024'],
      ['FY24 revenue', 'FY24', '2024'],
      ['in FY2023/24 it', 'FY2023/24', '2023/2024'],
    ],
    not: ['fiscal policy', 'FYI 24', 'fiscal year'],
  },
  {
    name: 'en-week-of-year',
    first: '12',
    words: ['week', 'wk', 'calendar', 'cw', 'kw', 'w'],
    pattern: `(?<year>20\\d{2}|19\\d{2})(?:[- ]?W(?<iso>\\d{2})(?:-?(?<day>[1-7]))?|,? ?-?week${GAP}(?<spelt>\\d{1,2}))(?![\\w-])|(?:(?:(?:calendar${GAP})?(?:week|wk)\\.?|CW|KW)[ -]?|W)(?<week>\\d{1,2})(?:${GAP}(?:of|in)${GAP}|,?${GAP}|/|-)(?<behind>(?:19|20)\\d{2})(?![\\w%]|[.,-]\\d)`,
    read: (g, around) => {
      const year = Number(g['year'] ?? g['behind']);
      const index = Number(g['iso'] ?? g['spelt'] ?? g['week']);
      if (inNumber(around) || index < 1) return undefined;
      const weekday = g['day'] === undefined ? {} : { weekday: Number(g['day']) - 1 };
      return calendar({ year, nth: { index, unit: 'week' }, ...weekday });
    },
    examples: [
      ['in 2024-W49 it', '2024-W49', '2024-12-02/2024-12-08'],
      ['on 2024-W49-3 it', '2024-W49-3', '2024-12-04'],
      ['in week 49, 2024', 'week 49, 2024', '2024-12-02/2024-12-08'],
      ['in CW49/2024', 'CW49/2024', '2024-12-02/2024-12-08'],
    ],
    not: ['week 49', '2024 weeks', 'a W49 2024x', 'x2024-W49'],
  },
  {
    name: 'en-week-number',
    first: '',
    words: ['week', 'calendar', 'cw', 'kw'],
    pattern: `(?:(?<plain>week)|calendar${GAP}week|CW|KW)[ -]?(?<week>\\d{1,2})(?![\\w%]|[.,:/-]\\d)`,
    read: (g, { before, after }) => {
      const index = Number(g['week']);
      const led = g['plain'] === undefined || /(?:^|[^a-z])(?:in|of|by) the $|day, $/i.test(before);
      if (!led || index < 1 || index > 53 || /^ [a-z\d]/.test(after)) return undefined;
      return calendar({ nth: { index, unit: 'week' } });
    },
    examples: [['sales in the week 31.', 'week 31', '2025-07-28/2025-08-03']],
    not: ['in week 31 of the course', 'week 3', 'in the week 12 game'],
  },
];
