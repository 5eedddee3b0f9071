import { describe, expect, it } from 'vitest';
import { shortHash } from './shortHash.ts';

describe('shortHash', () => {
  it.each([
    ['', 7, '1kl6d44'],
    ['橋在 2016 年通車。', 7, '18a4o9a'],
    ['The bridge opened in 2016.', 7, '016b805'],
    ['The bridge opened in 2016.', 12, 'jhv68016b805'],
  ])('gives %j the same name in every run', (text, length, hash) => {
    expect(shortHash(text, length)).toBe(hash);
  });

  it('has as many characters as asked for, of 0–9 and a–z', () => {
    for (const length of [1, 7, 14]) {
      expect(shortHash('text', length)).toMatch(new RegExp(`^[0-9a-z]{${length}}$`));
    }
  });

  it('tells texts apart that differ in one character or in order', () => {
    const texts = ['ab', 'ba', 'aab', 'aba', 'a', 'a ', 'A', '橋', '桥', '橋橋'];
    expect(new Set(texts.map((text) => shortHash(text))).size).toBe(texts.length);
  });

  it('spreads ten thousand similar texts over as many names', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => shortHash(`第 ${i} 段`));
    expect(new Set(names).size).toBe(10_000);
  });
});
