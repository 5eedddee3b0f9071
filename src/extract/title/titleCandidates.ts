import type { TextSpan } from '../../model/event.ts';
import { within } from '../events/marks.ts';
import { kindIndex, kindsOf } from '../events/cues.ts';
import { MAX_QUOTE } from '../events/quote.ts';
import { labelEnd, speakerOf } from '../events/subjects.ts';
import { piecesOf } from './piece.ts';
import type { Piece } from './piece.ts';
import { antecedent, carriedSubject, hasSubject, lacksSubject, reporterOf } from './subjectOf.ts';
import type { Subject } from './subjectOf.ts';
import type { Signs } from '../scoring.ts';
import { shorter } from './shorter.ts';
import { balanced, unquoted } from './signs.ts';
import { spaced } from './spacing.ts';
import { datesToLeaveOut } from './titleMaterial.ts';
import type { TitleMaterial } from './titleMaterial.ts';
import { widthOf } from './width.ts';
import { written } from './written.ts';

/** A possible title with what can be seen of it. */
export interface TitleCandidate {
  readonly text: string;
  /** Where in the paragraph what it says begins: before the quote where its subject stands there. */
  readonly from: number;
  readonly signs: Signs;
  /** It tells something by itself: 2 who and what, 1 what, 0 less than that. */
  readonly tells: 0 | 1 | 2;
}

/** So many clauses make a title at most. */
const MOST_CLAUSES = 4;

/**
 * Every title that the clauses of a passage make: runs of them, with the subject that the first
 * shares with a clause before it, or with the speaker. None is wider than `widest`.
 */
export function titleCandidates(
  material: TitleMaterial,
  widest: number,
): readonly TitleCandidate[] {
  const { marks, quote } = material;
  const label = labelEnd(marks.paragraph);
  const from = Math.max(quote.start, Math.min(label, quote.end - 1));
  const span = { start: Math.max(label, lookBack(material)), end: quote.end };
  const pieces = piecesOf(marks, span, datesToLeaveOut(material, span, from));
  const candidates: TitleCandidate[] = [];
  pieces.forEach((piece, first) => {
    if (piece.span.end <= from || piece.elsewhen || hangsOn(pieces, first)) return;
    for (let last = first; last < Math.min(pieces.length, first + MOST_CLAUSES); last += 1) {
      const tail = pieces[last];
      // Sentences that are joined may lend each other subjects that they have not.
      if (!tail || tail.elsewhen || tail.sentence !== piece.sentence) break;
      const made = candidatesOf(material, pieces, first, last);
      candidates.push(...made);
      if (made.every(({ text }) => widthOf(text) > widest)) break;
    }
  });
  return candidates.filter(({ text }) => widthOf(text) <= widest && /[\p{L}]{2}/u.test(text));
}

/** Whether a piece only holds on the condition that the one before it names. */
function hangsOn(pieces: readonly Piece[], at: number): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  return before?.sentence === piece?.sentence && before?.condition === true;
}

/** Where the earliest sentence begins that one quote can hold together with the passage. */
function lookBack({ marks, quote }: TitleMaterial): number {
  return (
    marks.sentences.find(({ start, end }) => end > quote.start || quote.end - start <= MAX_QUOTE)
      ?.start ?? quote.start
  );
}

function candidatesOf(
  material: TitleMaterial,
  pieces: readonly Piece[],
  first: number,
  last: number,
): readonly TitleCandidate[] {
  const { marks } = material;
  const run = pieces.slice(first, last + 1);
  const [head] = run;
  if (!head) return [];
  const pronoun = pronounAt(head);
  const person = pronoun ? antecedent(marks, pieces, first) : undefined;
  const carried = lacksSubject(head) ? carriedSubject(marks, pieces, first) : undefined;
  const speaker = speakerOf(marks.paragraph);
  const said = reporterOf(marks, pieces, first);
  const reporter = speaker && said && ME.test(said.text) ? undefined : said;
  if (reporter?.text === '') return [];
  const seen = signsOf(material, pieces, first, last);
  const made: TitleCandidate[] = [];
  const whole = joined(
    run.map(({ words }) => written(marks, words).trim()),
    run,
  );
  const short = joined(
    run.map((piece) => written(marks, shorter(piece)).trim()),
    run,
  );
  for (const body of whole === short ? [whole] : [whole, short]) {
    const less = { shorter: body === whole ? 0 : 1 };
    const offer = (text: string, extra: Readonly<Record<string, number>>, subject?: Subject) => {
      const asks = QUESTION.test(run.at(-1)?.sign ?? '') ? '？' : '';
      const tidy = tidied(text) + asks;
      const signs = { ...seen, ...signsOfText(tidy), ...less, ...extra };
      const start = subject?.span.start ?? head.span.start;
      made.push({ text: tidy, from: start, signs, tells: tellsOf(signs) });
    };
    if (reporter) offer(`${reporter.text}：${body}`, { said: 1 }, reporter);
    else if (person && pronoun) {
      const rest = body.slice(pronoun.length);
      offer(person.text + rest, { named: 1, namedFar: person.distance - 1 }, person);
    } else if (carried)
      offer(`${carried.text} ${body}`, { carried: 1, carriedFar: carried.distance - 1 }, carried);
    // Whose "I" and "you" it is, only the speaker's name says.
    else if (!(speaker && ME.test(body)))
      offer(body, { subjectless: lacksSubject(head) ? 1 : 0, pronoun: pronoun ? 1 : 0 });
    if (speaker && !reporter)
      offer(`${speaker}：${body}`, { said: 1, subjectless: lacksSubject(head) ? 1 : 0 });
  }
  return made;
}

const PRONOUN = /^(?:他|她|它|他們|她們|他们|她们|牠)(?!國|国|人|鄉|乡|日)/;

/** The pronoun that a piece begins with, as the article writes it. */
function pronounAt({ words }: Piece): string | undefined {
  const [word] = words;
  return word?.pos === 'pronoun' ? PRONOUN.exec(word.word)?.[0] : undefined;
}

function joined(texts: readonly string[], run: readonly Piece[]): string {
  let out = '';
  texts.forEach((text, i) => {
    const before = run[i - 1];
    if (!before || out === '') out += text;
    else if (text === '') return;
    else if (before.reports) out += text;
    else out += (/[：:]/.test(before.sign) ? '：' : '，') + text;
  });
  return out;
}

const tidied = (text: string) =>
  spaced(balanced(unquoted(balanced(text).trim())))
    .replace(/^[，、：；。的了 ]+|[，、：；。！？!?…—\s-]+$/g, '')
    .trim();

const flag = (is: boolean) => (is ? 1 : 0);

/** What can be seen of the text of a title alone. */
function signsOfText(text: string) {
  const width = widthOf(text);
  return {
    pointing: flag(/^(?:[這这那此該该](?![些種种個个項项])|其(?!他))/.test(text)),
    me: flag(ME.test(text)),
    short: Math.max(0, 8 - width),
    width: Math.min(width, 28) / 28,
    wide: Math.max(0, width - 28) / 4,
    colons: flag(text.includes('：')),
  };
}

/** Those who talk, and those whom they talk to. */
const ME = /^(?:我|你|您|妳|咱)/;

const QUESTION = /[？?]/;

/** What can be seen of a run of clauses, however it is written. */
function signsOf(
  material: TitleMaterial,
  pieces: readonly Piece[],
  first: number,
  last: number,
): Readonly<Record<string, number>> {
  const { marks, clause: core, kind } = material;
  const run = pieces.slice(first, last + 1);
  const head = pieces[first];
  const tail = pieces[last];
  if (!head || !tail) return {};
  const span = { start: head.span.start, end: tail.span.end };
  const dated = pieces.findIndex((one) => one.dated);
  const center = dated >= 0 ? dated : pieces.findIndex((one) => overlaps(one.span, core));
  const predicates = run.filter(({ clause }) => clause.predicate !== undefined);
  const end = tail.words.at(-1);
  return {
    date: flag(run.some((one) => one.dated)),
    core: flag(overlaps(span, core)),
    beforeDate: Math.max(0, center - last),
    behindDate: Math.max(0, first - center),
    ownSubject: flag(hasSubject(head)),
    predicate: flag(predicates.length > 0),
    finite: flag(predicates.some(({ clause }) => clause.aspect === 'done')),
    adverbialOnly: flag(run.every(({ clause }) => clause.adverbial)),
    adverbialFirst: flag(run.length > 1 && head.clause.adverbial),
    adverbialLast: flag(run.length > 1 && tail.clause.adverbial),
    reportFirst: flag(head.reports && run.length > 1),
    reportAlone: flag(tail.reports),
    afterReport: flag(pieces[first - 1]?.reports === true),
    afterColon: flag(/[：:]/.test(pieces[first - 1]?.sign ?? '')),
    beforeColon: flag(/[：:]/.test(tail.sign)),
    question: flag(run.some(({ sign }) => QUESTION.test(sign))),
    dangles: flag(end !== undefined && DANGLES.has(end.pos)),
    pieces: run.length - 1,
    figures: Math.min(3, within(marks.figures, span).length),
    names: Math.min(3, namesIn(run)),
    ofKind: Math.min(4, kindsOf(marks, span)[kindIndex(kind)] ?? 0),
    first: flag(first === 0),
  };
}

function namesIn(run: readonly Piece[]): number {
  let names = 0;
  for (const { words } of run) for (const { pos } of words) if (pos === 'name') names += 1;
  return names;
}

const DANGLES: ReadonlySet<string> = new Set([
  'adposition',
  'conjunction',
  'auxiliary',
  'determiner',
]);

const overlaps = (a: TextSpan, b: TextSpan) => a.start < b.end && a.end > b.start;

/** How much a title with these signs tells by itself. */
function tellsOf(signs: Readonly<Record<string, number>>): 0 | 1 | 2 {
  const has = (...names: readonly string[]) => names.some((name) => (signs[name] ?? 0) > 0);
  if (!has('predicate') && !has('figures')) return 0;
  if (has('adverbialOnly', 'reportAlone', 'dangles', 'pointing')) return 0;
  return has('ownSubject', 'carried', 'named', 'said') && !has('pronoun', 'me') ? 2 : 1;
}
