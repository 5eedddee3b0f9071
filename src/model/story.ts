import type { LocalisedText } from './event.ts';

/** One stop of a story: what is on screen, what stands out, and what the presenter says. */
export interface StoryStep {
  /** Unique in its story: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: LocalisedText;
  /** What is on screen, as `parseTimeRange` reads it (`2020..2025-06`); else its events are. */
  readonly range?: string;
  /** Ids of the events that it is about, in the order they are told. */
  readonly events?: readonly string[];
  /** Ids of those that stand out, where these are not all of `events`; the others are dimmed. */
  readonly highlight?: readonly string[];
  /** For the presenter's eyes. */
  readonly note?: LocalisedText;
}

/** A way through the timeline, told in steps; before the first stands the whole, as step 0. */
export interface Story {
  /** The name of its file: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: LocalisedText;
  /** One sentence that says what it tells. */
  readonly summary?: LocalisedText;
  /** At least one. */
  readonly steps: readonly StoryStep[];
}
