import { describe, expect, it } from 'vitest';
import { fullDays } from './fullDays.ts';

describe('days written out', () => {
  it.each([
    ['2025-08-29', '2025-08-29', 'en', 'Friday 29 August 2025'],
    ['2025-08-29', '2025-08-29', 'zh-Hant', '2025年8月29日 星期五'],
    ['2016-03-09', '2016-03-15', 'zh-Hans', '2016年3月9日 星期三 – 2016年3月15日 星期二'],
    ['0044-03-15', '0044-03-15', 'en', 'Tuesday 15 March 0044'],
    ['-000220-01-01', '-000220-12-31', 'en', '-000220-01-01 – -000220-12-31'],
  ] as const)('%s to %s in %s is %s', (start, end, locale, words) => {
    expect(fullDays(start, end, locale)).toBe(words);
  });
});
