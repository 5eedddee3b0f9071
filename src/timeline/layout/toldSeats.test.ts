import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsForTold, seatTold } from './toldSeats.ts';
import type { ToldWish } from './toldSeats.ts';

const ROOM = { widthPx: 800, lineMaxPx: 200, behindPx: 40 };
const POINT_PX = 9;

/** A day at `markPx` whose title is so wide on one line, and can be broken into up to four. */
function wish(index: number, markPx: number, titlePx: number): ToldWish {
  return {
    index,
    mode: 'point',
    markPx,
    markWidthPx: POINT_PX,
    textPx: () => markPx + POINT_PX + 6,
    texts: [1, 2, 3, 4].map((lines) => ({
      lines: Array.from({ length: lines }, () => 'line'),
      widthPx: titlePx / lines,
    })),
  };
}

describe('the labels of what a step tells', () => {
  it('stand behind their marks, on one line, where they can', () => {
    expect(seatTold([wish(3, 100, 180)], { ...ROOM, rows: 2 })).toMatchObject([
      { index: 3, row: 0, textPx: 115, text: { lines: ['line'] } },
    ]);
  });

  it('take a second line rather than one too wide, and a wide one rather than none', () => {
    const linesIn = (rows: number) =>
      seatTold([wish(0, 100, 300)], { ...ROOM, rows }).map(({ text }) => text.lines.length);
    expect(linesIn(3)).toEqual([2]);
    expect(linesIn(1)).toEqual([1]);
  });

  it('stand before their marks at the end of the stage', () => {
    const [seat] = seatTold([wish(0, 780, 180)], { ...ROOM, rows: 2 });
    expect(seat?.textPx).toBe(780 - 6 - 180);
  });

  it('find rows enough for all of them', () => {
    const crowd = [0, 1, 2, 3, 4].map((i) => wish(i, 300 + i * 10, 190));
    const rows = rowsForTold(crowd, ROOM, 9);
    expect(seatTold(crowd, { ...ROOM, rows })).toHaveLength(5);
    expect(rows).toBeLessThanOrEqual(5);
  });

  it('never touch, and are never beyond the stage', () => {
    const some = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 790 }), fc.integer({ min: 20, max: 500 })),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 6 }), (all, rows) => {
        const wishes = all.map(([px, wide], i) => wish(i, px, wide));
        const seats = seatTold(wishes, { ...ROOM, rows });
        for (const { row, text, textPx } of seats) {
          expect(row + text.lines.length).toBeLessThanOrEqual(rows);
          expect(textPx).toBeGreaterThanOrEqual(0);
          expect(textPx + text.widthPx).toBeLessThanOrEqual(ROOM.widthPx);
        }
        for (const [i, a] of seats.entries()) {
          for (const b of seats.slice(i + 1)) {
            const apart =
              a.row + a.text.lines.length <= b.row ||
              b.row + b.text.lines.length <= a.row ||
              a.textPx + a.text.widthPx <= b.textPx ||
              b.textPx + b.text.widthPx <= a.textPx;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
