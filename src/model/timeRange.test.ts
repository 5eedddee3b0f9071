import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, isoDay } from './calendar.ts';
import { parseTimeRange } from './timeRange.ts';

const shown = (text: string) => {
  const range = parseTimeRange(text);
  const [from, to] = [range?.from, range?.to];
  return from === undefined || to === undefined ? undefined : `${isoDay(from)}..${isoDay(to - 1)}`;
};

describe('a week in a range', () => {
  it.each([
    ['2024-W10', '2024-03-04..2024-03-10'],
    ['2020-W53', '2020-12-28..2021-01-03'],
    ['2021-W01', '2021-01-04..2021-01-10'],
    ['2026-W01', '2025-12-29..2026-01-04'],
    ['2024-W10..2024-W11', '2024-03-04..2024-03-17'],
    ['2024-W10..2024-04', '2024-03-04..2024-04-30'],
  ])('%s is %s', (text, days) => {
    expect(shown(text)).toBe(days);
  });

  it.each(['2021-W53', '2024-W00', '2024-W1', '2024-W60', '24-W10'])('%s is none', (text) => {
    expect(parseTimeRange(text)).toBeUndefined();
  });

  it('has seven days from a Monday, and its Thursday in its year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 52 }), (y, w) => {
        const text = `${String(y).padStart(4, '0')}-W${String(w).padStart(2, '0')}`;
        const { from = 0, to = 0 } = parseTimeRange(text) ?? {};
        expect(to - from).toBe(7);
        expect((((from + 3) % 7) + 7) % 7).toBe(0);
        expect(civilOf(from + 3).year).toBe(y);
      }),
    );
  });
});
