import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { stringifyTimeline } from '../model/timelineFile.ts';
import type { Timeline } from '../model/timelineFile.ts';

/** A timeline's JSON text, or the problem that there is none. */
export type TimelineText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

/**
 * The JSON text of a timeline. Each article is bounded, but not their number: more than half a
 * gigabyte is no text any more, which is a problem of `shown` and no end of the program. Never throws.
 */
export function timelineText(timeline: Timeline, shown: string): TimelineText {
  try {
    return { ok: true, text: stringifyTimeline(timeline) };
  } catch {
    const message =
      'The timeline is too large to be written as one file; take out the largest articles.';
    return { ok: false, problem: problem('error', 'timeline-size', { file: shown }, message) };
  }
}
