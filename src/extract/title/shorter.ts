import type { Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import type { Piece } from './piece.ts';

/** Adpositions whose phrase says where, with what or about what; who does it to whom must stay. */
const SPARE: ReadonlySet<string> = new Set([
  '在',
  '对于',
  '随着',
  '根据',
  '通过',
  '透过',
  '作为',
  '除了',
  '基于',
  '按照',
  '依据',
  '经过',
  '鉴于',
  '凭借',
  '身为',
]);
/** Adverbs and words that a title loses nothing by. */
const EMPTY: ReadonlySet<string> = new Set([
  '正式',
  '更',
  '非常',
  '十分',
  '分别',
  '陆续',
  '最近',
  '一个',
  '一位',
  '一名',
  '一家',
  '一种',
  '某个',
  '名叫',
  '知名',
  '著名',
]);

/**
 * The words of a piece without what a title can do without: phrases of place and means, what
 * modifies a subject that has a name, empty words. Says the same of the same, only less of it.
 */
export function shorter({ words, clause }: Piece): readonly Token[] {
  const { subject, phrases } = clause;
  const spare = phrases
    .filter(({ start }) => {
      const word = words.find((one) => one.start === start);
      return word !== undefined && SPARE.has(word.word);
    })
    .filter((phrase) => !words.some((word) => word.word === '的' && isWithin(word, phrase)));
  const name = subject && headName(words, subject);
  return words.filter((word) => {
    if (spare.some((phrase) => isWithin(word, phrase))) return false;
    if (name && isWithin(word, subject) && word.start < name.start) return false;
    return !EMPTY.has(word.word);
  });
}

/** The name that a noun phrase ends with, behind a 的 of what modifies it. */
function headName(words: readonly Token[], span: TextSpan): TextSpan | undefined {
  const inside = words.filter((word) => isWithin(word, span));
  const of = inside.findLastIndex(({ word }) => word === '的');
  const head = inside[of + 1];
  return of >= 0 && head?.pos === 'name' ? head : undefined;
}

const isWithin = (inner: TextSpan, outer: TextSpan) =>
  inner.start >= outer.start && inner.end <= outer.end;
