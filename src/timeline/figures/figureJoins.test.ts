import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../model/event.ts';
import { amountEvent, anAmount } from '../../testing/amounts.ts';
import { buildEventIndex } from '../layout/eventIndex.ts';
import { figureJoins } from './figureJoins.ts';
import { figurePoints } from './figurePoints.ts';

const OF_A = { entities: ['A'] };
const joinsOf = (...events: TimelineEvent[]) =>
  figureJoins(figurePoints(buildEventIndex(events)).points).map(
    ({ before, after }) => `${before.event.id}-${after.event.id}`,
  );
const first = amountEvent('a', ['2023-01-01'], [anAmount(1e6)], OF_A);
const last = amountEvent('c', ['2025-01-01'], [anAmount(3e6)], OF_A);
const between = (
  figure: Parameters<typeof anAmount>[1],
  changes: Partial<TimelineEvent> = {},
  dates: readonly [string, string?] = ['2024-01-01'],
) => amountEvent('b', dates, [anAmount(2e6, figure)], { ...OF_A, ...changes });

describe('figureJoins', () => {
  it.each<[string, TimelineEvent, string[]]>([
    ['an amount', between({}), ['a-b', 'b-c']],
    ['about an amount', between({ bound: 'about' }), ['a-b', 'b-c']],
    ['a bound', between({ bound: 'over' }), []],
    ['a range', between({ max: 5e6 }), []],
    ['a forecast', between({}, { modality: 'forecast' }), []],
    ['an overlapping time', between({}, {}, ['2022-12-01', '2024-01-31']), []],
    ['another measure', between({ measure: 'valuation' }), ['a-c']],
    ['another entity', between({}, { entities: ['B'] }), ['a-c']],
    ['several entities', between({}, { entities: ['A', 'B'] }), ['a-c']],
    ['no entity', between({}, { entities: [] }), ['a-c']],
  ])('joins neighbours of one series, with %s between', (_, event, joins) => {
    expect(joinsOf(first, event, last)).toEqual(joins);
  });

  it('does not choose among several amounts of one event', () => {
    const both = amountEvent('b', ['2024-01-01'], [anAmount(2e6), anAmount(3e6)], OF_A);
    expect(joinsOf(first, both, last)).toEqual([]);
  });
});
