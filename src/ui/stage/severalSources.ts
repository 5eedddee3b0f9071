import type { TimelineEvent } from '../../model/event.ts';

/** Whether more than one article tells of an event. */
export function hasSeveralSources({ evidence }: TimelineEvent): boolean {
  const first = evidence[0]?.source;
  for (const { source } of evidence) if (source !== first) return true;
  return false;
}
