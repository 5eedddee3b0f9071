import { dayOf } from '../../model/calendar.ts';
import type { Day } from '../../model/calendar.ts';

/** A day of the Chinese calendar: its month, 1 to 12, and day; 除夕 is day 0 of month 1. */
export interface LunarDay {
  readonly month: number;
  readonly day: number;
}

const FIRST_YEAR = 1900;

/**
 * The Chinese years 1900 to 2049, as the Hong Kong Observatory's almanac has them, ten a line: four
 * hexadecimal digits of which the first three tell, from their highest bit, which of the months 1
 * to 12 have 30 days and not 29, and the last which month a leap month follows; 1 before them
 * where that leap month has 30 days.
 */
const MONTHS = [
  '04bd8 04ae0 0a570 054d5 0d260 0d950 16554 056a0 09ad0 055d2',
  '04ae0 0a5b6 0a4d0 0d250 1d255 0b540 0d6a0 0ada2 095b0 14977',
  '04970 0a4b0 0b4b5 06a50 06d40 1ab54 02b60 09570 052f2 04970',
  '06566 0d4a0 0ea50 06e95 05ad0 02b60 186e3 092e0 1c8d7 0c950',
  '0d4a0 1d8a6 0b550 056a0 1a5b4 025d0 092d0 0d2b2 0a950 0b557',
  '06ca0 0b550 15355 04da0 0a5b0 14573 052b0 0a9a8 0e950 06aa0',
  '0aea6 0ab50 04b60 0aae4 0a570 05260 0f263 0d950 05b57 056a0',
  '096d0 04dd5 04ad0 0a4d0 0d4d4 0d250 0d558 0b540 0b6a0 195a6',
  '095b0 049b0 0a974 0a4b0 0b27a 06a50 06d40 0af46 0ab60 09570',
  '04af5 04970 064b0 074a3 0ea50 06b58 055c0 0ab60 096d5 092e0',
  '0c960 0d954 0d4a0 0da50 07552 056a0 0abb7 025d0 092d0 0cab5',
  '0a950 0b4a0 0baa4 0ad50 055d9 04ba0 0a5b0 15176 052b0 0a930',
  '07954 06aa0 0ad50 05b52 04b60 0a6e6 0a4e0 0d260 0ea65 0d530',
  '05aa0 076a3 096d0 04afb 04ad0 0a4d0 1d0b6 0d250 0d520 0dd45',
  '0b5a0 056d0 055b2 049b0 0a577 0a4b0 0aa50 1b255 06d20 0ada0',
].flatMap((line) => line.split(' ').map((word) => parseInt(word, 16)));

/** The first day of the Chinese year 1900. */
const NEW_YEAR_1900 = dayOf({ year: 1900, month: 1, day: 31 });

const SHORT = 29;

const lengthOf = (year: number, month: number) => ((year >> (16 - month)) & 1) + SHORT;
const leapOf = (year: number) => year & 0xf;
const leapLength = (year: number) => (leapOf(year) === 0 ? 0 : (year >> 16) + SHORT);

/** Days of the months of a year that begin before a month, leap months with them. */
function daysBefore(year: number, month: number): number {
  let days = 0;
  for (let m = 1; m < month; m += 1) {
    days += lengthOf(year, m) + (leapOf(year) === m ? leapLength(year) : 0);
  }
  return days;
}

/** The first day of each Chinese year, and of the one behind the last. */
const NEW_YEARS: readonly Day[] = MONTHS.reduce<readonly Day[]>(
  (days, year) => [...days, (days.at(-1) ?? 0) + daysBefore(year, 13)],
  [NEW_YEAR_1900],
);

/**
 * The day of a Chinese month and day in the Chinese year that begins in `year`, or `undefined`
 * outside 1900 to 2049 and where the month has no such day. O(1).
 */
export function lunarDay(year: number, { month, day }: LunarDay): Day | undefined {
  const months = MONTHS[year - FIRST_YEAR];
  const newYear = NEW_YEARS[year - FIRST_YEAR];
  if (months === undefined || newYear === undefined) return undefined;
  if (month < 1 || month > 12 || day > lengthOf(months, month)) return undefined;
  return newYear + daysBefore(months, month) + day - 1;
}

/** Solar terms that are feasts: 清明 in April and 冬至 in December. */
export type SolarTerm = 'clear-bright' | 'winter-solstice';

/** Days by which each term falls in its month, in the twentieth and the twenty-first century. */
const TERM: Readonly<
  Record<SolarTerm, { readonly month: number; readonly days: readonly [number, number] }>
> = {
  'clear-bright': { month: 4, days: [5.59, 4.81] },
  'winter-solstice': { month: 12, days: [22.6, 21.94] },
};

/**
 * The day of a solar term in a year from 1901 to 2099, by the common formula of the almanacs, a
 * mean year of 365.2422 days from a day known for the century.
 */
export function solarTerm(year: number, term: SolarTerm): Day | undefined {
  if (year < 1901 || year > 2099) return undefined;
  const { month, days } = TERM[term];
  const since = year % 100;
  const day =
    Math.floor(since * 0.2422 + (year < 2000 ? days[0] : days[1])) - Math.floor(since / 4);
  return dayOf({ year, month, day });
}
