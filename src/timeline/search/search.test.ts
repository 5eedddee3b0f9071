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
  return events.filter(createSearch(timeline())(query).has).map(({ id }) => id);
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

  it('puts titles before passages, and whole ones before words of them', () => {
    const titled = (id: string, title: string) => anEvent({ id, title: { 'zh-Hant': title } });
    const events = [
      titled('begins', '訓練方法問世'),
      titled('has', '新的訓練方法'),
      titled('words', '方法與訓練'),
      titled('some', '方法論'),
      titled('none', '別的事'),
    ];
    const { score } = createSearch({ version: 1, sources: [], events })('训练 方法');
    const whole = createSearch({ version: 1, sources: [], events })('训练方法');
    expect(events.map(score)).toEqual([4, 3, 2, 1, 0]);
    expect(events.map(whole.score)).toEqual([4, 3, 0, 0, 0]);
  });

  it('marks its words where they stand, in either script and any case', () => {
    const { marks } = createSearch(timeline())('訓練 claude');
    const text = 'Claude 的训练，與 claude 的訓練訓練';
    expect(marks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Claude',
      '训练',
      'claude',
      '訓練訓練',
    ]);
    expect(createSearch(timeline())('').marks(text)).toEqual([]);
  });

  it('takes any text as a query', () => {
    const search = createSearch(timeline());
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const event = timeline().events[0];
        for (const { start, end } of search(query).marks(query)) expect(start).toBeLessThan(end);
        expect(event && typeof search(query).has(event)).toBe('boolean');
      }),
    );
  });
});
