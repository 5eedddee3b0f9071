import type { TimelineEvent } from '../../model/event.ts';

/** A list of events that hangs on the stage, and where: pixels of the stage. */
export interface OpenedList {
  readonly title: string;
  readonly events: readonly TimelineEvent[];
  /** A view that shows them better, where there is one. */
  readonly way: WayThere | undefined;
  readonly x: number;
  readonly y: number;
}

/** How to get to another view. */
interface WayThere {
  readonly words: string;
  readonly dates: string;
  /** Whether it comes closer, or goes further away. */
  readonly closer: boolean;
  readonly go: () => void;
}
