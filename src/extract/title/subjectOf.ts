import type { Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import type { Piece } from './piece.ts';
import { SAYS } from '../../language/chineseWords.ts';
import { namingsIn } from './person.ts';
import type { Naming } from './person.ts';
import { balanced } from './signs.ts';
import { written } from './written.ts';
import { widthOf } from './width.ts';

/** A subject that a piece takes from the passage. */
export interface Subject {
  readonly text: string;
  /** Where it stands. */
  readonly span: TextSpan;
  /** How many pieces before. */
  readonly distance: number;
}

/** A longer subject leaves no room to say what happened. */
export const LONGEST = 14;

/** Verbs whose object does what the next clause says: 让他留下，成为…. */
const PIVOTS: ReadonlySet<string> = new Set([
  '让',
  '使',
  '令',
  '派',
  '请',
  '叫',
  '导致',
  '促使',
  '邀请',
  '要求',
  '帮助',
  '有',
  '任命',
  '推荐',
  '选',
  '看到',
  '发现',
  '听说',
]);
const STATES: ReadonlySet<string> = new Set([
  '是',
  '为',
  '像',
  '在',
  '位于',
  '属于',
  '包括',
  '来自',
]);
export const PERSONAL: ReadonlySet<string> = new Set([
  '他',
  '她',
  '它',
  '他们',
  '她们',
  '它们',
  '自己',
  '本人',
  '对方',
  '两人',
  '双方',
  '前者',
  '后者',
  '其',
]);

/** Whether a piece says of itself who or what it is about. */
export const hasSubject = ({ clause }: Piece) => clause.subject !== undefined;

/** Whether a piece begins with what happened, so that its subject stands elsewhere. */
export const lacksSubject = ({ clause, words }: Piece) =>
  clause.subject === undefined &&
  clause.predicate !== undefined &&
  words[clause.core] === clause.predicate;

/**
 * The subject that a piece without one shares with a clause before it in the passage: that of the
 * nearest clause that has one, as long as no clause between turns to somebody else. A pronoun
 * counts for the one person named before it. `undefined` where that is not sure.
 */
export function carriedSubject(
  marks: ParagraphMarks,
  pieces: readonly Piece[],
  index: number,
): Subject | undefined {
  const piece = pieces[index];
  if (!piece) return undefined;
  for (let i = index - 1; i >= 0 && i > index - 6; i -= 1) {
    const before = pieces[i];
    if (!before) return undefined;
    // A sentence without a subject may go on from the one before it, or from something else.
    if (before.sentence !== piece.sentence) return undefined;
    const { clause } = before;
    // What stands behind a colon is said of something in the clause before it, whichever.
    if (/[：:]/.test(before.sign)) return undefined;
    if (clause.adverbial && clause.subject === undefined) continue;
    // 總經費 27 億: an amount in passing does nothing.
    if (clause.predicate?.pos === 'numeral') continue;
    if (before.words.some(({ word }) => PIVOTS.has(word))) return undefined;
    // 机器取代手工这件事: the clause itself is what the next one is about.
    if (/^[这那此]/.test(before.words.at(-2)?.word ?? '')) return undefined;
    if (clause.subject === undefined) {
      const opens = pieces[i - 1]?.sentence !== before.sentence;
      const topic = opens ? topicOf(before) : undefined;
      if (topic) {
        const text = written(marks, topic).trim();
        const [first] = topic;
        const last = topic.at(-1);
        return first && last && widthOf(text) <= LONGEST
          ? { text, span: { start: first.start, end: last.end }, distance: index - i }
          : undefined;
      }
      // What is no predicate of the subject looked for may bring another one.
      if (!lacksSubject(before) && !clause.adverbial) return undefined;
      continue;
    }
    if (clause.predicate && SAYS.has(clause.predicate.word) && before.sentence === piece.sentence)
      return undefined;
    // 目的是…: what something is does not do what comes next, unless it is somebody.
    const named = before.words.some(
      (word) =>
        (word.pos === 'name' || word.pos === 'pronoun') &&
        word.start >= (clause.subject?.start ?? 0) &&
        word.end <= (clause.subject?.end ?? 0),
    );
    const head = upToName(phrase(before.words, clause.subject));
    const isSomebody = named && head.some(({ pos }) => pos === 'name' || pos === 'pronoun');
    if (!isSomebody && clause.predicate && STATES.has(clause.predicate.word)) return undefined;
    // One character is the piece of a name that the tagger did not know.
    if (head.length === 1 && head[0]?.pos === 'name' && /^\p{Script=Han}$/u.test(head[0].word))
      return undefined;
    // 年营收的 3% 投入研发: a share of something does not do what comes next.
    if (head.some(({ pos, word }) => pos === 'time' || (pos === 'numeral' && /[\d%]/.test(word))))
      return undefined;
    // 強到…，讓…: an adjective is nobody.
    if (!head.some(({ pos }) => pos === 'noun' || pos === 'name' || pos === 'pronoun'))
      return undefined;
    const text = written(marks, head).trim();
    if (widthOf(text) > LONGEST || text.endsWith('的') || balanced(text) !== text) return undefined;
    const span = { start: head[0]?.start ?? 0, end: head.at(-1)?.end ?? 0 };
    if (head.length === 1 && PERSONAL.has(head[0]?.word ?? '')) {
      const person = antecedent(marks, pieces, i);
      return person && { ...person, distance: index - i + person.distance };
    }
    return { text, span, distance: index - i };
  }
  return undefined;
}

/** The noun phrase that a piece is nothing but, which the clauses behind it are about. */
function topicOf({ words, clause }: Piece): readonly Token[] | undefined {
  const of = words.findLastIndex(({ word }) => word === '的');
  const head = words.slice(of + 1);
  const isName =
    head.length > 0 &&
    head.every(({ pos }) => pos === 'name' || pos === 'noun') &&
    head.at(-1)?.pos === 'name';
  // A verb before the last 的 only describes the name behind it.
  const describes =
    clause.predicate === undefined || (of >= 0 && clause.predicate.end <= (words[of]?.end ?? 0));
  if (!isName || !describes || words[0]?.pos === 'adposition') return undefined;
  const total = words.reduce((sum, { word }) => sum + word.length, 0);
  return total <= LONGEST ? words : head;
}

/** Classes that the tagger gives to the rest of a name that it does not know. */
const NAMING: ReadonlySet<string> = new Set(['noun', 'measure', 'numeral']);

/** A noun phrase up to the last name in it: what follows that is seldom part of the phrase. */
export function upToName(words: readonly Token[]): readonly Token[] {
  const last = words.findLastIndex(({ pos }) => pos === 'name');
  if (last < 0) return words;
  // 海涛号: a noun that follows at once belongs to the name.
  let end = last + 1;
  const belongs = (word: Token | undefined) =>
    word?.start === words[end - 1]?.end &&
    /^\p{Script=Han}+$/u.test(word?.word ?? '') &&
    NAMING.has(word?.pos ?? 'other');
  while (belongs(words[end])) end += 1;
  // 林海的「每一行都讀」: the name only says whose it is.
  if (words[end]?.word === '的') return words;
  return words.slice(0, end);
}

/** The words of a noun phrase, without what modifies it where it is long. */
export function phrase(words: readonly Token[], span: TextSpan): readonly Token[] {
  const inside = words.filter(({ start, end }) => start >= span.start && end <= span.end);
  const total = inside.reduce((sum, { word }) => sum + word.length, 0);
  if (total <= LONGEST) return inside;
  const of = inside.findLastIndex(({ word }) => word === '的');
  return inside.slice(of + 1);
}

/**
 * The person that a pronoun at a place stands for: the only one named before it in the passage,
 * as the subject of a clause, with no other name between that might be one.
 */
export function antecedent(
  marks: ParagraphMarks,
  pieces: readonly Piece[],
  index: number,
): Subject | undefined {
  const pronounAt = pieces[index]?.span.start ?? 0;
  let found: (Naming & { readonly distance: number }) | undefined;
  for (let i = index - 1; i >= 0; i -= 1) {
    const piece = pieces[i];
    if (!piece) break;
    for (const naming of namingsIn(marks, piece)) {
      if (naming.end > pronounAt) continue;
      if (!found) found = { ...naming, distance: index - i };
      else if (naming.text.includes(found.text)) found = { ...naming, distance: index - i };
      else if (!found.text.includes(naming.text)) return undefined;
    }
  }
  if (!found?.isSubject || !found.isPerson) return undefined;
  const { text, start, end, distance } = found;
  return { text, span: { start, end }, distance };
}
