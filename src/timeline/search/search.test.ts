import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEvent } from '../../testing/anEvent.ts';
import type { Timeline } from '../../model/timelineFile.ts';
import { createSearch } from './search.ts';

const PARAGRAPH = '2024 年，阿莫代伊說營收會從 10 億美元增長到 45 億美元。';

function timeline(): Timeline {
  const quote = { start: 0, end: PARAGRAPH.length };
  const evidence = [{ source: 's1', paragraph: 'p1', quote, speaker: '達里歐' }];
  return {
    version: 1,
    sources: [
      {
        id: 's1',
        file: 's1.md',
        title: '訪談',
        published: null,
        language: 'zh-Hant',
        paragraphs: [{ id: 'p1', line: 1, endLine: 1, text: PARAGRAPH }],
      },
    ],
    events: [
      anEvent({
        id: 'revenue',
        title: { 'zh-Hant': '營收預計增長', en: 'Revenue to grow' },
        entities: ['Anthropic'],
        figures: [{ measure: 'revenue', value: 1e9, max: 4.5e9, currency: 'USD', bound: 'about' }],
        evidence,
      }),
      anEvent({
        id: 'laws',
        title: { 'zh-Hans': '发表规模定律', en: 'Scaling laws published' },
        entities: ['OpenAI', 'Jared Kaplan'],
      }),
    ],
  };
}

function found(query: string): readonly string[] {
  const { events } = timeline();
  return events.filter(createSearch(timeline())(query)).map(({ id }) => id);
}

describe('search', () => {
  it.each([
    ['規模定律', ['laws']],
    ['规模定律', ['laws']],
    ['SCALING LAWS', ['laws']],
    ['laws scaling', ['laws']],
    ['阿莫代伊', ['revenue']],
    ['达里欧', ['revenue']],
    ['anthropic 增長', ['revenue']],
    ['kaplan', ['laws']],
    ['45 億', ['revenue']],
    ['45亿美元', ['revenue']],
    ['$4.5 billion', ['revenue']],
    ['4.5B', ['revenue']],
    ['US$1bn', ['revenue']],
    ['4,500 million', ['revenue']],
    ['４．５ｂ', ['revenue']],
    ['', ['revenue', 'laws']],
    ['   ', ['revenue', 'laws']],
  ])('finds with %j', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it.each(['46 億', '5B', '規模 阿莫代伊', '.*', '(a+)+$', 'r.venue', '\0'])(
    'finds nothing with %j',
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  it('takes any text as a query', () => {
    const search = createSearch(timeline());
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const event = timeline().events[0];
        expect(event && typeof search(query)(event)).toBe('boolean');
      }),
    );
  });
});
