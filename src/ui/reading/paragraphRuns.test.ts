import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEvent } from '../../testing/anEvent.ts';
import { paragraphRuns, quotesByParagraph } from './paragraphRuns.ts';
import type { QuoteMark, Run } from './paragraphRuns.ts';

const TEXT = '公司在 2016 年成立，三年後發表論文，引起注意。';
const paragraph = { id: 'p1', line: 1, endLine: 1, text: TEXT };

function mark(id: string, quote: [number, number], date?: [number, number]): QuoteMark {
  const evidence = {
    source: 's1',
    paragraph: 'p1',
    quote: { start: quote[0], end: quote[1] },
    ...(date ? { date: { start: date[0], end: date[1] } } : {}),
  };
  return { event: anEvent({ id, evidence: [evidence] }), evidence, number: 0 };
}

const textOf = (runs: readonly Run[]) =>
  runs.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');

describe('paragraphRuns', () => {
  it('cuts a paragraph at its quote and date', () => {
    const quote = mark('a', [0, 12], [4, 10]);
    const { before, chosen, after } = paragraphRuns(paragraph, [quote], quote);
    expect(before).toEqual([]);
    expect(textOf(chosen)).toBe(TEXT.slice(0, 12));
    expect(chosen[0]?.pieces.find(({ chosenDate }) => chosenDate)?.text).toBe('2016 年');
    expect(textOf(after)).toBe(TEXT.slice(12));
  });

  it('makes one thing to press of a quote with its date', () => {
    const quote = mark('a', [0, 12], [4, 10]);
    const { before } = paragraphRuns(paragraph, [quote], undefined);
    expect(before.map(({ quotes, first }) => [quotes.length, first])).toEqual([
      [1, true],
      [0, false],
    ]);
  });

  it('makes no link of an address that is not safe', () => {
    const links = [
      { start: 0, end: 2, url: 'javascript:alert(1)' },
      { start: 3, end: 7, url: 'https://example.org/' },
    ];
    const { before } = paragraphRuns({ ...paragraph, links }, [], undefined);
    expect(before.flatMap(({ url }) => url ?? [])).toEqual(['https://example.org/']);
  });

  it('loses no character, whatever overlaps', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]): [number, number] => [start, start + length]);
    fc.assert(
      fc.property(fc.array(fc.tuple(span, span), { maxLength: 6 }), (spans) => {
        const quotes = spans.map(([quote, date], i) => mark(`e${i}`, quote, date));
        const { before, chosen, after } = paragraphRuns(paragraph, quotes, quotes[0]);
        expect(textOf([...before, ...chosen, ...after])).toBe(TEXT);
      }),
    );
  });
});

describe('quotesByParagraph', () => {
  it('collects the evidence of one source', () => {
    const { event } = mark('a', [0, 3]);
    expect(quotesByParagraph([event], 's1').get('p1')?.[0]?.event.id).toBe('a');
    expect(quotesByParagraph([event], 'other').size).toBe(0);
  });
});
