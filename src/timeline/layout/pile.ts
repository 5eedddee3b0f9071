import type { TimeSpan } from '../../model/calendar.ts';
import type { EventIndex } from './eventIndex.ts';
import { MIN_SPAN } from './viewport.ts';
import type { Viewport } from './viewport.ts';

/** The view comes no more than so many times closer at once. */
const CLOSEST = 12;
/** A view that is not at least so much narrower takes no pile apart. */
const NARROWER = 0.75;

/**
 * Room left of the first event of a pile that is flown to: what a label just beyond the edge hides
 * is counted behind that label, and would be beyond the edge as well.
 */
export const PILE_LEFT_PX = 110;

/**
 * The view in which the events of a pile stand apart, by `fit`; `undefined` where it would not be
 * clearly narrower than `viewport`, or all of them begin on one day. Each is at most three quarters
 * of the one before, so that following a pile ends.
 */
export function viewOfPile(
  index: EventIndex,
  members: readonly number[],
  viewport: Viewport,
  fit: (span: TimeSpan) => Viewport,
): Viewport | undefined {
  const days = viewport.to - viewport.from;
  const starts = members.map((i) => index.from[i] ?? 0);
  const from = starts.reduce((least, day) => Math.min(least, day), Infinity);
  const last = starts.reduce((most, day) => Math.max(most, day), -Infinity);
  if (!(from < last) || days <= MIN_SPAN) return undefined;
  // Where they begin is what tells them apart: a long one among them need not be seen whole.
  const target = fit({ from, to: Math.max(last + 1, from + days / CLOSEST) });
  return target.to - target.from <= days * NARROWER ? target : undefined;
}
