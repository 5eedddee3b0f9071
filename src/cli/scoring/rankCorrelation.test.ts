import { expect, it } from 'vitest';
import { rankCorrelation } from './rankCorrelation.ts';

it.each([
  [[1, 2, 3], [10, 20, 90], 1],
  [[1, 2, 3], [3, 2, 1], -1],
  [[1, 2, 2, 4], [1, 3, 3, 9], 1],
  [[1, 2, 3, 4], [1, 3, 2, 4], 0.8],
  [[1, 2], [1, 2], undefined],
  [[1, 1, 1], [1, 2, 3], undefined],
])('of %j and %j is %s', (xs, ys, value) => {
  const found = rankCorrelation(xs, ys);
  if (value === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(value, 9);
});
