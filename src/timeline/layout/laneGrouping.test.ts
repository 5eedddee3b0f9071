import { describe, expect, it } from 'vitest';
import type { Grouping } from '../../model/facet.ts';
import { anEvent } from '../../testing/anEvent.ts';
import { OTHER_LANE, groupIntoLanes, rankedValues } from './laneGrouping.ts';

const quote = { start: 0, end: 1 };
const EVENTS = [
  anEvent({ id: 'a', kind: 'funding', entities: ['Anthropic', 'Google'] }),
  anEvent({ id: 'b', kind: 'policy', entities: ['EU', 'Anthropic'] }),
  anEvent({
    id: 'c',
    kind: 'funding',
    entities: ['Anthropic'],
    evidence: [{ source: 's2', paragraph: 'p1', quote }],
  }),
  anEvent({ id: 'd', kind: 'research' }),
];

function lanes(grouping: Grouping, events = EVENTS) {
  return groupIntoLanes(events, grouping, rankedValues(EVENTS, grouping));
}

describe('groupIntoLanes', () => {
  it.each([
    ['kind', ['funding', 'policy', 'funding', 'research']],
    ['source', ['s1', 's1', 's2', 's1']],
    ['entity', ['Anthropic', 'EU', 'Anthropic', OTHER_LANE]],
  ] as const)('by %s', (grouping, laneIds) => {
    expect(lanes(grouping).laneIds).toEqual(laneIds);
  });

  it('orders kinds as the vocabulary does, the rest by their number of events', () => {
    expect(lanes('kind').order).toEqual(['research', 'policy', 'funding', OTHER_LANE]);
    expect(lanes('entity').order).toEqual(['Anthropic', 'EU', 'Google', OTHER_LANE]);
  });

  it('keeps the order when filters leave less', () => {
    expect(lanes('entity', EVENTS.slice(1, 2)).order).toEqual(lanes('entity').order);
  });

  it('puts what there is no lane for into the last one', () => {
    const many = Array.from({ length: 30 }, (_, i) => anEvent({ id: `${i}`, entities: [`e${i}`] }));
    const { laneIds, order } = groupIntoLanes(many, 'entity', rankedValues(many, 'entity'));
    expect(order).toHaveLength(10);
    expect(laneIds.filter((id) => id === OTHER_LANE)).toHaveLength(21);
  });
});
