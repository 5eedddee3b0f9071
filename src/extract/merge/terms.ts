/** Two neighbouring Han characters as one number, or one that stands alone; a number as it is written, or a Latin word. */
export type Term = number | string;

const UNITS = 0x10000;
const RUNS = /\p{Script=Han}+|\d+(?:[.,]\d+)*|[a-z\u00e0-\u024f]{3,}/giu;
/** Characters that stand in any sentence and bind what is said. */
const BINDS = new Set([...'的了在于与和是被把将由就都也而及并其这那一座个']);
/** English words that stand in any sentence. */
const STOP = new Set(
  'the and for was were are that with from has had its his her their this these those which who whom will would have been but not also into than then they them she him our you your about after before when while where what more most first said says over under between during through against other such some any all one two three year years million billion percent'.split(
    ' ',
  ),
);

/** What a folded text is made of: Chinese by neighbouring characters, English by words without endings. */
export function termsOf(text: string): ReadonlySet<Term> {
  const terms = new Set<Term>();
  for (const [run] of text.matchAll(RUNS)) {
    const code = run.charCodeAt(0);
    if (code < 0x0250) {
      const word = run.toLowerCase();
      if (!STOP.has(word)) terms.add(code < 0x40 ? word : stemOf(word));
      continue;
    }
    let length = 0;
    for (let i = 0; i <= run.length; i += 1) {
      if (i < run.length && !BINDS.has(run.charAt(i))) {
        length += 1;
        if (length > 1) terms.add(run.charCodeAt(i - 1) * UNITS + run.charCodeAt(i));
        continue;
      }
      if (length === 1) terms.add(run.charCodeAt(i - 1));
      length = 0;
    }
  }
  return terms;
}

/** The English words of a folded text that say something, in order, as they are compared but for their endings. */
export function wordsIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z\u00e0-\u024f]{3,}/g) ?? [];
  return words.filter((word) => !STOP.has(word));
}

/** An English word without its ending. */
export const stemOf = (word: string): string => word.replace(/(?:ing|ed|es|s|e)$/, '');
