import type { TextSpan } from '../../model/event.ts';

const CLOSERS = '」』”’"\')）》〉]】';
const isSpace = (c: string | undefined) => c === ' ' || c === '\n' || c === '\t';

/** Abbreviations whose full stop does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|vs|etc|No|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])$/;

/**
 * The sentences of a paragraph as spans in order; together they cover all but outer white space.
 *
 * A sentence ends after `。！？!?` or a line break, closing quotes and brackets taken along, and
 * after a full stop that is followed by a space and something that can begin a sentence. A Chinese
 * semicolon ends one too: it parts whole statements. Text without an end mark is one sentence.
 * O(n).
 */
export function sentencesOf(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i);
    let ends = false;
    if (c === '。' || c === '！' || c === '？' || c === '；' || c === '\n') ends = true;
    else if (c === '!' || c === '?') ends = !/[\w/=&]/.test(text.charAt(i + 1));
    else if (c === '.') ends = endsEnglish(text, start, i);
    if (!ends) continue;
    let end = i + 1;
    while (end < text.length && CLOSERS.includes(text.charAt(end))) end += 1;
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
