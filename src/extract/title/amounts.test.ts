import { expect, it } from 'vitest';
import { amountInEnglish } from './amounts.ts';

it.each([
  [{ value: 2e10, currency: 'USD', bound: 'under' }, 'nearly $20 billion'],
  [{ value: 70, max: 80, unit: 'percent', bound: 'exact' }, '70–80%'],
  [{ value: 10, unit: 'times', bound: 'about' }, 'about 10×'],
  [{ value: 1.8e9, currency: 'TWD', bound: 'over' }, 'over NT$1.8 billion'],
] as const)('%o is %s', (figure, words) => {
  expect(amountInEnglish({ measure: 'other', ...figure })).toBe(words);
});
