import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../model/calendar.ts';
import { daysBetween } from './daysBetween.ts';

describe('daysBetween', () => {
  it.each([
    ['2024-03-04', '2024-03-05', '1 天', '1 day'],
    ['2024-01-31', '2024-03-01', '1 個月 1 天', '1 month 1 day'],
    ['2024-02-01', '2024-03-01', '1 個月', '1 month'],
    ['2019-05-20', '2021-08-25', '2 年 3 個月', '2 years 3 months'],
    ['2020-02-29', '2021-02-28', '11 個月 30 天', '11 months 30 days'],
  ])('%s to %s', (start, end, hant, en) => {
    const span = { from: parseIsoDay(start) ?? 0, to: parseIsoDay(end) ?? 0 };
    expect(daysBetween(span, 'zh-Hant')).toBe(hant);
    expect(daysBetween(span, 'en')).toBe(en);
  });

  it('says something of every stretch', () => {
    const day = fc.integer({ min: -900_000, max: 900_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 900_000 }), (from, days) => {
        expect(daysBetween({ from, to: from + days }, 'en')).toMatch(/^[1-9]/u);
      }),
    );
  });
});
