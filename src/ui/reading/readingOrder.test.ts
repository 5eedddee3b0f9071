import { describe, expect, it } from 'vitest';
import { storyTimeline } from '../../testing/storyTimeline.ts';
import { quotesByParagraph } from './paragraphRuns.ts';
import { quoteAtLine, readingOrder } from './readingOrder.ts';

const { events, sources } = storyTimeline();
const [source] = sources;
if (!source) throw new Error('The story has an article.');
const quotes = quotesByParagraph(events, source.id);

describe('readingOrder', () => {
  it('is that of the paragraphs, and of the places within one', () => {
    const ids = readingOrder(source, quotes).map(({ event }) => event.id);
    expect(ids).toEqual(['founded', 'model', 'rsp', 'revenue', 'change']);
  });
});

describe('quoteAtLine', () => {
  const order = readingOrder(source, quotes);
  const at = (start: number, end: number, i: number) => {
    const mark = order[i];
    if (!mark) throw new Error('There are five quotes.');
    return { ...mark, evidence: { ...mark.evidence, quote: { start, end } } };
  };
  const boxes = [
    { topPx: 0, bottomPx: 100, textLength: 50, quotes: [at(0, 10, 0), at(40, 50, 1)] },
    { topPx: 300, bottomPx: 340, textLength: 20, quotes: [at(0, 20, 2)] },
  ];

  it.each([
    [-50, 'founded'],
    [10, 'founded'],
    [90, 'model'],
    [180, 'model'],
    [240, 'rsp'],
    [900, 'rsp'],
  ])('at %d px finds %s', (linePx, id) => {
    expect(quoteAtLine(boxes, linePx)?.event.id).toBe(id);
  });

  it('finds nothing where there is nothing', () => {
    expect(quoteAtLine([], 100)).toBeUndefined();
  });
});
