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

/** Abbreviations that a name or a number goes on behind: their full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|Mt|Ft|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Maj|Adm|Rev|Hon|vs|No|et al|[A-Z])$/;
/** Abbreviations that may also be the last word of a sentence, as what follows them shows. */
const MAY_BE_LAST =
  /(?:^|[\s(])(?:etc|Inc|Ltd|Co|Corp|Bros|Jr|Sr|Ave|Blvd|Rd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:[A-Za-z]\.){1,4}[A-Za-z])$/;
/** Abbreviations only before a number: "c. 1890", "no. 5", "pp. 3–9", "Fri. 3 May". */
const BEFORE_NUMBER =
  /(?:^|[\s(])(?:[Cc]|[Cc]a|[Aa]pprox|[Ee]st|[Bb]|[Dd]|[Rr]|[Ff]l|[Nn]os?|pp?|[Vv]ols?|[Vv]er|[Vv]|[Ff]igs?|[Ss]ecs?|[Cc]hs?|[Aa]rts?|[Cc]f|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)$/;
const NUMBER = /^(?:\d|'\d|(?:AD|A\.D\.|BC)(?![A-Za-z]))/;
/** Words that begin a sentence and no name: "at 5 p.m. The board left". */
const OPENER =
  /^(?:The|An?|He|She|It|They|We|You|His|Her|Its|Their|Our|This|That|These|Those|There|In|On|At|By|But|And|For|From|After|Before|During|When|While|As|If|Since|Then|Later|Now|However)(?![A-Za-z-])/;
/** Longer than any word of `OPENER`. */
const OPENER_LENGTH = 9;

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
  const before = text.slice(Math.max(start, dot - 24), dot);
  const after = text.slice(next, next + OPENER_LENGTH);
  if (MAY_BE_LAST.test(before)) return OPENER.test(after);
  return !ABBREVIATION.test(before) && !(BEFORE_NUMBER.test(before) && NUMBER.test(after));
}

function push(spans: TextSpan[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charAt(start))) start += 1;
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
  if (start < end) spans.push({ start, end });
}
