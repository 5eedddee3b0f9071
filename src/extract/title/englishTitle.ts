import type { TextSpan } from '../../model/event.ts';
import { clausesOf } from '../events/clauses.ts';
import { within } from '../events/marks.ts';
import { labelEnd } from '../events/subjects.ts';
import { withoutEnglishDates } from './englishDates.ts';
import {
  beginsWithVerb,
  englishDangles,
  englishFitted,
  englishSubjectOf,
  hasEnglishVerb,
  MOST_WORDS,
  withoutEnglishLead,
  wordsOf,
} from './englishWords.ts';
import { worthOf } from './rank.ts';
import { rowTitle } from './rowTitle.ts';
import { sentenceAt, sentenceBefore } from './sentenceAt.ts';
import { datesToLeaveOut } from './titleMaterial.ts';
import type { TitleMaterial } from './titleMaterial.ts';

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly dated: boolean;
  /** The sign that joins it to the next one. */
  readonly sign: string;
}

/** At most this many clauses make a title. */
const MOST_CLAUSES = 4;
const PRONOUN = /^(?:he|she|it|they|we|i|you|this|that|these|those|there|who|which)\b/i;

/**
 * An English title of at most twelve words for an event: of all runs of clauses of the quote the
 * one that tells most, without dates, connectives and reports, with a name for the pronoun in front
 * and the subject of the clause before where it has none. Sentence case, no full stop.
 */
export function englishTitle(material: TitleMaterial): string {
  const { marks, quote } = material;
  const row = rowTitle(material, ', ', (title) => wordsOf(title).length <= MOST_WORDS);
  if (row !== undefined) return englishFitted(row).text;
  const start = Math.max(quote.start, Math.min(labelEnd(marks.paragraph), quote.end - 1));
  const span = { start, end: quote.end };
  const pieces = piecesOf(marks.text, span, datesToLeaveOut(material, span, 0));
  const subject = subjectBefore(material, start);
  let best = '';
  let most = -Infinity;
  for (let first = 0; first < pieces.length; first += 1) {
    for (let last = first; last < Math.min(pieces.length, first + MOST_CLAUSES); last += 1) {
      const { text, score } = candidateOf(material, pieces, first, last, subject);
      if (score > most) [best, most] = [text, score];
    }
  }
  return sentenceCase(best);
}

function piecesOf(text: string, quote: TextSpan, dates: readonly TextSpan[]): readonly Piece[] {
  return clausesOf(text, quote).map((span): Piece => {
    const bare = tidy(withoutEnglishLead(tidy(withoutEnglishDates(text, span, dates))));
    return {
      ...span,
      text: /[a-z]{2}|\d{3}|[$£€]/i.test(bare) ? bare : '',
      dated: dates.some((date) => date.start >= span.start && date.end <= span.end),
      sign: text.charAt(span.end) === ':' ? ': ' : ', ',
    };
  });
}

/** So much text before a quote is read for a subject. */
const LONGEST_BEFORE = 300;

/** What the sentence before is about, which goes on where a sentence begins with "it" or a verb. */
function subjectBefore({ marks }: TitleMaterial, start: number): string | undefined {
  const own = sentenceAt(marks, start);
  const before = sentenceBefore(marks, start);
  const sentences =
    own && own.start < start
      ? [{ start: Math.max(own.start, start - LONGEST_BEFORE), end: start }, before]
      : [before];
  for (const sentence of sentences) {
    if (!sentence || sentence.end - sentence.start > LONGEST_BEFORE) continue;
    const first = piecesOf(marks.text, sentence, within(marks.dates, sentence)).find(
      ({ text }) => text !== '',
    );
    const subject = englishSubjectOf(first?.text ?? '');
    if (subject !== undefined && /^[A-Z]/.test(subject) && !PRONOUN.test(subject)) return subject;
  }
  return undefined;
}

function candidateOf(
  material: TitleMaterial,
  pieces: readonly Piece[],
  first: number,
  last: number,
  subject: string | undefined,
): { readonly text: string; readonly score: number } {
  const { marks, clause, kind } = material;
  const run = pieces.slice(first, last + 1).filter(({ text }) => text !== '');
  const [head] = run;
  const end = run.at(-1)?.end ?? 0;
  if (!head || pieces[first] !== head) return { text: '', score: -Infinity };
  const body = run.map(({ text, sign }, i) => (i < run.length - 1 ? text + sign : text)).join('');
  const named = withSubject(material, pieces, first, body, subject);
  const { text, cut } = englishFitted(named ?? body);
  if (run.length > 1 && cut) return { text, score: -Infinity };

  const main = run.some((piece) => piece.start < clause.end && piece.end > clause.start);
  const words = wordsOf(text).length;
  const score =
    worthOf(marks, { start: head.start, end }, kind) +
    (main ? 1.5 : 0) +
    (pieces.slice(Math.max(0, first - 1), last + 1).some(({ dated }) => dated) ? 1.5 : 0) -
    0.5 * (run.length - 1) -
    (hasEnglishVerb(text) ? 0 : 2.5) -
    (named === undefined && beginsWithVerb(body) ? 2 : 0) -
    (PRONOUN.test(text) ? 2 : 0) -
    (PLACE.test(text) ? 1.2 : 0) -
    (englishDangles(text) ? 3 : 0) -
    (cut ? 0.8 : 0) -
    Math.max(0, 5 - words) * 0.5;
  return { text, score };
}

/** The clause with a name for its pronoun, or the subject of the clause before; `undefined` without. */
function withSubject(
  { subjects }: TitleMaterial,
  pieces: readonly Piece[],
  at: number,
  body: string,
  before: string | undefined,
): string | undefined {
  const [it] = /^(?:It|They)\b(?!['’])/i.exec(body) ?? [];
  if (it !== undefined) {
    const name = subjects.organisation?.full ?? before;
    return name === undefined ? undefined : `${name}${body.slice(it.length)}`;
  }
  const [pronoun] = /^(?:He|She|I|We|You)\b(?!['’])/i.exec(body) ?? [];
  if (pronoun !== undefined) {
    const name = /^i$/i.test(pronoun)
      ? subjects.speaker
      : /^we$/i.test(pronoun)
        ? subjects.ours
        : /^you$/i.test(pronoun)
          ? subjects.listener
          : subjects.person;
    const third = /^(?:he|she)$/i.test(pronoun) && before !== undefined && NAME.test(before);
    const full = name?.full ?? (third ? before : undefined);
    return full === undefined ? undefined : `${full}${agreed(body.slice(pronoun.length))}`;
  }
  if (!beginsWithVerb(body)) return undefined;
  for (let i = at - 1; i >= 0; i -= 1) {
    const text = pieces[i]?.text ?? '';
    // "Loach, who had left school, was knighted": the name that the remark is about.
    const subject = NAME.test(text) ? text : englishSubjectOf(text);
    if (subject !== undefined && !PRONOUN.test(subject)) return `${subject} ${body}`;
  }
  return before === undefined || /^(?:\w+ing|to)\b/i.test(body) ? undefined : `${before} ${body}`;
}

/** A name of somebody, as far as its form tells. */
const NAME = /^(?!The |A |An )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}$/;
const PLACE = /^(?:in|at|on|with|for|from|by|to|of|before|during|under|over)\b/i;

/** "I was" and "I have" with a name in front. */
const agreed = (rest: string) =>
  rest
    .replace(/^ (?:am|are|'m|’m)\b/, ' is')
    .replace(/^ have\b/, ' has')
    .replace(/^ were\b/, ' was');

const tidy = (text: string) =>
  text
    .replace(/\([^()]{0,120}\)/g, '')
    .replace(/[“”"]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[,;:.\-–— ]+|[,;:.\-–— ]+$/g, '')
    .replace(/ ([,.;:])/g, '$1')
    .trim();

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
