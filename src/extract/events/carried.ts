import type { TextSpan } from '../../model/event.ts';
import type { ResolvedDate } from '../time/resolve.ts';
import { clausesOf } from './clauses.ts';
import { cueOf } from './cues.ts';
import type { Telling } from './compose.ts';
import { within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { modalityOf } from './modality.ts';
import { quoteAround } from './quote.ts';
import type { SentenceContext, StoryContext } from './storyContext.ts';

/** Present words of this weight tie a sentence to the day it was said. */
const MARKED = 1.5;

/**
 * The passage of a sentence without a date that goes on from the dated sentence before it and
 * brings an amount of money of its own: "Three years ago we had raised … . OpenAI already had …".
 */
export function carriedTellings(
  marks: ParagraphMarks,
  sentence: TextSpan,
  story: StoryContext,
  { carried }: SentenceContext,
): readonly Telling[] {
  if (!carried || isOutlook(carried, story)) return [];
  // What a decade dates is no ground for what came of it.
  if (carried.date.precision === 'decade') return [];
  // "It currently has …" goes on from nothing: it is a status of the day it was said.
  if (cueOf(marks, 'present', sentence) >= MARKED) return [];
  if (!within(marks.figures, sentence).some((f) => f.currency !== null)) return [];
  const clauses = clausesOf(marks.text, sentence);
  const [figure] = within(marks.figures, sentence).filter((f) => f.currency !== null);
  const clause =
    clauses.find((c) => figure && c.end >= figure.end && c.start <= figure.start) ?? sentence;
  const derivation = [
    ...carried.derivation,
    { step: 'anchor' as const, from: 'narrative' as const, edtf: carried.date.edtf },
  ];
  return [
    {
      origin: 'carried',
      date: { date: carried.date, basis: 'relative', anchor: carried.date, derivation },
      quote: quoteAround(clauses, clause, sentence, marks.text),
      clause,
      modality: modalityOf(marks, clause, sentence, carried.date, story.published),
    },
  ];
}

/** A date that is still to come, or a vague stretch, is no ground for the sentence after it. */
const isOutlook = ({ date }: ResolvedDate, { published }: StoryContext) =>
  date.precision === 'interval' || (published !== undefined && date.span.to > published);
