import { describe, expect, it } from 'vitest';
import { howSure } from './howSure.ts';
import { EN } from './messages.en.ts';
import { HANS } from './messages.hans.ts';
import { HANT } from './messages.hant.ts';

describe('howSure', () => {
  it.each([
    [0.84, 'Read with 0.84 confidence: of passages at 0.8, about 8 in 10 are read right.'],
    [0.3, 'Read with 0.3 confidence: of passages at 0.3, about 3 in 10 are read right.'],
    [0.29, 'Read with 0.29 confidence: of passages at 0.2, about 2 in 10 are read right.'],
    [1, 'Read with 1 confidence: of passages at 0.9, about 9 in 10 are read right.'],
    [0.05, 'Read with 0.05 confidence: of passages at that, fewer than 1 in 10 are read right.'],
  ])('says of %d: %s', (confidence, words) => {
    expect(howSure(confidence, EN)).toBe(words);
  });

  it('says it in both Chinese scripts', () => {
    expect(howSure(0.84, HANT)).toBe('讀法的把握是 0.84：把握 0.8 的段落，十處裡約有 8 處讀對。');
    expect(howSure(0.84, HANS)).toBe('读法的把握是 0.84：把握 0.8 的段落，十处里约有 8 处读对。');
  });

  it('says nothing where nothing is known', () => {
    expect(howSure(undefined, EN)).toBeUndefined();
  });
});
