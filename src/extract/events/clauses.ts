import type { TextSpan } from '../../model/event.ts';

const PARTS = 1;
/** Parts clauses except between digits: "3,500", "10:05". */
const PARTS_WORDS = 2;
const OPENS = 3;
const CLOSES = 4;

/** Longer brackets hold whole statements, or were never closed. */
const LONGEST_BRACKET = 80;

const SIGNS = new Uint8Array(0x10000);
for (const c of '，；：—…') SIGNS[c.charCodeAt(0)] = PARTS;
for (const c of ',;:') SIGNS[c.charCodeAt(0)] = PARTS_WORDS;
for (const c of '（(《〈') SIGNS[c.charCodeAt(0)] = OPENS;
for (const c of '）)》〉') SIGNS[c.charCodeAt(0)] = CLOSES;

const isDigit = (code: number) => code >= 48 && code <= 57;

/**
 * The clauses of a sentence, in order, without the signs between them: parted at commas, colons,
 * semicolons and dashes, but not inside numbers or brackets; a bracket that stays open for 80
 * characters counts no more. `span` is the sentence. O(n).
 */
export function clausesOf(text: string, span: TextSpan): readonly TextSpan[] {
  const clauses: TextSpan[] = [];
  let start = span.start;
  let depth = 0;
  let opened = 0;
  for (let i = span.start; i < span.end; i += 1) {
    const sign = SIGNS[text.charCodeAt(i)];
    if (sign === 0) continue;
    if (depth > 0 && i - opened > LONGEST_BRACKET) depth = 0;
    if (sign === OPENS) {
      depth += 1;
      opened = i;
    } else if (sign === CLOSES) depth = Math.max(0, depth - 1);
    else if (
      depth === 0 &&
      (sign === PARTS || !isDigit(text.charCodeAt(i - 1)) || !isDigit(text.charCodeAt(i + 1)))
    ) {
      push(clauses, text, start, i);
      start = i + 1;
    }
  }
  push(clauses, text, start, span.end);
  return clauses;
}

function push(clauses: TextSpan[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && text.charAt(start) === ' ') start += 1;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  if (end > start) clauses.push({ start, end });
}
