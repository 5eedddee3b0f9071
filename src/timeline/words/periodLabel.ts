import { civilOf } from '../../model/calendar.ts';
import type { Day } from '../../model/calendar.ts';
import type { Locale } from './locale.ts';

/** How much of a date a label says. */
export type Period =
  'day' | 'month' | 'month-year' | 'year' | 'year-number' | 'decade' | 'century' | 'full';

/** English month names, January first. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * The calendar period that starts on `day`, in words: `3月`, `2025年3月`, `1990年代`, `20世紀`.
 * Years before 1 CE are written `公元前44年` and `44 BCE`. Own names, no `Intl`: the same everywhere.
 */
export function periodLabel(day: Day, period: Period, locale: Locale): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const zh = locale !== 'en';
  switch (period) {
    case 'day':
      return zh ? `${dayOfMonth}日` : `${dayOfMonth}`;
    case 'month':
      return zh ? `${month}月` : monthName(month).slice(0, 3);
    case 'month-year':
      return zh
        ? `${yearWords(year, locale)}${month}月`
        : `${monthName(month)} ${yearWords(year, locale)}`;
    case 'year':
      return yearWords(year, locale);
    case 'year-number':
      return year > 0 ? `${year}` : yearWords(year, locale);
    case 'decade':
      return zh ? `${year}年代` : `${year}s`;
    case 'century':
      return centuryWords(year, locale);
    case 'full':
      return zh
        ? `${yearWords(year, locale)}${month}月${dayOfMonth}日`
        : `${dayOfMonth} ${monthName(month)} ${yearWords(year, locale)}`;
    default:
      return period satisfies never;
  }
}

/** Name of a month, 1–12, in English; empty for any other number. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

function yearWords(year: number, locale: Locale): string {
  if (year > 0) return locale === 'en' ? `${year}` : `${year}年`;
  return locale === 'en' ? `${1 - year} BCE` : `公元前${1 - year}年`;
}

/** 1900–1999 is the twentieth century here, as the articles count (`18XX` is the nineteenth). */
function centuryWords(year: number, locale: Locale): string {
  const century = Math.floor(year / 100) + 1;
  const before = century < 1;
  const n = before ? 1 - century : century;
  if (locale === 'en') return `${ordinal(n)} century${before ? ' BCE' : ''}`;
  return `${before ? '公元前' : ''}${n}${locale === 'zh-Hant' ? '世紀' : '世纪'}`;
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}
