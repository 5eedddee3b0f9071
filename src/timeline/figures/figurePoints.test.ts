import { describe, expect, it } from 'vitest';
import { amountEvent, anAmount } from '../../testing/amounts.ts';
import { buildEventIndex } from '../layout/eventIndex.ts';
import { figurePoints } from './figurePoints.ts';

const pointsOf = (...figures: Parameters<typeof anAmount>[]) =>
  figurePoints(
    buildEventIndex([
      amountEvent(
        'e',
        ['2024-05-01'],
        figures.map((one) => anAmount(...one)),
      ),
    ]),
  );

describe('figurePoints', () => {
  it('takes the money of three measures, in the currency of most', () => {
    const { currency, points, others } = pointsOf(
      [1e6, { currency: 'EUR' }],
      [2e6, { measure: 'funding' }],
      [3e6, { measure: 'valuation' }],
      [4e6, { measure: 'cost' }],
      [5e6, { measure: 'growth', currency: null, unit: 'percent' }],
    );
    expect(currency).toBe('USD');
    expect(points.map(({ value, measure }) => [value, measure])).toEqual([
      [2e6, 'funding'],
      [3e6, 'valuation'],
    ]);
    expect(others).toBe(1);
  });

  it('takes the first currency by code where two are as frequent', () => {
    expect(pointsOf([1, { currency: 'USD' }], [1, { currency: 'CNY' }]).currency).toBe('CNY');
  });

  it('leaves out what a log scale of money cannot show', () => {
    const none = pointsOf([0], [-5], [7, { currency: null }], [NaN]);
    expect(none).toEqual({ currency: undefined, points: [], others: 0 });
  });

  it('keeps the high end of a range only where it is higher', () => {
    const { points } = pointsOf([1, { max: 9 }], [5, { max: 5 }]);
    expect(points.map(({ max }) => max)).toEqual([9, undefined]);
  });
});
