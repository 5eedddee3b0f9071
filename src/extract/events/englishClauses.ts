import { mended } from '../../language/englishMending.ts';
import { englishSentence } from '../../language/englishSentence.ts';
import type { EnglishSentence } from '../../language/englishSentence.ts';
import type { Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import type { ParagraphMarks } from './marks.ts';
import { wordsOf } from './words.ts';

const READ = new WeakMap<ParagraphMarks, Map<number, EnglishSentence>>();

/** The clauses of a sentence; read when first asked for, once. */
export function sentenceRead(marks: ParagraphMarks, sentence: TextSpan): EnglishSentence {
  let ofParagraph = READ.get(marks);
  if (!ofParagraph) READ.set(marks, (ofParagraph = new Map<number, EnglishSentence>()));
  const known = ofParagraph.get(sentence.start);
  if (known) return known;
  const words = mended(withoutRemarks(wordsOf(marks, sentence)), marks.text);
  const read = englishSentence(words.flatMap(withoutStop));
  ofParagraph.set(sentence.start, read);
  return read;
}

/** No full stop; of one that a quotation mark closes, the mark. */
function withoutStop(word: Token): readonly Token[] {
  if (!/^[.!?…]+$/.test(word.word)) return [word];
  return word.quotes === 'end' ? [{ ...word, start: word.end - 1, word: '"' }] : [];
}

/** Words without what stands in brackets. */
function withoutRemarks(words: readonly Token[]): readonly Token[] {
  let depth = 0;
  return words.filter(({ word }) => {
    if (word === '(' || word === '[') depth += 1;
    else if (word === ')' || word === ']') {
      depth = Math.max(0, depth - 1);
      return false;
    }
    return depth === 0;
  });
}

/**
 * When the clause around a place says that it happens, by its verb: "was", "has closed"; "will".
 * `undefined` where the verb does not show it.
 */
export function englishTenseAt(
  marks: ParagraphMarks,
  sentence: TextSpan,
  place: TextSpan,
): 'past' | 'future' | undefined {
  const { words, clauses } = sentenceRead(marks, sentence);
  const at = words.findIndex(({ start, end }) => start < place.end && end > place.start);
  const clause = clauses.findLast(({ from, to }) => from <= at && to > at);
  const verb = clause?.verb;
  const first = verb && words[verb.from];
  if (!verb || !first) return undefined;
  if (/^(?:will|'ll|’ll|wo|shall)$/.test(first.word)) return 'future';
  if (verb.tense === 'past') return 'past';
  return first.lemma === 'have' && first !== verb.main ? 'past' : undefined;
}
