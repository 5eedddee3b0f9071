import { describe, expect, it } from 'vitest';
import { candidatesIn } from './candidates.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('candidates', () => {
  it('are pairs that share the most of the keys that few have', () => {
    const keys = ['a b x', 'a c', 'a b x', 'a d'].map((text) => text.split(' '));
    const pairs = candidatesIn(upTo(4), (i) => keys[i] ?? []);
    expect(pairs[0]).toEqual([0, 2]);
  });

  it.each([
    ['all the same', () => ['a', 'b', 'c']],
    ['alike but for a number', (i: number) => ['a', 'b', `c${i}`]],
    ['alike by dozens', (i: number) => ['a', `b${i % 40}`, `c${i % 97}`]],
  ])('of 20,000 items that are %s are few', (_case, keysOf) => {
    const pairs = candidatesIn(upTo(20_000), keysOf);
    expect(pairs.length).toBeLessThanOrEqual(8 * 20_000);
  });

  it('are only pairs that may be', () => {
    const pairs = candidatesIn(
      upTo(6),
      () => ['a'],
      (a, b) => a % 2 !== b % 2,
    );
    expect(pairs.every(([a, b]) => a % 2 !== b % 2)).toBe(true);
  });
});
