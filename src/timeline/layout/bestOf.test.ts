import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOf } from './bestOf.ts';

describe('bestOf', () => {
  it('parts what sorting all of it would part', () => {
    const scores = fc.array(
      fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: -2, max: 2, noNaN: true })),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(scores, fc.nat(320), (score, limit) => {
        const all = score.map((_, i) => i * 2);
        const scoreOf = (one: number) => score[one / 2] ?? NaN;
        const sorted = [...all].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
        const { best, others } = bestOf(all, limit, scoreOf);
        expect(best).toEqual(sorted.slice(0, limit));
        expect(others).toEqual(sorted.slice(limit).sort((a, b) => a - b));
      }),
    );
  });
});
