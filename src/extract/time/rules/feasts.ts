import type { TimeRule } from '../rule.ts';

/** Feasts with a fixed day in the Gregorian calendar: name (folded) → month, day. */
const FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  元旦节: [1, 1],
  元旦: [1, 1],
  情人节: [2, 14],
  女生节: [3, 7],
  妇女节: [3, 8],
  植树节: [3, 12],
  愚人节: [4, 1],
  劳动节: [5, 1],
  五一: [5, 1],
  青年节: [5, 4],
  儿童节: [6, 1],
  建军节: [8, 1],
  教师节: [9, 10],
  国庆节: [10, 1],
  双十节: [10, 10],
  万圣节: [10, 31],
  光棍节: [11, 11],
  双十一: [11, 11],
  平安夜: [12, 24],
  圣诞节: [12, 25],
  跨年夜: [12, 31],
};

const YEARS: Readonly<Record<string, number>> = { 去: -1, 今: 0, 明: 1 };

export const feasts: readonly TimeRule[] = [
  {
    name: 'zh-feast',
    first: [...new Set(Object.keys(FEASTS).map((name) => name.charAt(0)))].join('') + '去今明',
    pattern: `(?:(?<year>[去今明])年 ?(?:的)?)?(?<name>${Object.keys(FEASTS).join('|')})(?!长假|口|劳|广场|路)`,
    read: (g, { before }) => {
      const feast = FEASTS[g['name'] ?? ''];
      if (!feast || /[\d零一二三四五六七八九十.每百]$/.test(before)) return undefined;
      const [month, day] = feast;
      if (g['year'] === undefined) return { type: 'calendar', fields: { month, day } };
      const count = YEARS[g['year']] ?? 0;
      return { type: 'shift', unit: 'year', count, anchor: 'published', fields: { month, day } };
    },
    examples: [
      ['今年聖誕節', '今年聖誕節', '2025-12-25'],
      ['元旦開幕', '元旦', '2025-01-01'],
    ],
    not: ['三五一組', '每元旦', '一五一十'],
  },
];
