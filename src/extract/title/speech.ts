import type { TextSpan } from '../../model/event.ts';

const CLOSES: Readonly<Record<string, string>> = { '「': '」', '“': '”' };

/** Shorter ones with a sign within are words that are only called something. */
const SHORTEST = 10;
/** Of one that ends with a sign. */
const SHORTEST_SENTENCE = 4;

/**
 * The passages between quotation marks that somebody speaks, the marks not included: long, and with
 * a sign within or at the end. One that is never closed goes on to the end. O(n).
 */
export function speechesIn(text: string): readonly TextSpan[] {
  const found: TextSpan[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = CLOSES[text.charAt(at)];
    if (closing === undefined) continue;
    const close = text.indexOf(closing, at + 1);
    const end = close < 0 ? text.length : close;
    const inside = text.slice(at + 1, end);
    const isSentence = inside.length >= SHORTEST_SENTENCE && /[，。！？…,.!?]$/.test(inside);
    if (isSentence || (inside.length >= SHORTEST && /[，。！？]/.test(inside)))
      found.push({ start: at + 1, end });
    at = end;
  }
  return found;
}
