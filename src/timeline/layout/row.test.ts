import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Row } from './row.ts';

const stretch = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 90 }))
  .map(([left, width]) => ({ left, right: left + width }));

describe('Row', () => {
  it('is free exactly where nothing that was taken comes closer than the gap', () => {
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 40 }),
        stretch,
        fc.nat(20),
        (wanted, asked, gap) => {
          const row = Row.empty();
          const taken: { left: number; right: number }[] = [];
          const clear = (a: typeof asked) =>
            taken.every((b) => a.left >= b.right + gap || a.right + gap <= b.left);
          for (const one of wanted) {
            if (!row.isFree(one.left, one.right, gap)) continue;
            row.take(one.left, one.right);
            taken.push(one);
          }
          expect(row.isFree(asked.left, asked.right, gap)).toBe(clear(asked));
          expect(taken.length > 0 || wanted.length === 0).toBe(true);
        },
      ),
    );
  });

  it('takes what overlaps as one stretch, and says where the next begins', () => {
    const row = Row.empty();
    row.take(0, 100);
    row.take(20, 40);
    row.take(90, 130);
    row.take(300, 310);
    expect(row.isFree(50, 60, 0)).toBe(false);
    expect(row.isFree(130, 300, 0)).toBe(true);
    expect(row.nextFrom(1)).toBe(300);
    expect(row.nextFrom(301)).toBe(Infinity);
  });

  it('leaves the row that it was copied from as it was', () => {
    const row = Row.empty();
    row.copy().take(0, 10);
    expect(row.isFree(0, 10, 0)).toBe(true);
  });
});
