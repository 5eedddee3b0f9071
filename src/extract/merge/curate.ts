import { isoDay } from '../../model/calendar.ts';
import { parseEdtf } from '../../model/edtf.ts';
import type { EventDate, Evidence, TimelineEvent } from '../../model/event.ts';
import { eventById } from '../../model/eventById.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import type { Curation } from './curation.ts';
import { withEvidenceDates } from './evidenceDates.ts';
import { titlesLike } from './titlesLike.ts';

/** The event that a piece of evidence tells by itself, where that is known. */
export type Alone = (evidence: Evidence) => TimelineEvent | undefined;

/** The corrections, and what they are about. */
export interface Corrections {
  readonly curations: readonly Curation[];
  /** The name of their file, for problems. */
  readonly curationFile: string;
  /** What is read. An entry whose source is not among it may be about nothing here. */
  readonly sources: readonly Pick<Source, 'id'>[];
  readonly alone?: Alone;
}

/**
 * The events with the reviewed corrections applied: hidden, retitled, redated, merged and split by
 * id or alias. A correction whose event is gone changes nothing and is a warning, for it has to be
 * looked at; where its source is not read, it waits.
 */
export function curate(
  events: readonly TimelineEvent[],
  { curations, curationFile: file, sources, alone = () => undefined }: Corrections,
): { readonly events: readonly TimelineEvent[]; readonly problems: readonly Problem[] } {
  // What was merged or hidden by an entry is still found in it, and then not in `byId`.
  let current = events;
  const byId = new Map(events.map((event) => [event.id, event]));
  const find = (id: string) => byId.get(eventById(current, id)?.id ?? '');
  const problems: Problem[] = [];
  const read = new Set(sources.map(({ id }) => id));
  const stale = ({ source, title }: Curation, id: string, what: string) => {
    if (source !== undefined && !read.has(source)) return;
    const like = title ? titlesLike(title, [...byId.values()]) : [];
    const hint = like.length > 0 ? ` (perhaps \`${like.join('` or `')}\` now)` : '';
    const message = `No event \`${id}\` ${what}${hint}; remove or renew the entry.`;
    problems.push(problem('warning', 'curation-stale', { file }, message));
  };
  for (const curation of curations) {
    const { id, source, hide, merge = [], split } = curation;
    const event = find(id);
    // A milestone is told by other articles too: an entry about this article's telling waits.
    const isElsewhere = source !== undefined && !read.has(source) && id.startsWith('m-');
    if (!event || isElsewhere) {
      stale(curation, id, 'to correct');
      continue;
    }
    if (hide) {
      byId.delete(event.id);
      continue;
    }
    let corrected = split ? event : corrections(event, curation);
    for (const other of merge) {
      const absorbed = find(other);
      if (!absorbed || absorbed.id === event.id) {
        stale({ ...curation, title: undefined }, other, `to merge into \`${id}\``);
      } else {
        corrected = absorb(corrected, absorbed);
        byId.delete(absorbed.id);
      }
    }
    byId.set(event.id, corrected);
    if (split) {
      const parts = partsOf(corrected, curation, alone);
      for (const part of parts) byId.set(part.id, part);
      current = [...parts, ...current];
    }
  }
  return { events: [...byId.values()], problems };
}

function corrections(event: TimelineEvent, curation: Curation): TimelineEvent {
  const { title, kind, date, importance } = curation;
  const corrected = {
    ...event,
    ...(title ? { title: { ...event.title, ...title } } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(importance === undefined ? {} : { importance }),
  };
  return date === undefined ? corrected : redated(corrected, date, curation);
}

/** The event at the date of a correction, which says why; what its passages say stays with them. */
function redated(event: TimelineEvent, edtf: string, { id, reason }: Curation): TimelineEvent {
  const value = parseEdtf(edtf);
  if (!value) return event;
  const date: EventDate = {
    edtf: value.edtf,
    start: isoDay(value.span.from),
    end: isoDay(value.span.to - 1),
    precision: value.precision,
    approximate: value.approximate,
    basis: 'reviewed',
    derivation: [{ step: 'reviewed', text: reason, entry: id, edtf: value.edtf }],
  };
  const { otherDates = [], ...rest } = withEvidenceDates(event);
  const others = otherDates.filter((other) => other.edtf !== date.edtf);
  return { ...rest, date, ...(others.length > 0 ? { otherDates: others } : {}) };
}

/**
 * The event with the ids, evidence, names and differing dates of another that is the same
 * happening. Each piece of evidence keeps the date that it gives.
 */
export function absorb(event: TimelineEvent, other: TimelineEvent): TimelineEvent {
  const seen = new Set([event.date.edtf]);
  const dates = [...(event.otherDates ?? []), other.date, ...(other.otherDates ?? [])].filter(
    ({ edtf }) => !seen.has(edtf) && seen.add(edtf),
  );
  const mentions = [...(event.mentions ?? []), ...(other.mentions ?? [])];
  const aliases = new Set([...(event.aliases ?? []), other.id, ...(other.aliases ?? [])]);
  aliases.delete(event.id);
  return {
    ...event,
    ...(aliases.size > 0 ? { aliases: [...aliases] } : {}),
    evidence: [event, other].flatMap((one) => withEvidenceDates(one).evidence),
    ...(mentions.length > 0 ? { mentions } : {}),
    entities: [...new Set([...(event.entities ?? []), ...(other.entities ?? [])])],
    figures: event.figures?.length ? event.figures : (other.figures ?? []),
    ...(dates.length > 0 ? { otherDates: dates } : {}),
  };
}

/**
 * Each piece of evidence as an event of its own, with the date that it gives and all else that it
 * tells by itself; the first, which the event was shown by, keeps the corrections made before. The
 * event's id stays with the telling that gave it, else with the first; each other part has the id
 * of its telling. What else the entry says is said of the part that it names.
 */
function partsOf(event: TimelineEvent, curation: Curation, alone: Alone): readonly TimelineEvent[] {
  const pieces = withEvidenceDates(event).evidence;
  if (pieces.length === 1) return [corrections(event, curation)];
  const { aliases = [], otherDates: _otherDates, mentions, ...shown } = event;
  const told = pieces.map((evidence) => alone(evidence));
  const idsOf = (part: TimelineEvent | undefined) =>
    part ? [part.id, ...(part.aliases ?? [])] : [];
  const placeOf = (id: string) =>
    Math.max(
      0,
      told.findIndex((part) => idsOf(part).includes(id)),
    );
  const keeper = placeOf(event.id);
  const named = curation.id === event.id ? keeper : placeOf(curation.id);
  const ofParts = new Set(told.flatMap(idsOf));
  return pieces.map((evidence, i) => {
    const own = told[i];
    const numbered = [`${event.id}-s${i + 1}`, `${curation.id}-s${i + 1}`];
    const [id = event.id, ...others] = new Set(
      i === keeper
        ? [event.id, ...idsOf(own), ...aliases.filter((alias) => !ofParts.has(alias))]
        : [...idsOf(own), ...numbered],
    );
    const part: TimelineEvent = {
      ...(i > 0 && own ? own : shown),
      ...(i === 0 && mentions ? { mentions } : {}),
      ...(i === 0 ? {} : { date: evidence.dated ?? event.date }),
      ...(own?.figures ? { figures: own.figures } : {}),
      ...(own?.entities ? { entities: own.entities } : {}),
      evidence: [evidence],
      id,
      aliases: others,
    };
    return i === named ? corrections(part, curation) : part;
  });
}
