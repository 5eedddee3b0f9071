import { describe, expect, it } from 'vitest';
import type { Source } from '../../model/source.ts';
import { anEvent } from '../../testing/anEvent.ts';
import { numberedSources } from './numberedSources.ts';

const aSource = (id: string, url: string | null = `https://example.org/${id}`): Source => ({
  id,
  file: `${id}.md`,
  title: id,
  url,
  published: null,
  language: 'en',
  paragraphs: [],
});
const citing = (...sources: readonly string[]) =>
  anEvent({
    evidence: sources.map((source) => ({ source, paragraph: 'p', quote: { start: 0, end: 1 } })),
  });

describe('numberedSources', () => {
  it('numbers sources as they are cited first, and leaves out those that are not', () => {
    const numbered = numberedSources(
      [citing('b'), citing('gone', 'a', 'b'), citing('a')],
      ['a', 'b', 'c'].map((id) => aSource(id)),
    );
    expect([...numbered].map(([id, { number }]) => [number, id])).toEqual([
      [1, 'b'],
      [2, 'a'],
    ]);
  });

  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['javascript:alert(1)', undefined],
    [null, undefined],
  ])('links to %s as %s', (url, address) => {
    expect(numberedSources([citing('a')], [aSource('a', url)]).get('a')?.address).toBe(address);
  });
});
