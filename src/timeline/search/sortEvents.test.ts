import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, TimelineEvent } from '../../model/event.ts';
import { aDate, anEvent } from '../../testing/anEvent.ts';
import { syntheticTimeline } from '../../testing/syntheticTimeline.ts';
import { inLanguage } from '../words/localised.ts';
import type { Locale } from '../words/locale.ts';
import { SORT_COLUMNS } from '../../model/sorting.ts';
import type { SortColumn } from '../../model/sorting.ts';
import { sortEvents } from './sortEvents.ts';

interface SortedOptions {
  readonly descending?: boolean;
  readonly locale?: Locale;
}

const { sources } = syntheticTimeline(3);

function sorted(
  events: readonly TimelineEvent[],
  column: SortColumn,
  { descending = false, locale = 'en' }: SortedOptions = {},
): string {
  const title = (event: TimelineEvent) => inLanguage(event.title, locale).text;
  return sortEvents(events, { column, descending }, { locale, sources, title })
    .map(({ id }) => id)
    .join(' ');
}

const funding = (value: number, max?: number): Figure => ({
  measure: 'funding',
  value,
  bound: 'exact',
  ...(max === undefined ? {} : { max }),
});
const quoting = (source: string, paragraph: string) => ({
  evidence: [{ source, paragraph, quote: { start: 0, end: 1 } }],
});

const CASES: readonly [SortColumn, readonly Partial<TimelineEvent>[], string, string][] = [
  [
    'date',
    [
      { id: 'year', date: aDate('2020-01-01', '2020-12-31') },
      { id: 'day', date: aDate('2020-01-01') },
      { id: 'old', date: aDate('-000500-03-01') },
    ],
    'old day year',
    'year day old',
  ],
  [
    'title',
    [
      { id: 'ten', title: { en: 'Claude 10' } },
      { id: 'nine', title: { en: 'claude 9' } },
      { id: 'first', title: { en: 'Amodei' } },
    ],
    'first nine ten',
    'ten nine first',
  ],
  [
    'kind',
    [
      { id: 'c', kind: 'society' },
      { id: 'a', kind: 'research' },
      { id: 'b', kind: 'policy' },
    ],
    'a b c',
    'c b a',
  ],
  [
    'entities',
    [{ id: 'none' }, { id: 'two', entities: ['A', 'B'] }, { id: 'one', entities: ['A'] }],
    'one two none',
    'two one none',
  ],
  [
    'figures',
    [
      { id: 'none' },
      { id: 'range', figures: [funding(1, 900)] },
      { id: 'two', figures: [funding(5), funding(50)] },
      { id: 'empty', figures: [] },
    ],
    'two range empty none',
    'range two empty none',
  ],
  ['modality', [{ id: 'will', modality: 'forecast' }, { id: 'was' }], 'was will', 'will was'],
  [
    'basis',
    [
      { id: 'ref', date: aDate('2020-01-01', '2020-01-01', { basis: 'reference' }) },
      { id: 'said', date: aDate('2020-01-01', '2020-01-01') },
      { id: 'told', date: aDate('2020-01-01', '2020-01-01', { basis: 'relative' }) },
    ],
    'said told ref',
    'ref told said',
  ],
  [
    'source',
    [
      { id: 'gone', ...quoting('gone', 'p0') },
      { id: 'third', ...quoting('synthetic', 'p2') },
      { id: 'first', ...quoting('synthetic', 'p0') },
    ],
    'first third gone',
    'third first gone',
  ],
];

describe('sorting events', () => {
  it.each(CASES)('by %s', (column, changes, ascending, descending) => {
    const events = changes.map(anEvent);
    expect(sorted(events, column)).toBe(ascending);
    expect(sorted(events, column, { descending: true })).toBe(descending);
  });

  it.each([
    ['zh-Hans', { 'zh-Hans': '安全' }, { 'zh-Hans': '研究' }, { 'zh-Hans': '丁' }, 'a c b'],
    ['zh-Hant', { 'zh-Hant': '安全' }, { 'zh-Hant': '研究' }, { 'zh-Hant': '丁' }, 'c a b'],
  ] as const)('titles in %s as its readers sort them', (locale, a, b, c, order) => {
    const events = [anEvent({ id: 'b', title: b }), anEvent({ id: 'c', title: c })];
    expect(sorted([anEvent({ id: 'a', title: a }), ...events], 'title', { locale })).toBe(order);
  });

  it('is the same for any order given, and holds each event once', () => {
    const { events } = syntheticTimeline(60);
    const column = fc.constantFrom(...SORT_COLUMNS);
    const shuffled = fc.shuffledSubarray([...events], { minLength: events.length });
    fc.assert(
      fc.property(column, fc.boolean(), shuffled, (by, descending, given) => {
        const order = sorted(given, by, { descending });
        expect(order).toBe(sorted(events, by, { descending }));
        expect(new Set(order.split(' ')).size).toBe(events.length);
      }),
    );
  });

  it('puts equal ones in order of date, then id, whichever way', () => {
    const events = [
      anEvent({ id: 'b', date: aDate('2021-01-01') }),
      anEvent({ id: 'c', date: aDate('2020-01-01') }),
      anEvent({ id: 'a', date: aDate('2021-01-01') }),
    ];
    expect(sorted(events, 'kind')).toBe('c a b');
    expect(sorted(events, 'kind', { descending: true })).toBe('c a b');
  });
});
