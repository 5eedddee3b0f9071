import type { Evidence, TextSpan, TimelineEvent } from '../../model/event.ts';
import { safeUrl } from '../../model/safeUrl.ts';
import type { Paragraph } from '../../model/source.ts';

/** One event's quote in a paragraph. */
export interface QuoteMark {
  readonly event: TimelineEvent;
  readonly evidence: Evidence;
  /** Which piece of the event's evidence it is. */
  readonly number: number;
}

/** A stretch of text that is set in one way. */
interface Piece {
  readonly start: number;
  readonly text: string;
  /** A date expression of any quote here. */
  readonly date: boolean;
  /** The date expression of the chosen quote. */
  readonly chosenDate: boolean;
}

/** Pieces that are one thing to press: a quote, or a link, or plain text. */
export interface Run {
  readonly start: number;
  readonly pieces: readonly Piece[];
  /** Quotes that cover it, in time order of their events. */
  readonly quotes: readonly QuoteMark[];
  /** It is the first run of its quotes, and takes their tab stop. */
  readonly first: boolean;
  readonly url?: string;
}

/** A paragraph cut into what comes before, in and after the chosen quote. */
export interface ParagraphRuns {
  readonly before: readonly Run[];
  readonly chosen: readonly Run[];
  readonly after: readonly Run[];
}

/**
 * The runs of a paragraph, which together are its text: cut where a quote, a date or a link
 * begins or ends. `chosen` is empty unless the chosen quote is here. Offsets beyond the text are
 * cut off; links that are not safe are plain text. O(cuts · marks).
 */
export function paragraphRuns(
  { text, links = [] }: Paragraph,
  quotes: readonly QuoteMark[],
  chosen: QuoteMark | undefined,
): ParagraphRuns {
  const safeLinks = links.flatMap(({ start, end, url }) => {
    const safe = safeUrl(url);
    return safe === undefined ? [] : [{ start, end, url: safe }];
  });
  const cuts = cutsOf(text, [
    ...quotes.map(({ evidence }) => evidence.quote),
    ...quotes.flatMap(({ evidence }) => evidence.date ?? []),
    ...safeLinks,
  ]);
  const runs: (Run & { pieces: Piece[] })[] = [];
  const seen = new Set<string>();
  let previous: string | undefined;
  cuts.slice(0, -1).forEach((start, i) => {
    const end = cuts[i + 1] ?? text.length;
    const here = quotes.filter(({ evidence }) => covers(evidence.quote, start, end));
    const url = safeLinks.find((link) => covers(link, start, end))?.url;
    const names = here.map(({ event, number }) => `${event.id}/${number}`).join(' ');
    const key = `${names} ${url ?? ''}`;
    if (key !== previous) {
      const first = names !== '' && url === undefined && !seen.has(names);
      if (first) seen.add(names);
      runs.push({ start, pieces: [], quotes: here, first, ...(url === undefined ? {} : { url }) });
    }
    previous = key;
    const dateHere = (mark: QuoteMark) => covers(mark.evidence.date, start, end);
    runs.at(-1)?.pieces.push({
      start,
      text: text.slice(start, end),
      date: here.some(dateHere),
      chosenDate: chosen !== undefined && dateHere(chosen),
    });
  });
  return split(runs, chosen?.evidence.quote);
}

function cutsOf(text: string, spans: readonly TextSpan[]): readonly number[] {
  const all = [0, text.length, ...spans.flatMap(({ start, end }) => [start, end])];
  const inside = all.filter((cut) => cut >= 0 && cut <= text.length);
  return [...new Set(inside)].sort((a, b) => a - b);
}

function covers(span: TextSpan | undefined, start: number, end: number): boolean {
  return span !== undefined && span.start <= start && end <= span.end;
}

function split(runs: readonly Run[], quote: TextSpan | undefined): ParagraphRuns {
  if (!quote) return { before: runs, chosen: [], after: [] };
  return {
    before: runs.filter(({ start }) => start < quote.start),
    chosen: runs.filter(({ start }) => start >= quote.start && start < quote.end),
    after: runs.filter(({ start }) => start >= quote.end),
  };
}

/** The quotes of each paragraph of one source, by paragraph id, in time order of the events. */
export function quotesByParagraph(
  events: readonly TimelineEvent[],
  source: string,
): ReadonlyMap<string, readonly QuoteMark[]> {
  const result = new Map<string, QuoteMark[]>();
  for (const event of events) {
    event.evidence.forEach((evidence, number) => {
      if (evidence.source !== source) return;
      const marks = result.get(evidence.paragraph);
      const mark = { event, evidence, number };
      if (marks) marks.push(mark);
      else result.set(evidence.paragraph, [mark]);
    });
  }
  return result;
}
