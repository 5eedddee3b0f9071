import type { Evidence, TimelineEvent } from '../../model/event.ts';
import { eventById } from '../../model/eventById.ts';
import type { Problem } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import type { Timeline } from '../../model/timelineFile.ts';
import { fold } from '../../text/fold.ts';
import { assembleTimeline, gather, timelineOf } from '../assemble.ts';
import type { Extraction } from '../extractArticle.ts';
import type { Knowledge } from '../knowledge.ts';
import { absorb, curate } from '../merge/curate.ts';
import type { Alone } from '../merge/curate.ts';
import { distinctIdentities } from '../merge/identity.ts';
import { createSimilarity } from '../merge/similarity.ts';
import type { TableEvent, TableExtraction } from './extractTable.ts';

/** How much of the shorter telling must stand in the longer one, as where articles are merged. */
const SAME = 0.5;
/** Letters and digits of the shorter telling below which nothing can be said. */
const ENOUGH = 8;
/** Tellings of the same days that a row is compared with. */
const MOST = 48;

/**
 * One timeline from articles and tables of events: the articles' as `assembleTimeline` makes it,
 * and a row each an event of its own, never merged with another row of its table.
 *
 * A row that is given the id of an event there is, or without an id of its own tells in the same
 * words of the same days, is one more piece of evidence of that event, and what it says of it
 * outright (title, kind, importance) holds. Corrections that name a row's event come last.
 */
export function assembleWithTables(
  extractions: readonly Extraction[],
  tables: readonly TableExtraction[],
  knowledge: Knowledge,
): { readonly timeline: Timeline; readonly problems: readonly Problem[] } {
  if (tables.length === 0) return assembleTimeline(extractions, knowledge);
  const ofTables = new Set(
    tables.flatMap(({ events }) =>
      events.flatMap(({ event }) => [event.id, ...(event.aliases ?? [])]),
    ),
  );
  const waits = (ids: readonly string[]) => ids.some((id) => ofTables.has(id));
  const [waiting = [], rest = []] = [true, false].map((wanted) =>
    knowledge.curations.filter(({ id, merge = [] }) => waits([id, ...merge]) === wanted),
  );
  const { curationFile } = knowledge;
  const articles = gather(extractions);
  const sources = [...articles.sources, ...tables.map(({ source }) => source)].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : 0,
  );
  const alone: Alone = aloneWith(articles.alone, tables);
  const told = curate(articles.events, { curations: rest, curationFile, sources, alone });
  const joined = tables.reduce(
    (events, table) => joinTable(events, table, sources),
    distinctIdentities(told.events),
  );
  const { events, problems } = curate(joined, { curations: waiting, curationFile, sources, alone });
  return { timeline: timelineOf(sources, events), problems: [...told.problems, ...problems] };
}

/** What a piece of evidence tells by itself, be it of an article or of a row. */
function aloneWith(ofArticles: Alone, tables: readonly TableExtraction[]): Alone {
  const rowOf = (evidence: Evidence) => (row: TableEvent) =>
    row.event.evidence[0]?.source === evidence.source &&
    row.event.evidence[0].paragraph === evidence.paragraph;
  return (evidence) =>
    ofArticles(evidence) ??
    tables.find(({ source }) => source.id === evidence.source)?.events.find(rowOf(evidence))?.event;
}

function joinTable(
  events: readonly TimelineEvent[],
  table: TableExtraction,
  sources: readonly Source[],
): readonly TimelineEvent[] {
  const named = (id: string) => eventById(events, id)?.id;
  const given = new Set(
    table.events.flatMap((row) => (row.named ? (named(row.event.id) ?? []) : [])),
  );
  const nearest = nearestIn(events, sources);
  const rows = new Map<string, TableEvent>();
  const others: TimelineEvent[] = [];
  for (const row of table.events) {
    const free = (id: string) => !rows.has(id) && !given.has(id);
    const id = row.named ? named(row.event.id) : nearest(row, free);
    if (id === undefined || rows.has(id)) others.push(row.event);
    else rows.set(id, row);
  }
  const joined = events.map((event) => {
    const row = rows.get(event.id);
    return row ? withRow(event, row) : event;
  });
  return distinctIdentities([...joined, ...others]);
}

function withRow(event: TimelineEvent, { event: own, stated }: TableEvent): TimelineEvent {
  return {
    ...absorb(event, own),
    ...stated,
    title: { ...event.title, ...stated.title },
  };
}

/** Finds the id of the event of the same days whose words are most like a row's. */
function nearestIn(
  events: readonly TimelineEvent[],
  sources: readonly Source[],
): (row: TableEvent, free: (id: string) => boolean) => string | undefined {
  const { shareOf } = createSimilarity();
  const textOf = new Map(
    sources.flatMap(({ id, paragraphs }) =>
      paragraphs.map((paragraph) => [`${id} ${paragraph.id}`, paragraph.text] as const),
    ),
  );
  const byDays = new Map<string, { readonly id: string; readonly told: string }[]>();
  const tellsEnough = (text: string) => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= ENOUGH;
  for (const event of events) {
    const days = daysOf(event);
    const here = byDays.get(days) ?? [];
    byDays.set(days, here);
    for (const { source, paragraph, quote } of event.evidence) {
      if (here.length >= MOST) break;
      const text = textOf.get(`${source} ${paragraph}`) ?? '';
      const told = fold(text.slice(quote.start, quote.end));
      if (tellsEnough(told)) here.push({ id: event.id, told });
    }
  }
  return ({ event, told }, free) => {
    if (!tellsEnough(told)) return undefined;
    let best: { readonly id: string; readonly share: number } | undefined;
    for (const other of byDays.get(daysOf(event)) ?? []) {
      if (!free(other.id)) continue;
      const share = shareOf(told, other.told);
      if (share >= SAME && share > (best?.share ?? 0)) best = { id: other.id, share };
    }
    return best?.id;
  };
}

const daysOf = ({ date }: TimelineEvent) => `${date.start}/${date.end}`;
