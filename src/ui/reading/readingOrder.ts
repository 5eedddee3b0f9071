import type { Source } from '../../model/source.ts';
import type { QuoteMark } from './paragraphRuns.ts';

/** Quotes of one article in the order in which they are read. */
export function readingOrder(
  { paragraphs }: Source,
  quotes: ReadonlyMap<string, readonly QuoteMark[]>,
): readonly QuoteMark[] {
  return paragraphs.flatMap(({ id }) =>
    [...(quotes.get(id) ?? [])].sort((a, b) => a.evidence.quote.start - b.evidence.quote.start),
  );
}

/** Where a paragraph with quotes stands, in pixels of the scrolled area. */
export interface PassageBox {
  readonly topPx: number;
  readonly bottomPx: number;
  readonly textLength: number;
  /** Its quotes in reading order, at least one. */
  readonly quotes: readonly QuoteMark[];
}

/**
 * The quote that is nearest to a line across the area: of the nearest paragraph, that whose middle
 * is nearest to the place in the text that the line passes through. `undefined` for no paragraph.
 */
export function quoteAtLine(boxes: readonly PassageBox[], linePx: number): QuoteMark | undefined {
  let nearest: PassageBox | undefined;
  let least = Infinity;
  for (const box of boxes) {
    const away = Math.max(box.topPx - linePx, linePx - box.bottomPx, 0);
    if (away < least) {
      least = away;
      nearest = box;
    }
  }
  if (!nearest) return undefined;
  const { topPx, bottomPx, textLength, quotes } = nearest;
  const share = (linePx - topPx) / Math.max(bottomPx - topPx, 1);
  const offset = Math.min(Math.max(share, 0), 1) * textLength;
  const away = ({ evidence: { quote } }: QuoteMark) =>
    Math.abs((quote.start + quote.end) / 2 - offset);
  return quotes.reduce<QuoteMark | undefined>(
    (best, quote) => (best === undefined || away(quote) < away(best) ? quote : best),
    undefined,
  );
}
