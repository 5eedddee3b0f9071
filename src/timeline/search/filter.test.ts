import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_BASES, EVENT_KINDS, MODALITIES } from '../../model/event.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { aDate, anEvent } from '../../testing/anEvent.ts';
import { FACETS } from '../../model/facet.ts';
import type { Facet } from '../../model/facet.ts';
import { filterEvents, valuesOf } from './filter.ts';
import type { Filters } from './filter.ts';

const NONE: Filters = {
  kind: new Set(),
  source: new Set(),
  entity: new Set(),
  modality: new Set(),
  basis: new Set(),
  confidence: new Set(),
};
const quote = { start: 0, end: 1 };
const from = (...sources: string[]) =>
  sources.map((source) => ({ source, paragraph: 'p1', quote }));
const EVENTS = [
  anEvent({ id: 'a', kind: 'funding', entities: ['Anthropic'], evidence: from('one') }),
  anEvent({ id: 'b', kind: 'policy', entities: ['Anthropic', 'EU'], evidence: from('one', 'two') }),
  anEvent({
    id: 'c',
    kind: 'policy',
    modality: 'forecast',
    date: aDate('2027-01-01', '2027-12-31', { basis: 'relative' }),
    evidence: from('two'),
  }),
];

const ids = (events: readonly TimelineEvent[]) => events.map(({ id }) => id).join('');
const countOf = (facet: Facet, value: string, filters: Filters) =>
  filterEvents(EVENTS, filters).counts[facet].find((c) => c.value === value)?.count;

describe('filterEvents', () => {
  it.each([
    [{}, 'abc'],
    [{ kind: new Set(['policy']) }, 'bc'],
    [{ source: new Set(['one']) }, 'ab'],
    [{ source: new Set(['one', 'two']) }, 'abc'],
    [{ entity: new Set(['EU']) }, 'b'],
    [{ modality: new Set(['forecast']) }, 'c'],
    [{ basis: new Set(['relative', 'url']) }, 'c'],
    [{ kind: new Set(['funding']), source: new Set(['two']) }, ''],
  ])('lets through what has a chosen value in every facet: %o', (chosen, left) => {
    expect(ids(filterEvents(EVENTS, { ...NONE, ...chosen }).events)).toBe(left);
  });

  it('knows a date that was set by hand from one that its text states', () => {
    const date = aDate('2020-01-01', undefined, { basis: 'reviewed' });
    const events = [...EVENTS, anEvent({ id: 'd', date })];
    const left = (basis: string) =>
      ids(filterEvents(events, { ...NONE, basis: new Set([basis]) }).events);
    expect([left('reviewed'), left('text').includes('d')]).toEqual(['d', false]);
  });

  it('counts as sure what says nothing of its confidence', () => {
    const events = [...EVENTS, anEvent({ id: 'd', confidence: 0.79 })];
    const { events: left, counts } = filterEvents(events, {
      ...NONE,
      confidence: new Set(['sure']),
    });
    expect(ids(left)).toBe('abc');
    expect(counts.confidence).toEqual([{ value: 'sure', count: 3 }]);
    expect(ids(filterEvents(events, NONE).events)).toBe('abcd');
  });

  it('counts what each value would show under the other filters', () => {
    const policy = { ...NONE, kind: new Set(['policy']) };
    expect(countOf('kind', 'funding', policy)).toBe(1);
    expect(countOf('source', 'one', policy)).toBe(1);
    expect(countOf('entity', 'Anthropic', policy)).toBe(1);
    expect(countOf('modality', 'forecast', policy)).toBe(1);
  });

  it('keeps a value that nothing is left of', () => {
    expect(countOf('entity', 'EU', { ...NONE, modality: new Set(['forecast']) })).toBe(0);
  });

  it('searches beside filtering', () => {
    const { events, counts } = filterEvents(EVENTS, NONE, ({ id }) => id === 'b');
    expect(ids(events)).toBe('b');
    expect(counts.kind).toEqual([
      { value: 'policy', count: 1 },
      { value: 'funding', count: 0 },
    ]);
  });

  it('promises with each count what choosing the value alone would show', () => {
    const events = fc.array(
      fc
        .record({
          kind: fc.constantFrom(...EVENT_KINDS),
          modality: fc.constantFrom(...MODALITIES),
          basis: fc.constantFrom(...DATE_BASES),
          entities: fc.subarray(['A', 'B', 'C']),
          confidence: fc.constantFrom(0.2, 0.8, 0.95),
          sources: fc.subarray(['one', 'two'], { minLength: 1 }),
        })
        .map(({ basis, sources, ...rest }) =>
          anEvent({
            ...rest,
            date: aDate('2020-01-01', undefined, { basis }),
            evidence: from(...sources),
          }),
        ),
      { maxLength: 20 },
    );
    const chosen = fc.record({
      kind: fc.subarray(['policy', 'funding', 'research']),
      source: fc.subarray(['one', 'two']),
      entity: fc.subarray(['A', 'B']),
      modality: fc.subarray([...MODALITIES]),
      basis: fc.subarray(['text', 'url']),
      confidence: fc.subarray(['sure']),
    });
    fc.assert(
      fc.property(events, chosen, fc.constantFrom(...FACETS), (all, values, facet) => {
        const filters = Object.fromEntries(
          FACETS.map((name) => [name, new Set<string>(values[name])]),
        ) as unknown as Filters;
        for (const { value, count } of filterEvents(all, filters).counts[facet]) {
          const alone = filterEvents(all, { ...filters, [facet]: new Set([value]) });
          expect(alone.events).toHaveLength(count);
          expect(alone.events.every((event) => valuesOf(event, facet).includes(value))).toBe(true);
        }
      }),
    );
  });
});
