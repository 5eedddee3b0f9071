import type { Token } from '../../language/token.ts';
import { SAYS } from '../../language/chineseWords.ts';
import type { TextSpan } from '../../model/event.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { embeds } from './bounds.ts';
import type { Piece } from './piece.ts';
import { speechesIn } from './speech.ts';
import { antecedent, LONGEST, PERSONAL, phrase, upToName } from './subjectOf.ts';
import type { Subject } from './subjectOf.ts';
import { widthOf } from './width.ts';
import { written } from './written.ts';

/**
 * Whose words a piece is: nobody's but the article's, somebody's who is named, or somebody's who is
 * not; `spoken` word for word, between quotation marks.
 */
export type Words =
  | { readonly of: 'article' }
  | { readonly of: 'named'; readonly reporter: Subject; readonly spoken: boolean }
  | { readonly of: 'unnamed'; readonly spoken: boolean };

const ARTICLE: Words = { of: 'article' };

/** Whose words the piece at an index is. */
export function wordsOfWhom(marks: ParagraphMarks, pieces: readonly Piece[], index: number): Words {
  const piece = pieces[index];
  if (!piece) return ARTICLE;
  const speech = speechAround(marks, piece);
  const at = speech ? tellerOf(pieces, index, speech) : reportBefore(pieces, index);
  if (at === undefined) return speech ? { of: 'unnamed', spoken: true } : ARTICLE;
  const reporter = reporterIn(marks, pieces, at);
  const spoken = speech !== undefined;
  if (!reporter) return { of: 'unnamed', spoken };
  return { of: 'named', reporter: { ...reporter, distance: Math.abs(index - at) }, spoken };
}

/** The speech that a piece begins in. */
function speechAround({ text }: ParagraphMarks, piece: Piece): TextSpan | undefined {
  const first = firstWord(piece);
  return speechesIn(text).find(({ start, end }) => first >= start && first < end);
}

/** Whether a run of pieces begins in a speech and goes on behind its end. */
export function leavesSpeech(marks: ParagraphMarks, run: readonly Piece[]): boolean {
  const [head, tail] = [run[0], run.at(-1)];
  if (!head || !tail) return false;
  const speech = speechAround(marks, head);
  return speech !== undefined && firstWord(tail) >= speech.end;
}

const firstWord = ({ words, span }: Piece) =>
  words.find(({ pos }) => pos !== 'punctuation')?.start ?? span.start;

/** Index of the clause, right before or behind a speech, that says who speaks. */
function tellerOf(pieces: readonly Piece[], index: number, speech: TextSpan): number | undefined {
  const before = pieces.findLastIndex((one, i) => i < index && firstWord(one) < speech.start);
  const leads = pieces[before];
  if (leads && speech.start - leads.span.end <= 3 && saysNext(leads)) return before;
  const behind = pieces.findIndex((one, i) => i > index && firstWord(one) >= speech.end);
  const follows = pieces[behind];
  const gap = follows ? firstWord(follows) - speech.end : Infinity;
  if (follows && gap <= 2 && isSaying(follows)) return behind;
  return undefined;
}

/** Index of a clause of saying before a piece in its sentence. */
function reportBefore(pieces: readonly Piece[], index: number): number | undefined {
  const at = pieces.findLastIndex(
    (one, i) => i < index && one.sentence === pieces[index]?.sentence && saysNext(one),
  );
  return at < 0 ? undefined : at;
}

const isSaying = ({ clause }: Piece) =>
  clause.predicate !== undefined && SAYS.has(clause.predicate.word);

/**
 * Whether a clause is about saying what follows it: 他指出， …, 他说了一段话：…, 正如他說的，…,
 * 他坦言沒想到，….
 */
export const saysNext = (piece: Piece) =>
  piece.reports ||
  (/[：:]/.test(piece.sign) && (isSaying(piece) || isOpinion(piece))) ||
  (isSaying(piece) && embeds(piece.words)) ||
  cites(piece);

/** 正如林海在會上說的 */
const cites = ({ all }: Piece) =>
  all.at(-1)?.word === '的' &&
  SAYS.has(all.at(-2)?.word ?? '') &&
  all.some(({ word }) => /^(?:正?如|诚如|就?像|犹如)$/.test(word));

/** 店主的看法是：, 店主有不同的判断： */
const isOpinion = ({ words }: Piece) =>
  words.some(({ word, pos }) => pos !== 'punctuation' && OPINIONS.has(word));

const OPINIONS: ReadonlySet<string> = new Set([
  '观点',
  '看法',
  '说法',
  '回答',
  '答案',
  '建议',
  '预测',
  '结论',
  '判断',
  '主张',
  '想法',
  '解释',
  '论点',
  '立场',
]);

/** Who a clause of saying says it is; a name alone, or the one person that a pronoun stands for. */
function reporterIn(
  marks: ParagraphMarks,
  pieces: readonly Piece[],
  at: number,
): Subject | undefined {
  const report = pieces[at];
  const subject = report?.clause.subject;
  if (!report || !subject) return undefined;
  const head = upToName(phrase(report.words, subject));
  if (head.length === 1 && PERSONAL.has(head[0]?.word ?? '')) return antecedent(marks, pieces, at);
  const [first] = head;
  const last = head.at(-1);
  const text = written(marks, head).trim();
  if (!first || !last || text === '' || widthOf(text) > LONGEST || !isSomebody(head))
    return undefined;
  return { text, span: { start: first.start, end: last.end }, distance: 0 };
}

/** A name, or somebody called by what they are; no report, nor data, nor "they". */
const isSomebody = (head: readonly Token[]) =>
  head.some(({ pos }) => pos === 'name') || /[者人员师长家]$/.test(head.at(-1)?.word ?? '');
