import { describe, expect, it } from 'vitest';
import { amountLabel, amountRangeLabel } from './amountLabel.ts';

describe('amountLabel', () => {
  it.each([
    [3.5e11, '3,500億', '3,500亿', '350B', '350 billion'],
    [4.5e9, '45億', '45亿', '4.5B', '4.5 billion'],
    [1e12, '1兆', '1万亿', '1T', '1 trillion'],
    [1e8, '1億', '1亿', '100M', '100 million'],
    [20_000, '2萬', '2万', '20,000', '20,000'],
    [0.256, '0.26', '0.26', '0.26', '0.26'],
  ])('says %d in the units of each language', (value, hant, hans, short, long) => {
    expect(amountLabel(value, 'zh-Hant', 'short')).toBe(hant);
    expect(amountLabel(value, 'zh-Hans', 'short')).toBe(hans);
    expect(amountLabel(value, 'en', 'short')).toBe(short);
    expect(amountLabel(value, 'en', 'long')).toBe(long);
  });

  it('says the unit of a range once where it is the same', () => {
    expect(amountRangeLabel(1e11, 2e11, 'zh-Hant', 'short')).toBe('1,000–2,000億');
    expect(amountRangeLabel(9e8, 2e9, 'en', 'short')).toBe('900M–2B');
    expect(amountRangeLabel(1e7, 9e7, 'en', 'long')).toBe('10–90 million');
  });
});
