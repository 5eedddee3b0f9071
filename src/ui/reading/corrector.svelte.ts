import type { Correction } from '../../model/correction.ts';

/** Writes corrections where the page may: on the dev server of the articles. */
export interface Corrector {
  /** Writes one; what stopped it, in a word, or nothing. */
  readonly write: (correction: Correction) => Promise<string | undefined>;
  /** Takes back the last one that was written. */
  readonly undo: () => Promise<string | undefined>;
}

/** The page's own; none on a built site, where corrections can be copied only. */
class Corrections {
  writer: Corrector | undefined = $state.raw();
}

export const corrections = new Corrections();
