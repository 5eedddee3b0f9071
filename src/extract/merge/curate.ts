import { isoDay } from '../../model/calendar.ts';
import { parseEdtf } from '../../model/edtf.ts';
import type { EventDate, TimelineEvent } from '../../model/event.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Curation } from './curation.ts';

/**
 * The events with the reviewed corrections applied: hidden, retitled, redated, merged and split by
 * id. A correction whose event is gone changes nothing and is reported: it has to be looked at.
 */
export function curate(
  events: readonly TimelineEvent[],
  curations: readonly Curation[],
  file: string,
): { readonly events: readonly TimelineEvent[]; readonly problems: readonly Problem[] } {
  const byId = new Map(events.map((event) => [event.id, event]));
  const problems: Problem[] = [];
  const stale = (id: string, what: string) => {
    problems.push(
      problem(
        'error',
        'curation-stale',
        { file },
        `No event \`${id}\` ${what}; remove or renew the entry.`,
      ),
    );
  };
  for (const curation of curations) {
    const event = byId.get(curation.id);
    if (!event) {
      stale(curation.id, 'to correct');
      continue;
    }
    if (curation.hide) {
      byId.delete(event.id);
      continue;
    }
    let corrected = corrections(event, curation);
    for (const id of curation.merge ?? []) {
      const other = byId.get(id);
      if (!other || id === event.id) stale(id, `to merge into \`${event.id}\``);
      else {
        corrected = absorb(corrected, other);
        byId.delete(id);
      }
    }
    byId.set(event.id, corrected);
    if (curation.split) splitOff(corrected).forEach((part) => byId.set(part.id, part));
  }
  return { events: [...byId.values()], problems };
}

function corrections(event: TimelineEvent, curation: Curation): TimelineEvent {
  const { title, kind, date, importance } = curation;
  return {
    ...event,
    ...(title ? { title: { ...event.title, ...title } } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(importance === undefined ? {} : { importance }),
    ...(date === undefined ? {} : { date: redated(event.date, date) }),
  };
}

/** A corrected date keeps its basis; its derivation would no longer lead to it and is left out. */
function redated(date: EventDate, edtf: string): EventDate {
  const value = parseEdtf(edtf);
  if (!value) return date;
  const { derivation: _derivation, anchor: _anchor, ...rest } = date;
  return {
    ...rest,
    edtf: value.edtf,
    start: isoDay(value.span.from),
    end: isoDay(value.span.to - 1),
    precision: value.precision,
    approximate: value.approximate,
  };
}

/** The event with the evidence, names and differing dates of another that is the same happening. */
export function absorb(event: TimelineEvent, other: TimelineEvent): TimelineEvent {
  const seen = new Set([event.date.edtf]);
  const dates = [...(event.otherDates ?? []), other.date, ...(other.otherDates ?? [])].filter(
    ({ edtf }) => !seen.has(edtf) && seen.add(edtf),
  );
  const mentions = [...(event.mentions ?? []), ...(other.mentions ?? [])];
  return {
    ...event,
    evidence: [...event.evidence, ...other.evidence],
    ...(mentions.length > 0 ? { mentions } : {}),
    entities: [...new Set([...(event.entities ?? []), ...(other.entities ?? [])])],
    figures: event.figures?.length ? event.figures : (other.figures ?? []),
    ...(dates.length > 0 ? { otherDates: dates } : {}),
  };
}

/** Each further piece of evidence as an event of its own; the first stays with the event. */
function splitOff(event: TimelineEvent): readonly TimelineEvent[] {
  const [first, ...rest] = event.evidence;
  if (!first) return [];
  const { mentions: _mentions, ...alone } = event;
  return [
    { ...event, evidence: [first] },
    ...rest.map((evidence, i) => ({ ...alone, id: `${event.id}-s${i + 2}`, evidence: [evidence] })),
  ];
}
