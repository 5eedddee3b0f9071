import {
  COUNT_IN_WORDS,
  DAY_WORDS,
  GAP,
  NUMBER_STARTS,
  ORDINAL,
  englishNumber,
} from '../englishNumerals.ts';
import type { TimeRule } from '../rule.ts';
import type { CalendarFields, TimeValue } from '../value.ts';
import {
  MONTH_NAME,
  WEEKDAY_ANY,
  WEEKDAY_NAME,
  WEEKDAY_NAMES,
  WEEKDAY_STARTS,
  weekdayNumber,
} from './englishWords.ts';

const calendar = (fields: CalendarFields): TimeValue => ({ type: 'calendar', fields });

const DAY = `(?:(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?(?![\\w%]|[.:,/-]\\d)|${ORDINAL})`;
/** What may follow a day of the month that stands alone; anything else would be counted by it. */
const ENDS =
  /^(?:$|[.,;!?)\]]|\n| [-–—] | (?:at|and|or|to|in|for|from|until|with|we|i|it|he|she|they|the|this|that)\b)/i;

export const englishWeekdays: readonly TimeRule[] = [
  {
    name: 'en-weekday',
    first: '',
    words: WEEKDAY_STARTS,
    pattern: `(?<weekday>${WEEKDAY_NAME})`,
    read: (g, { before, after }) =>
      /(?:every|each|any|per|bloody|casual|super|solomon|joe|ruby)[ -]$/i.test(before) ||
      /^(?:-[a-z]|'(?!s)|s)/i.test(after)
        ? undefined
        : calendar({ weekday: weekdayNumber(g['weekday'] ?? '') }),
    examples: [
      ['announced on Monday that', 'Monday', '2025-03-03'],
      ['back Friday', 'Friday', '2025-02-28'],
    ],
    not: [
      'every Monday',
      'on Mondays',
      'Mon is short',
      'Sun sets',
      'sat down',
      'Monday-morning quarterback',
    ],
  },
  {
    name: 'en-weekdays-away',
    first: '23456789',
    words: [...NUMBER_STARTS, 'a'],
    pattern: `(?<count>\\d|${COUNT_IN_WORDS}|a${GAP}couple${GAP}of)${GAP}(?<weekday>${WEEKDAY_NAMES})s?${GAP}(?:(?<ago>ago|back)|from${GAP}(?:now|today)|later)(?!\\w)`,
    read: (g) => {
      const count = englishNumber((g['count'] ?? '').replace(/^a /i, '')) ?? 0;
      const weekday = weekdayNumber(g['weekday'] ?? '');
      return { type: 'weekdays', weekday, count: g['ago'] === undefined ? count : -count };
    },
    examples: [
      ['seen two Fridays ago', 'two Fridays ago', '2025-02-21'],
      ['free two Sundays from now', 'two Sundays from now', '2025-03-16'],
    ],
    not: ['two sundae from now', 'two Sundays in a row'],
  },
  {
    name: 'en-weekday-short',
    first: '',
    words: WEEKDAY_STARTS,
    pattern: `(?<weekday>${WEEKDAY_ANY})\\.?(?=,?${GAP}(?:(?:the${GAP})?\\d{1,2}(?:st|nd|rd|th)?(?:${GAP}of)?${GAP}${MONTH_NAME}|${MONTH_NAME}\\.?${GAP}\\d))`,
    read: (g) => calendar({ weekday: weekdayNumber(g['weekday'] ?? '') }),
    examples: [['Wed, 22 of Jan', 'Wed, 22 of Jan', '2025-01-22']],
    not: ['Sun in May', 'the sun may shine', 'sat in march'],
  },
  {
    name: 'en-weekday-and-day',
    first: '',
    words: WEEKDAY_STARTS,
    pattern: `(?<weekday>${WEEKDAY_ANY})[.,]?${GAP}(?<the>the${GAP})?(?<day>${DAY}|(?<=the${GAP})${DAY_WORDS})(?!${GAP}(?:of|${MONTH_NAME}))`,
    read: (g, { after }) => {
      const day = englishNumber(g['day'] ?? '');
      const plain = /^\d+$/.test(g['day'] ?? '');
      if (day === undefined || day < 1 || day > 31 || !ENDS.test(after)) return undefined;
      if (plain && g['the'] === undefined && /^ \S/.test(after)) return undefined;
      return calendar({ weekday: weekdayNumber(g['weekday'] ?? ''), day });
    },
    examples: [
      ['back Thursday the 20th', 'Thursday the 20th', '2025-02-20'],
      ['on Mon 13th', 'Mon 13th', '2025-01-13'],
    ],
    not: ['Monday 9 am', 'Friday 13 people', 'Sun 2.0', 'sat 4 hours'],
  },
  {
    name: 'en-day-of-month',
    first: '',
    words: ['the'],
    pattern: `the${GAP}(?<day>\\d{1,2}(?:st|nd|rd|th)(?!\\w)|(?<plain>\\d{1,2}(?![\\w%]|[.,:/-]\\d)|(?:twenty|thirty)[ -](?:${ORDINAL})))`,
    read: (g, { before, after }) => {
      const day = englishNumber(g['day'] ?? '');
      const led =
        /(?:^|[^A-Za-z])(?:on|for|by|until|till|before|after|since|from|to|of)[ \n]$/i.test(before);
      // "The 27" and "the twenty second" may count something: only where the sentence ends.
      const plain = g['plain'] !== undefined;
      if (plain && !(/(?:on|for|by|until|till) $/i.test(before) && /^ ?(?:$|[.!?])/.test(after)))
        return undefined;
      return led && day !== undefined && day <= 31 && ENDS.test(after)
        ? calendar({ day })
        : undefined;
    },
    examples: [
      ['something on the 28th.', 'the 28th', '2025-02-28'],
      ['back on the 27.', 'the 27', '2025-02-27'],
      ['back for the twenty second', 'the twenty second', '2025-02-22'],
    ],
    not: [
      'the 27th president',
      'the 21st century',
      'in the 3rd.',
      'on the 18th hole',
      'finished the 4th.',
    ],
  },
];
