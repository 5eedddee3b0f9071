import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishCount, englishNumber } from './englishNumerals.ts';
import { countOf, numberOf } from './numerals.ts';

describe('Chinese numerals', () => {
  test.each([
    ['3,500', 3500],
    ['1.5', 1.5],
    ['二十三', 23],
    ['十', 10],
    ['十二', 12],
    ['两千零四', 2004],
    ['廿三', 23],
    ['卅', 30],
    ['一百五十万', 1_500_000],
    ['二零二二', 2022],
    ['40 亿', 4_000_000_000],
    ['3千', 3000],
    ['零', 0],
  ])('%s is %d', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  test.each(['', '几', 'abc', '三a', '年'])('"%s" is no number', (text) => {
    expect(numberOf(text)).toBeUndefined();
  });

  test.each([
    ['三', 3, 3],
    ['三四', 3, 4],
    ['十七八', 17, 18],
    ['三到四', 3, 4],
    ['3~6', 3, 6],
    ['半', 0.5, 0.5],
  ])('%s counts %d to %d', (text, low, high) => {
    expect(countOf(text)).toEqual({ low, high });
  });

  test('a half after the unit is added', () => {
    expect(countOf('一', true)).toEqual({ low: 1.5, high: 1.5 });
  });

  test.each(['', '四到三', '一到二到三', '几'])('"%s" counts nothing', (text) => {
    expect(countOf(text)).toBeUndefined();
  });
});

describe('English numerals', () => {
  test.each([
    ['3rd', 3],
    ['twenty-first', 21],
    ['twenty one', 21],
    ['thirtieth', 30],
    ['nineteen ninety six', 1996],
    ['nineteen zero one', 1901],
    ['nineteen oh five', 1905],
    ['nineteen hundred ninety three', 1993],
    ['two thousand and fifteen', 2015],
    ['two thousand', 2000],
    ['twenty twenty-five', 2025],
    ['one thousand seven hundred and eighty nine', 1789],
    ['2016', 2016],
    ['a', 1],
  ])('%s is %d', (text, number) => {
    expect(englishNumber(text)).toBe(number);
  });

  test.each(['', 'several', 'the', 'x3'])('"%s" is no number', (text) => {
    expect(englishNumber(text)).toBeUndefined();
  });

  test.each([
    ['two', 2, 2],
    ['two to three', 2, 3],
    ['two or three', 2, 3],
    ['3-6', 3, 6],
    ['a couple of', 2, 2],
    ['half a', 0.5, 0.5],
    ['one and a half', 1.5, 1.5],
    ['twenty-five', 25, 25],
  ])('%s counts %d to %d', (text, low, high) => {
    expect(englishCount(text)).toEqual({ low, high });
  });

  test('counts that run backwards count nothing', () => {
    expect(englishCount('3 to 2')).toBeUndefined();
  });
});

test('no text makes a numeral throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const read of [numberOf, countOf, englishNumber, englishCount]) read(text);
    }),
  );
});
