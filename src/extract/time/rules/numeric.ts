import { GAP } from '../englishNumerals.ts';
import { DIGITS } from '../rule.ts';
import type { Around, Groups, TimeRule } from '../rule.ts';
import type { TimeValue } from '../value.ts';
import { isLabelled } from './englishWords.ts';

const calendar = (year: number, month?: number, day?: number): TimeValue => ({
  type: 'calendar',
  fields: {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  },
});

/** Part of a longer number, an address, a path or a version: no date. */
const INSIDE = /(?:[\w./\\:@#=]|[^\s]-)$/;
/** The first day of a range written without spaces: 2018/1/10-2018/7/10. */
const RANGE_OPENED = /\d[/.年月日号]\d{0,2}日?[-~]$/;
const inside = (before: string) => INSIDE.test(before) && !RANGE_OPENED.test(before);

/** Words that make two numbers with a stroke a month and a day, and not a fraction. */
const MONTH_DAY_LEAD =
  /(?:(?:^|[^A-Za-z])(?:on|by|until|since|before|after|from|to|due|(?:mon|tues|wednes|thurs|fri|satur|sun)day) {1,4}|(?:^|\D)\d{1,2}\/\d{1,2},? (?:or |and )?|[在于自至到] ?)$/i;

/** A year and the next, of which only the season shows that it is no month: 2010–11. */
const SEASON =
  /^ (?:[a-z]{1,20} )?(?:season|school year|academic year|fiscal year|financial year|tax year|budget|campaign|winter|edition|session|term|championship|league|cup)(?![a-z])/i;

/** Whether nothing is counted behind two numbers with spaces between them, nor years told in them. */
function standsAlone(
  year: string | undefined,
  month: string | undefined,
  { before, after }: Around,
) {
  const rises = year !== undefined && Number(month) > Number(year) % 100 && Number(month) > 9;
  return !rises && /^(?:$|[.,;:!?)\n，。；：、）])/.test(after) && /(?:^|[^\d)] ?)$/.test(before);
}

const WEEKDAY_LEAD = /(?:mon|tues|wednes|thurs|fri|satur|sun)day,? $/i;
/** What would be counted by a number with a point, and not dated. */
const COUNTED = /^ ?(?:%|percent|million|billion|thousand|points?|times|[kmg]?b?(?![a-z])\S)/i;

/** Whether two numbers are a month and a day: by the words before them, or as only such are written. */
function isMonthAndDay(g: Groups, before: string, after: string): boolean {
  const [a = '', sep, b = ''] = [g['a'], g['sep'], g['b']];
  if (WEEKDAY_LEAD.test(before)) return !COUNTED.test(after);
  const onlyDay = Number(a) > 12 || Number(b) > 12;
  if (sep === '-') return onlyDay && /(?:^|[^A-Za-z])on $/i.test(before) && !/^ ?\d/.test(after);
  if (sep !== '/') return false;
  if (g['which'] !== undefined || MONTH_DAY_LEAD.test(before)) return true;
  // No fraction and no score is written 04/22.
  const padded = a.length === 2 && b.length === 2 && (a.startsWith('0') || b.startsWith('0'));
  return padded && onlyDay && /(?:^| )$/.test(before) && /^(?:$|[.,;!?] ?)/.test(after);
}

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
    pattern: `(?<year>(?:19|20)\\d{2})(?<sep> ?[-/] ?)(?<month>1[0-2]|0?[1-9])(?![\\w/-]|\\.\\w| ?[-/] ?\\d)`,
    read: (g, around) => {
      if (INSIDE.test(around.before) || isLabelled(around) || SEASON.test(around.after))
        return undefined;
      const isSpaced = (g['sep'] ?? '').length > 1;
      return isSpaced && !standsAlone(g['year'], g['month'], around)
        ? undefined
        : calendar(Number(g['year']), Number(g['month']));
    },
    examples: [
      ['自 2024-06 上线', '自 2024-06', '2024-06'],
      ["I'll be out 2016 - 11", '2016 - 11', '2016-11'],
    ],
    not: [
      '2024-06x',
      '12024-06',
      '2024-13',
      'CVE-2024-06',
      'part number 2019-05',
      'in the 2010-11 season',
      '2010 - 12',
      '2016 - 11 people',
    ],
  },
  {
    name: 'iso-week',
    first: '12',
    pattern: `(?<year>(?:19|20)\\d{2})(?:-| ?第 ?)(?<week>[0-5]?\\d) ?周(?![岁年后前])`,
    read: (g, { before }) => {
      const index = Number(g['week']);
      if (inside(before) || index < 1 || index > 53) return undefined;
      const nth = { index, unit: 'week' as const };
      return { type: 'calendar', fields: { year: Number(g['year']), nth } };
    },
    examples: [['於2024-49周發貨', '2024-49周', '2024-12-02/2024-12-08']],
    not: ['2024-54周', 'v2024-49周'],
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
    pattern: `(?<month>1[0-2]|0?[1-9])(?<sep> ?[-/] ?)(?<year>(?:19|20)\\d{2})(?![\\w/-]|\\.\\w| ?[-/] ?\\d)`,
    read: (g, around) => {
      if (INSIDE.test(around.before) || isLabelled(around)) return undefined;
      const isSpaced = (g['sep'] ?? '').length > 1;
      return isSpaced && !standsAlone(undefined, undefined, around)
        ? undefined
        : calendar(Number(g['year']), Number(g['month']));
    },
    examples: [
      ['as of 11/2016', '11/2016', '2016-11'],
      ['since 3/2015', 'since 3/2015', '2015-03'],
    ],
    not: ['13/2016', '1.11/2016', '5/20160', 'p. 3/2015-7'],
  },
  {
    name: 'compact-date',
    first: '12',
    pattern: `(?<year>(?:19|20)\\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?![\\w/]|[.-]\\w)`,
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
    words: ['last', 'next', 'this'],
    pattern: `(?:(?<which>last|next|this)${GAP})?(?<a>1[0-2]|0?[1-9]|[12]\\d|3[01])(?<sep>[/.-])(?<b>3[01]|[12]\\d|0?[1-9])(?![\\w/%]|[-.]\\w| ?(?:of|的|out|cup|tsp|tbsp|inch|split|chance))`,
    read: (g, { before, after }) => {
      const [a, b] = [Number(g['a']), Number(g['b'])];
      const [month, day] = a > 12 ? [b, a] : [a, b];
      if (month > 12 || !isMonthAndDay(g, before, after)) return undefined;
      const which = g['which']?.toLowerCase();
      const side = which === 'next' ? 'future' : which === 'last' ? 'past' : undefined;
      return { type: 'calendar', fields: { month, day }, ...(side ? { side } : {}) };
    },
    examples: [
      ['due on 4/22.', '4/22', '2025-04-22'],
      ['by 22/04', 'by 22/04', '2025-04-22'],
      ['due next 5/12', 'next 5/12', '2025-05-12'],
      ['back 04/22.', '04/22', '2025-04-22'],
      ['on Friday 2.28 with Jim', 'Friday 2.28', '2025-02-28'],
      ['back on 4-22', '4-22', '2025-04-22'],
    ],
    not: [
      '1/2 cup',
      '24/7 support',
      'on 3/4 of tasks',
      '9/11',
      'scored 10/10',
      'on 13/14',
      'won on 3-2',
      'runs on 3.11',
      'on Friday 7.6 million',
      'this 3.5',
    ],
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
    pattern: `(?<a>3[01]|[12]\\d|0?[1-9])(?<sep>[-./])(?<b>1[0-2]|0?[1-9]|[12]\\d|3[01])(?:\\k<sep>(?<year>[12]\\d{3}|\\d{2})|(?<=/\\d{1,2}), ?(?<late>[12]\\d{3}))(?![\\d./-]\\d|\\d)`,
    read: (g, { before }) => {
      if (INSIDE.test(before)) return undefined;
      const year = g['year'] ?? g['late'] ?? '';
      if (year.length === 2 && g['sep'] === '.') return undefined;
      const a = Number(g['a']);
      const b = Number(g['b']);
      // Month first, as in American English, unless only the other order makes a date.
      const dayFirst = a > 12 || (g['sep'] === '.' && b <= 12);
      const [month, day] = dayFirst ? [b, a] : [a, b];
      return month > 12 ? undefined : calendar(fullYear(year), month, day);
    },
    examples: [
      ['13.5.2015 有時間嗎', '13.5.2015', '2015-05-13'],
      ['02/22/2016', '02/22/2016', '2016-02-22'],
      ['21/04/2016', '21/04/2016', '2016-04-21'],
      ['back 08/12,2015', '08/12,2015', '2015-08-12'],
    ],
    not: ['1.2.3', '192.168.1.12', '3.5.12', '13/13/2015'],
  },
  {
    name: 'year-range',
    first: '12',
    pattern: `(?<from>(?:1[0-9]|20)\\d{2}) ?年? ?(?:[-~]|到|至|—{1,2}) ?(?<to>(?:1[0-9]|20)\\d{2}|\\d{2}) ?年?(?![\\w年月/-]|\\.\\w| ?周)(?![初底末中])`,
    read: (g, around) => {
      if (INSIDE.test(around.before) || isLabelled(around)) return undefined;
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
      ['in the 2010-11 season', '2010-11', '2010/2011'],
      ['from 1914-18.', 'from 1914-18', '1914/1918'],
    ],
    not: ['2024-06-01', '2018-2015', '1200-130 人', '2015-20160'],
  },
  {
    name: 'year-and-next',
    first: '12',
    pattern: `(?<from>(?:1[89]|20)\\d{2})/(?<to>\\d{4}|\\d{2})(?![\\w/-]|\\.\\w)`,
    read: (g, around) => {
      const from = Number(g['from']);
      const to = g['to'] ?? '';
      const isNext = to.length === 4 ? Number(to) === from + 1 : (from + 1) % 100 === Number(to);
      if (INSIDE.test(around.before) || !isNext || isLabelled(around)) return undefined;
      // 2010/11 is November, unless a season or a school year is behind it.
      const isMonth = Number(to) <= 12 && Number(to) > 0;
      if (isMonth && !SEASON.test(around.after)) return undefined;
      return { type: 'range', from: calendar(from), to: calendar(from + 1) };
    },
    examples: [
      ['in the 2010/11 season', '2010/11', '2010/2011'],
      ['in 2023/24 it', '2023/24', '2023/2024'],
    ],
    not: ['in 2010/11 it', 'in 2023/25 it', '12023/24'],
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
