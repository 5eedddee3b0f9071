import { GAP } from '../englishNumerals.ts';
import type { TimeRule } from '../rule.ts';
import type { CalendarFields } from '../value.ts';
import { YEAR_AFTER, yearAfter } from './englishWords.ts';
import { FEASTS } from './feastDays.ts';

const chinese = new Map(FEASTS.flatMap(({ zh = [], fields }) => zh.map((name) => [name, fields])));
const english = FEASTS.flatMap(({ en = [], fields }) =>
  en.map((pattern) => ({ whole: new RegExp(`^(?:${pattern})$`, 'i'), fields })),
);
const ENGLISH_NAMES = FEASTS.flatMap(({ en = [] }) => en).join('|');

const YEARS: Readonly<Record<string, number>> = { 去: -1, 今: 0, 明: 1 };
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
    first: [...new Set([...chinese.keys()].map((name) => name.charAt(0)))].join('') + '去今明',
    pattern: `(?:(?<year>[去今明])年 ?(?:的)?)?(?<name>${[...chinese.keys()].join('|')})(?!长假|口|劳|广场|路)`,
    read: (g, { before }) => {
      const fields = chinese.get(g['name'] ?? '');
      if (!fields || /[\d零一二三四五六七八九十.每百]$/.test(before)) return undefined;
      if (g['year'] === undefined) return { type: 'calendar', fields };
      const count = YEARS[g['year']] ?? 0;
      return { type: 'shift', unit: 'year', count, anchor: 'published', fields };
    },
    examples: [
      ['今年聖誕節', '今年聖誕節', '2025-12-25'],
      ['元旦開幕', '元旦', '2025-01-01'],
    ],
    not: ['三五一組', '每元旦', '一五一十'],
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
