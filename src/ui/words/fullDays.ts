import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import 'dayjs/locale/zh-tw.js';
import utc from 'dayjs/plugin/utc.js';
import { parseIsoDay } from '../../model/calendar.ts';
import type { Day, IsoDay } from '../../model/calendar.ts';
import type { Locale } from '../../timeline/words/locale.ts';

dayjs.extend(utc);

const DAY_MS = 86_400_000;
const LOCALE: Readonly<Record<Locale, string>> = {
  'zh-Hant': 'zh-tw',
  'zh-Hans': 'zh-cn',
  en: 'en',
};

/** The days that `Date` can express; beyond them the ISO form is shown. */
const FURTHEST: Day = 100_000_000;

/**
 * The first and last day of a date written out with the weekday, "Friday 29 August 2025"; one day
 * is written once. Years before 1 and days that `Date` does not reach stay in ISO form.
 */
export function fullDays(start: IsoDay, end: IsoDay, locale: Locale): string {
  const first = fullDay(start, locale);
  return start === end ? first : `${first} – ${fullDay(end, locale)}`;
}

function fullDay(iso: IsoDay, locale: Locale): string {
  const day = parseIsoDay(iso);
  if (day === undefined || !/^\d{4}-/.test(iso) || Math.abs(day) > FURTHEST) return iso;
  const format = locale === 'en' ? 'dddd D MMMM YYYY' : 'YYYY年M月D日 dddd';
  return dayjs
    .utc(day * DAY_MS)
    .locale(LOCALE[locale])
    .format(format);
}
