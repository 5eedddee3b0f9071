import { isoDay, parseIsoDay } from '../model/calendar.ts';
import type { EventDate, Evidence, Figure, TimelineEvent } from '../model/event.ts';
import type { Problem } from '../model/problem.ts';
import { TIMELINE_VERSION } from '../model/timelineFile.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { EventDraft } from './events/draft.ts';
import type { Extraction } from './extractArticle.ts';
import type { Knowledge } from './knowledge.ts';
import { curate } from './merge/curate.ts';
import { mergeDrafts } from './merge/merge.ts';
import type { Happening } from './merge/merge.ts';
import { shortHash } from '../text/shortHash.ts';
import { bothScripts } from './title/scripts.ts';
import { titleOf } from './title/titleOf.ts';

/** One timeline from all extractions: merged, curated, in a fixed order whatever the input order. */
export function assembleTimeline(
  extractions: readonly Extraction[],
  knowledge: Knowledge,
): { readonly timeline: Timeline; readonly problems: readonly Problem[] } {
  const sources = extractions.map((e) => e.source).sort((a, b) => compare(a.file, b.file));
  const merged = identify(
    mergeDrafts(extractions.flatMap((e) => e.drafts)),
    mentionsOf(extractions),
  );
  const aliases = new Map(merged.flatMap(({ event, ids }) => ids.map((id) => [id, event.id])));
  const { events, problems } = curate(
    merged.map(({ event }) => event),
    knowledge.curations
      .filter(({ source }) => source === undefined || sources.some(({ id }) => id === source))
      .map((curation) => ({ ...curation, id: aliases.get(curation.id) ?? curation.id })),
    knowledge.curationFile,
  );
  return {
    timeline: { version: TIMELINE_VERSION, sources, events: [...events].sort(inOrder) },
    problems,
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const dayOfIso = (iso: string) => parseIsoDay(iso) ?? 0;
/** The order of events in a timeline: by first day, by last day, by id. */
export const inOrder = (a: TimelineEvent, b: TimelineEvent) =>
  dayOfIso(a.date.start) - dayOfIso(b.date.start) ||
  dayOfIso(a.date.end) - dayOfIso(b.date.end) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** An event with every id that one of its tellings alone would have given it. */
interface Identified {
  readonly event: TimelineEvent;
  readonly ids: readonly string[];
}

type Mentions = ReadonlyMap<string, readonly Evidence[]>;

/** The mentions of each milestone, in the order of the articles. */
function mentionsOf(extractions: readonly Extraction[]): Mentions {
  const byMilestone = new Map<string, Evidence[]>();
  const inFiles = [...extractions].sort((a, b) => compare(a.source.file, b.source.file));
  for (const { milestone, evidence } of inFiles.flatMap(({ mentions }) => mentions)) {
    const known = byMilestone.get(milestone);
    if (known) known.push(evidence);
    else byMilestone.set(milestone, [evidence]);
  }
  return byMilestone;
}

function identify(happenings: readonly Happening[], mentions: Mentions): readonly Identified[] {
  const seen = new Map<string, number>();
  return happenings.map((happening) => {
    const ids = idsOf(happening);
    const [base = ''] = ids;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const id = count === 1 ? base : `${base}-${count}`;
    const milestone = happening.find((draft) => draft.milestone !== undefined)?.milestone ?? '';
    return { event: eventOf(happening, id, mentions.get(milestone) ?? []), ids };
  });
}

/**
 * The ids of a happening, its own first: a milestone's from its name in the gazetteer, another's
 * from article, words and date of a telling, so that no edit elsewhere changes it. Of several
 * tellings the one whose words come first in order gives the id; the others still find the event
 * in the curation file, where a telling that was added later came first.
 */
function idsOf(happening: Happening): readonly string[] {
  const named = happening.find((draft) => draft.milestone !== undefined);
  const told = happening
    .map(keyOf)
    .sort()
    .map((key) => `e-${shortHash(key)}`);
  return named?.milestone === undefined ? told : [`m-${named.milestone}`, ...told];
}

function keyOf({ evidence, date, origin, told, derivation }: EventDraft): string {
  if (origin === 'publication') return `${evidence.source}\npublication`;
  const what = origin === 'link' ? (derivation[0]?.address ?? '') : told;
  return `${evidence.source}\n${date.edtf}\n${what}`;
}

function eventOf(happening: Happening, id: string, mentions: readonly Evidence[]): TimelineEvent {
  const [first, ...others] = happening;
  const dates = otherDates(first, others);
  const { title, quote } = titleOf(first.title);
  return {
    id,
    title: bothScripts(title),
    kind: first.kind,
    modality: first.modality,
    date: dateOf(first),
    entities: [...new Set(happening.flatMap((d) => d.entities))],
    figures: figuresOf(happening),
    importance: importanceOf(happening),
    confidence: Math.max(...happening.map(({ confidence }) => confidence)),
    evidence: happening.map(({ evidence }, i) =>
      i === 0 && quote ? { ...evidence, quote } : evidence,
    ),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(dates.length > 0 ? { otherDates: dates } : {}),
  };
}

/** Dates of the other tellings that say something else than the first, each once. */
function otherDates(first: EventDraft, others: readonly EventDraft[]): readonly EventDate[] {
  const seen = new Set([first.date.edtf]);
  return others.flatMap((draft) => {
    if (seen.has(draft.date.edtf)) return [];
    seen.add(draft.date.edtf);
    return [dateOf(draft)];
  });
}

/** The figures of the first telling that has any, and those in which others disagree with it. */
function figuresOf(happening: Happening): readonly Figure[] {
  const [own, ...others] = happening.map(({ figures }) => figures).filter((f) => f.length > 0);
  if (!own) return [];
  const differing = others.flat().filter((figure) => {
    const same = own.filter((f) => f.measure === figure.measure && f.currency === figure.currency);
    return figure.currency && same.length > 0 && !same.some((f) => f.value === figure.value);
  });
  return [...own, ...differing];
}

/** Told more than once, and most of all in more than one article, an event counts for more. */
function importanceOf(happening: Happening): number {
  const best = Math.max(...happening.map((d) => d.importance));
  const sources = new Set(happening.map((d) => d.evidence.source)).size;
  const more = 0.06 * Math.min(happening.length - 1, 2) + 0.04 * Math.min(sources - 1, 3);
  return Math.round(Math.min(1, best + more) * 100) / 100;
}

function dateOf({ date, basis, anchor, reference, derivation }: EventDraft): EventDate {
  return {
    edtf: date.edtf,
    start: isoDay(date.span.from),
    end: isoDay(date.span.to - 1),
    precision: date.precision,
    approximate: date.approximate,
    basis,
    ...(anchor ? { anchor: anchor.edtf } : {}),
    ...(reference === undefined ? {} : { reference }),
    derivation,
  };
}
