import type { EventDate, TimelineEvent } from '../../model/event.ts';

/**
 * The event as a file has it: evidence says its date only where it is not just the event's, and no
 * list of aliases is empty.
 */
export function shortened({ aliases = [], ...event }: TimelineEvent): TimelineEvent {
  const evidence = event.evidence.map((piece) => {
    const { dated, ...rest } = piece;
    return dated && isSame(dated, event.date) ? rest : piece;
  });
  const { id, ...others } = event;
  return { id, ...(aliases.length > 0 ? { aliases } : {}), ...others, evidence };
}

function isSame(a: EventDate, b: EventDate): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
