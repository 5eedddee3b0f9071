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

  it('leaves the row that it was copied from as it was', () => {
    const row = Row.empty();
    row.copy().take(0, 10);
    expect(row.isFree(0, 10, 0)).toBe(true);
  });
});
