import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneGroups, layOutLanes } from './lanes.ts';

const groups = fc.array(fc.record({ id: fc.string(), count: fc.integer({ min: 1, max: 500 }) }), {
  minLength: 1,
  maxLength: 12,
});

it('gives first what a story wants', () => {
  const groups = [
    { id: 'a', count: 100 },
    { id: 'b', count: 2 },
  ];
  const rowsOf = (wanted: ReadonlyMap<string, number>) =>
    layOutLanes(groups, 110, 20, new Set(), wanted).map(({ rows }) => rows);
  expect(rowsOf(new Map())).toEqual([3, 1]);
  // And the rest: what a story is silent about leaves its room.
  expect(rowsOf(new Map([['b', 2]]))).toEqual([1, 3]);
  expect(rowsOf(new Map([['b', 9]]))).toEqual([1, 3]);
});

describe('lanes', () => {
  it('leave out what has no event and keep the given order', () => {
    expect(laneGroups(['b', 'a', 'b'], ['a', 'b', 'c'])).toEqual([
      { id: 'a', count: 1 },
      { id: 'b', count: 2 },
    ]);
  });

  it('fill the height exactly, without overlap, each with room for its rows', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 420, max: 1600 }), (some, height) => {
        const lanes = layOutLanes(some, height, 24);
        let bottom = 0;
        for (const lane of lanes) {
          expect(lane.topPx).toBeCloseTo(bottom);
          expect(lane.heightPx).toBeGreaterThanOrEqual(lane.rows * 24);
          bottom = lane.topPx + lane.heightPx;
        }
        expect(bottom).toBeCloseTo(height);
      }),
    );
  });

  it('keep a folded lane to a row of marks and give the room to the others', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 420, max: 1600 }), (some, height) => {
        const ids = some.map((group, i) => ({ ...group, id: `${i}` }));
        const lanes = layOutLanes(ids, height, 24, new Set(['0']));
        const [first, ...others] = lanes;
        expect(first?.rows).toBe(0);
        if (others.length > 0) expect(first?.heightPx).toBe(24);
        expect(others.every(({ rows }) => rows > 0)).toBe(true);
        expect(lanes.reduce((sum, { heightPx }) => sum + heightPx, 0)).toBeCloseTo(height);
      }),
    );
  });

  it('give a crowded lane more rows', () => {
    const [few, many] = layOutLanes(
      [
        { id: 'few', count: 4 },
        { id: 'many', count: 100 },
      ],
      300,
      24,
    );
    expect(many?.rows).toBeGreaterThan((few?.rows ?? 0) * 2);
  });

  it('are none for no groups and one row each when space is short', () => {
    expect(layOutLanes([], 100, 24)).toEqual([]);
    expect(
      layOutLanes(
        [
          { id: 'a', count: 1 },
          { id: 'b', count: 9 },
        ],
        20,
        24,
      ).map((l) => l.rows),
    ).toEqual([1, 1]);
  });
});
