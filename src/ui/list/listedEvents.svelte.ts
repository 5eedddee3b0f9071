import type { TimeSpan } from '../../model/calendar.ts';
import type { TimelineState } from '../../state/timelineState.svelte.ts';
import { buildEventIndex, eventsOf } from '../../timeline/layout/eventIndex.ts';
import type { EventIndex } from '../../timeline/layout/eventIndex.ts';

/** A list follows the view when it has rested: rows that change in every frame are not read. */
const REST_MS = 180;

/** What a list shows of a timeline: the events of the period that the reader has chosen, or all. */
export class ListedEvents {
  readonly #timeline: () => TimelineState;
  #rested: TimeSpan | undefined = $state.raw();
  /** The period of the list; `undefined` for all of time. */
  readonly period = $derived.by(() => (this.#timeline().listsAll ? undefined : this.#rested));
  /** Whether events of which the period is only a part are shown as well. */
  withLonger = $state(false);
  readonly #found = $derived.by(() => this.period && eventsOf(this.#timeline().index, this.period));
  readonly index: EventIndex = $derived.by(() => {
    const { index } = this.#timeline();
    if (!this.#found) return index;
    const { own, longer } = this.#found;
    const events = this.withLonger ? [...own, ...longer] : own;
    return events.length === index.events.length ? index : buildEventIndex(events);
  });

  /** Made while a component is. */
  constructor(timeline: () => TimelineState) {
    this.#timeline = timeline;
    this.#rested = timeline().period;
    $effect(() => {
      const { period } = timeline();
      const timer = setTimeout(() => (this.#rested = period), REST_MS);
      return () => {
        clearTimeout(timer);
      };
    });
  }

  /** How many events there are of which the period is only a part. */
  get longer(): number {
    return this.#found?.longer.length ?? 0;
  }

  /** Events that the filters leave and that lie outside the period. */
  get outside(): number {
    return this.#timeline().index.events.length - this.index.events.length;
  }
}
