import type { TextSpan } from '../../model/event.ts';

const CLOSERS = '」』”’"\')）》〉]】';
/** What stays with the end of a sentence: further end marks (?!) and what closes. */
const GOES_ALONG = `。！？!?${CLOSERS}`;
const ENDS = 1;
/** Ends a sentence unless an address or a word goes on behind it. */
const ENDS_AT_SPACE = 2;
/** A full stop: of a sentence, a number or an abbreviation. */
const MAY_END = 3;

const SIGNS = new Uint8Array(0x10000);
for (const c of '。！？；\n') SIGNS[c.charCodeAt(0)] = ENDS;
for (const c of '!?') SIGNS[c.charCodeAt(0)] = ENDS_AT_SPACE;
SIGNS['.'.charCodeAt(0)] = MAY_END;

/** Nothing longer is a sentence: it is cut, so that no later step meets an endless one. */
const LONGEST = 1000;

const isSpace = (c: string | undefined) => c === ' ' || c === '\n' || c === '\t' || c === '\u3000';

const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** Abbreviations whose full stop does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|vs|etc|No|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])$/;

/**
 * The sentences of a paragraph as spans in order; together they cover all but outer white space.
 *
 * A sentence ends after `。！？!?` or a line break, closing quotes and brackets taken along, and
 * after a full stop that is followed by a space and something that can begin a sentence. A Chinese
 * semicolon ends one too: it parts whole statements. Text without an end mark is one sentence, cut
 * every 1,000 characters. O(n).
 */
export function sentencesOf(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const sign = SIGNS[text.charCodeAt(i)] ?? 0;
    if (sign === 0) {
      if (i - start < LONGEST) continue;
      const cut = isLowSurrogate(text.charCodeAt(i)) ? i - 1 : i;
      push(spans, text, start, cut);
      start = cut;
      continue;
    }
    if (sign === ENDS_AT_SPACE && /[\w/=&]/.test(text.charAt(i + 1))) continue;
    if (sign === MAY_END && !endsEnglish(text, start, i)) continue;
    let end = i + 1;
    while (end < text.length && GOES_ALONG.includes(text.charAt(end))) end += 1;
    push(spans, text, start, end);
    start = end;
    i = end - 1;
  }
  push(spans, text, start, text.length);
  return spans;
}

function endsEnglish(text: string, start: number, dot: number): boolean {
  let next = dot + 1;
  while (next < text.length && CLOSERS.includes(text.charAt(next))) next += 1;
  if (next < text.length && !isSpace(text.charAt(next))) return false;
  while (isSpace(text.charAt(next))) next += 1;
  if (next < text.length && !/[\p{Lu}\p{Script=Han}\d"“‘'(«[]/u.test(text.charAt(next)))
    return false;
  return !ABBREVIATION.test(text.slice(Math.max(start, dot - 24), dot));
}

function push(spans: TextSpan[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charAt(start))) start += 1;
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
  if (start < end) spans.push({ start, end });
}
