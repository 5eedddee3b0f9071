import { expect, it } from 'vitest';
import { elapsedTime } from './clock.ts';

it.each([
  [-5, '00:00'],
  [999, '00:00'],
  [61_000, '01:01'],
  [3_600_000, '01:00:00'],
  [3_661_999, '01:01:01'],
])('%d ms are %s', (ms, shown) => {
  expect(elapsedTime(ms)).toBe(shown);
});
