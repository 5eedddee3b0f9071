import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses.ts';
import { MAX_QUOTE, quoteAround } from './quote.ts';

/** The quote of a sentence around the words `core`. */
function quoteOf(text: string, core: string): string {
  const bounds = { start: 0, end: text.length };
  const start = text.indexOf(core);
  const quote = quoteAround(
    clausesOf(text, bounds),
    { start, end: start + core.length },
    bounds,
    text,
  );
  return text.slice(quote.start, quote.end);
}

const FILL = '很'.repeat(80);

describe('quoteAround', () => {
  it('is the whole sentence where that fits', () => {
    expect(quoteOf('他走了，她留下。', '她留下')).toBe('他走了，她留下。');
  });

  it('takes the end mark behind its bounds along', () => {
    const text = '他走了。」她留下。';
    const bounds = { start: 0, end: 3 };
    expect(quoteAround(clausesOf(text, bounds), bounds, bounds, text)).toEqual({
      start: 0,
      end: 5,
    });
  });

  it('takes the clauses behind the core first, then those before it', () => {
    const after = `乙，丙${FILL}，丁${FILL}`;
    expect(quoteOf(`甲${FILL}，${after}`, '乙')).toBe(after);
    const around = `乙，丙${FILL}，丁，戊`;
    expect(quoteOf(`甲${FILL}${FILL}，${around}`, '丙')).toBe(around);
  });

  it('leaves out clauses that do not fit', () => {
    expect(quoteOf(`${FILL}${FILL}${FILL}，乙，${FILL}${FILL}${FILL}`, '乙')).toBe('乙');
  });

  it('cuts a single clause that is too long', () => {
    expect(quoteOf(`${FILL}${FILL}${FILL}`, '很')).toHaveLength(MAX_QUOTE);
  });

  it('is never empty, never too long and inside its text, whatever the sentence', () => {
    const units = fc.constantFrom('很', '，', '；', 'word ', '（', '）', '。', FILL);
    fc.assert(
      fc.property(fc.array(units, { minLength: 1, maxLength: 30 }), fc.nat(), (parts, at) => {
        const text = parts.join('');
        const start = at % text.length;
        const core = { start, end: Math.min(text.length, start + 5) };
        const bounds = { start: 0, end: text.length };
        const quote = quoteAround(clausesOf(text, bounds), core, bounds, text);
        expect(quote.start).toBeGreaterThanOrEqual(0);
        expect(quote.end).toBeGreaterThan(quote.start);
        expect(quote.end).toBeLessThanOrEqual(text.length);
        expect(quote.end - quote.start).toBeLessThanOrEqual(MAX_QUOTE);
      }),
    );
  });
});
