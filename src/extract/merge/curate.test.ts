import { describe, expect, it } from 'vitest';
import { aDate, anEvent } from '../../testing/anEvent.ts';
import type { Evidence, TimelineEvent } from '../../model/event.ts';
import { curate } from './curate.ts';
import type { Corrections } from './curate.ts';
import type { Curation } from './curation.ts';

const evidence = (source: string) => ({ source, paragraph: 'p1', quote: { start: 0, end: 4 } });
const EVENTS = [
  anEvent({ id: 'a', evidence: [evidence('s1')] }),
  anEvent({ id: 'b', date: aDate('2016-01-01', '2016-12-31'), evidence: [evidence('s2')] }),
  anEvent({ id: 'c', evidence: [evidence('s1'), evidence('s2'), evidence('s3')] }),
];

const correct = (
  events: readonly TimelineEvent[],
  curations: readonly Curation[],
  more: Partial<Corrections> = {},
) => curate(events, { curations, curationFile: 'curation.yaml', sources: [], ...more });

function curated(...corrections: readonly Omit<Curation, 'reason'>[]) {
  const curations = corrections.map((one) => ({ reason: 'reviewed', ...one }));
  const { events, problems } = correct(EVENTS, curations);
  return { events, problems, byId: new Map(events.map((event) => [event.id, event])) };
}

describe('curate', () => {
  it('changes nothing without corrections', () => {
    expect(correct(EVENTS, [])).toEqual({ events: EVENTS, problems: [] });
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

  it('replaces the date and says why; what the passages say stays with them', () => {
    const derivation = [{ step: 'read' as const, text: '去年', edtf: '2020' }];
    const said = aDate('2020-01-01', '2020-12-31', {
      basis: 'relative',
      anchor: '2021',
      derivation,
    });
    const other = aDate('2016-05-01', '2016-05-31', { edtf: '2016-05~' });
    const event = anEvent({ id: 'a', aliases: ['old'], date: said, otherDates: [other] });
    const correction = { id: 'old', date: '2016-05~', reason: 'The paper says so.' };
    const [redated] = correct([event], [correction]).events;
    expect(redated?.date).toEqual({
      edtf: '2016-05~',
      start: '2016-05-01',
      end: '2016-05-31',
      precision: 'month',
      approximate: true,
      basis: 'reviewed',
      derivation: [
        { step: 'reviewed', text: 'The paper says so.', entry: 'old', edtf: '2016-05~' },
      ],
    });
    expect(said.basis).toBe('relative');
    expect(redated?.evidence.map(({ dated }) => dated)).toEqual([said]);
    expect(redated?.otherDates).toBeUndefined();
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

  it('merges events with the ids of all, each passage with its own date', () => {
    const [a, b, c] = [
      anEvent({ id: 'a', aliases: ['a1'] }),
      anEvent({ id: 'b', aliases: ['b1'], date: aDate('2016-01-01') }),
      anEvent({ id: 'c', aliases: ['c1'], date: aDate('2017-01-01') }),
    ];
    const correction = { id: 'b1', merge: ['a1', 'c'], date: '2018', reason: 'reviewed' };
    const { events, problems } = correct([a, b, c], [correction]);
    expect(problems).toEqual([]);
    expect(events.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['b', ['b1', 'a', 'a1', 'c', 'c1']],
    ]);
    expect(events[0]?.date.edtf).toBe('2018');
    expect(events[0]?.evidence.map(({ dated }) => dated?.edtf)).toEqual([
      '2016-01-01',
      '2020-01-23',
      '2017-01-01',
    ]);
  });

  it('merges events of the same other date without naming it twice', () => {
    const twice = [...EVENTS, anEvent({ id: 'd', date: aDate('2016-01-01', '2016-12-31') })];
    const correction = { id: 'a', merge: ['b', 'd'], reason: 'reviewed' };
    const [merged] = correct(twice, [correction]).events;
    expect(merged?.otherDates).toHaveLength(1);
  });

  it('keeps the figures of the event that stays, and takes over some where it has none', () => {
    const figure = { measure: 'revenue', value: 1, bound: 'exact' } as const;
    const events = [anEvent({ id: 'a' }), anEvent({ id: 'b', figures: [figure] })];
    const merge = (id: string, other: string) =>
      correct(events, [{ id, merge: [other], reason: 'reviewed' }]).events[0]?.figures;
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

  it('splits into parts of their own dates, ids and words, where it knows them', () => {
    const dated = [aDate('2016-01-01'), aDate('2016-02-01', '2016-02-29'), aDate('2016-03-01')];
    const pieces = dated.map((date, i) => ({ ...evidence(`s${i}`), dated: date }));
    const parts = pieces.map((piece, i) =>
      anEvent({
        id: `e-${i}`,
        aliases: [`old-${i}`],
        title: { en: `Part ${i}` },
        date: piece.dated,
        evidence: [piece],
      }),
    );
    const whole = anEvent({
      id: 'e-1',
      aliases: ['e-0', 'e-2', 'old-1', 'old-0', 'old-2', 'older'],
      title: { en: 'Shown' },
      date: aDate('2016-01-01'),
      otherDates: [aDate('2016-03-01')],
      evidence: pieces,
    });
    const correction = { id: 'old-2', split: true, kind: 'people' as const, reason: 'Three.' };
    const alone = (piece: Evidence) => parts[pieces.findIndex((one) => one === piece)];
    const { events, problems } = correct([whole], [correction], { alone });
    expect(problems).toEqual([]);
    expect(
      events.map(({ id, aliases, title, date, kind, otherDates }) => [
        id,
        aliases,
        title['en'],
        date.edtf,
        kind,
        otherDates,
      ]),
    ).toEqual([
      ['e-1', ['old-1', 'older'], 'Part 1', '2016-02-01/2016-02-29', 'research', undefined],
      ['e-0', ['old-0', 'e-1-s1', 'old-2-s1'], 'Shown', '2016-01-01', 'research', undefined],
      ['e-2', ['old-2', 'e-1-s3', 'old-2-s3'], 'Part 2', '2016-03-01', 'people', undefined],
    ]);
    const again = [correction, { id: 'old-2-s1', title: { en: 'First' }, reason: 'x' }];
    expect(correct([whole], again, { alone }).events[1]?.title['en']).toBe('First');
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
      ['curation-stale', 'warning', 'curation.yaml'],
    ]);
  });

  it('waits where the source is not read, and corrects what is there all the same', () => {
    const event = anEvent({ id: 'e-1' });
    const milestone = anEvent({ id: 'm-1' });
    const about = (id: string, source = 'renamed') => ({ id, source, hide: true, reason: 'x' });
    const found = correct(
      [event, milestone],
      ['e-1', 'm-1', 'gone'].map((id) => about(id)),
    );
    expect([found.events.map(({ id }) => id), found.problems]).toEqual([['m-1'], []]);
    const sources = [{ id: 'read' }];
    expect(correct([event], [about('gone', 'read')], { sources }).problems).toHaveLength(1);
  });

  it('names events whose titles are like that of a stale correction', () => {
    const title = { 'zh-Hant': '發表了規模定律' };
    const [problem] = curated({ id: 'gone', title }).problems;
    expect(problem?.message).toContain('perhaps `a` or `b` now');
    expect(curated({ id: 'gone', title: { en: 'Dinner' } }).problems[0]?.message).not.toMatch(
      /perhaps/,
    );
  });

  it('applies the other corrections beside a stale one', () => {
    const { events } = curated({ id: 'gone', hide: true }, { id: 'a', merge: ['gone', 'b'] });
    expect(events.map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
