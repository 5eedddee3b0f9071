import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../model/event.ts';
import { aDate, anEvent } from '../../testing/anEvent.ts';
import { syntheticTimeline } from '../../testing/syntheticTimeline.ts';
import { buildEventIndex } from './eventIndex.ts';
import { walk } from './walk.ts';
import type { Walk } from './walk.ts';

/** Days, lanes and importances; ids tell the day and the lane. */
const DAYS = [
  ['2020-01-01', 0, 0.5],
  ['2020-02-01', 2, 0.5],
  ['2020-03-01', 0, 0.5],
  ['2020-03-10', 1, 0.4],
  ['2020-03-20', 1, 0.9],
  ['2020-06-01', 3, 0.5],
] as const;
const index = buildEventIndex(
  DAYS.map(([day, lane, importance]) =>
    anEvent({ id: `${day.slice(5)} ${lane}`, date: aDate(day), importance }),
  ),
);
const laneOf = index.events.map(({ id }) => Number(id.slice(-1)));
const from = (id: string, way: Walk) =>
  index.events[walk(index, laneOf, index.byId.get(id) ?? -1, way)]?.id;

describe('a walk', () => {
  it.each<[string, Walk, string]>([
    ['01-01 0', 1, '02-01 2'],
    ['02-01 2', -1, '01-01 0'],
    ['01-01 0', -1, '01-01 0'],
    ['03-20 1', 10, '06-01 3'],
    ['06-01 3', -10, '01-01 0'],
    ['03-01 0', 'below', '03-10 1'],
    ['01-01 0', 'below', '03-10 1'],
    ['06-01 3', 'above', '02-01 2'],
    ['02-01 2', 'above', '03-10 1'],
    ['01-01 0', 'above', '01-01 0'],
    ['06-01 3', 'below', '06-01 3'],
  ])('from %s by %s reaches %s', (start, way, end) => {
    expect(from(start, way)).toBe(end);
  });

  it('prefers the more important of two as near, and passes over empty lanes', () => {
    const events = [
      anEvent({ id: 'a', date: aDate('2020-01-01'), importance: 0.2 }),
      anEvent({ id: 'b', date: aDate('2020-01-03') }),
      anEvent({ id: 'c', date: aDate('2020-01-05'), importance: 0.9 }),
    ];
    expect(walk(buildEventIndex(events), [4, 0, 4], 1, 'below')).toBe(2);
  });

  it('above and below changes to the next lane, or stays; by steps meets every event once', () => {
    const many = buildEventIndex(syntheticTimeline(300, 3).events);
    const lanes = many.events.map(({ kind }) => EVENT_KINDS.indexOf(kind));
    const used = [...new Set(lanes)].sort((a, b) => a - b);
    fc.assert(
      fc.property(fc.nat(299), fc.constantFrom('above', 'below'), (start, way) => {
        const end = walk(many, lanes, start, way);
        const here = used.indexOf(lanes[start] ?? -1);
        const wanted = used[here + (way === 'above' ? -1 : 1)];
        expect(lanes[end]).toBe(wanted ?? lanes[start]);
        if (wanted === undefined) expect(end).toBe(start);
      }),
    );
    let place = 0;
    const met = [place];
    for (let i = 1; i < 300; i++) met.push((place = walk(many, lanes, place, 1)));
    expect(met).toEqual(many.events.map((_, i) => i));
  });
});
