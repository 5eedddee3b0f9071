import { answers, awaits, embeds, equates, sumsUp } from './bounds.ts';
import { endsInNoun, isNounPhrase } from './nounPhrase.ts';
import type { Piece } from './piece.ts';
import { saysNext } from './reporter.ts';
import { lacksSubject } from './subjectOf.ts';

/** Verbs of what there is or comes, whose subject stands behind them. */
export const BRINGS = /^(?:有|没有|出现|发生|爆发|迎来|掀起|传出|举行|召开)/;

/** Index of the clause that tells what happened at the date of the clause at an index. */
export function mainOf(pieces: readonly Piece[], from: number): number {
  let at = from;
  for (;;) {
    const [piece, next] = [pieces[at], pieces[at + 1]];
    if (!piece || next?.sentence !== piece.sentence) return at;
    const { clause, reports, condition } = piece;
    const tells = clause.predicate !== undefined && !clause.adverbial && !reports && !condition;
    if (tells && !isAbout(piece) && !isNounPhrase(piece)) return at;
    at += 1;
  }
}

/** Whether the clause that a run ends with says nothing without the one behind it. */
export function isOpen(pieces: readonly Piece[], last: number, first: number): boolean {
  const [tail, next] = [pieces[last], pieces[last + 1]];
  if (!tail) return false;
  const after = next?.sentence === tail.sentence ? next : undefined;
  if (awaits(tail.all, after?.all ?? [])) return after !== undefined || last === first;
  if (!after) return false;
  if (/[：:]/.test(tail.sign) || saysNext(tail)) return true;
  // What holds on the condition may stand at the very end.
  const ends = /[；;]/.test(tail.sign);
  if (pieces.slice(first, last + 1).some(({ condition }) => condition) && !ends) return true;
  // 還會再漲，除非有人出手: the condition comes last.
  if (after.condition && pieces[last + 2]?.sentence !== tail.sentence) return true;
  return isAbout(tail) || embeds(tail.words) || pointsAhead(tail) || isSubjectOf(tail, after);
}

/** Whether the clause at an index says nothing without the one before it in its sentence. */
export function isOpenStart(pieces: readonly Piece[], at: number): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  if (!piece || before?.sentence !== piece.sentence) return false;
  if (answers(piece.all) || equates(piece.all)) return true;
  if (!lacksSubject(piece)) return false;
  // 刪去一項承諾：不…: what a colon leads up to may be the opposite of what is told.
  const isExplained = /[：:]/.test(before.sign) && !saysNext(before);
  if (isExplained && before.all.length > LONGEST_LABEL) return true;
  return INCLUDES.test(piece.clause.predicate?.word ?? '');
}

/** In words: 環境：, 第一個問題：. */
const LONGEST_LABEL = 6;

/** Verbs that go on from any noun of the clause before them. */
const INCLUDES = /^(?:包括|包含|涵盖|例如|比如|譬如|诸如)$/;

/** Whether a piece only says where or when the next one is: 在美國, 更糟的是, 站在今天回頭看. */
function isAbout({ words, clause }: Piece): boolean {
  const { predicate } = clause;
  const last = words.at(-1);
  if (/^(?:是|为|叫做|称为)$/.test(last?.word ?? '')) return true;
  if (predicate === undefined) return words[0]?.pos === 'adposition';
  // 我們寫軟體的方式: how or why of a whole clause.
  if (words.at(-2)?.word === '的' && WAYS.test(last?.word ?? '')) return true;
  const at = words.indexOf(predicate);
  // 在船隊主宰一切的年代, 他從十年前相差百倍的局面: the verb only says which noun is meant.
  const opens = words.slice(0, Math.max(0, at)).some(({ pos }) => pos === 'adposition');
  const of = words.findLastIndex(({ word }) => word === '的');
  if (opens && of > at && endsInNoun({ words }) && words[at + 1]?.word !== '了') return true;
  if (clause.subject !== undefined) return false;
  if (LOOKS.test(last?.word ?? '')) return true;
  // 是 2018 年初
  return at >= 0 && at < words.length - 1 && words.slice(at + 1).every(({ pos }) => TIMES.has(pos));
}

const TIMES: ReadonlySet<string> = new Set(['time', 'localiser', 'particle', 'punctuation']);

/** Nouns that a whole clause before 的 describes. */
const WAYS = /^(?:方式|方法|做法|原因|理由|过程|速度|时候|时刻)$/;

/** Verbs of looking at something, from a time or a side. */
const LOOKS = /^(?:回头|来|回)?(?:看|看来|来看|来说|来讲|而言|说起|讲起|算起|计算)$/;

/** 成熟到一個程度, 只做一件事: whether what a piece ends with is told by the next one. */
function pointsAhead({ words }: Piece): boolean {
  const [before, last] = [words.at(-2), words.at(-1)];
  if (last?.pos !== 'noun' || !AHEAD.test(last.word)) return false;
  return (
    /^(?:一|一个|一件|一种|一项|这样|这么)/.test(before?.word ?? '') || before?.pos === 'measure'
  );
}

const AHEAD = /^(?:程度|地步|事|事情|消息|问题|目标|假设|概念|原则|道理|现象|阶段|状态|故事)$/;

/** Whether a piece is but the subject of the one behind it. */
function isSubjectOf(piece: Piece, after: Piece): boolean {
  const { words, clause } = piece;
  if (isNounPhrase(piece)) return true;
  const verb = after.clause.predicate?.word ?? '';
  const goesOn = lacksSubject(after) && !BRINGS.test(verb);
  if (goesOn && MAKES.test(verb) && words.length <= SHORT_SUBJECT) return true;
  if (clause.predicate !== undefined)
    return goesOn && endsInNoun(piece) && (equates(after.all) || sumsUp(after.all));
  const isNominal = words.at(-1)?.pos === 'localiser' || words.every(({ pos }) => pos !== 'verb');
  return endsInNoun(piece) || (goesOn && isNominal);
}

/** Verbs whose subject may well be a thing that happened: 衝突，讓…. */
const MAKES = /^(?:让|使|令|导致|促使|迫使)$/;
/** In words. */
const SHORT_SUBJECT = 3;
