/** Longest n-gram, and how much more recall counts than precision: the square of β. */
const MOST_LETTERS = 4;
const RECALL_SQUARED = 4;

/**
 * How near a text is to another, 0 to 1: chrF (Popović 2015), the mean over n from 1 to 4 of the
 * F-score of the n-grams of letters, recall counted twice. Case, space and punctuation count for
 * nothing; an `n` for which `wanted` is too short is left out.
 */
export function chrF(written: string, wanted: string): number {
  const [ours, theirs] = [lettersOf(written), lettersOf(wanted)];
  const orders = Math.min(MOST_LETTERS, theirs.length);
  let sum = 0;
  for (let n = 1; n <= orders; n++) {
    const [found, asked] = [gramsOf(ours, n), gramsOf(theirs, n)];
    const of = theirs.length - n + 1;
    let shared = 0;
    for (const [gram, count] of asked) shared += Math.min(count, found.get(gram) ?? 0);
    const precision = shared / Math.max(1, ours.length - n + 1);
    const recall = shared / of;
    if (shared > 0) {
      sum += ((1 + RECALL_SQUARED) * precision * recall) / (RECALL_SQUARED * precision + recall);
    }
  }
  return orders === 0 ? 0 : sum / orders;
}

function lettersOf(text: string): readonly string[] {
  return [...text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '')];
}

function gramsOf(letters: readonly string[], n: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + n <= letters.length; start++) {
    const gram = letters.slice(start, start + n).join('');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}
