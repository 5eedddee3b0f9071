import { civilOf } from '../../model/calendar.ts';
import type { TimeSpan } from '../../model/calendar.ts';
import type { Locale } from './locale.ts';
import { periodLabel } from './periodLabel.ts';

/** A stretch of days in words, as exact as its length calls for: `2025年3月至5月`, `2012–2016`. */
export function spanLabel({ from, to }: TimeSpan, locale: Locale): string {
  const last = to - 1;
  const days = to - from;
  const period = days <= 62 ? 'full' : days <= 730 ? 'month-year' : 'year';
  const start = periodLabel(from, period, locale);
  const end = periodLabel(last, period, locale);
  if (start === end || days <= 1) return start;
  if (locale === 'en') return `${start} – ${end}`;
  const { year, month, day } = civilOf(last);
  const sameYear = civilOf(from).year === year && period !== 'year';
  const short = period === 'full' ? `${month}月${day}日` : `${month}月`;
  return `${start}至${sameYear ? short : end}`;
}
