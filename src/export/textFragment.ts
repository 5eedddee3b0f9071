import type { TextSpan } from '../model/event.ts';
import { safeUrl } from '../model/safeUrl.ts';
import type { Paragraph, Source } from '../model/source.ts';

/** A longer quote is named by its beginning and its end. */
const LONGEST = 60;
/** About how much of the beginning, the end and the surroundings is named. */
const PIECE = 16;

/**
 * The address of the original at a quote, by a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/); `undefined` where the source has no address
 * that is safe.
 *
 * Browsers match whole words only, in Chinese too, so the quote is widened to the words that it
 * begins and ends in. A sentence that the article has twice is told apart by what stands before it,
 * or else after it. The page may have changed since: then it opens at its top.
 */
export function sourceAddress(
  source: Source,
  paragraph: Paragraph,
  quote: TextSpan,
): string | undefined {
  const url = source.url ? safeUrl(source.url) : undefined;
  if (url === undefined) return undefined;
  const fragment = textFragment(source.paragraphs, paragraph, quote);
  if (fragment === undefined) return url;
  const plain = url.replace(/:~:.*$/u, '');
  return `${plain}${plain.includes('#') ? '' : '#'}:~:${fragment}`;
}

/** `text=…` for a quote, without `#:~:`; `undefined` for an empty one. */
export function textFragment(
  paragraphs: readonly Paragraph[],
  paragraph: Paragraph,
  quote: TextSpan,
): string | undefined {
  const { text } = paragraph;
  const span = trimmed(text, widened(text, quote));
  const exact = text.slice(span.start, span.end);
  if (exact === '') return undefined;
  const named =
    exact.length <= LONGEST && !exact.includes('\n')
      ? encoded(exact)
      : `${encoded(firstWords(exact))},${encoded(lastWords(exact))}`;
  if (!isRepeated(paragraphs, exact)) return `text=${named}`;
  const before = lastWords(text.slice(0, span.start).trimEnd());
  if (before !== '') return `text=${encoded(before)}-,${named}`;
  const after = firstWords(text.slice(span.end).trimStart());
  return after === '' ? `text=${named}` : `text=${named},-${encoded(after)}`;
}

function isRepeated(paragraphs: readonly Paragraph[], exact: string): boolean {
  let found = 0;
  for (const { text } of paragraphs) {
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      found++;
      if (found > 1) return true;
    }
  }
  return false;
}

/** Starts of the words of a text, and its end. */
function wordEdges(text: string): readonly number[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...Array.from(segmenter.segment(text), ({ index }) => index), text.length];
}

/** The stretch from the start of the word that `start` is in to the end of the one `end` is in. */
function widened(text: string, { start, end }: TextSpan): TextSpan {
  const edges = wordEdges(text);
  return {
    start: edges.findLast((edge) => edge <= start) ?? 0,
    end: edges.find((edge) => edge >= end) ?? text.length,
  };
}

/** Without the spaces and signs at its ends, which a page may set in another way. */
function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  const inside = text.slice(start, end);
  const lead = /^[\s\p{P}\p{S}]*/u.exec(inside)?.[0].length ?? 0;
  const trail = /[\s\p{P}\p{S}]*$/u.exec(inside.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: end - trail };
}

function firstWords(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  const edge = wordEdges(line).find((at) => at >= PIECE) ?? line.length;
  return line.slice(0, edge).trim();
}

function lastWords(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const edge = wordEdges(line).findLast((at) => at <= line.length - PIECE) ?? 0;
  return line.slice(edge).trim();
}

/** A hyphen has a meaning of its own in a fragment. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '')).replaceAll('-', '%2D');
}
