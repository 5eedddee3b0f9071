import type { TextSpan } from '../../model/event.ts';

/** The contract's limit for a quote. */
export const MAX_QUOTE = 200;

/**
 * The clauses around `core` that fit a quote, from as far back as possible without passing
 * `bounds`, the clauses after it first. A single clause that is longer is cut at the limit.
 */
export function quoteAround(
  clauses: readonly TextSpan[],
  core: TextSpan,
  bounds: TextSpan,
  text: string,
): TextSpan {
  if (bounds.end - bounds.start <= MAX_QUOTE) return withEnd(bounds, text, bounds.end);
  const inside = clauses.filter((c) => c.start >= bounds.start && c.end <= bounds.end);
  let first = inside.findIndex((c) => c.end > core.start);
  let last = inside.findLastIndex((c) => c.start < core.end);
  if (first < 0 || last < 0)
    return {
      start: core.start,
      end: wholeCharacters(text, core.start, Math.min(core.end, core.start + MAX_QUOTE)),
    };
  last = Math.max(first, last);
  const startOf = (i: number) => inside[i]?.start ?? core.start;
  const endOf = (i: number) => inside[i]?.end ?? core.end;
  while (last + 1 < inside.length && endOf(last + 1) - startOf(first) <= MAX_QUOTE) last += 1;
  while (first > 0 && endOf(last) - startOf(first - 1) <= MAX_QUOTE) first -= 1;
  const start = startOf(first);
  return { start, end: wholeCharacters(text, start, Math.min(endOf(last), start + MAX_QUOTE)) };
}

/** Takes the sign that ends the sentence along, where the limit allows. */
function withEnd(span: TextSpan, text: string, end: number): TextSpan {
  const more = /^[。！？!?」』”"]{1,3}/.exec(text.slice(end))?.[0].length ?? 0;
  return span.end + more - span.start <= MAX_QUOTE
    ? { start: span.start, end: span.end + more }
    : span;
}

/** An end that cuts no character of two code units in half. */
export function wholeCharacters(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  const halved = end < text.length && last >= 0xd800 && last <= 0xdbff;
  return halved && end - 1 > start ? end - 1 : end;
}
