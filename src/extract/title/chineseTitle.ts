import type { TextSpan } from '../../model/event.ts';
import { firstFrom, within } from '../events/marks.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { labelEnd } from '../events/subjects.ts';
import { isTitle, looksLikeTitle } from './accept.ts';
import { candidateOf, MOST_FOR_FORM, reachOf } from './candidate.ts';
import type { Candidate, Run } from './candidate.ts';
import { finished } from './finished.ts';
import { withoutLead } from './leads.ts';
import { personAtEnd } from './personNames.ts';
import { rowTitle } from './rowTitle.ts';
import { sentenceAt, sentenceBefore } from './sentenceAt.ts';
import { withoutBrackets } from './signs.ts';
import { statementsOf } from './statements.ts';
import type { Story } from './statements.ts';
import { datesToLeaveOut } from './titleMaterial.ts';
import type { TitleMaterial } from './titleMaterial.ts';
import { hanIn, LONGEST, SHORTEST, widthOf } from './width.ts';

/** So much text before a quote is read for subjects. */
const LONGEST_BEFORE = 300;
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
    own,
  );
  if (told.title !== undefined) return told.title;
  // The quote only says when: what happened then comes next.
  const next = told.others.length === 0 ? behind(material, own) : undefined;
  if (next !== undefined) return next;
  const earlier = sentenceBefore(marks, start);
  // A sentence with a date of its own tells something else.
  const before =
    earlier &&
    earlier.end - earlier.start <= LONGEST_BEFORE &&
    !within(marks.dates, earlier).some(({ value }) => value.type !== 'now')
      ? titled(material, earlier, Math.max(label, earlier.start), own)
      : undefined;
  return (
    told.others.find(({ text, whole }) => whole && looksLikeTitle(text, own))?.text ??
    before?.title ??
    (told.others[0]?.gutted ? wholeQuote(marks.text.slice(start, quote.end)) : undefined) ??
    told.others.find(({ text }) => hanIn(text) >= 4)?.text ??
    finished(marks.text.slice(start, quote.end)).text
  );
}

/** All of a quote, where no clause of it stands by itself and it fits. */
function wholeQuote(quote: string): string | undefined {
  const { text, loss } = finished(withoutLead(withoutBrackets(quote)));
  return loss === 'none' && looksLikeTitle(text, undefined) && widthOf(text) >= SHORTEST
    ? text
    : undefined;
}

/** A title from the rest of the sentence behind a quote, or from the next one, if it has no date. */
function behind(material: TitleMaterial, own: string | undefined): string | undefined {
  const { marks, quote } = material;
  const here = sentenceAt(marks, quote.end - 1);
  const rest = here && { start: quote.end, end: Math.min(here.end, quote.end + LONGEST_BEFORE) };
  const next = marks.sentences[firstFrom(marks.sentences, quote.end)];
  const spans = [
    rest && hanIn(marks.text.slice(rest.start, rest.end)) >= 4 ? rest : undefined,
    next && !within(marks.dates, next).some(({ value }) => value.type !== 'now') ? next : undefined,
  ];
  const span = spans.find((one) => one !== undefined);
  return span && titled(material, span, span.start, own).title;
}

/** The best title from the clauses of a span, or those that came short, best first. */
interface Titled {
  readonly title?: string;
  readonly others: readonly Candidate[];
}

/**
 * Titles from the clauses of a span from a place on; those before it lend their subject. Runs are
 * read in the order of what they can score at best, and no further than one can still win.
 */
function titled(
  material: TitleMaterial,
  span: TextSpan,
  from: number,
  own: string | undefined,
): Titled {
  const { marks, subjects } = material;
  const story = statementsOf(
    marks.text,
    span,
    datesToLeaveOut(material, span, from),
    marks.dates,
    knownIn(material, span),
    subjects.speaker !== undefined || subjects.listener !== undefined,
  );
  const others: Candidate[] = [];
  let best: Candidate | undefined;
  for (const run of runsOf(material, story, from)) {
    if (best && run.reach + MOST_FOR_FORM <= best.score) break;
    const candidate = candidateOf(material, story, run, best?.score);
    if (!candidate) continue;
    if (!candidate.whole || !isTitle(candidate.text, own)) others.push(candidate);
    else if (!best || candidate.score > best.score) best = candidate;
  }
  return best ? { title: best.text, others } : { others: others.sort((a, b) => b.score - a.score) };
}

/** Every run of clauses from a place on, the one that can score most first. */
function runsOf(material: TitleMaterial, story: Story, from: number): readonly Run[] {
  const runs: Run[] = [];
  story.pieces.forEach(({ start }, first) => {
    if (start < from) return;
    const end = Math.min(story.pieces.length, first + MOST_CLAUSES);
    for (let last = first; last < end; last += 1) {
      runs.push({ first, last, reach: reachOf(material, story, first, last) });
    }
  });
  return runs.sort((a, b) => b.reach - a.reach);
}

/** Where the story of a place begins: its sentence, and those that go on into it with ；. */
function storyBefore({ sentences, text }: ParagraphMarks, place: number): number {
  let index = firstFrom(sentences, place + 1) - 1;
  for (let i = 0; i < 3 && text.charAt((sentences[index - 1]?.end ?? 0) - 1) === '；'; i += 1)
    index -= 1;
  return Math.max(sentences[index]?.start ?? place, place - LONGEST_BEFORE);
}

const date = ({ marks, date: own }: TitleMaterial) =>
  own === undefined ? undefined : marks.text.slice(own.start, own.end);

function knownIn({ marks }: TitleMaterial, span: TextSpan): (name: string) => boolean {
  const names = new Set(
    within(marks.entities, span).flatMap(({ values }) => values.flatMap((e) => e.names)),
  );
  return (name) => names.has(name) || personAtEnd(name) !== undefined;
}
