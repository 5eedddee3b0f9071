import type { TextSpan } from '../model/event.ts';

/**
 * Parts of speech after Universal Dependencies (https://universaldependencies.org/u/pos/), with
 * the classes that Chinese has besides: measure words, localisers (里, 后) and words of time.
 */
export type PartOfSpeech =
  | 'noun'
  | 'name'
  | 'verb'
  | 'adjective'
  | 'adverb'
  | 'pronoun'
  | 'determiner'
  | 'numeral'
  | 'measure'
  | 'adposition'
  | 'localiser'
  | 'conjunction'
  | 'auxiliary'
  | 'particle'
  | 'time'
  | 'punctuation'
  | 'other';

/** A word where it stands in the text that was tagged. */
export interface Token extends TextSpan {
  /** As it is matched: folded, and in English in lower case. */
  readonly word: string;
  readonly pos: PartOfSpeech;
  /** English: the form that dictionaries list. */
  readonly lemma?: string;
  /** The name of a person, as far as the tagger can tell. */
  readonly person?: true;
  /** A quotation begins or ends with it; its span has the mark, `word` has not. */
  readonly quotes?: 'start' | 'end';
}

/**
 * The words of a text, in order; with the white space between them they cover it. The text is
 * folded (see `text/fold.ts`). O(n). Never throws.
 */
export type Tagger = (text: string) => readonly Token[];
