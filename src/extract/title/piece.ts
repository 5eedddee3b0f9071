import { chineseClause } from '../../language/chineseClause.ts';
import type { Clause } from '../../language/clause.ts';
import type { PartOfSpeech, Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import { SAYS } from '../../language/chineseWords.ts';
import { clausesOf } from '../events/clauses.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { within } from '../events/marks.ts';
import { wordsOf } from '../events/words.ts';
import { BEFORE_DATE, isIn, withoutDates } from './leftDates.ts';
import { isCondition } from './bounds.ts';
import { CONNECTIVE, TIES, trimmed } from './trimmed.ts';

/** A clause of a passage without the date that the title leaves out. */
export interface Piece {
  /** Where it stands in the paragraph, date included. */
  readonly span: TextSpan;
  /** Which sentence of the paragraph it is in. */
  readonly sentence: number;
  /** Its words without the date, what led up to the date, connectives in front and brackets. */
  readonly words: readonly Token[];
  /** Words in front of those that tie it to the clause before it: 還, 卻. */
  readonly lead: readonly Token[];
  /** Nothing but what its date hung on is left of it, and it goes on into the next one: 這會. */
  readonly stub: boolean;
  /** All its words but for remarks in brackets. */
  readonly all: readonly Token[];
  readonly clause: Clause;
  /** A date that is left out stood in it. */
  readonly dated: boolean;
  /** It begins with a date that is not left out, or goes on from one that does: another happening. */
  readonly elsewhen: boolean;
  /** It says that somebody says something; what, the next one tells. */
  readonly reports: boolean;
  /** It says on what condition the next one holds. */
  readonly condition: boolean;
  /** The sign behind it. */
  readonly sign: string;
}

/**
 * The clauses of a span of a paragraph; `leaveOut` are the dates that the title does without. One
 * that is nothing but a time goes with the clause behind it.
 */
export function piecesOf(
  marks: ParagraphMarks,
  span: TextSpan,
  leaveOut: readonly TextSpan[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  marks.sentences.forEach((sentence, index) => {
    if (sentence.end <= span.start || sentence.start >= span.end) return;
    const words = wordsOf(marks, sentence);
    let times: readonly Token[] = [];
    let elsewhen = false;
    let stub: Piece | undefined;
    let held: readonly Token[] = [];
    for (const clause of clausesOf(marks.text, sentence)) {
      if (clause.end <= span.start || clause.start >= span.end) continue;
      const inside = wordsIn(words, clause).filter(
        ({ start, end }) => start >= span.start && end <= span.end,
      );
      for (const part of listed(inside, leaveOut)) {
        if (part.every(isTime) && part.some(({ pos }) => pos === 'time')) {
          times = [...times, ...part];
          continue;
        }
        const piece = pieceOf(marks, times, [...held, ...part], leaveOut, index);
        times = [];
        held = [];
        stub = undefined;
        if (!piece) continue;
        // 但未来一年左右，…, 這會在十年內，…: what is left of it goes on into the next clause.
        const isNothing = piece.dated && piece.words.every(({ word }) => CONNECTIVE.has(word));
        if (isNothing) times = part;
        else if (piece.stub) {
          held = part;
          stub = piece;
        }
        if (isNothing || piece.stub) continue;
        elsewhen = piece.elsewhen || (elsewhen && !piece.dated);
        pieces.push({ ...piece, elsewhen });
      }
    }
    if (stub) pieces.push(stub);
  });
  return pieces;
}

/** 毛利率 33%, 人口僅 9 萬: a clause whose predicate is a number. */
function withFigure(clause: Clause): Clause {
  if (clause.predicate) return clause;
  const { tokens } = clause;
  const at = tokens.findLastIndex(({ pos, word }) => pos === 'numeral' && /\d/.test(word));
  const predicate = tokens[at];
  const rest = tokens.slice(at + 1);
  let to = at;
  while (tokens[to - 1]?.pos === 'adverb') to -= 1;
  const [first, last] = [tokens[clause.core], tokens[to - 1]];
  const isSaid = rest.every(({ pos }) => pos === 'localiser' || pos === 'measure');
  if (!predicate || !isSaid || !first || !last || to <= clause.core) return clause;
  if (last.pos !== 'noun' && last.pos !== 'name') return clause;
  return { ...clause, predicate, subject: { start: first.start, end: last.end } };
}

/** Words that say when: dates, 上午, 9 時 30 分. */
const isTime = ({ pos, word }: Token) =>
  TIMES.has(pos) || BEFORE_DATE.has(word) || /^(?:[时分点秒]|.{0,3}[日天])$/.test(word);

const TIMES: ReadonlySet<PartOfSpeech> = new Set([
  'time',
  'numeral',
  'measure',
  'localiser',
  'punctuation',
  'particle',
]);

const wordsIn = (words: readonly Token[], { start, end }: TextSpan) =>
  words.filter((word) => word.start >= start && word.end <= end);

/** 六月动土、去年移机: a date behind 、 begins another happening. */
function listed(
  words: readonly Token[],
  dates: readonly TextSpan[],
): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  words.forEach((word, i) => {
    const next = words[i + 1];
    const tells = parts.at(-1)?.some(({ pos }) => pos === 'verb' || pos === 'noun') ?? false;
    if (word.word === '、' && next?.pos === 'time' && tells && !isIn(next, dates)) parts.push([]);
    else parts.at(-1)?.push(word);
  });
  return parts.filter((part) => part.length > 0);
}

function pieceOf(
  marks: ParagraphMarks,
  times: readonly Token[],
  part: readonly Token[],
  leaveOut: readonly TextSpan[],
  sentence: number,
): Piece | undefined {
  const all = [...times, ...part];
  const first = all[0];
  const last = all.at(-1);
  if (!first || !last) return undefined;
  const plain = withoutBrackets(all);
  const { words: left, dated } = withoutDates(plain, leaveOut);
  const condition = isCondition(plain);
  const words = dated && (condition || deniesWithin(marks, plain, leaveOut)) ? plain : left;
  // What is left of a time without its date, 9 時 30 分, goes with it.
  const needed = words.some((word) => word.pos === 'time' && times.includes(word));
  const bare = trimmed(needed || !dated ? words : words.filter((word) => !times.includes(word)));
  const clause = withFigure(chineseClause(bare));
  const from = bare[0]?.start ?? first.start;
  const opening = plain.find(({ pos }) => pos !== 'punctuation' && pos !== 'conjunction');
  return {
    span: { start: first.start, end: last.end },
    sentence,
    words: bare,
    lead: words.filter(({ start, word }) => start < from && TIES.has(word)),
    stub: dated && clause.predicate === undefined && plain.at(-1) !== words.at(-1),
    clause,
    dated,
    elsewhen:
      opening?.pos === 'time' &&
      !isIn(opening, leaveOut) &&
      within(marks.dates, opening).length > 0,
    reports: isReport(bare, clause),
    condition,
    all: plain,
    sign: signBehind(marks.text, last.end),
  };
}

/**
 * Whether a clause denies something for a time that passes: "not within thirty years" without its
 * date would be "never".
 */
function deniesWithin(
  marks: ParagraphMarks,
  words: readonly Token[],
  dates: readonly TextSpan[],
): boolean {
  const passes = dates.some(({ start, end }) =>
    /[内间里]$|^(?:未来|接下来|短期)/.test(marks.folded.slice(start, end)),
  );
  return passes && words.some(({ word, pos }) => pos === 'adverb' && /^(?:不|没|未)/.test(word));
}

function signBehind(text: string, end: number): string {
  return /^\s*[」』”）)]*([，。；：！？,;:!?—…]?)/u.exec(text.slice(end, end + 6))?.[1] ?? '';
}

const OPENS = new Set(['（', '(', '［', '[']);
const CLOSES = new Set(['）', ')', '］', ']']);

function withoutBrackets(words: readonly Token[]): readonly Token[] {
  let depth = 0;
  const kept: Token[] = [];
  for (const [i, word] of words.entries()) {
    // P(doom): what stands right behind a Latin word is part of it.
    const isPart =
      word.word === '(' &&
      depth === 0 &&
      words[i - 1]?.end === word.start &&
      /[a-z]$/i.test(words[i - 1]?.word ?? '');
    if (isPart) return words;
    if (OPENS.has(word.word)) depth += 1;
    else if (CLOSES.has(word.word)) depth = Math.max(0, depth - 1);
    else if (depth === 0) kept.push(word);
  }
  return kept.length === 0 ? words : kept;
}

/** Whether a piece ends with a verb of saying, so that the next one is what is said. */
function isReport(words: readonly Token[], { predicate }: Clause): boolean {
  const last = words.at(-1);
  if (last?.pos !== 'verb' || !SAYS.has(last.word) || predicate === undefined) return false;
  if (words.length < 2 || words.length > LONGEST_REPORT) return false;
  if (TELLS_BEHIND.has(words.at(-2)?.pos ?? 'other')) return true;
  // 兩位教授的學術分析: behind a noun that 的 leads up to it may be one itself.
  return words.indexOf(predicate) >= words.length - 2 && words.every(({ word }) => word !== '的');
}

/** What a verb of saying stands behind, and a noun seldom. */
const TELLS_BEHIND: ReadonlySet<PartOfSpeech> = new Set([
  'name',
  'pronoun',
  'adverb',
  'localiser',
  'auxiliary',
]);

/** In words. */
const LONGEST_REPORT = 18;
