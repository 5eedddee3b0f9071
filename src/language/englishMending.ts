import { COORDINATORS, PERSONAL } from './englishWords.ts';
import type { Token } from './token.ts';

const OPENING = /^["“‘]$/;
const CLOSING = /^["”’]$/;
/** Signs that join what stands on both sides of them without a space. */
const JOINS = /^(?:[-–/.&+]|’)$/;

/**
 * The words of a sentence as clauses are read from them: what signs join without a space is one word
 * (state-of-the-art, 3.x), a quotation mark goes with the word it stands at, and words are put right
 * that the tagger takes for another class although their form and their neighbours show what they
 * are. `text` is what the words are of. O(n).
 */
export function mended(words: readonly Token[], text: string): readonly Token[] {
  const joined = withQuotes(compounds(words), text);
  return joined.map((word, i) => reclassed(word, joined, i, text));
}

function compounds(words: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    const last = out.at(-1);
    const next = words[i + 1];
    if (!word) continue;
    // "Et al. found": a full stop inside a sentence is of the word before it.
    if (
      last &&
      next &&
      /^[.…]+$/.test(word.word) &&
      last.end === word.start &&
      next.start > word.end
    ) {
      if (next.pos !== 'punctuation') {
        out[out.length - 1] = { ...last, end: word.end };
        continue;
      }
    }
    const joins =
      last && next && JOINS.test(word.word) && last.end === word.start && word.end === next.start;
    if (!joins || last.pos === 'punctuation' || next.pos === 'punctuation') {
      out.push(word);
      continue;
    }
    const isVerb = next.pos === 'verb' && !/^(?:re|co|pre|over|under|out|de)$/.test(last.word);
    out[out.length - 1] = {
      ...next,
      start: last.start,
      word: `${last.word}${word.word}${next.word}`,
      pos: last.pos === 'name' ? 'name' : isVerb ? 'adjective' : next.pos,
    };
    i += 1;
  }
  return out;
}

function withQuotes(words: readonly Token[], text: string): readonly Token[] {
  const out: Token[] = [];
  let from: number | undefined;
  let isOpen = false;
  for (const word of words) {
    const isStraight = word.word === '"';
    const opens = isStraight ? !isOpen : OPENING.test(word.word) && word.pos === 'punctuation';
    if (opens && text.charAt(word.start - 1).trim() === '') {
      [from, isOpen] = [from ?? word.start, true];
      continue;
    }
    const last = out.at(-1);
    if ((isStraight || CLOSING.test(word.word)) && word.pos === 'punctuation' && last) {
      out[out.length - 1] = { ...last, end: word.end, quotes: 'end' };
      isOpen = false;
      continue;
    }
    out.push(from === undefined ? word : { ...word, start: from, quotes: 'start' });
    from = undefined;
  }
  return out;
}

const MODALS: ReadonlySet<string> = new Set([
  'will',
  'would',
  'may',
  'might',
  'can',
  'could',
  'should',
  'must',
]);
const OBJECTS: ReadonlySet<string> = new Set([
  'me',
  'him',
  'her',
  'us',
  'them',
  'his',
  'its',
  'their',
]);

function reclassed(word: Token, words: readonly Token[], at: number, text: string): Token {
  const before = words[at - 1];
  const next = words[at + 1];
  const isNominal = word.pos === 'noun' || word.pos === 'adjective';
  const opens = next?.pos === 'determiner' || OBJECTS.has(next?.word ?? '');
  if (isNominal && /[^e]ed$/.test(word.word) && before?.pos !== 'determiner') {
    let i = at - 1;
    while (words[i]?.pos === 'adverb') i -= 1;
    if (opens || words[i]?.lemma === 'have')
      return { ...word, pos: 'verb', lemma: word.word.slice(0, -2) };
  }
  const ends =
    next === undefined || next.pos === 'punctuation' || next.pos === 'adposition' || opens;
  if (isNominal && before && MODALS.has(before.word) && ends)
    return { ...word, pos: 'verb', lemma: word.word };
  // "The walls date from": a noun that nothing follows up.
  if (
    isNominal &&
    word.word === 'date' &&
    before?.pos === 'noun' &&
    (next?.word === 'from' || next?.word === 'back' || next?.pos === 'time')
  )
    return { ...word, pos: 'verb', lemma: 'date' };
  // The tagger takes them for verbs in -ing.
  if (/^(?:every|some|any|no)thing$/.test(word.word)) return { ...word, pos: 'pronoun' };
  if (word.word === 'both' && (next?.pos === 'auxiliary' || next?.pos === 'verb'))
    return { ...word, pos: 'pronoun' };
  // "And plans to test", "the institute plans to test", where "plans" could be a noun.
  const isOne = before?.pos === 'name' || (before?.pos === 'noun' && !before.word.endsWith('s'));
  const joins = before && (COORDINATORS.has(before.word) || isOne) && next?.word === 'to';
  if (word.pos === 'noun' && joins && /[^s]s$/.test(word.word) && words[at + 2]?.pos === 'verb')
    return { ...word, pos: 'verb', lemma: word.word.slice(0, -1) };
  // "The old lime works, which": no verb ends a clause that has a subject of an adjective alone.
  if (
    word.pos === 'verb' &&
    before?.pos === 'adjective' &&
    words[at - 2]?.pos !== 'verb' &&
    next?.word === ',' &&
    word.word !== word.lemma &&
    word.word.endsWith('s')
  )
    return { ...word, pos: 'noun' };
  // "Their manager, Rob Teale": names that are verbs too.
  const isCapital = (one: Token | undefined) =>
    one !== undefined && /^["“]?\p{Lu}/u.test(text.slice(one.start, one.end));
  if (
    word.pos === 'verb' &&
    at > 0 &&
    isCapital(word) &&
    next &&
    isCapital(next) &&
    !PERSONAL.has(before?.word ?? '') &&
    !isCapital(before)
  )
    return { ...word, pos: 'name' };
  return word;
}
