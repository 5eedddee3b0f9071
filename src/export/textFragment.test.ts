import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../model/source.ts';
import { sourceAddress, textFragment } from './textFragment.ts';

const aParagraph = (text: string, id = 'p1') => ({ id, line: 1, endLine: 1, text });
const quoteOf = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
};
function fragmentOf(text: string, quote: string, others: readonly string[] = []) {
  const paragraph = aParagraph(text);
  const all = [...others.map((other, i) => aParagraph(other, `o${i}`)), paragraph];
  const fragment = textFragment(all, paragraph, quoteOf(text, quote));
  return fragment === undefined ? undefined : decodeURIComponent(fragment);
}

describe('textFragment', () => {
  it.each([
    ['公司在那年發布了政策。', '公司在那年發布了政策', 'text=公司在那年發布了政策'],
    ['They published the policy.', 'ublished the pol', 'text=published the policy'],
    ['在 2023 年 9 月，公司發布', '，公司發布', 'text=公司發布'],
  ])('names whole words: %j, %j', (text, quote, fragment) => {
    expect(fragmentOf(text, quote)).toBe(fragment);
  });

  it('names the beginning and the end of a long quote', () => {
    const text = '甲乙丙丁，'.repeat(30);
    expect(fragmentOf(text, text)).toMatch(/^text=[^,]{10,30},[^,]{10,30}$/u);
  });

  it('tells a sentence that is there twice by what stands before it, else after it', () => {
    const other = ['He said so. It grew.'];
    expect(fragmentOf('She agreed. It grew.', 'It grew.', other)).toBe('text=She agreed.-,It grew');
    expect(fragmentOf('It grew. She agreed.', 'It grew.', other)).toBe(
      'text=It grew,-. She agreed.',
    );
  });

  it('encodes what has a meaning in an address', () => {
    const paragraph = aParagraph('Claude 3.5-Sonnet & more, 100%');
    const fragment = textFragment([paragraph], paragraph, { start: 0, end: 30 });
    expect(fragment).toBe('text=Claude%203.5%2DSonnet%20%26%20more%2C%20100');
  });

  it('never throws and stays within the paragraph', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(50), fc.nat(50), (text, a, b) => {
        const paragraph = aParagraph(text);
        const quote = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        const fragment = textFragment([paragraph], paragraph, quote);
        expect(fragment ?? 'text=x').toMatch(/^text=[^#\s]+$/u);
      }),
    );
  });
});

describe('sourceAddress', () => {
  const paragraph = aParagraph('It grew.');
  const address = (url: string | null) => {
    const source: Source = {
      id: 's',
      file: 's.md',
      title: 's',
      url,
      published: null,
      language: 'en',
      paragraphs: [paragraph],
    };
    return sourceAddress(source, paragraph, { start: 0, end: 8 });
  };

  it.each([
    ['https://example.org/a', 'https://example.org/a#:~:text=It%20grew'],
    ['https://example.org/a#p12', 'https://example.org/a#p12:~:text=It%20grew'],
    ['https://example.org/#/a:~:text=x', 'https://example.org/#/a:~:text=It%20grew'],
    ['javascript:alert(1)', undefined],
    [null, undefined],
  ])('of %s', (url, expected) => {
    expect(address(url)).toBe(expected);
  });
});
