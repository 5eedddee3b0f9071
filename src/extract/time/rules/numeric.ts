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

const fullYear = (text: string) => {
  const n = Number(text);
  if (text.length > 2) return n;
  return n < 30 ? 2000 + n : 1900 + n;
};

export const numeric: readonly TimeRule[] = [
  {
    name: 'iso-date',
    first: '12',
    pattern: `(?<year>[12]\\d{3})(?:(?<sep>[-./])(?<month>1[0-2]|0?[1-9])\\k<sep>|(?: )(?<monthSpaced>0[1-9]|1[0-2]) )(?<day>3[01]|[12]\\d|0?[1-9])(?![\\d./-]\\d|\\d)`,
    read: (g, { before }) =>
      INSIDE.test(before)
        ? undefined
        : calendar(Number(g['year']), Number(g['month'] ?? g['monthSpaced']), Number(g['day'])),
    examples: [
      ['於 2026/01/07 報導', '2026/01/07', '2026-01-07'],
      ['2010-01-29', '2010-01-29', '2010-01-29'],
      ['2010.01.29', '2010.01.29', '2010-01-29'],
    ],
    not: ['v2024.01.02', '192.168.2010.1', '12024-01-02', 'report-2024-01-02.pdf', '2024-01-023'],
  },
  {
    name: 'year-month',
    first: '12',
    pattern: `(?<year>(?:19|20)\\d{2})(?<sep>[-/])(?<month>1[0-2]|0[1-9])(?![\\w./-])`,
    read: (g, { before }) =>
      INSIDE.test(before) ? undefined : calendar(Number(g['year']), Number(g['month'])),
    examples: [['自 2024-06 上线', '2024-06', '2024-06']],
    not: ['2024-06x', '12024-06', '2024-13', 'CVE-2024-06'],
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
    pattern: `(?<from>(?:1[0-9]|20)\\d{2}) ?年? ?(?:[-~]|到|至|—{1,2}) ?(?<to>(?:1[0-9]|20)\\d{2}|\\d{2}) ?年?(?![\\w.年月/-]|\\d)(?![初底末中])`,
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
    not: ['2024-06-01', '1200-1300 人次'.replace('1300', '130'), '2018-2015'],
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
    read: (g, { before }) => (/[(（]$/.test(before) ? calendar(Number(g['year'])) : undefined),
    examples: [['《論文》（2016）', '2016', '2016']],
    not: ['（共 2016）', '(2016 人)'],
  },
];
