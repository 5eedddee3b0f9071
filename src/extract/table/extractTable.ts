import type { LocalisedText, TextSpan, TimelineEvent } from '../../model/event.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Link, Paragraph, Source } from '../../model/source.ts';
import { shortHash } from '../../text/shortHash.ts';
import { assembleTimeline } from '../assemble.ts';
import { clausesOf } from '../events/clauses.ts';
import { SURE } from '../events/confidence.ts';
import { composeEvent } from '../events/compose.ts';
import { NO_KINDS } from '../events/cues.ts';
import { NO_TOPICS } from '../events/storyContext.ts';
import type { EventDraft } from '../events/draft.ts';
import { markParagraph } from '../events/marks.ts';
import { modalityOf } from '../events/modality.ts';
import { MAX_QUOTE, quoteAround, wholeCharacters } from '../events/quote.ts';
import type { Knowledge } from '../knowledge.ts';
import { languageOf } from '../text/language.ts';
import type { Language } from '../text/language.ts';
import { Allowance } from '../text/allowance.ts';
import { BETWEEN_CELLS } from '../text/paragraphs.ts';
import type { EventTable, TableRow } from './eventTable.ts';

/** An event that a row tells. */
export interface TableEvent {
  readonly event: TimelineEvent;
  /** Its words, folded and without dates: what it is compared by. */
  readonly told: string;
  /** Whether the row gives it its id. */
  readonly named: boolean;
  /** What the row says of it outright. */
  readonly stated: Partial<Pick<TimelineEvent, 'title' | 'kind' | 'importance'>>;
}

/** What one table gives by itself. */
export interface TableExtraction {
  readonly source: Source;
  readonly events: readonly TableEvent[];
  readonly problems: readonly Problem[];
}

const HAN = /[\u3400-\u9fff]/u;

/**
 * The table as a source with a paragraph a row, and the event of each row. What the row does not
 * say of it (kind, importance, whether it is a forecast, entities, figures, a missing title) is read
 * from its words as from an article. Depends on this table and knowledge alone.
 */
export function extractTable(table: EventTable, knowledge: Knowledge): TableExtraction {
  const { id, file, about, rows } = table;
  const allowance = new Allowance();
  const title = allowance.title(table.title);
  const words = rows.map((row) => `${anyTitle(row)}\n${row.text}`).join('\n');
  const language = languageOf(undefined, words);
  const laidOut = rows.map((row) => layOut(row, allowance));
  const lead = about ? [{ ...about, endLine: about.line }] : [];
  const paragraphs = identified([...lead, ...laidOut.map(({ paragraph }) => paragraph)]);
  const source: Source = {
    id,
    file,
    title,
    url: null,
    published: null,
    language,
    publisher: null,
    paragraphs,
  };
  const events = rows.flatMap((row, i) => {
    const paragraph = paragraphs[lead.length + i];
    const spans = laidOut[i];
    return paragraph && spans ? [eventOf(row, paragraph, spans, source, language, knowledge)] : [];
  });
  const named = distinct(rows, events, file);
  return { source, ...named, problems: [...allowance.problems(file), ...named.problems] };
}

type Unidentified = Omit<Paragraph, 'id'>;

interface LaidOut {
  readonly paragraph: Unidentified;
  readonly date: TextSpan;
  /** The words that are quoted: the text, or without one the title. */
  readonly words: TextSpan;
  /** Where the title begins, or without one those words. */
  readonly start: number;
}

function anyTitle({ title = '' }: TableRow): string {
  return typeof title === 'string' ? title : (Object.values(title)[0] ?? '');
}

/** A row as one line: date, title, text and where else to read of it. */
function layOut(row: TableRow, allowance: Allowance): LaidOut {
  let text = '';
  const links: Link[] = [];
  const add = (part: string): TextSpan => {
    const start = text === '' ? 0 : text.length + BETWEEN_CELLS.length;
    text = text === '' ? part : `${text}${BETWEEN_CELLS}${part}`;
    return { start, end: text.length };
  };
  const date = add(row.written);
  const title = anyTitle(row);
  const isSaid = title === '' || row.text.includes(title);
  const named = isSaid ? undefined : add(title);
  const told = row.text === '' ? undefined : add(row.text);
  for (const { start, end, url } of told ? row.links : []) {
    links.push({ start: start + (told?.start ?? 0), end: end + (told?.start ?? 0), url });
  }
  const words = told ?? named ?? date;
  for (const cite of row.cites) {
    const span = add(cite.text);
    if (cite.url !== undefined) links.push({ ...span, url: cite.url });
  }
  return {
    paragraph: {
      line: row.line,
      endLine: row.endLine,
      role: 'row',
      text,
      ...(row.group === undefined ? {} : { heading: [allowance.heading(row.group, row.line)] }),
      ...(links.length > 0 ? { links } : {}),
    },
    date,
    words,
    start: named?.start ?? words.start,
  };
}

function identified(paragraphs: readonly Unidentified[]): readonly Paragraph[] {
  const seen = new Map<string, number>();
  return paragraphs.map((paragraph) => {
    const id = `p-${shortHash(paragraph.text)}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return { id: count === 1 ? id : `${id}-${count}`, ...paragraph };
  });
}

function eventOf(
  row: TableRow,
  paragraph: Paragraph,
  spans: LaidOut,
  source: Source,
  language: Language,
  knowledge: Knowledge,
): TableEvent {
  const marks = markParagraph(paragraph, knowledge, language);
  const quote = quoteOf(paragraph.text, spans.words);
  const clause = { start: spans.start, end: quote.end };
  const { date, derivation } = row;
  const composed = composeEvent(
    {
      origin: 'dated',
      date: { date, basis: 'text', derivation },
      quote,
      clause,
      dateSpan: spans.date,
      modality: row.modality ?? modalityOf(marks, clause, quote, date, undefined),
    },
    marks,
    { source, language, isNews: false, topics: NO_TOPICS },
    { above: NO_KINDS },
  );
  const title = titleOf(row.title, language);
  const draft: EventDraft = {
    ...composed,
    confidence: SURE,
    ...(title ? { title } : {}),
    ...(row.kind ? { kind: row.kind } : {}),
    ...(row.importance === undefined ? {} : { importance: row.importance }),
    ...(row.entities ? { entities: row.entities } : {}),
    ...(row.figures ? { figures: row.figures } : {}),
  };
  const alone = assembleTimeline([{ source, drafts: [draft], mentions: [], problems: [] }], {
    ...knowledge,
    curations: [],
  });
  const [event] = alone.timeline.events;
  if (!event) throw new Error('a draft makes an event');
  return {
    event: row.id === undefined ? event : calledAlso(event, row.id),
    told: draft.happened,
    named: row.id !== undefined,
    stated: {
      ...(title ? { title: event.title } : {}),
      ...(row.kind ? { kind: row.kind } : {}),
      ...(row.importance === undefined ? {} : { importance: row.importance }),
    },
  };
}

/** The event under the id that its row gives it; what it would be called without one is an alias. */
function calledAlso(event: TimelineEvent, id: string): TimelineEvent {
  const aliases = [event.id, ...(event.aliases ?? [])].filter((alias) => alias !== id);
  return { ...event, id, aliases };
}

function titleOf(title: TableRow['title'], language: Language): LocalisedText | undefined {
  if (title === undefined || title === '') return undefined;
  if (typeof title !== 'string') return title;
  if (!HAN.test(title)) return { en: title };
  return { [language === 'en' ? languageOf('zh', title) : language]: title };
}

/** As much of the words as a quote may hold. */
function quoteOf(text: string, words: TextSpan): TextSpan {
  const clauses = clausesOf(text, words);
  const [first = words] = clauses;
  const { start, end } = quoteAround(clauses, first, words, text);
  return { start, end: wholeCharacters(text, start, Math.min(end, start + MAX_QUOTE, words.end)) };
}

/** Events with distinct ids: an id that a row before it has is given up, with a problem. */
function distinct(
  rows: readonly TableRow[],
  events: readonly TableEvent[],
  file: string,
): Pick<TableExtraction, 'events' | 'problems'> {
  const problems: Problem[] = [];
  const given = new Set(rows.flatMap(({ id }) => id ?? []));
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const named = events.map((one, i) => {
    const { event } = one;
    let { id } = event;
    if (one.named && taken.has(id)) {
      const place = { file, line: rows[i]?.line ?? 1 };
      const message = `An earlier row has the id \`${id}\` already; give this one another, or none.`;
      problems.push(problem('warning', 'table-id-twice', place, message));
    }
    let n = counts.get(event.id) ?? 2;
    for (; taken.has(id) || (id !== event.id && given.has(id)); n += 1) id = `${event.id}-${n}`;
    counts.set(event.id, n);
    taken.add(id);
    return id === event.id ? one : { ...one, event: { ...event, id } };
  });
  return { events: named, problems };
}
