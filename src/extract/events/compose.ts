import type { Evidence, Figure, Modality, TextSpan } from '../../model/event.ts';
import type { FigureMention } from '../figures/figures.ts';
import { figureOf, moneyMeasureBefore } from '../figures/measure.ts';
import { strongestWord } from './cues.ts';
import type { Milestone } from '../knowledge.ts';
import type { DraftOrigin, EventDraft } from './draft.ts';
import { importanceOf } from './importance.ts';
import { kindOf } from './kind.ts';
import type { ParagraphMarks } from './marks.ts';
import { within } from './marks.ts';
import type { SentenceContext, StoryContext } from './storyContext.ts';
import { entitiesNamed } from './subjects.ts';

/** A passage taken for an event, with its date, before kind, title and the rest are read. */
export interface Telling {
  readonly origin: DraftOrigin;
  readonly date: Pick<EventDraft, 'date' | 'basis' | 'anchor' | 'reference' | 'derivation'>;
  readonly quote: TextSpan;
  /** The clause that tells the happening; inside the quote. */
  readonly clause: TextSpan;
  readonly dateSpan?: TextSpan;
  readonly modality: Modality;
}

/** A clause whose subject is a pronoun for a person; in Chinese it stands near the beginning. */
const PERSONAL = /^[^，]{0,10}(?:[我你她]|(?<!其)他)|\b(?:I|you|he|she|we|my|his|her)\s/i;

/**
 * The event that a passage tells: kind, title, figures, entities and importance from its words.
 * One that tells a milestone takes kind, title and entities from the gazetteer.
 */
export function composeEvent(
  telling: Telling,
  marks: ParagraphMarks,
  story: StoryContext,
  context: SentenceContext,
  told?: Milestone,
): EventDraft {
  const { quote, clause, dateSpan, date, modality, origin } = telling;
  const figures = figuresOf(marks, quote);
  const kind = told?.kind ?? kindOf(marks, clause, quote, figures, context.above);
  const entities = entitiesNamed(marks, quote);
  const named = within(marks.milestones, quote).flatMap((m) => m.values)[0];
  const evidence: Evidence = {
    source: story.source.id,
    paragraph: marks.paragraph.id,
    quote,
    ...(dateSpan ? { date: dateSpan } : {}),
    ...(marks.paragraph.speaker ? { speaker: marks.paragraph.speaker } : {}),
  };
  return {
    origin,
    ...date,
    kind,
    modality,
    title: told?.title ?? {
      marks,
      quote,
      clause,
      kind,
      language: story.language,
      ...(context.columns ? { columns: context.columns } : {}),
      ...(dateSpan ? { date: dateSpan } : {}),
    },
    figures,
    entities: told?.entities ?? entities,
    ...(told ? { milestone: told.id } : {}),
    importance: importanceOf({
      basis: date.basis,
      kind,
      figures,
      ...(named ? { milestone: named.importance } : {}),
      approximate: date.date.approximate,
      precise: date.date.precision === 'day' && date.basis !== 'published',
      strength: strongestWord(marks, kind, quote),
      length: clause.end - clause.start,
      opens: (marks.sentences[0]?.end ?? 0) > clause.start,
      personal: PERSONAL.test(marks.folded.slice(clause.start, clause.end)),
    }),
    evidence,
    told: marks.folded.slice(quote.start, quote.end),
    happened: happenedIn(marks, quote),
    section: marks.paragraph.heading?.join('\n') ?? '',
  };
}

/** The words of a quote without its dates, which say nothing of what happened. */
function happenedIn(marks: ParagraphMarks, quote: TextSpan): string {
  let happened = '';
  let at = quote.start;
  for (const date of within(marks.dates, quote)) {
    happened += `${marks.folded.slice(at, date.start)} `;
    at = date.end;
  }
  return happened + marks.folded.slice(at, quote.end);
}

/** The figures of a passage; money whose measure the passage does not say takes it from before. */
export function figuresOf(marks: ParagraphMarks, passage: TextSpan): readonly Figure[] {
  const before = () => moneyMeasureBefore(marks.folded, passage.start);
  return [...within(marks.figures, passage), ...within(marks.slight, passage)]
    .sort((a, b) => a.start - b.start)
    .map((mention) =>
      inItsScript(figureOf(mention, marks.folded, passage, before), mention, marks, passage),
    );
}

/** The figure with the word for what is counted as the article writes it, where the passage has it. */
function inItsScript(
  figure: Figure,
  { start, end, unitAt }: FigureMention,
  marks: ParagraphMarks,
  passage: TextSpan,
): Figure {
  if (unitAt) {
    const stands = unitAt.start >= passage.start && unitAt.end <= passage.end;
    return { ...figure, unit: stands ? marks.text.slice(unitAt.start, unitAt.end) : null };
  }
  const unit = figure.unit ?? '';
  const at = unit === '' ? -1 : marks.folded.slice(start, end).lastIndexOf(unit);
  if (at < 0) return figure;
  return { ...figure, unit: marks.text.slice(start + at, start + at + unit.length) };
}
