import type { TextSpan } from '../../model/event.ts';
import { within } from '../events/marks.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { labelEnd } from '../events/subjects.ts';
import { isTitle, looksLikeTitle } from './accept.ts';
import { candidateOf } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { finished } from './finished.ts';
import { rowTitle } from './rowTitle.ts';
import { statementsOf } from './statements.ts';
import type { Statement } from './statements.ts';
import { datesToLeaveOut } from './titleMaterial.ts';
import type { TitleMaterial } from './titleMaterial.ts';
import { hanIn, LONGEST, widthOf } from './width.ts';

/** At most this many clauses make a title. */
const MOST_CLAUSES = 3;

/**
 * A Chinese title of at most 28 characters for an event: who and what happened. Every run of
 * clauses of the quote is made into a title (dates, reporting, connectives and fillers out, names
 * for pronouns, a subject in front, cut to fit); the one that tells most and reads best is taken.
 * The script is the text's. Empty only for a quote without words.
 */
export function chineseTitle(material: TitleMaterial): string {
  const { marks, quote } = material;
  const row = rowTitle(material, '，', (title) => widthOf(title) <= LONGEST);
  if (row !== undefined) return finished(row).text;
  const label = labelEnd(marks.paragraph);
  const start = Math.max(quote.start, Math.min(label, quote.end - 1));
  const own = date(material);
  const told = titled(
    material,
    { start: Math.max(label, storyBefore(marks, start)), end: quote.end },
    start,
  );
  const title = told.find(({ text, whole }) => whole && isTitle(text, own));
  if (title) return title.text;
  const earlier = marks.sentences.findLast((sentence) => sentence.end <= start);
  // A sentence with a date of its own tells something else.
  const before =
    earlier && !within(marks.dates, earlier).some(({ value }) => value.type !== 'now')
      ? titled(material, earlier, Math.max(label, earlier.start))
      : undefined;
  return (
    told.find(({ text, whole }) => whole && looksLikeTitle(text, own))?.text ??
    before?.find(({ text, whole }) => whole && isTitle(text, own))?.text ??
    told.find(({ text }) => hanIn(text) >= 4)?.text ??
    finished(marks.text.slice(start, quote.end)).text
  );
}

/** Titles from the clauses of a span from a place on; those before it lend their subject. */
function titled(material: TitleMaterial, span: TextSpan, from: number): readonly Candidate[] {
  const statements = statementsOf(
    material.marks.text,
    span,
    datesToLeaveOut(material, from),
    knownIn(material),
    material.subjects.speaker !== undefined || material.subjects.listener !== undefined,
  );
  return candidatesOf(material, statements, from);
}

/** Where the story of a place begins: its sentence, and those that go on into it with ；. */
function storyBefore({ sentences, text }: ParagraphMarks, place: number): number {
  let index = sentences.findLastIndex(({ start }) => start <= place);
  for (let i = 0; i < 3 && text.charAt((sentences[index - 1]?.end ?? 0) - 1) === '；'; i += 1)
    index -= 1;
  return sentences[index]?.start ?? place;
}

const date = ({ marks, date: own }: TitleMaterial) =>
  own === undefined ? undefined : marks.text.slice(own.start, own.end);

function knownIn({ marks }: TitleMaterial): (name: string) => boolean {
  const names = new Set(marks.entities.flatMap(({ values }) => values.flatMap((e) => e.names)));
  return (name) => names.has(name);
}

/** Titles from every run of clauses, best first. */
function candidatesOf(
  material: TitleMaterial,
  statements: readonly Statement[],
  from: number,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let first = 0; first < statements.length; first += 1) {
    const head = statements[first];
    if (!head || head.text === '' || head.span.start < from) continue;
    for (let last = first; last < Math.min(statements.length, first + MOST_CLAUSES); last += 1) {
      if (last > first && (statements[last]?.text ?? '') === '') continue;
      const candidate = candidateOf(material, statements, first, last);
      if (candidate) candidates.push(candidate);
    }
  }
  return candidates.sort((a, b) => b.score - a.score);
}
