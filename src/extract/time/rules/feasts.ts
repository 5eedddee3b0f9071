import { GAP } from '../englishNumerals.ts';
import { numberOf } from '../numerals.ts';
import { DIGITS, HAN_DIGITS } from '../rule.ts';
import type { TimeRule } from '../rule.ts';
import type { CalendarFields } from '../value.ts';
import { YEAR_AFTER, yearAfter } from './englishWords.ts';
import { FEASTS } from './feastDays.ts';

const chinese = FEASTS.flatMap(({ zh = [], fields }) =>
  zh.map((pattern) => ({ whole: new RegExp(`^(?:${pattern})$`), pattern, fields })),
);
/** Longer names before those that they begin with. */
const CHINESE_NAMES = chinese
  .map(({ pattern }) => pattern)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** Names without 节 or 日 are also words for what belongs to the feast: 圣诞老人, 国庆路, 六一班. */
const CHINESE_THINGS =
  '(?!长假|假期|期间|假日|口|劳|广场|路|街|档|[老礼树卡歌帽大]|快乐|晚会|联欢|文化|习俗|商品|主题|限定|消费|市场|旺季|月饼|小长假|班|村|中学|小学|系列|上河|[前后]的?[一二三四五六七八九十\\d])';

const english = FEASTS.flatMap(({ en = [], fields }) =>
  en.map((pattern) => ({ whole: new RegExp(`^(?:${pattern})$`, 'i'), fields })),
);
const ENGLISH_NAMES = FEASTS.flatMap(({ en = [] }) => en).join('|');

const YEARS: Readonly<Record<string, number>> = { 前: -2, 去: -1, 旧: -1, 今: 0, 明: 1, 后: 2 };
/** Words that a feast's English name begins with. */
const STARTS = [
  ...['new', 'st', 'saint', 'valentine', 'international', 'women', 'april', 'earth', 'workers'],
  ...['juneteenth', 'independence', 'halloween', 'singles', 'christmas', 'boxing', 'mlk', 'martin'],
  ...['mother', 'memorial', 'father', 'labor', 'labour', 'thanksgiving', 'black', 'cyber', 'good'],
  ...['anzac', 'may', 'canada', 'bastille', 'all', 'guy', 'bonfire', 'veteran', 'remembrance'],
  ...['armistice', 'presidents', 'washington', 'columbus', 'indigenous', 'shrove', 'mardi', 'ash'],
  ...['palm', 'maundy', 'ascension', 'whit', 'pentecost'],
  ...['easter', 'last', 'previous', 'this', 'next', 'following'],
];

export const feasts: readonly TimeRule[] = [
  {
    name: 'zh-feast',
    first:
      [...new Set(chinese.map(({ pattern }) => pattern.charAt(0)))].join('') +
      `前去旧今明后上下${DIGITS}${HAN_DIGITS}`,
    pattern: `(?:(?:(?<number>[12]\\d{3}|[一二][${HAN_DIGITS}]{3}|\\d{2}) ?年|(?<year>[前去旧今明后])年) ?(?:的)?|(?<which>[上下])个 ?)?(?<name>${CHINESE_NAMES})${CHINESE_THINGS}`,
    read: (g, { before }) => {
      const name = g['name'] ?? '';
      const fields = chinese.find(({ whole }) => whole.test(name))?.fields;
      if (!fields || /[\d零一二三四五六七八九十.每百]$/.test(before)) return undefined;
      if (g['number'] !== undefined) {
        const number = numberOf(g['number']) ?? 0;
        const year = number < 40 ? 2000 + number : number < 100 ? 1900 + number : number;
        return { type: 'calendar', fields: { ...fields, year } };
      }
      if (g['which'] !== undefined)
        return { type: 'calendar', fields, side: g['which'] === '上' ? 'past' : 'future' };
      if (g['year'] === undefined)
        return aloneIsFeast(name, before) ? { type: 'calendar', fields } : undefined;
      const count = YEARS[g['year']] ?? 0;
      return { type: 'shift', unit: 'year', count, anchor: 'published', fields };
    },
    examples: [
      ['今年聖誕節', '今年聖誕節', '2025-12-25'],
      ['元旦開幕', '元旦', '2025-01-01'],
      ['2023年感恩節', '2023年感恩節', '2023-11-23'],
      ['去年中秋節', '去年中秋節', '2024-09-17'],
      ['上個聖誕節', '上個聖誕節', '2024-12-25'],
    ],
    not: [
      '三五一組',
      '每元旦',
      '一五一十',
      '國慶路',
      '春節期間',
      '聖誕老人',
      '六一班',
      '清明上河圖的作者',
    ],
  },
  {
    name: 'en-feast',
    first: '',
    words: STARTS,
    pattern: `(?:(?<which>last|previous|this|next|following)${GAP})?(?<name>${ENGLISH_NAMES})(?![\\w-])(?<weekend>${GAP}week(?:end)?)?(?:${YEAR_AFTER})?(?<weekend2>${GAP}week(?:end)?)?(?![\\w-])`,
    read: (g, { before, after }) => {
      const name = g['name'] ?? '';
      const found = english.find(({ whole }) => whole.test(name));
      if (!found || /(?:every|each|merry|happy) $/i.test(before)) return undefined;
      if (/^ (?:tree|card|carol|movie|egg|bunny|party|island)/i.test(after)) return undefined;
      // "India's Independence Day" is not the American one.
      if (/(?:'s|s') $/.test(before)) return undefined;
      const weekend = g['weekend'] ?? g['weekend2'];
      const whole = weekend?.endsWith('end') ? { itsWeekend: true } : { wholeWeek: true };
      const fields = weekend === undefined ? found.fields : { ...found.fields, ...whole };
      return feastDate(fields, yearAfter(g), g['which']?.toLowerCase());
    },
    examples: [
      ['on Christmas Eve', 'Christmas Eve', '2024-12-24'],
      ['black friday 2010', 'black friday 2010', '2010-11-26'],
      ['last Easter', 'last Easter', '2024-03-31'],
      ['on Whit Monday 2024', 'Whit Monday 2024', '2024-05-20'],
      ['over Labor Day weekend 2024', 'Labor Day weekend 2024', '2024-08-31/2024-09-02'],
      ["New Year's Day 2024", "New Year's Day 2024", '2024-01-01'],
    ],
    not: [
      'Merry Christmas',
      "on India's Independence Day",
      'a Christmas tree',
      'Easter Island',
      'every Halloween',
      'good fridays',
    ],
  },
];

/** Short names that mean much else are a feast only with a year or where a clause sets its time. */
const AMBIGUOUS = /^(?:六一|冬至|跨年|重阳|清明|国庆|圣诞|七夕|元宵|端午|黑五|年初一)$/;
const aloneIsFeast = (name: string, before: string) =>
  !AMBIGUOUS.test(name) || /(?:^|[,，。;；、(（ 在于到自从至等逢])$/.test(before);

function feastDate(fields: CalendarFields, year: number | undefined, which: string | undefined) {
  if (year !== undefined) return { type: 'calendar', fields: { ...fields, year } } as const;
  switch (which) {
    case undefined:
      return { type: 'calendar', fields } as const;
    case 'this':
      return { type: 'shift', unit: 'year', count: 0, anchor: 'published', fields } as const;
    case 'last':
    case 'previous':
      return { type: 'calendar', fields, side: 'past' } as const;
    default:
      return { type: 'calendar', fields, side: 'future' } as const;
  }
}
