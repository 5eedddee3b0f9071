import type { SignedSentence } from './sentenceSigns.ts';

/** What a language's grammar says of a sentence that names a milestone. */
export interface TellingGrammar {
  /** Whether the sentence only supposes what it says. */
  readonly supposed: (sentence: SignedSentence) => boolean;
  /** Whether the words up to the one that tells the happening deny or plan it. */
  readonly unsure: (upToVerb: string) => boolean;
  /**
   * How far it says of the name itself that the happening befell it: 3 where it says by whom, 2
   * where it says it, 0 where not.
   */
  readonly saidOfName: (sentence: SignedSentence) => 0 | 2 | 3;
  /** Whether it shows who wrote what the name stands for, or quotes from it. */
  readonly authored: (sentence: SignedSentence) => boolean;
  /** Whether it is set at the meeting that the name stands for. */
  readonly placed: (sentence: SignedSentence) => boolean;
  /** Whether it calls what the name stands for new: "X，這個新模型". */
  readonly calledNew: (sentence: SignedSentence) => boolean;
  /** Whether a date that agrees with the milestone's is that of the name: "2016 年的〈X〉". */
  readonly dated: (sentence: SignedSentence, inBrackets: boolean) => boolean;
}
