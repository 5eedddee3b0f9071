import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { ItsFunction } from 'wink-nlp';
import type { PartOfSpeech, Token } from './token.ts';

const POS: Readonly<Record<string, PartOfSpeech>> = {
  NOUN: 'noun',
  PROPN: 'name',
  VERB: 'verb',
  ADJ: 'adjective',
  ADV: 'adverb',
  PRON: 'pronoun',
  DET: 'determiner',
  NUM: 'numeral',
  SYM: 'numeral',
  ADP: 'adposition',
  CCONJ: 'conjunction',
  SCONJ: 'conjunction',
  AUX: 'auxiliary',
  PART: 'particle',
  PUNCT: 'punctuation',
};

/** What is asked of each word: winkNLP knows these functions again, so they are passed as they are. */
interface Asked {
  readonly pos: ItsFunction<string>;
  readonly lemma: ItsFunction<string>;
}

type Wink = ReturnType<typeof winkNLP>;
let wink: Wink | undefined;

/** The words of an English text with their lemmas, as winkNLP tags them; it is made once. */
export function tagEnglish(text: string): readonly Token[] {
  wink ??= winkNLP(model, ['sbd', 'pos']);
  const its = wink.its as Asked;
  const found = wink.readDoc(text).tokens();
  const words = found.out();
  const tags: readonly unknown[] = found.out(its.pos);
  const lemmas: readonly unknown[] = found.out(its.lemma);
  const tokens: Token[] = [];
  let at = 0;
  words.forEach((written, i) => {
    const start = text.indexOf(written, at);
    if (start < 0 || written.trim() === '') return;
    at = start + written.length;
    const pos = POS[String(tags[i])] ?? 'other';
    tokens.push({ start, end: at, word: written.toLowerCase(), pos, lemma: String(lemmas[i]) });
  });
  return tokens;
}
