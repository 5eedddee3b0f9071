import type { Evidence, Figure, Modality, TextSpan } from '../../model/event.ts';
import type { FigureMention } from '../figures/figures.ts';
import { figureOf, moneyMeasureBefore } from '../figures/measure.ts';
import type { Happening } from '../happenings.ts';
import type { Milestone } from '../knowledge.ts';
import type { DraftOrigin, EventDraft } from './draft.ts';
import { eventSigns } from './eventSigns.ts';
import { confidenceOf, SURE } from './confidence.ts';
import { importanceOf } from './importance.ts';
import { kindOf } from './kind.ts';
import { kindSigns } from './kindSigns.ts';
import type { ParagraphMarks } from './marks.ts';
import { within } from './marks.ts';
import type { SentenceContext, StoryContext } from './storyContext.ts';
import { entitiesNamed, nameOf } from './subjects.ts';
import type { TellingGrade } from './tells.ts';

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

/** Happenings that sums of money belong to, wherever in the passage they stand. */
const ABOUT_MONEY: ReadonlySet<Happening> = new Set(['invest', 'acquire']);

/**
 * The event that a passage tells: kind, title, figures, entities and importance from its words.
 * One that tells a milestone takes kind, title and entities from the gazetteer.
 */
export function composeEvent(
  telling: Telling,
  marks: ParagraphMarks,
  story: StoryContext,
  context: SentenceContext,
  told?: { readonly milestone: Milestone; readonly grade: TellingGrade },
): EventDraft {
  const { quote, clause, dateSpan, date, modality, origin } = telling;
  const milestone = told?.milestone;
  const figures = figuresOf(marks, milestone && !ABOUT_MONEY.has(milestone.verb) ? clause : quote);
  const ofKinds = milestone ? undefined : kindSigns(telling, marks, figures, context, story);
  const kind = milestone?.kind ?? kindOf(ofKinds ?? []);
  const entities = entitiesNamed(marks, quote);
  const signs = eventSigns(telling, marks, story, milestone?.importance);
  const evidence: Evidence = {
    source: story.source.id,
    paragraph: marks.paragraph.id,
    quote,
    ...(dateSpan ? { date: dateSpan } : {}),
    ...(marks.paragraph.speaker ? { speaker: marks.paragraph.speaker } : {}),
  };
  return {
    signs,
    ...(ofKinds ? { kindSigns: ofKinds } : {}),
    origin,
    ...date,
    kind,
    modality,
    title: milestone?.title ?? {
      marks,
      quote,
      clause,
      kind,
      language: story.language,
      article: story.source.title,
      ...(context.columns ? { columns: context.columns } : {}),
      ...(dateSpan ? { date: dateSpan } : {}),
    },
    figures,
    entities: milestone?.entities ?? entities,
    ...(told ? { milestone: told.milestone.id, grade: told.grade } : {}),
    importance: importanceOf(signs, kind),
    confidence: told ? SURE : confidenceOf(signs),
    evidence,
    told: marks.folded.slice(quote.start, quote.end),
    happened: happenedIn(marks, quote),
    named: namedIn(marks, quote),
    section: marks.paragraph.heading?.join('\n') ?? '',
  };
}

/** The words of a quote, its dates blank: they say nothing of what happened. */
function happenedIn(marks: ParagraphMarks, quote: TextSpan): string {
  let happened = '';
  let at = quote.start;
  for (const date of within(marks.dates, quote)) {
    happened += marks.folded.slice(at, date.start) + ' '.repeat(date.end - date.start);
    at = date.end;
  }
  return happened + marks.folded.slice(at, quote.end);
}

/** The entities that a quote names, with their places in it. */
function namedIn(marks: ParagraphMarks, quote: TextSpan): EventDraft['named'] {
  return within(marks.entities, quote).flatMap(({ start, end, values }) => {
    const [entity] = values;
    if (!entity) return [];
    return [{ start: start - quote.start, end: end - quote.start, name: nameOf(entity) }];
  });
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
