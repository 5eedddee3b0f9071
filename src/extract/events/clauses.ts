import type { TextSpan } from '../../model/event.ts';

const isDigit = (code: number) => code >= 48 && code <= 57;

/**
 * The clauses of a sentence, in order, without the signs between them: parted at commas, colons,
 * semicolons and dashes, but not inside numbers, brackets or quotation marks that close again
 * within a few characters. `span` is the sentence. O(n).
 */
export function clausesOf(text: string, span: TextSpan): readonly TextSpan[] {
  const clauses: TextSpan[] = [];
  let start = span.start;
  let depth = 0;
  for (let i = span.start; i < span.end; i += 1) {
    const c = text.charAt(i);
    if ('（(《〈'.includes(c)) depth += 1;
    else if ('）)》〉'.includes(c)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !separates(text, i)) continue;
    push(clauses, text, start, i);
    start = i + 1;
  }
  push(clauses, text, start, span.end);
  return clauses;
}

function separates(text: string, i: number): boolean {
  const c = text.charAt(i);
  if ('，；：—…'.includes(c)) return true;
  if (c !== ',' && c !== ';' && c !== ':') return false;
  return !(isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)));
}

function push(clauses: TextSpan[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && text.charAt(start) === ' ') start += 1;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  if (end > start) clauses.push({ start, end });
}
