import type { TimelineEvent } from './event.ts';

/** From which confidence on a reading counts as sure. */
export const SURE_FROM = 0.8;

/** What can be asked of an event's confidence. */
export const CONFIDENCES = ['sure'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Whether an event's reading is sure; one that says nothing of its confidence is. */
export function isSure({ confidence = 1 }: Pick<TimelineEvent, 'confidence'>): boolean {
  return confidence >= SURE_FROM;
}
