import type { TimelineEvent } from '../../model/event.ts';

/** Most events that are drawn together, or not at all while they are far from view. */
const BLOCK_SIZE = 50;
/** Events that are drawn wherever they are: a shorter list is all there at once. */
const AT_ONCE = 200;

/** Events of a long list that are drawn together once they come near the view. */
export interface Block {
  readonly events: readonly TimelineEvent[];
  /** Place of its first event in the whole list. */
  readonly first: number;
  /** Whether it is drawn though it may be far from view. */
  readonly atOnce: boolean;
}

/**
 * A stretch of a list, whose first event has the place `first` in the whole, cut into blocks. The
 * block that holds the place `wanted` is drawn at once, so that it can be scrolled to.
 */
export function blocksOf(
  events: readonly TimelineEvent[],
  wanted: number | undefined,
  first = 0,
): readonly Block[] {
  return Array.from({ length: Math.ceil(events.length / BLOCK_SIZE) }, (_, i) => {
    const block = events.slice(i * BLOCK_SIZE, (i + 1) * BLOCK_SIZE);
    const start = first + i * BLOCK_SIZE;
    const holdsWanted = wanted !== undefined && wanted >= start && wanted < start + block.length;
    return { events: block, first: start, atOnce: start < AT_ONCE || holdsWanted };
  });
}
