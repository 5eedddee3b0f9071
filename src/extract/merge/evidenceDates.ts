import type { TimelineEvent } from '../../model/event.ts';

/** The event with each piece of evidence saying the date that it gives. */
export function withEvidenceDates(event: TimelineEvent): TimelineEvent {
  if (event.evidence.every(({ dated }) => dated)) return event;
  const evidence = event.evidence.map((piece) =>
    piece.dated ? piece : { ...piece, dated: event.date },
  );
  return { ...event, evidence };
}
