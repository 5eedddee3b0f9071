import { foldOnce } from './foldOnce.ts';

/** A text without what a global pattern finds in it, folded. O(n). */
export function without(text: string, pattern: RegExp): string {
  const folded = foldOnce(text);
  let out = '';
  let at = 0;
  // `matchAll` would copy the pattern for each text.
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
    out += text.slice(at, match.index);
    at = pattern.lastIndex;
  }
  return at === 0 ? text : out + text.slice(at);
}
