import { isoDay, parseIsoDay } from '../model/calendar.ts';
import type { EventDate, Evidence, Figure, TextSpan, TimelineEvent } from '../model/event.ts';
import type { Problem } from '../model/problem.ts';
import { TIMELINE_VERSION } from '../model/timelineFile.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { EventDraft } from './events/draft.ts';
import { MAX_QUOTE } from './events/quote.ts';
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
  const sources = extractions
    .map((e) => e.source)
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const merged = identify(mergeDrafts(extractions.flatMap((e) => e.drafts)));
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

function identify(happenings: readonly Happening[]): readonly Identified[] {
  const seen = new Map<string, number>();
  return happenings.map((happening) => {
    const ids = idsOf(happening);
    const [base = ''] = ids;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { event: eventOf(happening, count === 1 ? base : `${base}-${count}`), ids };
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

function eventOf(happening: Happening, id: string): TimelineEvent {
  const [first, ...others] = happening;
  const dates = otherDates(first, others);
  const { title, quote } = titleOf(first.title);
  const evidenced = happening.map((draft, i) => evidencedBy(draft, i === 0 ? quote : undefined));
  return {
    id,
    title: bothScripts(title),
    kind: first.kind,
    modality: first.modality,
    date: dateOf(first),
    entities: [...new Set(happening.flatMap((d) => d.entities))],
    figures: figuresOf(evidenced.map(({ figures }) => figures)),
    importance: importanceOf(happening),
    evidence: evidenced.map(({ evidence }) => evidence),
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

/**
 * The evidence of a telling, from where its title begins (`titled`) and over the sentences behind
 * it that bring further figures, and all its figures. Where both are more than a quote may hold,
 * the further figures are left out.
 */
function evidencedBy(
  { evidence, figures, further }: EventDraft,
  titled: TextSpan | undefined,
): { readonly evidence: Evidence; readonly figures: readonly Figure[] } {
  const quote = titled ?? evidence.quote;
  if (!further || further.end - quote.start > MAX_QUOTE)
    return { evidence: titled ? { ...evidence, quote } : evidence, figures };
  const wide = { start: quote.start, end: Math.max(quote.end, further.end) };
  return { evidence: { ...evidence, quote: wide }, figures: [...figures, ...further.figures] };
}

/**
 * The figures of the first telling that has any; of the others the sums in which they disagree with
 * it, and what else those say that share a figure with it.
 */
function figuresOf(tellings: readonly (readonly Figure[])[]): readonly Figure[] {
  const [own, ...others] = tellings.filter((figures) => figures.length > 0);
  if (!own) return [];
  const figures = [...own];
  for (const other of others) {
    const shares = other.some((one) => figures.some((f) => sameAmount(f, one)));
    for (const figure of other) {
      const alike = figures.filter(
        (f) => f.measure === figure.measure && f.currency === figure.currency,
      );
      const differs = figure.currency && alike.length > 0;
      const isNew = shares && !alike.some((f) => f.unit === figure.unit);
      if ((differs || isNew) && !figures.some((f) => sameAmount(f, figure))) figures.push(figure);
    }
  }
  return figures;
}

const sameAmount = (a: Figure, b: Figure) =>
  a.value === b.value && a.currency === b.currency && a.unit === b.unit;

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
