import type { TextSpan } from '../../model/event.ts';
import { clausesOf } from '../events/clauses.ts';
import { within } from '../events/marks.ts';
import { labelEnd } from '../events/subjects.ts';
import {
  asStatement,
  isInserted,
  isNoun,
  isRelative,
  plainNoun,
  relativeVerb,
} from './englishClauses.ts';
import { withoutEnglishDates } from './englishDates.ts';
import { englishPersonBefore } from './englishSubjects.ts';
import {
  beginsWithVerb,
  englishDangles,
  englishFitted,
  englishSubjectOf,
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
  /** "And" or "but" joins it to the one before. */
  readonly joined: boolean;
  /** The sign that joins it to the next one. */
  readonly sign: string;
}

interface Candidate {
  readonly text: string;
  readonly score: number;
  /** It has a subject that is named, and says what happened. */
  readonly whole: boolean;
}

/** At most this many clauses make a title. */
const MOST_CLAUSES = 4;
const PRONOUN = /^(?:he|she|it|they|we|i|you|this|that|these|those|there|who|which)\b/i;
const NONE: Candidate = { text: '', score: -Infinity, whole: false };

/**
 * An English title of at most twelve words for an event: of all runs of clauses of the quote the
 * one that tells most, without dates, connectives and reports, with a name for the pronoun in front
 * and the subject of the clause before where it has none; where none of them says who did what, the
 * best of the whole sentence. Sentence case, no full stop.
 */
export function englishTitle(material: TitleMaterial): string {
  const { marks, quote } = material;
  const row = rowTitle(material, ', ', (title) => wordsOf(title).length <= MOST_WORDS);
  if (row !== undefined) return englishFitted(row).text;
  const start = Math.max(quote.start, Math.min(labelEnd(marks.paragraph), quote.end - 1));
  const own = bestOf(material, { start, end: quote.end }, 0);
  if (own.whole) return sentenceCase(own.text);
  const sentence = sentenceAt(marks, start);
  const wider =
    sentence && sentence.start < start && sentence.end - sentence.start <= LONGEST_BEFORE
      ? bestOf(
          material,
          { start: Math.max(sentence.start, labelEnd(marks.paragraph)), end: quote.end },
          start,
        )
      : NONE;
  return sentenceCase((wider.whole ? wider : own).text);
}

/** The best title from the clauses of a span; those before a place tell of other dates. */
function bestOf(material: TitleMaterial, span: TextSpan, from: number): Candidate {
  const { marks } = material;
  const pieces = piecesOf(marks.text, span, datesToLeaveOut(material, span, from));
  const subject = subjectBefore(material, span.start);
  let best = NONE;
  for (let first = 0; first < pieces.length; first += 1) {
    for (let last = first; last < Math.min(pieces.length, first + MOST_CLAUSES); last += 1) {
      const one = candidateOf(material, pieces, first, last, subject);
      if (one.score > best.score) best = one;
    }
  }
  return best;
}

function piecesOf(text: string, quote: TextSpan, dates: readonly TextSpan[]): readonly Piece[] {
  return clausesOf(text, quote).map((span): Piece => {
    const whole = tidy(text.slice(span.start, span.end));
    const dateless = tidy(withoutEnglishDates(text, span, dates));
    // "This summer has been hard": the date is the subject.
    const [verb] = wordsOf(dateless);
    const kept = beginsWithVerb(dateless) && !whole.startsWith(verb ?? '') ? whole : dateless;
    const bare = asStatement(tidy(withoutEnglishLead(kept)));
    return {
      ...span,
      text: /[a-z]{2}|\d{3}|[$£€]/i.test(bare) ? bare : '',
      dated: dates.some((date) => date.start >= span.start && date.end <= span.end),
      joined: /^(?:and|but|or|nor)\b/i.test(whole),
      sign: text.charAt(span.end) === ':' ? ': ' : ', ',
    };
  });
}

/** So much text before a quote is read for a subject. */
const LONGEST_BEFORE = 300;

/** What the sentence before is about, which goes on where a sentence begins with "it" or a verb. */
function subjectBefore({ marks }: TitleMaterial, start: number): string | undefined {
  const own = sentenceAt(marks, start);
  const parts: TextSpan[] =
    own && own.start < start
      ? [{ start: Math.max(own.start, start - LONGEST_BEFORE), end: start }]
      : [];
  let before = sentenceBefore(marks, start);
  for (let i = 0; before && i < MOST_BEFORE; i += 1) {
    parts.push(before);
    before = sentenceBefore(marks, before.start);
  }
  for (const [i, part] of parts.entries()) {
    if (part.end - part.start > LONGEST_BEFORE) return undefined;
    const subject = subjectIn(marks, part);
    if (subject !== undefined && PRONOUN.test(subject)) continue;
    if (subject !== undefined && /^\p{Lu}/u.test(subject)) return plainNoun(subject);
    // A sentence about something else ends what the one before was about.
    if (part.start !== own?.start || i > 0) return undefined;
  }
  return undefined;
}

/** So many sentences of pronouns a subject goes on through. */
const MOST_BEFORE = 3;

function subjectIn(marks: TitleMaterial['marks'], sentence: TextSpan): string | undefined {
  const [first, next] = piecesOf(marks.text, sentence, within(marks.dates, sentence)).filter(
    ({ text }) => text !== '',
  );
  if (!first) return undefined;
  const described = next && isNoun(first.text) && isRelative(next.text);
  if (described) return wordsOf(first.text).length <= 6 ? first.text : undefined;
  const subject = englishSubjectOf(first.text);
  return subject !== undefined && ARTICLE.test(subject) ? undefined : subject;
}

function candidateOf(
  material: TitleMaterial,
  pieces: readonly Piece[],
  first: number,
  last: number,
  subject: string | undefined,
): Candidate {
  const { marks, clause, kind } = material;
  const run = pieces.slice(first, last + 1).filter(({ text }) => text !== '');
  const [head] = run;
  const end = run.at(-1)?.end ?? 0;
  if (!head || pieces[first] !== head) return NONE;
  // "Who had left school, was knighted": what comes next is of the noun before the remark.
  if (run.length > 1 && isInserted(head.text) && beginsWithVerb(run[1]?.text ?? '')) return NONE;
  const { text: body, kept } = joined(run);
  const named = withSubject(material, pieces, first, body, subject);
  const { text, cut } = englishFitted(named ?? body);
  if (run.length > 1 && cut) return NONE;

  const main = kept.some((piece) => piece.start < clause.end && piece.end > clause.start);
  const before = pieces[first - 1];
  const center = pieces.findIndex((piece) => piece.end > clause.start);
  const dated =
    kept.some((piece) => piece.dated) || (before?.dated === true && isNoun(before.text));
  const words = wordsOf(text).length;
  const verb = !isNoun(text);
  const headless = named === undefined && beginsWithVerb(body);
  const pronoun = PRONOUN.test(text) && !DETERMINER.test(text);
  const score =
    worthOf(marks, { start: head.start, end }, kind) +
    (main ? 1.5 : 0) +
    (dated ? 1.5 : 0) -
    0.5 * (run.length - 1) -
    (verb ? 0 : 2.5) -
    (headless ? 2 : 0) -
    (named !== undefined && beginsWithVerb(body) ? 0.5 : 0) -
    (run.length > 1 && TRAILS.test(run.at(-1)?.text ?? '') ? 1 : 0) -
    (pronoun ? 2 : 0) -
    (PLACE.test(text) ? 1.2 : 0) -
    (englishDangles(text) ? 3 : 0) -
    (run.slice(1).some((piece) => piece.joined && isNoun(piece.text)) ? 2 : 0) -
    (cut ? 0.8 : 0) -
    0.7 * Math.max(0, center - last) -
    Math.max(0, 5 - words) * 0.5;
  return { text, score, whole: verb && !headless && !pronoun };
}

/** Clauses as one text, without those that stand between a subject and its verb; which are in it. */
function joined(run: readonly Piece[]): { readonly text: string; readonly kept: readonly Piece[] } {
  let text = '';
  let sign = '';
  const kept: Piece[] = [];
  run.forEach((piece, i) => {
    if (isApart(run, i)) {
      sign = ' ';
      return;
    }
    kept.push(piece);
    const verb = i === run.length - 1 ? relativeVerb(piece.text) : undefined;
    if (verb !== undefined && i > 0 && isNoun(text)) text = `${text} ${verb}`;
    else text += sign + piece.text;
    sign = piece.sign;
  });
  return { text: plainNoun(text), kept };
}

/** Whether a clause stands between a subject and its verb: a remark on the one or the other. */
function isApart(run: readonly Piece[], at: number): boolean {
  const piece = run[at];
  const next = run[at + 1];
  return (
    at > 0 &&
    piece !== undefined &&
    next !== undefined &&
    !piece.joined &&
    !next.joined &&
    (isNoun(piece.text) || isInserted(piece.text)) &&
    beginsWithVerb(next.text)
  );
}

/** The clause with a name for its pronoun, or the subject of the clause before; `undefined` without. */
function withSubject(
  material: TitleMaterial,
  pieces: readonly Piece[],
  at: number,
  body: string,
  before: string | undefined,
): string | undefined {
  const [pronoun] = /^(?:It|They|He|She|I|We|You)\b/i.exec(body) ?? [];
  if (pronoun !== undefined) {
    const name = nameFor(material, pronoun.toLowerCase(), pieces[at]?.start ?? 0, before);
    return name === undefined ? undefined : `${name}${agreed(body.slice(pronoun.length))}`;
  }
  const relative = relativeVerb(body);
  if (relative !== undefined) {
    const noun = pieces[at - 1]?.text ?? '';
    const fits = noun !== '' && isNoun(noun) && wordsOf(noun).length <= 7;
    return fits ? `${plainNoun(noun)} ${relative}` : undefined;
  }
  if (!beginsWithVerb(body)) return undefined;
  for (let i = at - 1; i >= 0; i -= 1) {
    const text = pieces[i]?.text ?? '';
    if (isInserted(text)) continue;
    // "Loach, who had left school, was knighted": the name that the remark is about.
    const alone = NAME.test(text) || (i === 0 && isNoun(text) && wordsOf(text).length <= 6);
    const subject = alone ? plainNoun(text) : englishSubjectOf(text);
    if (subject === undefined || ARTICLE.test(subject)) continue;
    const name = PRONOUN.test(subject)
      ? nameFor(material, subject.toLowerCase(), pieces[i]?.start ?? 0, before)
      : subject;
    if (name !== undefined) return `${name} ${body}`;
  }
  return before === undefined || /^(?:\w+ing|to)\b/i.test(body) ? undefined : `${before} ${body}`;
}

/** Whom a pronoun stands for, as titles call them. */
function nameFor(
  { marks, subjects }: TitleMaterial,
  pronoun: string,
  place: number,
  before: string | undefined,
): string | undefined {
  switch (pronoun) {
    case 'it':
    case 'they':
      return subjects.organisation?.full ?? before;
    case 'i':
      return subjects.speaker?.full;
    case 'we':
      return subjects.ours?.full;
    case 'you':
      return subjects.listener?.full;
    case 'he':
    case 'she':
      return (
        subjects.person?.full ??
        (subjects.speaker ? undefined : englishPersonBefore(marks, place, subjects.previous)) ??
        (before !== undefined && NAME.test(before) ? before : undefined)
      );
    default:
      return undefined;
  }
}

/** "That's": of what, only the next clause says. */
const TRAILS = /^(?:that|it|there)['’]s$/i;
/** No subject, but what is left where a noun was taken for a verb. */
const ARTICLE = /^(?:the|an?)$/i;
/** "This summer", "that bank": no pronoun. */
const DETERMINER =
  /^(?:this|that|these|those) (?!is\b|was\b|has\b|will\b|are\b|were\b|had\b|have\b)[a-z]/i;

/** A name of somebody, as far as its form tells. */
const NAME = /^(?!The |A |An )\p{Lu}[\p{L}\d'’-]+(?: \p{Lu}[\p{L}\d'’-]+){0,2}$/u;
const PLACE = /^(?:in|at|on|with|for|from|by|to|of|before|during|under|over)\b/i;

/** "I was", "I have" and "it's" with a name in front. */
const agreed = (rest: string) =>
  rest
    .replace(/^['’]s (?=been|had|got|become|made|taken)/, ' has ')
    .replace(/^['’]s\b/, ' is')
    .replace(/^['’]re\b/, ' are')
    .replace(/^['’]ll\b/, ' will')
    .replace(/^['’]ve\b/, ' have')
    .replace(/^['’]d\b/, ' would')
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
