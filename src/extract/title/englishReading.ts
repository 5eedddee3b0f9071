import type { EnglishSentence, SentenceClause } from '../../language/englishSentence.ts';
import type { TextSpan } from '../../model/event.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { sentenceRead } from '../events/englishClauses.ts';
import { datesToLeaveOut } from './titleMaterial.ts';
import type { TitleMaterial } from './titleMaterial.ts';

/** A sentence as titles are made from it. */
export interface Reading extends EnglishSentence {
  readonly marks: ParagraphMarks;
  readonly sentence: TextSpan;
  /** Dates that the title does without. */
  readonly dates: readonly TextSpan[];
  /** The event's own date, where the sentence has it. */
  readonly date?: TextSpan;
  /** Index of the clause that tells the event; absent where no clause with a verb does. */
  readonly told?: number;
}

/** The sentence of a passage with the clause that tells its event. */
export function readingOf(material: TitleMaterial, from: number): Reading | undefined {
  const { marks, quote, clause } = material;
  // The date of an address is no word of the passage, although a link stands where it was read.
  const { date: place } = material;
  const isWritten =
    place && marks.dates.some(({ start, end }) => start < place.end && end > place.start);
  const date = isWritten ? place : undefined;
  const at = date && date.start >= quote.start && date.end <= quote.end ? date : clause;
  const start = Math.max(at.start, from);
  const sentence =
    marks.sentences.find((one) => one.start <= start && one.end > start) ??
    marks.sentences.find((one) => one.end > quote.start);
  if (!sentence) return undefined;
  const read = sentenceRead(marks, sentence);
  const told = date && at === date ? toldAt(read, date) : toldIn(read, clause);
  const { date: _place, ...undated } = material;
  const dates = datesToLeaveOut(isWritten ? material : undated, sentence, from);
  return {
    ...read,
    marks,
    sentence,
    dates,
    ...(date && at === date ? { date } : {}),
    ...(told === undefined ? {} : { told }),
  };
}

/** The innermost clause around a date. */
function toldAt({ words, clauses }: EnglishSentence, date: TextSpan): number | undefined {
  const at = words.findIndex(({ start, end }) => start < date.end && end > date.start);
  // What stood in brackets is said of what comes before it.
  const index = at >= 0 ? at : words.findLastIndex(({ end }) => end <= date.start);
  if (index < 0) return undefined;
  // "Until 1979, when it demanded …": the clause tells what was then, what is before it was till then.
  const bounds = /^(?:until|till|before)\b/;
  const isBound =
    bounds.test(words[index]?.word ?? '') || bounds.test(words[index - 1]?.word ?? '');
  const next = clauses.findIndex(({ from }) => from === index + 2);
  if (isBound && next >= 0 && words[index + 2]?.word === 'when' && clauses[next]?.verb) return next;
  const inside = clauses.findLastIndex(({ from, to }) => from <= index && to > index);
  const told = inside >= 0 ? inside : clauses.findIndex(({ from }) => from > index);
  return verbed(clauses, told);
}

/** A clause with a verb: the one at an index, or the one that it hangs on. */
function verbed(clauses: readonly SentenceClause[], at: number): number | undefined {
  let index: number | undefined = at;
  while (index !== undefined && index >= 0) {
    const clause: SentenceClause | undefined = clauses[index];
    if (clause?.verb) return index;
    index = clause?.parent;
  }
  return undefined;
}

/** The clause that tells what a stretch says: the first of those that hang on nothing. */
function toldIn({ words, clauses }: EnglishSentence, span: TextSpan): number | undefined {
  const inside = clauses.flatMap((clause, index) => {
    const at = clause.verb && words[clause.verb.from];
    return at && at.start >= span.start && at.end <= span.end ? [index] : [];
  });
  const found = inside.find((index) => clauses[index]?.link === 'main') ?? inside[0];
  if (found !== undefined) return found;
  const at = words.findIndex(({ end }) => end > span.start);
  return verbed(
    clauses,
    clauses.findLastIndex(({ from, to }) => from <= at && to > at),
  );
}
