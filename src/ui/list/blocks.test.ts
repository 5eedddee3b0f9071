import { describe, expect, it } from 'vitest';
import { syntheticTimeline } from '../../testing/syntheticTimeline.ts';
import { blocksOf } from './blocks.ts';

const { events } = syntheticTimeline(420);

describe('blocks of a list', () => {
  it('hold every event once, in order, and know their places', () => {
    const blocks = blocksOf(events, undefined, 7);
    expect(blocks.flatMap((block) => block.events)).toEqual(events);
    expect(blocks.map(({ first }) => first)).toEqual(blocks.map((_, i) => 7 + i * 50));
  });

  it.each([
    [undefined, 0, 4],
    [0, 0, 4],
    [399, 0, 5],
    [400, 0, 5],
    [420, 0, 4],
    [undefined, 1000, 0],
    [1419, 1000, 1],
  ])('with %s wanted from place %d on: %d drawn at once', (wanted, first, drawn) => {
    const atOnce = blocksOf(events, wanted, first).filter((block) => block.atOnce);
    expect(atOnce).toHaveLength(drawn);
  });

  it('are none for no events', () => {
    expect(blocksOf([], 0)).toEqual([]);
  });
});
