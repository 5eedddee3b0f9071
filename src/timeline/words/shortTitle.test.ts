import { describe, expect, it } from 'vitest';
import { shortTitle } from './shortTitle.ts';

describe('a short title', () => {
  it.each([
    ['一座橋：從藍圖到通車', '一座橋'],
    ['風向變了，路沒變：一次訪談', '風向變了，路沒變'],
    ['The bridge: a history', 'The bridge'],
    ['The bridge | A magazine', 'The bridge'],
    ['At 10:30 in the morning', 'At 10:30 in the morning'],
    ['沒有副標題的文章', '沒有副標題的文章'],
    [
      '很長的開頭很長的開頭很長的開頭很長的開頭很長的開頭：結尾',
      '很長的開頭很長的開頭很長的開頭很長的開頭很長的開頭：結尾',
    ],
    ['', ''],
  ])('of %s is %s', (title, short) => {
    expect(shortTitle(title)).toBe(short);
  });
});
