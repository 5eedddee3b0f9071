import { civilOf, dayOf, daysInMonth, parseIsoDay } from '../../model/calendar.ts';
import type { CivilDate } from '../../model/calendar.ts';
import type { EventDate } from '../../model/event.ts';
import type { Locale } from './locale.ts';
import { monthName, periodLabel } from './periodLabel.ts';
import type { Period } from './periodLabel.ts';

type DateLike = Pick<EventDate, 'edtf' | 'start' | 'end' | 'precision' | 'approximate'>;

/** Words that differ between the languages; `{}` stands for the year or the period. */
const WORDS = {
  'zh-Hant': {
    about: '約{}',
    to: '至',
    quarter: ['第一季', '第二季', '第三季', '第四季'],
    half: ['上半年', '下半年'],
    early: '{}初',
    middle: '{}中',
    late: '{}底',
    century: ['{}初', '{}中葉', '{}末'],
  },
  'zh-Hans': {
    about: '约{}',
    to: '至',
    quarter: ['第一季度', '第二季度', '第三季度', '第四季度'],
    half: ['上半年', '下半年'],
    early: '{}初',
    middle: '{}中',
    late: '{}底',
    century: ['{}初', '{}中叶', '{}末'],
  },
  en: {
    about: 'about {}',
    to: '–',
    quarter: ['first quarter of ', 'second quarter of ', 'third quarter of ', 'fourth quarter of '],
    half: ['first half of ', 'second half of '],
    early: 'early {}',
    middle: 'mid-{}',
    late: 'late {}',
    century: ['early {}', 'mid-{}', 'late {}'],
  },
} as const;

/** EDTF sub-year codes: 33–36 are quarters, 40 and 41 halves of the year. */
const SEASON = /^[+-]?\d{4,6}-(?<code>3[3-6]|4[01])[~?%]?$/;

/**
 * The date of an event in words, as exact as it was given and no more: `2024年底`, `2025年上半年`,
 * `約2022年`, `20世紀初`, `2025年1月3日`, `2026年至2027年`.
 *
 * Parts of a year are told from the first and last month (October–December is the end of the year,
 * see docs/data-format.md). A date that fits no named period is written as its two ends. O(1).
 */
export function dayLabel(date: DateLike, locale: Locale): string {
  const words = WORDS[locale];
  const from = civil(date.start);
  const to = civil(date.end);
  if (!from || !to) return date.edtf;
  const named = century(from, to, locale);
  if (named !== undefined) return named;
  const label = period(date, from, to, locale);
  return date.approximate ? words.about.replace('{}', label) : label;
}

function civil(iso: string): CivilDate | undefined {
  const day = parseIsoDay(iso);
  return day === undefined ? undefined : civilOf(day);
}

function label(date: CivilDate, period: Period, locale: Locale): string {
  return periodLabel(dayOf(date), period, locale);
}

function period(date: DateLike, from: CivilDate, to: CivilDate, locale: Locale): string {
  const wholeMonths = from.day === 1 && isMonthEnd(to);
  if (date.start === date.end) return label(from, 'full', locale);
  if (wholeMonths && from.year === to.year) {
    const part = partOfYear(date.edtf, from, to, locale);
    if (part !== undefined) return part;
  }
  if (wholeMonths && from.month === 1 && to.month === 12) {
    if (from.year % 10 === 0 && to.year === from.year + 9) return label(from, 'decade', locale);
    return between(label(from, 'year', locale), label(to, 'year', locale), locale);
  }
  if (wholeMonths) {
    return between(label(from, 'month-year', locale), label(to, 'month-year', locale), locale);
  }
  return days(from, to, locale);
}

function partOfYear(edtf: string, from: CivilDate, to: CivilDate, locale: Locale) {
  const words = WORDS[locale];
  const year = label(from, 'year', locale);
  const code = Number(SEASON.exec(edtf)?.groups?.['code'] ?? 0);
  const join = (part: string | undefined) =>
    part === undefined ? undefined : locale === 'en' ? `${part}${year}` : `${year}${part}`;
  if (from.month === to.month) return label(from, 'month-year', locale);
  if (code >= 33 && code <= 36) return join(words.quarter[code - 33]);
  switch (`${from.month}-${to.month}`) {
    case '1-12':
      return year;
    case '1-6':
      return join(words.half[0]);
    case '7-12':
      return join(words.half[1]);
    case '1-3':
      return words.early.replace('{}', year);
    case '5-8':
      return words.middle.replace('{}', year);
    case '10-12':
      return words.late.replace('{}', year);
    case '4-6':
      return join(words.quarter[1]);
    case '7-9':
      return join(words.quarter[2]);
    default:
      return undefined;
  }
}

/** `18XX`, `1900/1919`, `1940/1959`, `1980/1999`: a century, or its start, middle or end. */
function century(from: CivilDate, to: CivilDate, locale: Locale): string | undefined {
  if (from.month !== 1 || from.day !== 1 || to.month !== 12 || to.day !== 31) return undefined;
  const first = Math.floor(from.year / 100) * 100;
  const name = label({ year: first, month: 1, day: 1 }, 'century', locale);
  if (from.year === first && to.year === first + 99) return name;
  const parts = [0, 40, 80].findIndex(
    (offset) => from.year === first + offset && to.year === first + offset + 19,
  );
  return WORDS[locale].century[parts]?.replace('{}', name);
}

function isMonthEnd({ year, month, day }: CivilDate): boolean {
  return day === daysInMonth(year, month);
}

function between(from: string, to: string, locale: Locale): string {
  return from === to ? from : `${from}${WORDS[locale].to}${to}`;
}

function days(from: CivilDate, to: CivilDate, locale: Locale): string {
  const first = label(from, 'full', locale);
  if (locale === 'en') {
    if (from.year === to.year && from.month === to.month) {
      return `${from.day}–${to.day} ${monthName(from.month)} ${label(from, 'year', locale)}`;
    }
    return `${first} – ${label(to, 'full', locale)}`;
  }
  if (from.year !== to.year) return between(first, label(to, 'full', locale), locale);
  const last = from.month === to.month ? `${to.day}日` : `${to.month}月${to.day}日`;
  return between(first, last, locale);
}
