import type { TextSpan } from '../../model/event.ts';
import { within } from '../events/marks.ts';
import { kindIndex, kindsOf } from '../events/cues.ts';
import { MAX_QUOTE } from '../events/quote.ts';
import { labelEnd, speakerOf } from '../events/subjects.ts';
import { piecesOf } from './piece.ts';
import type { Piece } from './piece.ts';
import { leavesSpeech, saysNext, wordsOfWhom } from './reporter.ts';
import { antecedent, carriedSubject, hasSubject, lacksSubject } from './subjectOf.ts';
import type { Subject } from './subjectOf.ts';
import type { Signs } from '../scoring.ts';
import { balanced, unquoted } from './signs.ts';
import { spaced } from './spacing.ts';
import { BRINGS, isOpen, isOpenStart, mainOf } from './openEnd.ts';
import { datesToLeaveOut } from './titleMaterial.ts';
import type { TitleMaterial } from './titleMaterial.ts';
import { widthOf } from './width.ts';
import { topicOfArticle } from './topic.ts';
import { written } from './written.ts';

/** A possible title with what can be seen of it. */
export interface TitleCandidate {
  readonly text: string;
  /** Where in the paragraph what it says begins: before the quote where its subject stands there. */
  readonly from: number;
  /** Where what it says ends: behind the quote where its clause does. */
  readonly to: number;
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
  const span = { start: Math.max(label, lookBack(material)), end: lookAhead(material) };
  const pieces = piecesOf(marks, span, datesToLeaveOut(material, span, from));
  const candidates: TitleCandidate[] = [];
  const begins = firstOf(pieces, from);
  pieces.forEach((piece, first) => {
    if (first < begins || piece.span.start >= quote.end) return;
    if (piece.elsewhen || hangsOn(pieces, first)) return;
    for (let last = first; last < Math.min(pieces.length, first + MOST_CLAUSES); last += 1) {
      const tail = pieces[last];
      // Sentences that are joined may lend each other subjects that they have not.
      if (!tail || tail.sentence !== piece.sentence) break;
      // What stands behind the quote, or at another time, only ends what begins before it.
      const goesOn = last > first && isOpen(pieces, last - 1, first);
      if ((tail.elsewhen || tail.span.start >= quote.end) && !goesOn) break;
      const made = candidatesOf(material, pieces, first, last);
      candidates.push(...made);
      if (made.every(({ text }) => widthOf(text) > widest)) break;
    }
  });
  return candidates.filter(({ text }) => widthOf(text) <= widest && /[\p{L}]{2}/u.test(text));
}

/** Index of the first piece behind a place, or of the one in its sentence that it hangs on. */
function firstOf(pieces: readonly Piece[], from: number): number {
  let at = pieces.findIndex(({ span }) => span.end > from);
  while (at > 0 && (isOpenStart(pieces, at) || hangsOn(pieces, at))) at -= 1;
  return at;
}

/** Whether a piece only holds on a condition that its sentence names before it. */
function hangsOn(pieces: readonly Piece[], at: number): boolean {
  const sentence = pieces[at]?.sentence;
  return pieces.slice(0, at).some((piece) => piece.sentence === sentence && piece.condition);
}

/** Where the earliest sentence begins that one quote can hold together with the passage. */
function lookBack({ marks, quote }: TitleMaterial): number {
  return (
    marks.sentences.find(({ start, end }) => end > quote.start || quote.end - start <= MAX_QUOTE)
      ?.start ?? quote.start
  );
}

/**
 * Where the last sentence of the passage ends, as far as one quote can hold it; behind a speech,
 * where the sentence ends that may say whose it is.
 */
function lookAhead({ marks, quote }: TitleMaterial): number {
  const fits = (end: number) => end - quote.start <= MAX_QUOTE;
  const at = marks.sentences.findIndex(({ start, end }) => start < quote.end && end >= quote.end);
  const last = marks.sentences[at];
  if (!last || !fits(last.end)) return quote.end;
  const next = marks.sentences[at + 1];
  const isSpeech = /[」”]$/.test(marks.text.slice(last.start, last.end).trim());
  return isSpeech && next && fits(next.end) ? next.end : last.end;
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
  const goesOn = lacksSubject(head) && !isOpenStart(pieces, first);
  const carried = goesOn ? carriedSubject(marks, pieces, first) : undefined;
  const topic = first === 0 ? topicOf(material, head) : undefined;
  const speaker = speakerOf(marks.paragraph);
  const whose = wordsOfWhom(marks, pieces, first);
  const isOwn = speaker !== undefined && whose.of === 'named' && ME.test(whose.reporter.text);
  const reporter = whose.of === 'named' && !isOwn ? whose.reporter : undefined;
  // Who speaks is no part of what is spoken.
  if (whose.of !== 'article' && leavesSpeech(marks, run)) return [];
  // What nobody is named to have said is told with its clause of saying, or as it was spoken.
  if (whose.of === 'unnamed' && !whose.spoken) return [];
  const seen = signsOf(material, pieces, first, last);
  const made: TitleCandidate[] = [];
  const body = tidied(
    joined(
      run.map(({ words, lead }, i) => written(marks, i > 0 ? [...lead, ...words] : words).trim()),
      run,
    ),
  );
  const offer = (text: string, extra: Readonly<Record<string, number>>, subject?: Subject) => {
    const asks = QUESTION.test(run.at(-1)?.sign ?? '') ? '？' : '';
    const title = spaced(text) + asks;
    const signs = { ...seen, ...signsOfText(title), ...extra };
    const from = Math.min(subject?.span.start ?? head.span.start, head.span.start);
    const to = Math.max(subject?.span.end ?? 0, run.at(-1)?.span.end ?? 0);
    made.push({ text: title, from, to, signs, tells: tellsOf(signs) });
  };
  const subjectless = lacksSubject(head) ? 1 : 0;
  if (reporter) {
    const isGoingOn = subjectless === 1 && reporter.distance > 1;
    offer(`${reporter.text}：${body}`, { said: 1, subjectless: isGoingOn ? 1 : 0 }, reporter);
  } else if (whose.of === 'unnamed' && !speaker) offer(`「${body}」`, { spoken: 1, subjectless });
  else if (person && pronoun) {
    const rest = body.slice(pronoun.length);
    offer(person.text + rest, { named: 1, namedFar: person.distance - 1 }, person);
  } else if (carried)
    offer(`${carried.text} ${body}`, { carried: 1, carriedFar: carried.distance - 1 }, carried);
  else if (topic !== undefined) offer(`${topic} ${body}`, { topic: 1 });
  // Whose "I" and "you" it is, only the speaker's name says.
  else if (!(speaker && ME.test(body))) offer(body, { subjectless, pronoun: pronoun ? 1 : 0 });
  if (speaker && !reporter) offer(`${speaker}：${body}`, { said: 1, subjectless });
  return made;
}

/** What the article is about, which an item of a list that begins with a verb says something of. */
function topicOf({ marks, article }: TitleMaterial, head: Piece): string | undefined {
  if (marks.paragraph.role !== 'item' || article === undefined || head.sentence > 0)
    return undefined;
  const { predicate } = head.clause;
  if (!lacksSubject(head) || !predicate || BRINGS.test(predicate.word)) return undefined;
  return topicOfArticle(article);
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
  balanced(unquoted(balanced(text).trim()))
    .replace(/^[，、：；。 ]+|[，、：；。！？!?…—\s-]+$/g, '')
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
  const main = mainOf(pieces, Math.max(0, center));
  const hasMain = first <= main && last >= main;
  return {
    main: flag(hasMain),
    mainFirst: flag(first === main),
    mainLast: flag(last === main),
    mainSubject: flag(hasMain && hasSubject(head)),
    late: flag(first > main),
    early: flag(last < main),
    leadIn: hasMain ? main - first : 0,
    tailOn: hasMain ? last - main : 0,
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
    reportAlone: flag(saysNext(tail)),
    afterReport: flag(pieces[first - 1]?.reports === true),
    afterColon: flag(/[：:]/.test(pieces[first - 1]?.sign ?? '')),
    beforeColon: flag(/[：:]/.test(tail.sign)),
    question: flag(run.some(({ sign }) => QUESTION.test(sign))),
    openEnd: flag(isOpen(pieces, last, first)),
    openStart: flag(isOpenStart(pieces, first)),
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
  if (!has('predicate')) return 0;
  if (has('adverbialOnly', 'reportAlone', 'dangles', 'pointing', 'openEnd', 'openStart')) return 0;
  if (has('subjectless') && (signs['short'] ?? 0) > 2) return 0;
  if (has('subjectless')) return 1;
  return has('ownSubject', 'carried', 'named', 'said', 'topic') && !has('pronoun', 'me', 'spoken')
    ? 2
    : 1;
}
