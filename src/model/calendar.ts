/**
 * A whole number of days since 1970-01-01 in the proleptic Gregorian calendar; negative before.
 * The core knows no clock and no time zone, so a day is never shifted.
 */
export type Day = number;

/** Half-open stretch of days `[from, to)`; `to > from`. */
export interface TimeSpan {
  readonly from: Day;
  readonly to: Day;
}

/** Year (astronomical: 0 is 1 BCE), month 1–12, day of month 1–31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** An ISO 8601 calendar day, `YYYY-MM-DD`; years outside 0–9999 carry a sign and six digits. */
export type IsoDay = string;

const DAYS_PER_ERA = 146_097;

/**
 * Day of a civil date. The date is trusted: check with `isCivilDate` first.
 * Algorithm: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil
 * (https://howardhinnant.github.io/date_algorithms.html). O(1).
 */
export function dayOf({ year, month, day }: CivilDate): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719_468;
}

/** Civil date of a day; the inverse of `dayOf` (civil_from_days, same source). O(1). */
export function civilOf(day: Day): CivilDate {
  const shifted = Math.floor(day) + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** True for Gregorian leap years, year 0 and negative years included. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Number of days in a month; 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return MONTH_DAYS[month - 1] ?? 0;
}

/** Whether the calendar has this day: 2025-02-30 and 2025-13-01 are not. */
export function isCivilDate({ year, month, day }: CivilDate): boolean {
  return (
    Number.isInteger(year) && Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month)
  );
}

/** Day of the week, 0 = Monday … 6 = Sunday (ISO 8601 order). */
export function weekdayOf(day: Day): number {
  return (((Math.floor(day) + 3) % 7) + 7) % 7;
}

/**
 * The same day of the month `months` later (earlier when negative); the last day of that month
 * where it is shorter, as 31 January plus one month is 28 or 29 February.
 */
export function addMonths(day: Day, months: number): Day {
  const civil = civilOf(day);
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf({ year, month, day: Math.min(civil.day, daysInMonth(year, month)) });
}

const pad = (n: number, width: number) => String(n).padStart(width, '0');

/** A year in ISO 8601 form: four digits, or a sign and six outside 0–9999. */
export function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4);
  return `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`;
}

/** A day in ISO 8601 form; see `IsoDay`. */
export function isoDay(day: Day): IsoDay {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${isoYear(year)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

const ISO_DAY = /^([+-]?\d{4,6})-(\d{2})-(\d{2})$/;

/** The day an ISO calendar date names, or `undefined` for any other text or an impossible date. */
export function parseIsoDay(text: string): Day | undefined {
  const match = ISO_DAY.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCivilDate(date) ? dayOf(date) : undefined;
}
