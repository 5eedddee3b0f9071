import * as jieba from 'jieba-wasm';
import type { PartOfSpeech, Token } from './token.ts';

/**
 * Makes the Chinese tagger ready where WebAssembly cannot be had at once: in a browser. In Node it
 * is ready as soon as it is imported.
 */
export async function loadChineseTagger(): Promise<void> {
  const load: unknown = jieba.default;
  if (isLoader(load)) await load();
}

/** jieba-wasm has a loader as its default export where it is made for browsers alone. */
const isLoader = (value: unknown): value is () => Promise<unknown> => typeof value === 'function';

/** jieba's tags (those of ICTCLAS) by their first letters, the longer ones first. */
const TAGS: readonly (readonly [prefix: string, pos: PartOfSpeech])[] = [
  ['nr', 'name'],
  ['ns', 'name'],
  ['nt', 'name'],
  ['nz', 'name'],
  ['n', 'noun'],
  ['s', 'noun'],
  ['vn', 'verb'],
  ['v', 'verb'],
  ['ad', 'adverb'],
  ['an', 'noun'],
  ['a', 'adjective'],
  ['b', 'adjective'],
  ['z', 'adjective'],
  ['df', 'adverb'],
  ['d', 'adverb'],
  ['rz', 'determiner'],
  ['r', 'pronoun'],
  ['m', 'numeral'],
  ['q', 'measure'],
  ['p', 'adposition'],
  ['f', 'localiser'],
  ['c', 'conjunction'],
  ['u', 'particle'],
  ['y', 'particle'],
  ['t', 'time'],
  ['eng', 'name'],
  ['i', 'other'],
  ['l', 'other'],
  ['j', 'noun'],
];

const POS = new Map<string, PartOfSpeech>();

function posOf(tag: string, word: string): PartOfSpeech {
  if (tag === 'x')
    return /[\p{L}]/u.test(word) ? 'name' : /\d/.test(word) ? 'numeral' : 'punctuation';
  const known = POS.get(tag);
  if (known) return known;
  const pos = TAGS.find(([prefix]) => tag.startsWith(prefix))?.[1] ?? 'other';
  POS.set(tag, pos);
  return pos;
}

/** Words of the dictionary whose class is another one in the sentences that tell something. */
const CORRECTED: ReadonlyMap<string, PartOfSpeech> = new Map([
  ['没有', 'adverb'],
  ['直言', 'verb'],
  ['坦言', 'verb'],
  ['断言', 'verb'],
  ['透过', 'adposition'],
  ['会', 'auxiliary'],
  ['将', 'auxiliary'],
  ['能', 'auxiliary'],
  ['可', 'auxiliary'],
  ['可以', 'auxiliary'],
  ['可能', 'auxiliary'],
  ['能够', 'auxiliary'],
  ['应该', 'auxiliary'],
  ['应', 'auxiliary'],
  ['须', 'auxiliary'],
  ['必须', 'auxiliary'],
  ['需要', 'auxiliary'],
  ['要', 'auxiliary'],
  ['想', 'auxiliary'],
  ['愿意', 'auxiliary'],
  ['预计', 'auxiliary'],
  ['计划', 'auxiliary'],
  ['打算', 'auxiliary'],
  ['拟', 'auxiliary'],
]);

/** An adverb and an adposition that jieba, which knows no such word, takes for a name: 正以, 已于. */
const PARTED = /^[正已曾仍又均][以于由从向对被]$/;
/** The end of a phrase and the verb behind it: 在…时说. */
const PARTED_VERB = /^[时后中里][说问答称]$/;

/**
 * The words of a Chinese text, folded to Simplified, as jieba parts and tags them. Latin words are
 * names. The dictionary is built when the first text is tagged, once. `guess`: words that no dictionary
 * has are guessed too; else they come apart into characters.
 */
export function tagChinese(folded: string, guess = true): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const { word: parted, tag } of jieba.tag(folded, guess)) {
    const end = start + parted.length;
    // Half a character is no UTF-8: jieba gives it back as another sign.
    const word = folded.slice(start, end);
    if (PARTED.test(word)) {
      tokens.push(
        { start, end: start + 1, word: word.charAt(0), pos: 'adverb' },
        { start: start + 1, end, word: word.charAt(1), pos: 'adposition' },
      );
    } else if (PARTED_VERB.test(word)) {
      tokens.push(
        { start, end: start + 1, word: word.charAt(0), pos: 'localiser' },
        { start: start + 1, end, word: word.charAt(1), pos: 'verb' },
      );
    } else if (word.trim() !== '') {
      const before = tokens.at(-1);
      const pos =
        CORRECTED.get(word) ?? (tag === 'vn' && isModified(before) ? 'noun' : posOf(tag, word));
      tokens.push({ start, end, word, pos, ...(tag.startsWith('nr') ? { person: true } : {}) });
    }
    start = end;
  }
  return tokens;
}

/** Whether what stands before a word that may be verb or noun makes it a noun: 的融资, C轮融资. */
const isModified = (before: Token | undefined) =>
  before?.word === '的' || before?.pos === 'measure' || before?.pos === 'adjective';
