import { expect, it } from 'vitest';
import { writtenFigures } from './writtenFigures.ts';

it('figures are read as our own export writes them', () => {
  expect(
    writtenFigures('revenue 1000000000–4500000000 USD (about); share -2.5 percent; count 1e+21'),
  ).toEqual([
    { measure: 'revenue', value: 1e9, max: 4.5e9, currency: 'USD', bound: 'about' },
    { measure: 'share', value: -2.5, unit: 'percent', bound: 'exact' },
    { measure: 'count', value: 1e21, bound: 'exact' },
  ]);
  expect(writtenFigures(' ')).toEqual([]);
});

it.each(['about 5 people', 'revenue', 'revenue 5 USD (nearly)', 'beauty 5', 'revenue 5; x'])(
  '%s is none of these',
  (text) => {
    expect(writtenFigures(text)).toBeUndefined();
  },
);
