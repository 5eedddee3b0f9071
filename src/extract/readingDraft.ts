import type { EventKind, LocalisedText, Modality, TextSpan } from '../model/event.ts';
import { clausesOf } from './events/clauses.ts';
import { composeEvent } from './events/compose.ts';
import type { Telling } from './events/compose.ts';
import type { DraftOrigin, EventDraft } from './events/draft.ts';
import { within } from './events/marks.ts';
import type { FigureMention } from './figures/figures.ts';
import { figuresOf } from './events/compose.ts';
import type { Milestone } from './knowledge.ts';
import type { MarkedArticle, MarkedParagraph } from './markArticle.ts';

/** A happening that a reader of the whole article found in a passage, everything in it checked. */
export interface ReadTelling {
  readonly paragraph: MarkedParagraph;
  readonly quote: TextSpan;
  readonly origin: DraftOrigin;
  readonly date: Telling['date'];
  /** Where the date expression stands, if in the same paragraph. */
  readonly dateSpan?: TextSpan;
  readonly kind: EventKind;
  readonly modality: Modality;
  readonly importance: number;
  /** Of the paragraph. */
  readonly figures: readonly FigureMention[];
  /** Checked; without one the rules make it of the passage. */
  readonly title?: LocalisedText;
  readonly milestone?: Milestone;
  /** Who read it. */
  readonly readBy: readonly string[];
  /** Names the happening among those of its article. */
  readonly reading: string;
}

/** How sure it is that a reader's happening is one: it was read in context and checked. */
const READ = 0.95;

/** The draft of a telling: what the reader did not say (names, words to merge by) is as the rules read it. */
export function readingDraft({ story }: MarkedArticle, read: ReadTelling): EventDraft {
  const { paragraph, quote, date, dateSpan, modality, origin, milestone } = read;
  const { marks } = paragraph;
  const clauses = clausesOf(marks.text, quote);
  const clause =
    clauses.find((one) => dateSpan && one.start <= dateSpan.start && dateSpan.end <= one.end) ??
    clauses[0] ??
    quote;
  const context = paragraph.contexts[0] ?? { above: [] };
  const telling: Telling = {
    origin,
    date,
    quote,
    clause,
    modality,
    ...(dateSpan ? { dateSpan } : {}),
  };
  const told = milestone ? { milestone, grade: 0 as const } : undefined;
  const draft = composeEvent(telling, marks, story, context, told);
  const { kindSigns: _signs, figures: _figures, ...rest } = draft;
  return {
    ...rest,
    kind: read.kind,
    importance: read.importance,
    confidence: READ,
    figures: measured(paragraph, quote, read.figures),
    ...(read.title ? { title: read.title } : {}),
    readBy: read.readBy,
    reading: read.reading,
  };
}

/** The figures that were picked, with what they measure where they stand. */
function measured(
  { marks }: MarkedParagraph,
  quote: TextSpan,
  picked: readonly FigureMention[],
): EventDraft['figures'] {
  if (picked.length === 0) return [];
  const span = {
    start: Math.min(quote.start, ...picked.map(({ start }) => start)),
    end: Math.max(quote.end, ...picked.map(({ end }) => end)),
  };
  const all = [...within(marks.figures, span), ...within(marks.slight, span)].sort(
    (a, b) => a.start - b.start,
  );
  const figures = figuresOf(marks, span);
  return figures.filter((_, i) =>
    picked.some(({ start, end }) => start === all[i]?.start && end === all[i].end),
  );
}
