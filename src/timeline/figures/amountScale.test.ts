import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountScale } from './amountScale.ts';

const ROOM = { topPx: 15, bottomPx: 121 };
const amount = fc.double({ min: 1e-3, max: 1e15, noNaN: true });

describe('amountScale', () => {
  it('puts the highest at the top, the lowest at the bottom, each tenfold equally far', () => {
    const { yPx } = amountScale([1e8, 1e12, 1e9], ROOM);
    expect(yPx(1e12)).toBeCloseTo(15);
    expect(yPx(1e8)).toBeCloseTo(121);
    expect(yPx(1e10)).toBeCloseTo(68);
  });

  it.each([
    [
      [1e8, 1e12],
      [1e8, 1e9, 1e10, 1e11, 1e12],
    ],
    [[3e9], [1e9, 2e9, 5e9]],
    [
      [2e8, 6e9],
      [2e8, 5e8, 1e9, 2e9, 5e9],
    ],
    [
      [1, 1e14],
      [1, 1e3, 1e6, 1e9, 1e12],
    ],
    [[], [1, 2, 5, 10]],
  ])('has round ticks as close as there is room for: %j', (amounts, ticks) => {
    const found = amountScale(amounts, ROOM).ticks;
    expect(found).toHaveLength(ticks.length);
    found.forEach((tick, i) => {
      expect(tick).toBeCloseTo(ticks[i] ?? NaN, -1);
    });
  });

  it('holds every amount, higher ones higher, and keeps ticks apart', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), (amounts) => {
        const { yPx, ticks } = amountScale(amounts, ROOM);
        for (const one of amounts) {
          expect(yPx(one)).toBeGreaterThanOrEqual(ROOM.topPx - 1e-6);
          expect(yPx(one)).toBeLessThanOrEqual(ROOM.bottomPx + 1e-6);
        }
        expect(ticks.length).toBeGreaterThan(0);
        ticks.slice(1).forEach((tick, i) => {
          expect(yPx(ticks[i] ?? NaN) - yPx(tick)).toBeGreaterThanOrEqual(17 - 1e-6);
        });
      }),
    );
  });
});
