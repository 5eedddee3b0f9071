import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole, labelLines, wholeLines } from './labelLines.ts';

const em = { widthPx: (text: string) => text.length * 10 };

describe('labelLines', () => {
  it.each([
    ['短標題', 100, 2, ['短標題']],
    ['創立新公司並發表第一篇論文', 80, 2, ['創立新公司並發', '表第一篇論文']],
    ['Anthropic raises money', 120, 2, ['Anthropic', 'raises money']],
    ['估值達到 3,500億美元', 100, 2, ['估值達到', '3,500億美元']],
    ['發表《規模定律》，引起注意', 70, 2, ['發表《規模定', '律》，引起注意']],
    ['', 100, 2, ['']],
  ])('breaks %s', (text, maxPx, maxLines, lines) => {
    expect(labelLines(text, maxPx, maxLines, em).lines).toEqual(lines);
  });

  it('ends with an ellipsis what does not fit, at a word', () => {
    expect(labelLines('A very long English headline', 120, 1, em).lines).toEqual(['A very long…']);
  });

  it.each([
    ['Revenue grows to $100 billion a year', 220, 'Revenue grows to…'],
    ['Sales rise to 3.5 million units', 180, 'Sales rise to…'],
    ['用戶超過 3,000 萬人', 90, '用戶超過…'],
    ['籌得 20 億美元', 70, '籌得…'],
    ['Revenue grows to $100 billion a year', 310, 'Revenue grows to $100 billion…'],
  ])('never cuts %s between a number and what it counts', (text, maxPx, cut) => {
    expect(labelLines(text, maxPx, 1, em)).toMatchObject({ lines: [cut], shortened: true });
  });

  it('breaks a whole title into as many lines as asked, or not at all', () => {
    const title = 'The company raises a round and opens two offices';
    for (const lines of [1, 2, 3]) {
      const made = wholeLines(title, lines, em);
      expect(made?.lines).toHaveLength(lines);
      expect(made && isWhole(made, title)).toBe(true);
    }
    expect(wholeLines('Superconductivity', 2, em)).toBeUndefined();
  });

  it('breaks between words where they are known', () => {
    const wordStarts = new Set([0, 2, 4, 7]);
    const { lines } = labelLines('內部多數程式碼參與', 60, 2, {
      ...em,
      wordStarts: () => wordStarts,
    });
    expect(lines).toEqual(['內部多數', '程式碼參與']);
  });

  it('leaves a word wider than the line whole', () => {
    expect(labelLines('Superconductivity', 50, 2, em).lines).toEqual(['Superconductivity']);
  });

  it('loses nothing but spaces when all fits, and is never wider than asked', () => {
    const words = fc.array(fc.constantFrom('模型', '發布', 'Claude ', '2024年 ', '，', ' '), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        const { lines, widthPx } = labelLines(text, 130, 9, em);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        if (lines.length > 1) expect(widthPx).toBeLessThanOrEqual(140);
      }),
    );
  });
});
