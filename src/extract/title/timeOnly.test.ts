import { describe, expect, it } from 'vitest';
import { isTimeOnly } from './timeOnly.ts';

describe('isTimeOnly', () => {
  it.each([
    '當地時間凌晨三點',
    '某个午后',
    '最后一个交易日',
    '5 年前的 9 時 12 分 30 秒',
    '星期六',
    '傍晚時分'.slice(0, 2),
  ])('%s only says when', (text) => {
    expect(isTimeOnly(text)).toBe(true);
  });
  it.each(['36', '', '第一座橋', '午夜鐘響', '十個城市', '時間到了', '日前落成', '年輕人'])(
    '%s says something',
    (text) => {
      expect(isTimeOnly(text)).toBe(false);
    },
  );
  it.each([
    `${'日'.repeat(20_000)}。`,
    `${'1'.repeat(25)}年x`,
    `${'一'.repeat(25)}年x`,
    `${'第一個'.repeat(8)}年x`,
  ])('stays linear on hostile text', (text) => {
    const start = performance.now();
    isTimeOnly(text);
    expect(performance.now() - start).toBeLessThan(50);
  });
});
