import { describe, expect, it } from 'vitest';
import type { Measure } from '../../model/event.ts';
import { fold } from '../../text/fold.ts';
import { dateMentionsIn } from '../time/readDates.ts';
import { figuresIn } from './figures.ts';
import { figureOf, measureOf, moneyMeasureBefore } from './measure.ts';

function measuresOf(text: string, span = { start: 0, end: text.length }): readonly Measure[] {
  const folded = fold(text);
  const figures = figuresIn(folded, dateMentionsIn(folded), 'TWD');
  return figures.map((figure) => measureOf(figure, folded, span));
}

describe('measureOf', () => {
  it.each<readonly [string, ...Measure[]]>([
    ['估值 615 億美元', 'valuation'],
    ['at a valuation of $5 billion', 'valuation'],
    ['營收達到 10 億美元', 'revenue'],
    ['$4 billion in sales', 'revenue'],
    ['Revenue was $4 billion', 'revenue'],
    ['ARR of $4 billion', 'revenue'],
    ['an array of $4 billion', 'other'],
    ['融資 35 億美元', 'funding'],
    ['raised $1.5 billion', 'funding'],
    ['造價 20 億元', 'cost'],
    ['at a cost of £24 million', 'cost'],
    ['機率是 70% 到 80%', 'probability'],
    ['準確率 85%', 'score'],
    ['占了 30% 的市場', 'share'],
    ['成長 30%', 'growth'],
    ['rose by 12%', 'growth'],
    ['10 倍', 'growth'],
    [
      '公司融到 3 億美元，對手拿著 130 億美元，市值上兆美元的巨頭更多',
      'funding',
      'funding',
      'valuation',
    ],
    ['帳上現金 20 億元', 'other'],
    ['背上 400 萬元巨債', 'other'],
    ['股價跌破 1.5 美元', 'other'],
    ['每股 118 元', 'other'],
    ['a bank with $209 billion in assets', 'other'],
    ['經濟損失 8,451 億元', 'cost'],
    ['300 employees', 'count'],
    ['載客 1,200 人', 'count'],
    ['200 萬用戶', 'count'],
    ['500 公里', 'other'],
    ['100 GW', 'other'],
    ['給了 20 億美元', 'other'],
    ['營收 10 億美元，估值 600 億美元', 'revenue', 'valuation'],
  ])('says what the figures of %j measure', (text, ...measures) => {
    expect(measuresOf(text)).toEqual(measures);
  });

  it.each<readonly [string, Measure]>([
    ['營收的 300 employees', 'count'],
    ['估值的 10 倍', 'growth'],
    ['機率，20 億美元', 'other'],
    ['得分，20 億美元', 'other'],
  ])('passes over words that do not fit the figure in %j', (text, measure) => {
    expect(measuresOf(text)).toEqual([measure]);
  });

  it('passes over words outside the span', () => {
    const text = '營收很高。給了 20 億美元。';
    expect(measuresOf(text, { start: 5, end: text.length })).toEqual(['other']);
  });

  it('passes over words that are far away', () => {
    expect(measuresOf(`營收${'很'.repeat(40)}給了 20 億美元`)).toEqual(['other']);
  });
});

describe('figureOf', () => {
  it('gives the figure without its place, and `max` only for a range', () => {
    const folded = fold('成長 70% 到 80%，融資近 200 億美元');
    const whole = { start: 0, end: folded.length };
    const figures = figuresIn(folded, [], 'TWD').map((one) => figureOf(one, folded, whole));
    expect(figures).toEqual([
      { measure: 'growth', value: 70, max: 80, currency: null, unit: 'percent', bound: 'exact' },
      { measure: 'funding', value: 20e9, currency: 'USD', unit: null, bound: 'under' },
    ]);
  });
});

describe('moneyMeasureBefore', () => {
  it.each<readonly [string, Measure | undefined]>([
    ['營收成長很快。', 'revenue'],
    ['先談營收，再談融資。', 'funding'],
    ['先談融資，再談營收。', 'revenue'],
    ['公司的估值也高了。', undefined],
    ['成長很快。', undefined],
    ['成本很高。', undefined],
    ['', undefined],
  ])('after %j money measures %s', (text, measure) => {
    expect(moneyMeasureBefore(fold(text), text.length)).toBe(measure);
  });

  it('forgets what was said long ago', () => {
    const text = fold(`營收。${'很'.repeat(200)}`);
    expect(moneyMeasureBefore(text, text.length)).toBeUndefined();
  });
});
