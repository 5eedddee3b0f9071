import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  civilOf,
  dayOf,
  daysInMonth,
  isCivilDate,
  isLeapYear,
  isoDay,
  isoYear,
  parseIsoDay,
  weekdayOf,
} from './calendar.ts';

const MS_PER_DAY = 86_400_000;
/** The days that `Date` can express, less a margin. */
const inRangeOfDate = fc.integer({ min: -99_000_000, max: 99_000_000 });

describe('days and civil dates', () => {
  test('agree with Date.UTC wherever it can express the day', () => {
    fc.assert(
      fc.property(inRangeOfDate, (day) => {
        const date = new Date(day * MS_PER_DAY);
        expect(civilOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
      }),
    );
  });

  test('are each other’s inverse, far outside of it too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e9, max: 4e9 }), (day) => {
        const civil = civilOf(day);
        expect(isCivilDate(civil)).toBe(true);
        expect(dayOf(civil)).toBe(day);
      }),
    );
  });

  test.each([
    [{ year: 1970, month: 1, day: 1 }, 0],
    [{ year: 1969, month: 12, day: 31 }, -1],
    [{ year: 2000, month: 2, day: 29 }, 11_016],
    [{ year: 0, month: 3, day: 1 }, -719_468],
    [{ year: 0, month: 2, day: 29 }, -719_469],
    [{ year: -1, month: 12, day: 31 }, -719_529],
  ])('%o is day %d', (civil, day) => {
    expect(dayOf(civil)).toBe(day);
    expect(civilOf(day)).toEqual(civil);
  });
});

describe('leap years', () => {
  test.each([0, 4, -4, 400, 1600, 2000, 2024, -400])('%d is one', (year) => {
    expect(isLeapYear(year)).toBe(true);
    expect(daysInMonth(year, 2)).toBe(29);
  });

  test.each([1, 100, 1900, 2023, 2100, -100])('%d is none', (year) => {
    expect(isLeapYear(year)).toBe(false);
    expect(daysInMonth(year, 2)).toBe(28);
  });
});

describe('dates that no calendar has', () => {
  test.each([
    { year: 2025, month: 2, day: 29 },
    { year: 2025, month: 4, day: 31 },
    { year: 2025, month: 13, day: 1 },
    { year: 2025, month: 0, day: 1 },
    { year: 2025, month: 1, day: 0 },
    { year: 2025.5, month: 1, day: 1 },
    { year: 2025, month: 1, day: 1.5 },
    { year: NaN, month: 1, day: 1 },
  ])('%o', (civil) => {
    expect(isCivilDate(civil)).toBe(false);
  });
});

describe('adding months', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
    ['0001-01-31', -13, '-000001-12-31'],
  ])('%s plus %d is %s', (from, months, to) => {
    expect(isoDay(addMonths(parseIsoDay(from) ?? NaN, months))).toBe(to);
  });

  test('moves the month by as many and keeps the day where it can', () => {
    fc.assert(
      fc.property(inRangeOfDate, fc.integer({ min: -5000, max: 5000 }), (day, months) => {
        const [before, after] = [civilOf(day), civilOf(addMonths(day, months))];
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
        expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)));
      }),
    );
  });
});

describe('ISO days', () => {
  test('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (day) => {
        expect(parseIsoDay(isoDay(day))).toBe(day);
      }),
    );
  });

  test.each([
    [2025, '2025'],
    [44, '0044'],
    [0, '0000'],
    [-220, '-000220'],
    [12_025, '+012025'],
  ])('year %d is %s', (year, text) => {
    expect(isoYear(year)).toBe(text);
  });

  test.each([
    '',
    '2025',
    '2025-03',
    '2025-3-3',
    '2025-02-30',
    '2025-13-01',
    '2025-03-03T00:00',
    ' 2025-03-03',
  ])('"%s" is none', (text) => {
    expect(parseIsoDay(text)).toBeUndefined();
  });
});
