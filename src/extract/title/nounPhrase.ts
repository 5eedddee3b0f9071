import type { Piece } from './piece.ts';

/** Whether a clause ends with a noun and what describes it: 店主給出的答案. */
export function endsInNoun({ words }: Pick<Piece, 'words'>): boolean {
  const of = words.findLastIndex(({ word }) => word === '的');
  const head = words.slice(of + 1);
  const last = head.at(-1);
  if (of <= 0 || !last) return false;
  if (head.slice(0, -1).some(({ pos }) => pos === 'verb' || pos === 'auxiliary')) return false;
  // 對公司的 50 萬投資: many a verb is a noun as well.
  return last.pos !== 'verb' || head.length > 1;
}

/** Whether its only verb says which noun is meant, 新增的電力, or is that noun, 對公司的投資. */
export function isNounPhrase({ words, all, clause }: Piece): boolean {
  const { predicate } = clause;
  if (predicate === undefined || !endsInNoun({ words })) return false;
  // 那個用了新零件的系統, 想法不同的那位教授
  const head = words[words.findLastIndex(({ word }) => word === '的') + 1];
  if (POINTS.test(words[0]?.word ?? '') && words[1]?.pos === 'verb') return true;
  if (POINTS.test(head?.word ?? '')) return true;
  const at = words.indexOf(predicate);
  // 結果出來了
  if (all[all.indexOf(predicate) + 1]?.word === '了') return false;
  const isDescribing = words[at + 1]?.word === '的' && at > 0;
  return isDescribing || at === words.length - 1;
}

/** Words that point to somebody or something. */
const POINTS = /^[那这][个位些]?$/;
