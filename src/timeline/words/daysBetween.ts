import { addMonths, civilOf } from '../../model/calendar.ts';
import type { TimeSpan } from '../../model/calendar.ts';
import type { Locale } from './locale.ts';

const UNITS: Readonly<Record<Locale, readonly [year: string, month: string, day: string]>> = {
  'zh-Hant': [' 年', ' 個月', ' 天'],
  'zh-Hans': [' 年', ' 个月', ' 天'],
  en: ['year', 'month', 'day'],
};

/**
 * How long a stretch is in words, as people count: whole years and months from its first day, then
 * days; from a year on without days. `2 年 3 個月`, `1 month 4 days`.
 */
export function daysBetween({ from, to }: TimeSpan, locale: Locale): string {
  const [start, end] = [civilOf(from), civilOf(to)];
  const touched = (end.year - start.year) * 12 + end.month - start.month;
  const whole = end.day < start.day ? touched - 1 : touched;
  const [years, months] = [Math.floor(whole / 12), whole % 12];
  const days = to - addMonths(from, whole);
  const counts = years > 0 ? [years, months, 0] : [0, months, days];
  const units = UNITS[locale];
  const parts = counts.flatMap((n, i) => {
    if (n === 0) return [];
    const unit = units[i] ?? '';
    return [locale === 'en' ? `${n} ${unit}${n === 1 ? '' : 's'}` : `${n}${unit}`];
  });
  return parts.join(' ');
}
