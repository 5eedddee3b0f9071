import { isoDay, parseIsoDay } from '../model/calendar.ts';
import type { EventDate, Evidence, Figure, TextSpan, TimelineEvent } from '../model/event.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { TIMELINE_VERSION } from '../model/timelineFile.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { LEAST_SURE } from './events/confidence.ts';
import type { EventDraft } from './events/draft.ts';
import { MAX_QUOTE } from './events/quote.ts';
import type { Extraction } from './extractArticle.ts';
import type { Knowledge } from './knowledge.ts';
import { curate } from './merge/curate.ts';
import type { Alone } from './merge/curate.ts';
import type { Curation } from './merge/curation.ts';
import { shortened } from './merge/shortened.ts';
import { distinctIdentities, identify, identityOfTelling } from './merge/identity.ts';
import type { Identity, SourceOf } from './merge/identity.ts';
import { mergeDrafts } from './merge/merge.ts';
import type { Happening } from './merge/merge.ts';
import { bothScripts } from './title/scripts.ts';
import { titleOf } from './title/titleOf.ts';

/** Events that were put together from articles, before corrections. */
export interface Gathered {
  readonly sources: readonly Source[];
  /** Each piece of evidence says its date, even where it is the event's. */
  readonly events: readonly TimelineEvent[];
  /** What a piece of evidence of these events tells by itself. */
  readonly alone: Alone;
}

/** One timeline from all extractions: merged, curated, in a fixed order whatever the input order. */
export function assembleTimeline(
  extractions: readonly Extraction[],
  knowledge: Knowledge,
): { readonly timeline: Timeline; readonly problems: readonly Problem[] } {
  const { sources, events, alone } = gather(extractions, knowledge.curations);
  const curated = curate(events, { ...knowledge, sources, alone });
  return { timeline: timelineOf(sources, curated.events), problems: curated.problems };
}

/**
 * The sources of all extractions, and their tellings merged into events: those that are likely to
 * tell one, and those that a correction names.
 */
export function gather(
  extractions: readonly Extraction[],
  corrections: readonly Pick<Curation, 'id'>[],
): Gathered {
  const sources = extractions
    .map((e) => e.source)
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const byId = new Map(sources.map((source) => [source.id, source]));
  const sourceOf: SourceOf = (id) => byId.get(id);
  const mentions = mentionsOf(extractions);
  const named = new Set(corrections.map(({ id }) => id));
  const isKept = (draft: EventDraft) => {
    if (draft.confidence >= LEAST_SURE) return true;
    const { id, aliases } = identityOfTelling(draft, sourceOf);
    return [id, ...aliases].some((one) => named.has(one));
  };
  const happenings = mergeDrafts(extractions.flatMap((e) => e.drafts.filter(isKept)));
  const identities = identify(happenings, sourceOf);
  const shown = happenings.map(onePerQuote);
  const anyRead = happenings.some((happening) => happening.some(({ readBy }) => readBy));
  const events = shown.map((happening, i) => {
    const event = eventOf(
      happening,
      identities[i] ?? identityOfTelling(happening[0], sourceOf),
      mentions.get(happening.find((draft) => draft.milestone !== undefined)?.milestone ?? ''),
    );
    return anyRead ? { ...event, readBy: readersOf(happenings[i] ?? happening) } : event;
  });
  return { sources, events, alone: aloneIn(shown, events, sourceOf) };
}

/** A happening without tellings that quote the very words of a better one. */
function onePerQuote([first, ...others]: Happening): Happening {
  const places = new Set([placeOf(first)]);
  return [first, ...others.filter((one) => !places.has(placeOf(one)) && places.add(placeOf(one)))];
}

const placeOf = ({ evidence: { source, paragraph, quote } }: EventDraft) =>
  `${source} ${paragraph} ${quote.start} ${quote.end}`;

/** Who read a happening from its passages, the rules first. */
function readersOf(happening: Happening): readonly string[] {
  const names = new Set(happening.flatMap(({ readBy = [RULES] }) => readBy));
  return [...(names.delete(RULES) ? [RULES] : []), ...[...names].sort()];
}

const RULES = 'rules';

/** The timeline of sources and events, in its order and as short as a file has it. */
export function timelineOf(sources: readonly Source[], events: readonly TimelineEvent[]): Timeline {
  const short = distinctIdentities(events).map(shortened);
  return { version: TIMELINE_VERSION, sources, events: short.sort(inOrder) };
}

/** Only corrections that split events ask, so the drafts are looked through when the first does. */
function aloneIn(
  happenings: readonly Happening[],
  events: readonly TimelineEvent[],
  sourceOf: SourceOf,
): Alone {
  let drafts: ReadonlyMap<Evidence, EventDraft> | undefined;
  return (evidence) => {
    drafts ??= new Map(
      events.flatMap((event, i) =>
        event.evidence.flatMap((piece, j) => {
          const draft = happenings[i]?.[j];
          return draft ? [[piece, draft] as const] : [];
        }),
      ),
    );
    const draft = drafts.get(evidence);
    return draft && eventOf([draft], identityOfTelling(draft, sourceOf));
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const dayOfIso = (iso: string) => parseIsoDay(iso) ?? 0;
/** The order of events in a timeline: by first day, by last day, by id. */
const inOrder = (a: TimelineEvent, b: TimelineEvent) =>
  dayOfIso(a.date.start) - dayOfIso(b.date.start) ||
  dayOfIso(a.date.end) - dayOfIso(b.date.end) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

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

function eventOf(
  happening: Happening,
  { id, aliases }: Identity,
  mentions: readonly Evidence[] = [],
): TimelineEvent {
  const [first, ...others] = happening;
  const date = dateOf(first);
  const dates = otherDates(first, others);
  const { title, quote } = titleOf(first.title);
  const evidenced = happening.map((draft, i) => evidencedBy(draft, i === 0 ? quote : undefined));
  return {
    id,
    aliases,
    title: bothScripts(title),
    kind: first.kind,
    modality: first.modality,
    date,
    entities: [...new Set(happening.flatMap((d) => d.entities))],
    figures: figuresOf(evidenced.map(({ figures }) => figures)),
    importance: importanceOf(happening),
    confidence: Math.max(...happening.map(({ confidence }) => confidence)),
    evidence: evidenced.map(({ evidence }, i) => ({
      ...evidence,
      dated: i === 0 ? date : dateOf(happening[i] ?? first),
    })),
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
