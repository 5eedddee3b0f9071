import { SAYS } from './chineseWords.ts';
import type { Token } from './token.ts';

/**
 * The words of a sentence with the classes that only their neighbours show, where the dictionary
 * has another one for them: a noun that stands where only a verb can, between a time or an adverb
 * and what it does something to (教育部在 2000 年籌組「…」); a verb of saying that ends its clause
 * behind a name, or one that is counted or owned, which is a noun (一項承諾); 到 before a time. O(n) for
 * clauses of bounded length.
 */
export function mendedChinese(words: readonly Token[]): readonly Token[] {
  return words.map((word, i) => {
    if (word.pos === 'verb' && /^[到至]$/.test(word.word) && words[i + 1]?.pos === 'time')
      return { ...word, pos: 'adposition' };
    if (word.pos === 'verb' && SAYS.has(word.word) && (isCounted(words, i) || isOwned(words, i)))
      return { ...word, pos: 'noun' };
    if (word.pos !== 'noun') return word;
    return isVerbOf(words, i) || isSaidBy(words, i) ? { ...word, pos: 'verb' } : word;
  });
}

/** 一項長期承諾: whether a measure word leads up to a word that may be noun or verb. */
function isCounted(words: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (/^(?:adjective|adverb)$/.test(words[i]?.pos ?? '') || words[i]?.word === '的') i -= 1;
  const { pos, word = '' } = words[i] ?? {};
  return pos === 'measure' || (pos === 'numeral' && /[项个份种番]$/.test(word));
}

/** 他當年的判斷: whether 的 leads up to a word that ends its clause. */
const isOwned = (words: readonly Token[], at: number) =>
  words[at - 1]?.word === '的' && (words[at + 1]?.pos ?? 'punctuation') === 'punctuation';

const OPENS = /^[「『“"]$/;
const TWO_CHARACTERS = /^\p{Script=Han}{2}$/u;

function isVerbOf(words: readonly Token[], at: number): boolean {
  const [word, before, next] = [words[at], words[at - 1], words[at + 1]];
  if (!word || !before || !next || !TWO_CHARACTERS.test(word.word)) return false;
  if (before.pos !== 'time' && before.pos !== 'adverb') return false;
  const hasObject = NOMINAL.has(next.pos) || OPENS.test(next.word);
  if (!hasObject) return false;
  const clause = clauseAround(words, at);
  return (
    clause.before.some(({ pos }) => NOMINAL.has(pos) && pos !== 'time') &&
    !clause.before.some(({ pos }) => pos === 'verb' || pos === 'adjective') &&
    clause.behind.slice(0, -1).every(({ pos }) => pos !== 'verb')
  );
}

function isSaidBy(words: readonly Token[], at: number): boolean {
  const [word, before, next] = [words[at], words[at - 1], words[at + 1]];
  if (!word || !SAYS.has(word.word)) return false;
  const isEnd = next === undefined || next.pos === 'punctuation';
  return isEnd && (before?.pos === 'name' || before?.pos === 'pronoun');
}

const NOMINAL: ReadonlySet<string> = new Set(['noun', 'name', 'pronoun', 'numeral', 'time']);

const ENDS_CLAUSE = /^[，。；：！？,;:!?—…]$/;

/** The words before and behind one in its clause. */
function clauseAround(words: readonly Token[], at: number) {
  const ends = ({ word }: Token) => ENDS_CLAUSE.test(word);
  const start = words.findLastIndex((word, i) => i < at && ends(word)) + 1;
  const end = words.findIndex((word, i) => i > at && ends(word));
  return {
    before: words.slice(start, at),
    behind: words.slice(at + 1, end < 0 ? words.length : end),
  };
}
