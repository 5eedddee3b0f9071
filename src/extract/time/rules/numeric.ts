import { DIGITS } from '../rule.ts';
import type { TimeRule } from '../rule.ts';
import type { TimeValue } from '../value.ts';

const calendar = (year: number, month?: number, day?: number): TimeValue => ({
  type: 'calendar',
  fields: {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  },
});

/** Part of a longer number, an address, a path or a version: no date. */
const INSIDE = /[\w./\\:@#=-]$/;
/** The first day of a range written without spaces: 2018/1/10-2018/7/10. */
const RANGE_OPENED = /\d[/.年月日号]\d{0,2}日?[-~]$/;
const inside = (before: string) => INSIDE.test(before) && !RANGE_OPENED.test(before);

/** Words that make two numbers with a stroke a month and a day, and not a fraction. */
const MONTH_DAY_LEAD =
  /(?:(?:^|[^A-Za-z])(?:on|by|until|since|before|after|from|to|due|(?:mon|tues|wednes|thurs|fri|satur|sun)day) {1,4}|(?:^|\D)\d{1,2}\/\d{1,2},? (?:or |and )?|[在于自至到] ?)$/i;

const fullYear = (text: string) => {
  const n = Number(text);
  if (text.length > 2) return n;
  return n < 30 ? 2000 + n : 1900 + n;
};

export const numeric: readonly TimeRule[] = [
  {
    name: 'year-at-head',
    first: '12',
    pattern: `(?<year>1[4-9]\\d{2}|20\\d{2})(?= ?(?:\\||[:：]|—|–)(?! ?[\\d:]{2}:))`,
    read: (g, { before }) => (before === '' ? calendar(Number(g['year'])) : undefined),
    examples: [
      ['1978 | 96 萬', '1978', '1978'],
      ['2022: 38,000', '2022', '2022'],
      ['2022：三萬人', '2022', '2022'],
      ['1911 — the clock stops', '1911', '1911'],
    ],
    not: ['人口 | 1978 | 96', '見 2022: 38', '2022 人', '20:22: x', '3000: a'],
  },
  {
    name: 'iso-date',
    first: '12',
    pattern: `(?<year>[12]\\d{3})(?:(?<sep>[-./])(?<month>1[0-2]|0?[1-9])\\k<sep>|(?: )(?<monthSpaced>0[1-9]|1[0-2]) )(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d|[./]\\d|-\\d{1,3}(?!\\d))`,
    read: (g, { before }) =>
      inside(before)
        ? undefined
        : calendar(Number(g['year']), Number(g['month'] ?? g['monthSpaced']), Number(g['day'])),
    examples: [
      ['於 2026/01/07 報導', '2026/01/07', '2026-01-07'],
      ['2010-01-29', '2010-01-29', '2010-01-29'],
      ['2010.01.29', '2010.01.29', '2010-01-29'],
      ['2018/1/10-2018/7/10', '2018/1/10-2018/7/10', '2018-01-10/2018-07-10'],
    ],
    not: ['v2024.01.02', '192.168.2010.1', '12024-01-02', 'report-2024-01-02.pdf', '2024-01-023'],
  },
  {
    name: 'year-month',
    first: '12',
    pattern: `(?<year>(?:19|20)\\d{2})(?<sep>[-/])(?<month>1[0-2]|0?[1-9])(?![\\w/-]|\\.\\w)`,
    read: (g, { before }) =>
      INSIDE.test(before) ? undefined : calendar(Number(g['year']), Number(g['month'])),
    examples: [['自 2024-06 上线', '自 2024-06', '2024-06']],
    not: ['2024-06x', '12024-06', '2024-13', 'CVE-2024-06'],
  },
  {
    name: 'iso-week',
    first: '12',
    pattern: `(?<year>(?:19|20)\\d{2})(?:-?[Ww](?<week>[0-5]\\d)(?![\\w/-])|(?:-| ?第 ?)(?<counted>[0-5]?\\d) ?周(?![岁年后前]))`,
    read: (g, { before }) => {
      const index = Number(g['week'] ?? g['counted']);
      if (inside(before) || index < 1 || index > 53) return undefined;
      const nth = { index, unit: 'week' as const };
      return { type: 'calendar', fields: { year: Number(g['year']), nth } };
    },
    examples: [
      ['於2024-49周發貨', '2024-49周', '2024-12-02/2024-12-08'],
      ['2024-W49', '2024-W49', '2024-12-02/2024-12-08'],
    ],
    not: ['2024-54周', 'v2024-49周', '2024-W99', '2024-W490'],
  },
  {
    name: 'mixed-date',
    first: '12',
    pattern: `(?<year>(?:19|20)\\d{2})[./](?<month>0[1-9]|1[0-2])-(?<day>1[3-9]|2\\d|3[01])(?![\\w./-])`,
    read: (g, { before }) =>
      inside(before)
        ? undefined
        : calendar(Number(g['year']), Number(g['month']), Number(g['day'])),
    examples: [['1994.01-19', '1994.01-19', '1994-01-19']],
    not: ['v1994.01-19', '1994.01-12', '1994.01-19.5'],
  },
  {
    name: 'year-month-range',
    first: '12',
    pattern: `(?<year>(?:19|20)\\d{2})(?<sep>[./])(?<month>1[0-2]|0?[1-9])(?: ?(?:[-~至到]|—{1,2}) ?(?<lastYear>(?:19|20)\\d{2})\\k<sep>(?<lastMonth>1[0-2]|0?[1-9])(?![\\w./-]|月)|(?<open> ?(?:-|~|—{1,2})?至今))`,
    read: (g, { before }) => {
      if (inside(before)) return undefined;
      const from = calendar(Number(g['year']), Number(g['month']));
      if (g['open'] !== undefined) return { value: from, bound: 'since' };
      return { type: 'range', from, to: calendar(Number(g['lastYear']), Number(g['lastMonth'])) };
    },
    examples: [
      ['1999.08-2002.02 任教', '1999.08-2002.02', '1999-08/2002-02'],
      ['1999/8至2002/2', '1999/8至2002/2', '1999-08/2002-02'],
      ['2018.03至今 任教', '2018.03至今', '2018-03'],
    ],
    not: ['1999.08', '1999.08-2002', 'v1999.08-2002.02', '1999.13-2002.02'],
  },
  {
    name: 'date-to-day',
    first: '12',
    pattern: `(?<year>(?:19|20)\\d{2})(?<sep>[-./])(?<month>1[0-2]|0?[1-9])\\k<sep>(?<day>3[01]|[12]\\d|0?[1-9]) ?(?:[-~至到]|—{1,2}) ?(?<lastMonth>1[0-2]|0?[1-9])\\k<sep>(?<lastDay>3[01]|[12]\\d|0?[1-9])(?![\\w/.-])`,
    read: (g, { before }) => {
      if (inside(before)) return undefined;
      const at = (month: string | undefined, day: string | undefined) =>
        calendar(Number(g['year']), Number(month), Number(day));
      return {
        type: 'range',
        from: at(g['month'], g['day']),
        to: at(g['lastMonth'], g['lastDay']),
      };
    },
    examples: [['2020/5/26-5/29', '2020/5/26-5/29', '2020-05-26/2020-05-29']],
    not: ['v2020/5/26-5/29', '2020/5/26-5/29/3', '2020-05-26-05'],
  },
  {
    name: 'month-year',
    first: DIGITS,
    pattern: `(?<month>1[0-2]|0?[1-9])[-/](?<year>(?:19|20)\\d{2})(?![\\w/-]|\\.\\w)`,
    read: (g, { before }) =>
      INSIDE.test(before) ? undefined : calendar(Number(g['year']), Number(g['month'])),
    examples: [
      ['as of 11/2016', '11/2016', '2016-11'],
      ['since 3/2015', 'since 3/2015', '2015-03'],
    ],
    not: ['13/2016', '1.11/2016', '5/20160', 'p. 3/2015-7'],
  },
  {
    name: 'compact-date',
    first: '12',
    pattern: `(?<year>(?:19|20)\\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?![\\w/-]|\\.\\w)`,
    read: (g, { before }) =>
      INSIDE.test(before)
        ? undefined
        : calendar(Number(g['year']), Number(g['month']), Number(g['day'])),
    examples: [['版本於 20161016 發布', '20161016', '2016-10-16']],
    not: ['20161016.pdf', 'v20161016', '20161316', '120161016', '20161016-3'],
  },
  {
    name: 'month-and-day',
    first: DIGITS,
    pattern: `(?<a>1[0-2]|0?[1-9]|[12]\\d|3[01])/(?<b>3[01]|[12]\\d|0?[1-9])(?![\\w/%]|[-.]\\w| ?(?:of|的|out|cup|tsp|tbsp|inch|split|chance))`,
    read: (g, { before }) => {
      if (!MONTH_DAY_LEAD.test(before)) return undefined;
      const [a, b] = [Number(g['a']), Number(g['b'])];
      const [month, day] = a > 12 ? [b, a] : [a, b];
      return month > 12 ? undefined : { type: 'calendar', fields: { month, day } };
    },
    examples: [
      ['due on 4/22.', '4/22', '2025-04-22'],
      ['by 22/04', 'by 22/04', '2025-04-22'],
    ],
    not: ['1/2 cup', '24/7 support', 'on 3/4 of tasks', '9/11', 'scored 10/10', 'on 13/14'],
  },
  {
    name: 'month-day-range',
    first: DIGITS,
    pattern: `(?<month>1[0-2]|0?[1-9])/(?<day>3[01]|[12]\\d|0?[1-9]) ?(?:[-~至到]|—{1,2}) ?(?<lastMonth>1[0-2]|0?[1-9])/(?<lastDay>3[01]|[12]\\d|0?[1-9])(?![\\w/%])`,
    read: (g, { before, after }) => {
      const isChinese =
        /[\u4e00-\u9fff][ ,，(（]?$/.test(before) || /^[ ,，)）]?[\u4e00-\u9fff]/.test(after);
      if (!isChinese || INSIDE.test(before)) return undefined;
      const at = (month: string | undefined, day: string | undefined): TimeValue => ({
        type: 'calendar',
        fields: { month: Number(month), day: Number(day) },
      });
      return {
        type: 'range',
        from: at(g['month'], g['day']),
        to: at(g['lastMonth'], g['lastDay']),
      };
    },
    examples: [['新戲5/19-5/21推出', '5/19-5/21', '2025-05-19/2025-05-21']],
    not: ['1/2-3/4 cup', '比分 1/2', '13/19-12/21推出'],
  },
  {
    name: 'day-month-year',
    first: DIGITS,
    pattern: `(?<a>3[01]|[12]\\d|0?[1-9])(?<sep>[-./])(?<b>1[0-2]|0?[1-9]|[12]\\d|3[01])\\k<sep>(?<year>[12]\\d{3}|\\d{2})(?![\\d./-]\\d|\\d)`,
    read: (g, { before }) => {
      if (INSIDE.test(before)) return undefined;
      if ((g['year'] ?? '').length === 2 && g['sep'] === '.') return undefined;
      const a = Number(g['a']);
      const b = Number(g['b']);
      // Month first, as in American English, unless only the other order makes a date.
      const dayFirst = a > 12 || (g['sep'] === '.' && b <= 12);
      const [month, day] = dayFirst ? [b, a] : [a, b];
      return month > 12 ? undefined : calendar(fullYear(g['year'] ?? ''), month, day);
    },
    examples: [
      ['13.5.2015 有時間嗎', '13.5.2015', '2015-05-13'],
      ['02/22/2016', '02/22/2016', '2016-02-22'],
      ['21/04/2016', '21/04/2016', '2016-04-21'],
    ],
    not: ['1.2.3', '192.168.1.12', '3.5.12', '13/13/2015'],
  },
  {
    name: 'year-range',
    first: '12',
    pattern: `(?<from>(?:1[0-9]|20)\\d{2}) ?年? ?(?:[-~]|到|至|—{1,2}) ?(?<to>(?:1[0-9]|20)\\d{2}|\\d{2}) ?年?(?![\\w.年月/-]|\\d| ?周)(?![初底末中])`,
    read: (g, { before }) => {
      if (INSIDE.test(before)) return undefined;
      const from = Number(g['from']);
      const end = g['to'] ?? '';
      const to = end.length === 2 ? Math.floor(from / 100) * 100 + Number(end) : Number(end);
      if (to <= from || to > 2200) return undefined;
      return { type: 'range', from: calendar(from), to: calendar(to) };
    },
    examples: [
      ['2015–2018 任職', '2015–2018', '2015/2018'],
      ['2015 至 2018 年間', '2015 至 2018 年', '2015/2018'],
      ['1998-99 season', '1998-99', '1998/1999'],
    ],
    not: ['2024-06-01', '2018-2015', '1200-130 人', '2015-20160'],
  },
  {
    name: 'year-in-list',
    first: '12',
    pattern: `(?<year>(?:19|20)\\d{2})(?= ?(?:[、,，和与及或]|或者) ?(?:19|20)\\d{2} ?年)`,
    read: (g, { before }) => (INSIDE.test(before) ? undefined : calendar(Number(g['year']))),
    examples: [['2026、2027 年會發生', '2026、2027 年', '2026/2027']],
    not: ['2026、2027 個'],
  },
  {
    name: 'year-in-brackets',
    first: '12',
    pattern: `(?<year>1[5-9]\\d{2}|20\\d{2})(?=[)）])`,
    read: (g, { before }) =>
      /(?:（|(?:^|\W)\()$/.test(before) ? calendar(Number(g['year'])) : undefined,
    examples: [['《論文》（2016）', '2016', '2016']],
    not: ['（共 2016）', '(2016 人)', 'repeat(1500)'],
  },
];
