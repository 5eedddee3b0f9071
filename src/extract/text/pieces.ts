import type { Link } from '../../model/source.ts';
import type { Inline } from './inline.ts';

/** Longest text of one paragraph, in UTF-16 units: it bounds what is done for each of its dates. */
const MAX_PARAGRAPH = 20_000;

/** Signs behind which a text is best parted, the best first: of a line, a sentence, a word. */
const PARTINGS = [
  /\n\s*/gu,
  /(?:[。！？]|[.!?](?=\s))[”」』’"']?\s*/gu,
  /(?:[，、；,;]|\s)\s*/gu,
] as const;

/**
 * A text in pieces of at most `MAX_PARAGRAPH`, parted behind a line, else a sentence, else a word;
 * nearly every text is one piece. No piece ends within a character of two units. O(n).
 */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > MAX_PARAGRAPH) {
    const end = from + partingIn(text.slice(from, from + MAX_PARAGRAPH));
    pieces.push(text.slice(from, end));
    from = end;
  }
  return from === 0 ? [text] : [...pieces, text.slice(from)];
}

/** The same of what stands in a block, with each link in the piece in which it begins. */
export function piecesOfInline(inline: Inline): readonly Inline[] {
  const pieces = piecesOf(inline.text);
  if (pieces.length === 1) return [inline];
  const { links, cited, afterImage } = inline;
  let from = 0;
  let next = 0;
  return pieces.map((piece, i) => {
    const text = piece.trimEnd();
    const own: Link[] = [];
    for (let link = links[next]; link && link.start < from + piece.length; link = links[next]) {
      const [start, end] = [link.start - from, Math.min(link.end - from, text.length)];
      if (start < end) own.push({ ...link, start, end });
      next += 1;
    }
    from += piece.length;
    const isFirst = i === 0;
    return {
      text,
      links: own,
      bold: 0,
      cited: isFirst ? cited : [],
      ...(isFirst && afterImage ? { afterImage } : {}),
    };
  });
}

/** Where a text that goes on is parted: in its second half if there is any place. */
function partingIn(text: string): number {
  const from = text.length / 2;
  const half = text.slice(from);
  for (const sign of PARTINGS) {
    let end = 0;
    for (const match of half.matchAll(sign)) end = match.index + match[0].length;
    if (end > 0) return from + end;
  }
  return /[\uD800-\uDBFF]$/u.test(text) ? text.length - 1 : text.length;
}
