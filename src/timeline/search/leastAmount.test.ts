import { describe, expect, it } from 'vitest';
import type { Figure } from '../../model/event.ts';
import { anEvent } from '../../testing/anEvent.ts';
import { amountSteps, mainCurrency, reaches } from './leastAmount.ts';

const money = (value: number, more: Partial<Figure> = {}): Figure => ({
  measure: 'funding',
  value,
  currency: 'USD',
  bound: 'exact',
  ...more,
});
const EVENTS = [
  anEvent({ id: 'none' }),
  anEvent({ id: 'small', figures: [money(3e6)] }),
  anEvent({ id: 'range', figures: [money(4e8, { max: 2e9 })] }),
  anEvent({ id: 'other', figures: [money(9e12, { currency: 'TWD' })] }),
  anEvent({ id: 'bare', figures: [money(5e9, { currency: null })] }),
];

describe('a least amount', () => {
  it('is in the currency that most amounts are told in', () => {
    expect(mainCurrency(EVENTS)).toBe('USD');
    expect(mainCurrency([])).toBeUndefined();
  });

  it('is reached by the high end of a range, and by no other currency', () => {
    const found = (least: number) => EVENTS.filter(reaches(least, 'USD')).map(({ id }) => id);
    expect(found(1e6)).toEqual(['small', 'range']);
    expect(found(1e9)).toEqual(['range']);
    expect(found(1e10)).toEqual([]);
  });

  it('offers what some reach', () => {
    expect(amountSteps(EVENTS, 'USD')).toEqual([
      { least: 1e6, count: 2 },
      { least: 1e7, count: 1 },
      { least: 1e8, count: 1 },
      { least: 1e9, count: 1 },
    ]);
  });
});
