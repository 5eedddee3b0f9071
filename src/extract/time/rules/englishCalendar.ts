import {
  DAY_WORDS,
  GAP,
  NUMBER_STARTS,
  ORDINAL,
  ORDINAL_STARTS,
  englishNumber,
} from '../englishNumerals.ts';
import { DIGITS } from '../rule.ts';
import type { Around, Groups, TimeRule } from '../rule.ts';
import type { CalendarFields, TimeValue } from '../value.ts';
import {
  MONTH_NAME,
  MONTH_STARTS,
  AND_BETWEEN,
  MONTH_STEM,
  NO_DAY_AFTER,
  YEAR_AFTER,
  inNumber,
  isMonthAlone,
  monthNumber,
  noDayBefore,
  yearAfter,
} from './englishWords.ts';

const calendar = (fields: CalendarFields): TimeValue => ({ type: 'calendar', fields });

const DAY_DIGITS = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![a-z\\d]|[.:]\\d|,\\d{3}(?!\\d)|%)';
/** What joins the first and the last of some days or months. */
const TO = `(?: ?- ?|${GAP}(?:to|through|until|till|thru)${GAP})`;
/** The same of two days, "and" with it, which joins only behind "between". */
const DAY_TO = `(?:${TO}|${AND_BETWEEN})(?:the${GAP})?`;
const LAST_DAY = (days: string) => `(?:${DAY_TO}(?<lastDay>${days}))?`;
const JOINED = '[ \\n]{0,2}[-/][ \\n]{0,2}';

/** The day of a month as captured, or the days from one to another. */
function monthDay(g: Groups): TimeValue | undefined {
  const month = monthNumber(g['month'] ?? '');
  const day = englishNumber(g['day'] ?? '');
  const last = g['lastDay'] === undefined ? undefined : englishNumber(g['lastDay']);
  const year = yearAfter(g) ?? (g['listYear'] === undefined ? undefined : Number(g['listYear']));
  if (day === undefined || day < 1 || day > 31) return undefined;
  const fields = { month, ...(year === undefined ? {} : { year }) };
  if (last === undefined) return calendar({ ...fields, day });
  return last <= day
    ? undefined
    : { type: 'range', from: calendar({ ...fields, day }), to: calendar({ ...fields, day: last }) };
}

/** "may 5" and "march 5" without a capital are verbs, unless something more says month. */
function isMonth(g: Groups, { before }: Around): boolean {
  const name = g['month'] ?? '';
  if (!/^(?:may|march)$/.test(name)) return true;
  return (
    yearAfter(g) !== undefined ||
    /\d(?:st|nd|rd|th)$/i.test(g['day'] ?? '') ||
    /(?:^|[^a-z])(?:on|since|until|by|from|of|next|last|this)[ ,]{1,2}$/i.test(before)
  );
}

/** What is counted cannot be a day: "March 5 people", "May 10 percent". */
const COUNTED =
  /^ ?(?:%|percent|per cent|million|billion|thousand|people|points?|times|dollars|am\b|pm\b|a\.m|p\.m|o'clock)/i;

/** A month, a day and maybe more days, joined to what stands behind them. */
const AFTER_MONTH_DAY = new RegExp(
  `(?:^|[^A-Za-z])(?<month>${MONTH_STEM})\\.? \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{1,2}(?:st|nd|rd|th)?){0,3}(?:,? (?:and|&)|,) $`,
  'i',
);

export const englishCalendar: readonly TimeRule[] = [
  {
    name: 'en-month-day',
    first: '',
    words: MONTH_STARTS,
    pattern: `(?<month>${MONTH_STEM})(?:\\.?(?:,?${GAP}|${JOINED})(?:the${GAP})?|\\.?)(?<day>${DAY_DIGITS}|${ORDINAL}|${DAY_WORDS})${LAST_DAY(DAY_DIGITS)}(?:${YEAR_AFTER}|(?=(?:, \\d{1,2}){0,3},?${GAP}(?:and|&)${GAP}\\d{1,2}(?:st|nd|rd|th)?,?${GAP}(?<listYear>(?:1[5-9]|20)\\d{2})(?!\\d))|)`,
    read: (g, around) => {
      if (COUNTED.test(around.after) && yearAfter(g) === undefined) return undefined;
      return isMonth(g, around) ? monthDay(g) : undefined;
    },
    examples: [
      ['On March 3, 2023 it', 'March 3, 2023', '2023-03-03'],
      ['Mar. 3rd was', 'Mar. 3rd', '2025-03-03'],
      ['jan 12th, 2016', 'jan 12th, 2016', '2016-01-12'],
      ['sold on Dec. 31 , 1994', 'Dec. 31 , 1994', '1994-12-31'],
      ['back Oct-2', 'Oct-2', '2024-10-02'],
      [
        'September the twenty-first nineteen seventy eight',
        'September the twenty-first nineteen seventy eight',
        '1978-09-21',
      ],
      ['july 4th of 1995', 'july 4th of 1995', '1995-07-04'],
      ['Sep-23-2020', 'Sep-23-2020', '2020-09-23'],
    ],
    not: [
      'it may 5x the cost',
      'they march 5 miles',
      'May 10 percent',
      'Decision 12',
      'March 5.5%',
      'Marvel 3',
      'june 12:30',
    ],
  },
  {
    name: 'en-day-month',
    first: DIGITS,
    words: ['the', ...ORDINAL_STARTS, ...NUMBER_STARTS],
    pattern: `(?:the${GAP})?(?<day>${DAY_DIGITS}|${ORDINAL}|${DAY_WORDS})${LAST_DAY(`${DAY_DIGITS}|${ORDINAL}`)}\\.?(?:(?:${GAP}day)?${GAP}of${GAP}|${GAP}|${JOINED})?(?<month>${MONTH_NAME})(?:\\.?${YEAR_AFTER})?`,
    read: (g, around) => {
      return inNumber(around) || !isMonth(g, around) ? undefined : monthDay(g);
    },
    examples: [
      ['on 3 March 2023', '3 March 2023', '2023-03-03'],
      ['on the 3rd of March', 'the 3rd of March', '2025-03-03'],
      ['16. Nov. 2016', '16. Nov. 2016', '2016-11-16'],
      ['05-Aug-2016', '05-Aug-2016', '2016-08-05'],
      ['twenty second of June 2017', 'twenty second of June 2017', '2017-06-22'],
      ['fourth of july, 1995', 'fourth of july, 1995', '1995-07-04'],
    ],
    not: [
      'GPT 5 may be',
      'the second may not',
      '$12 December',
      'v1.3 March',
      '6,107.31 August',
      'the third march',
    ],
  },
  {
    name: 'en-month-year',
    first: '',
    words: MONTH_STARTS,
    pattern: `(?<month>${MONTH_STEM})\\.?(?:${YEAR_AFTER}|${GAP}(?<late>[3-9]\\d)(?![\\w:%,]|\\.\\d|${GAP}[a-z]))`,
    read: (g, around) => {
      const name = g['month'] ?? '';
      const year = g['late'] === undefined ? yearAfter(g) : 1900 + Number(g['late']);
      if (year === undefined || year > 2200 || year < 1000 || noDayBefore(around)) return undefined;
      const lower = /^(?:may|march|mar)$/.test(name);
      if (
        lower &&
        !/(?:^|[^a-z])(?:in|since|until|by|from|of|to|through|early|mid|late)[ -]$/i.test(
          around.before,
        )
      )
        return undefined;
      return COUNTED.test(around.after) ? undefined : calendar({ month: monthNumber(name), year });
    },
    examples: [
      ['in March 2023', 'March 2023', '2023-03'],
      ['june of 1992', 'june of 1992', '1992-06'],
      ['November , 2016', 'November , 2016', '2016-11'],
      ['Dec-2018', 'Dec-2018', '2018-12'],
      ["April of '87", "April of '87", '1987-04'],
      ['August two thousand and fifteen', 'August two thousand and fifteen', '2015-08'],
    ],
    not: ['it may 2000 times', 'Marching 2023', 'models march 1999', 'Summary 2023'],
  },
  {
    name: 'en-year-month',
    first: '12',
    words: [],
    pattern: `(?<year>(?:1[5-9]|20)\\d{2})(?:${GAP}|-|/| ?, ?)(?<month>${MONTH_NAME})(?:[-/](?<day>${DAY_DIGITS}))?`,
    read: (g, around) => {
      const month = g['month'] ?? '';
      if (inNumber(around) || /^(?:may|mar|march)$/.test(month) || /^ ?\d/.test(around.after))
        return undefined;
      const day = englishNumber(g['day'] ?? '');
      return calendar({
        year: Number(g['year']),
        month: monthNumber(month),
        ...(day === undefined ? {} : { day }),
      });
    },
    examples: [
      ['on 2019-sep-1 we', '2019-sep-1', '2019-09-01'],
      ['in 2017 April.', '2017 April', '2017-04'],
    ],
    not: ['in 2017 may', 'of 2019 marches', '12017 April'],
  },
  {
    name: 'en-months',
    first: '',
    words: MONTH_STARTS,
    pattern: `(?<from>${MONTH_NAME})\\.?(?:${TO}|/|${GAP}(?:and|or|until)${GAP})(?<month>${MONTH_NAME})\\.?${YEAR_AFTER}`,
    read: (g) => {
      const year = yearAfter(g);
      const [from, to] = [monthNumber(g['from'] ?? ''), monthNumber(g['month'] ?? '')];
      if (year === undefined || from === to) return undefined;
      return { type: 'range', from: calendar({ month: from }), to: calendar({ month: to, year }) };
    },
    examples: [
      ['March to May 2024', 'March to May 2024', '2024-03/2024-05'],
      [
        'between November and February 2024',
        'between November and February 2024',
        '2023-11/2024-02',
      ],
    ],
    not: ['March to May', 'march to 2024'],
  },
  {
    name: 'en-month',
    first: '',
    words: [...MONTH_STARTS],
    pattern: `(?<month>${MONTH_NAME})${NO_DAY_AFTER}`,
    read: (g, around) => {
      const name = g['month'] ?? '';
      if (noDayBefore(around)) return undefined;
      return isMonthAlone(name, around) ? calendar({ month: monthNumber(name) }) : undefined;
    },
    examples: [
      ['released in May after', 'May', '2025-05'],
      ['By October the', 'By October', '2024-10'],
      ['It may be in may', 'may', '2025-05'],
    ],
    not: [
      'It may be',
      'May I ask',
      'the march of time',
      'March on Washington',
      'April Smith said',
      'an august body',
      'Jan is here',
      'On July 42nd it',
      'on the 42nd of July',
      'by June Carter',
      'for April, who sings',
    ],
  },
  {
    name: 'en-days-of-month',
    first: DIGITS,
    words: [],
    pattern: `(?<day>${DAY_DIGITS})(?=(?:, ?(?:the )?${DAY_DIGITS}){0,3},?${GAP}(?:and|or|&)${GAP}(?:the${GAP})?(?:${DAY_DIGITS})(?:${GAP}of)?${GAP}(?<month>${MONTH_NAME})(?:\\.?${YEAR_AFTER})?)`,
    read: (g, around) => {
      const { before } = around;
      const lists = /(?:^|[^a-z])(?:on|and|or|by|at) $|(?:^|[^\d])\d{1,2}(?:st|nd|rd|th)?, $/i.test(
        before,
      );
      return inNumber(around) || !lists ? undefined : monthDay({ ...g, lastDay: undefined });
    },
    examples: [['held on 18 and 19 June 2024', '18', '2024-06-18']],
    not: ['18 and 19 people in June', 'of 18 and 19 June'],
  },
  {
    name: 'en-days-listed',
    first: DIGITS,
    pattern: `(?<day>${DAY_DIGITS})(?:,?${GAP}(?<year>(?:1[5-9]|20)\\d{2})(?!\\d)|(?=(?:, \\d{1,2}){0,3},?${GAP}(?:and|&)${GAP}\\d{1,2}(?:st|nd|rd|th)?,?${GAP}(?<listYear>(?:1[5-9]|20)\\d{2})(?!\\d)))`,
    read: (g, { before }) => {
      const month = AFTER_MONTH_DAY.exec(before)?.groups?.['month'];
      return month === undefined ? undefined : monthDay({ ...g, month });
    },
    examples: [['on May 5 and 6, 2024 it', '6, 2024', '2024-05-06']],
    not: ['rooms 5 and 6, 2024', 'on May 5 and 6 people'],
  },
  {
    name: 'en-joined-date',
    first: DIGITS,
    words: MONTH_STARTS,
    pattern: `(?<a>\\d{1,4}|${MONTH_STEM})(?<sep>[-/])(?<b>\\d{1,4}|${MONTH_STEM})\\k<sep>(?<c>\\d{1,4}|${MONTH_STEM})(?![\\w/-])`,
    read: (g, around) => {
      const parts = [g['a'] ?? '', g['b'] ?? '', g['c'] ?? ''];
      const [month, ...others] = parts.filter((part) => /^[a-z]/i.test(part));
      const [year, ...years] = parts.filter((part) => /^\d{4}$/.test(part));
      const [day] = parts.filter((part) => /^\d{1,2}$/.test(part));
      const is = month !== undefined && year !== undefined && day !== undefined;
      if (!is || others.length + years.length > 0 || inNumber(around)) return undefined;
      return calendar({ year: Number(year), month: monthNumber(month), day: Number(day) });
    },
    examples: [
      ['back September-2020-23.', 'September-2020-23', '2020-09-23'],
      ['back 2020/23/Sep.', '2020/23/Sep', '2020-09-23'],
    ],
    not: ['and/or/may', '12/may/8', '2020/2021/May', 'x-23-2020-May'],
  },
];
