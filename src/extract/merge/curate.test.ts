import { describe, expect, it } from 'vitest';
import { aDate, anEvent } from '../../testing/anEvent.ts';
import { curate } from './curate.ts';
import type { Curation } from './curation.ts';

const evidence = (source: string) => ({ source, paragraph: 'p1', quote: { start: 0, end: 4 } });
const EVENTS = [
  anEvent({ id: 'a', evidence: [evidence('s1')] }),
  anEvent({ id: 'b', date: aDate('2016-01-01', '2016-12-31'), evidence: [evidence('s2')] }),
  anEvent({ id: 'c', evidence: [evidence('s1'), evidence('s2'), evidence('s3')] }),
];

function curated(...corrections: readonly Omit<Curation, 'reason'>[]) {
  const curations = corrections.map((one) => ({ reason: 'reviewed', ...one }));
  const { events, problems } = curate(EVENTS, curations, 'curation.yaml');
  return { events, problems, byId: new Map(events.map((event) => [event.id, event])) };
}

describe('curate', () => {
  it('changes nothing without corrections', () => {
    expect(curate(EVENTS, [], 'curation.yaml')).toEqual({ events: EVENTS, problems: [] });
  });

  it('hides an event', () => {
    const { events, problems } = curated({ id: 'b', hide: true });
    expect(events.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(problems).toEqual([]);
  });

  it('replaces the title in the languages given and keeps the others', () => {
    const { byId } = curated({ id: 'a', title: { en: 'Renamed' } });
    expect(byId.get('a')?.title).toEqual({ ...EVENTS[0]?.title, en: 'Renamed' });
  });

  it('replaces kind and importance', () => {
    const { byId } = curated({ id: 'a', kind: 'policy', importance: 0 });
    expect(byId.get('a')).toMatchObject({ kind: 'policy', importance: 0 });
  });

  it('replaces the date, keeps its basis and drops what led to the old one', () => {
    const derivation = [{ step: 'read' as const, text: '去年', edtf: '2020' }];
    const event = anEvent({
      id: 'a',
      date: aDate('2020-01-01', '2020-12-31', { basis: 'relative', anchor: '2021', derivation }),
    });
    const correction = { id: 'a', date: '2016-05~', reason: 'reviewed' };
    const [redated] = curate([event], [correction], 'curation.yaml').events;
    expect(redated?.date).toEqual({
      edtf: '2016-05~',
      start: '2016-05-01',
      end: '2016-05-31',
      precision: 'month',
      approximate: true,
      basis: 'relative',
    });
  });

  it('merges events: evidence and entities of all, and the other dates', () => {
    const { events, byId, problems } = curated({ id: 'a', merge: ['b', 'c'] });
    expect(problems).toEqual([]);
    expect(events.map(({ id }) => id)).toEqual(['a']);
    expect(byId.get('a')?.evidence.map(({ source }) => source)).toEqual([
      ...['s1', 's2', 's1', 's2', 's3'],
    ]);
    expect(byId.get('a')?.otherDates?.map(({ edtf }) => edtf)).toEqual(['2016-01-01/2016-12-31']);
  });

  it('merges events of the same other date without naming it twice', () => {
    const twice = [...EVENTS, anEvent({ id: 'd', date: aDate('2016-01-01', '2016-12-31') })];
    const correction = { id: 'a', merge: ['b', 'd'], reason: 'reviewed' };
    const [merged] = curate(twice, [correction], 'curation.yaml').events;
    expect(merged?.otherDates).toHaveLength(1);
  });

  it('keeps the figures of the event that stays, and takes over some where it has none', () => {
    const figure = { measure: 'revenue', value: 1, bound: 'exact' } as const;
    const events = [anEvent({ id: 'a' }), anEvent({ id: 'b', figures: [figure] })];
    const merge = (id: string, other: string) =>
      curate(events, [{ id, merge: [other], reason: 'reviewed' }], 'f').events[0]?.figures;
    expect(merge('a', 'b')).toEqual([figure]);
    expect(merge('b', 'a')).toEqual([figure]);
  });

  it('splits off each further piece of evidence as an event of its own', () => {
    const { events, problems } = curated({ id: 'c', split: true });
    expect(problems).toEqual([]);
    const parts = events.filter(({ id }) => id.startsWith('c'));
    expect(parts.map(({ id, evidence }) => [id, evidence.map((e) => e.source)])).toEqual([
      ['c', ['s1']],
      ['c-s2', ['s2']],
      ['c-s3', ['s3']],
    ]);
  });

  it('splits nothing off an event with one piece of evidence', () => {
    const { events, problems } = curated({ id: 'a', split: true });
    expect(events).toEqual(EVENTS);
    expect(problems).toEqual([]);
  });

  it('applies the corrections in order', () => {
    const { byId } = curated({ id: 'a', kind: 'policy' }, { id: 'a', kind: 'people' });
    expect(byId.get('a')?.kind).toBe('people');
  });

  it.each<[string, ...Omit<Curation, 'reason'>[]]>([
    ['an event that is not there', { id: 'gone', hide: true }],
    ['an event that was hidden before', { id: 'a', hide: true }, { id: 'a', kind: 'policy' }],
    ['an event that was merged before', { id: 'a', merge: ['b'] }, { id: 'b', kind: 'policy' }],
    ['an event to merge that is not there', { id: 'a', merge: ['gone'] }],
    ['an event to merge into itself', { id: 'a', merge: ['a'] }],
  ])('reports %s', (_case, ...corrections) => {
    const { problems } = curated(...corrections);
    expect(problems.map(({ rule, level, place }) => [rule, level, place.file])).toEqual([
      ['curation-stale', 'error', 'curation.yaml'],
    ]);
  });

  it('applies the other corrections beside a stale one', () => {
    const { events } = curated({ id: 'gone', hide: true }, { id: 'a', merge: ['gone', 'b'] });
    expect(events.map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
