import type { Evidence, TimelineEvent } from '../../model/event.ts';
import { eventById } from '../../model/eventById.ts';
import { problem } from '../../model/problem.ts';
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
import { agreementOf } from '../merge/agreement.ts';
import type { DateFit } from '../merge/agreement.ts';
import { candidatesIn } from '../merge/candidates.ts';
import { signsOf } from '../merge/signs.ts';
import type { Signs } from '../merge/signs.ts';
import type { TableEvent, TableExtraction } from './extractTable.ts';

/** Letters and digits of the shorter telling below which nothing can be said. */
const ENOUGH = 4;
/** Tellings of one event that rows are compared with. */
const MOST = 12;

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
  const articles = gather(extractions, knowledge.curations);
  const sources = [...articles.sources, ...tables.map(({ source }) => source)].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : 0,
  );
  const alone: Alone = aloneWith(articles.alone, tables);
  const told = curate(articles.events, { curations: rest, curationFile, sources, alone });
  const shared: Problem[] = [];
  const joined = tables.reduce((events, table, i) => {
    shared.push(...sharedIds(events, table, tables.slice(0, i)));
    return joinTable(events, table, sources);
  }, distinctIdentities(told.events));
  const { events, problems } = curate(joined, { curations: waiting, curationFile, sources, alone });
  return {
    timeline: timelineOf(sources, events),
    problems: [...told.problems, ...shared, ...problems],
  };
}

/** A warning for each row whose id a row of a table before has that tells something else. */
function sharedIds(
  events: readonly TimelineEvent[],
  { source, events: rows }: TableExtraction,
  before: readonly TableExtraction[],
): readonly Problem[] {
  const files = new Map(before.map((table) => [table.source.id, table.source.file]));
  if (files.size === 0) return [];
  const lines = new Map(source.paragraphs.map(({ id, line }) => [id, line]));
  return rows.flatMap(({ event, named }) => {
    const other = named ? eventById(events, event.id) : undefined;
    const first = other?.evidence.find((one) => files.has(one.source));
    if (!other || !first || tellsTheSame(other, event)) return [];
    const place = { file: source.file, line: lines.get(event.evidence[0]?.paragraph ?? '') ?? 1 };
    const message = `\`${files.get(first.source) ?? ''}\` has the id \`${event.id}\` for another date or title; both are one event now. Give one another id if they are two.`;
    return [problem('warning', 'table-id-shared', place, message)];
  });
}

function tellsTheSame(one: TimelineEvent, other: TimelineEvent): boolean {
  const titles = Object.entries(other.title).some(
    ([language, title]) => one.title[language] === title,
  );
  return titles && one.date.start === other.date.start && one.date.end === other.date.end;
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
  const likest = likestEvents(events, table.events, sources);
  const rows = new Map<string, TableEvent>();
  const others: TimelineEvent[] = [];
  for (const row of table.events) {
    const free = (id: string) => !rows.has(id) && !given.has(id);
    const id = row.named ? named(row.event.id) : likest.get(row)?.find(free);
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

/** A passage of an event, or a row, as far as it is compared. */
interface Told {
  readonly days: string;
  readonly text: string;
  readonly event: TimelineEvent;
  readonly row?: TableEvent;
}

/** For each row without an id of its own the ids of the events of the same days that it may tell, likest first. */
function likestEvents(
  events: readonly TimelineEvent[],
  rows: readonly TableEvent[],
  sources: readonly Source[],
): ReadonlyMap<TableEvent, readonly string[]> {
  const unnamed = new Map(rows.filter(({ named }) => !named).map((row) => [row.event, row]));
  const ofRows = tellingsOf([...unnamed.keys()], sources).map((telling) => {
    const row = unnamed.get(telling.event);
    return row ? { ...telling, row } : telling;
  });
  const told: Told[] = [...tellingsOf(events, sources), ...ofRows].filter(
    ({ text }) => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= ENOUGH,
  );
  const found = new Map<TableEvent, { readonly id: string; readonly weight: number }[]>();
  // In the same words: the first rows of a table tell the first events of the same days.
  const inTheseWords = new Map<string, string[]>();
  for (const { row, days, text, event } of told) {
    const key = `${days} ${text}`;
    const ids = inTheseWords.get(key);
    if (!row) {
      if (!ids) inTheseWords.set(key, [event.id]);
      else if (ids.at(-1) !== event.id) ids.push(event.id);
      continue;
    }
    const id = ids?.shift();
    if (id !== undefined) found.set(row, [{ id, weight: Infinity }]);
  }
  const isOpen = ({ row }: Told) => row !== undefined && !found.has(row);
  const wanted = new Set(told.filter(isOpen).map(({ days }) => days));
  const blocks = new Map<string, number[]>();
  // Those alike in their first words stand next to one another.
  const inOrderOfText = told
    .map((_, i) => i)
    .filter((i) => {
      const one = told[i];
      return one !== undefined && wanted.has(one.days) && (!one.row || isOpen(one));
    })
    .sort((a, b) => compareText(told[a]?.text ?? '', told[b]?.text ?? '') || a - b);
  for (const i of inOrderOfText) {
    const days = told[i]?.days ?? '';
    const block = blocks.get(days);
    if (block) block.push(i);
    else blocks.set(days, [i]);
  }
  const signs: Signs[] = [];
  const signsAt = (i: number) => {
    const { text = '', event } = told[i] ?? {};
    return (signs[i] ??= signsOf({ happened: text, named: [], figures: event?.figures ?? [] }));
  };
  const add = (row: TableEvent, id: string, weight: number) => {
    const known = found.get(row);
    if (known) known.push({ id, weight });
    else found.set(row, [{ id, weight }]);
  };
  for (const block of blocks.values()) {
    const isRow = (i: number) => told[i]?.row !== undefined;
    for (const pair of candidatesIn(
      block,
      (i) => signsAt(i).terms,
      (a, b) => isRow(a) !== isRow(b),
    )) {
      const [i, j] = isRow(pair[0]) ? pair : [pair[1], pair[0]];
      const { row } = told[i] ?? {};
      const other = told[j];
      if (!row || !other) continue;
      const weight = agreementOf(signsAt(i), signsAt(j), fitOf(row.event));
      if (weight > 0) add(row, other.event.id, weight);
    }
  }
  return new Map(
    [...found].map(([row, ids]) => [
      row,
      ids.sort((a, b) => b.weight - a.weight).map(({ id }) => id),
    ]),
  );
}

/** What the evidence of events says, folded, without the dates. */
function tellingsOf(events: readonly TimelineEvent[], sources: readonly Source[]): readonly Told[] {
  const textOf = new Map(
    sources.flatMap(({ id, paragraphs }) =>
      paragraphs.map((paragraph) => [`${id} ${paragraph.id}`, paragraph.text] as const),
    ),
  );
  return events.flatMap((event) =>
    event.evidence.slice(0, MOST).map(({ source, paragraph, quote, date }) => {
      const text = textOf.get(`${source} ${paragraph}`) ?? '';
      const from = date ? Math.max(quote.start, Math.min(date.start, quote.end)) : quote.end;
      const to = date ? Math.max(from, Math.min(date.end, quote.end)) : quote.end;
      const happened = `${text.slice(quote.start, from)} ${text.slice(to, quote.end)}`;
      return { days: daysOf(event), text: fold(happened).trim(), event };
    }),
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function fitOf({ date }: TimelineEvent): DateFit {
  if (date.approximate) return 'vague';
  if (date.precision === 'day') return 'day';
  return date.precision === 'month' || date.precision === 'quarter' ? 'month' : 'year';
}

const daysOf = ({ date }: TimelineEvent) => `${date.start}/${date.end}`;
