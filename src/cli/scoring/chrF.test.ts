import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chrF } from './chrF.ts';

describe('chrF', () => {
  it.each([
    ['澄岳上市', '澄岳上市', 1],
    ['Acme opens a plant', 'ACME — opens a plant!', 1],
    ['甲乙', '丙丁', 0],
    ['', '甲', 0],
    ['甲', '', 0],
    // One letter of two: of single letters 1 of 1 and 1 of 2, of pairs none.
    ['甲', '甲乙', (5 * 1 * 0.5) / (4 * 1 + 0.5) / 2],
    // Twice as much as is wanted: recall is whole, precision half.
    ['甲乙', '甲', (5 * 0.5 * 1) / (4 * 0.5 + 1)],
  ])('of %j for %j is %d', (written, wanted, value) => {
    expect(chrF(written, wanted)).toBeCloseTo(value, 9);
  });

  it('is 1 for the same letters, and from 0 to 1 for any', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const value = chrF(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect([0, 1]).toContain(chrF(a, a));
      }),
    );
  });

  it('counts what is left out more than what is added', () => {
    expect(chrF('橋通車典禮', '橋通車')).toBeGreaterThan(chrF('橋通', '橋通車典禮'));
  });
});
