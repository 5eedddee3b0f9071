import type { TextSpan } from '../../model/event.ts';
import { fold } from '../../text/fold.ts';

/** Quotation marks of both scripts; a reader may write any of them for another. */
const QUOTES = /["'“”„‟‘’‚‛«»‹›「」『』﹁﹂﹃﹄`´]/u;

/** A text without its spaces, quotation marks as one; and where each of its characters stood. */
function bare(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (/[\s\u200b\ufeff]/u.test(char)) continue;
    out += QUOTES.test(char) ? '"' : char;
    places.push(i);
  }
  return { text: out, places };
}

/**
 * Where a quote stands in a paragraph's text: letter by letter but for spaces, quotation marks and
 * full-width forms of letters and digits. Of several places the first that overlaps `near`, else
 * the first. `undefined` where it does not stand there. O(n).
 */
export function quotePlace(text: string, quote: string, near?: TextSpan): TextSpan | undefined {
  const inside = bare(halfWidth(text));
  const wanted = bare(halfWidth(quote)).text;
  if (wanted === '') return undefined;
  let first: TextSpan | undefined;
  for (let at = inside.text.indexOf(wanted); at >= 0; at = inside.text.indexOf(wanted, at + 1)) {
    const start = inside.places[at];
    const last = inside.places[at + wanted.length - 1];
    if (start === undefined || last === undefined) return first;
    const span = { start, end: last + 1 };
    first ??= span;
    if (!near || (span.start < near.end && near.start < span.end)) return span;
  }
  return first;
}

/** Full-width letters, digits and spaces as plain ones; characters of the two scripts stay apart. */
const halfWidth = (text: string) =>
  text.replace(/[\uff01-\uff5e\u3000\u00a0\u2010-\u2015\u2212]/gu, (char) => fold(char));
