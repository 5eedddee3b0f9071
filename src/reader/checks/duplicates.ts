import { fold } from '../../text/fold.ts';
import type { CheckedEvent } from '../checkEvents.ts';

/** Titles that share so much of their pairs of letters are one. */
const SAME_TITLE = 0.75;
/** The same, where both quote the same words. */
const SAME_TITLE_OF_QUOTE = 0.5;

/**
 * Whether two events of a reading are one happening: of the same days, and called the same; or with
 * the same words for evidence, and called much the same.
 */
export function isSameHappening(a: CheckedEvent, b: CheckedEvent): boolean {
  const [[one], [other]] = [a.tellings, b.tellings];
  const [x, y] = [one.date.date.span, other.date.date.span];
  if (x.from !== y.from || x.to !== y.to) return false;
  const isSameQuote =
    one.paragraph.marks.paragraph.id === other.paragraph.marks.paragraph.id &&
    one.quote.start === other.quote.start &&
    one.quote.end === other.quote.end;
  const [ours, theirs] = [titleOf(a), titleOf(b)];
  if (ours === undefined || theirs === undefined) return isSameQuote;
  if (one.figures.length > 0 && other.figures.length > 0 && !sharesFigure(a, b)) return false;
  return alike(ours, theirs) >= (isSameQuote ? SAME_TITLE_OF_QUOTE : SAME_TITLE);
}

const sharesFigure = ({ tellings: [a] }: CheckedEvent, { tellings: [b] }: CheckedEvent) =>
  a.figures.some(({ value }) => b.figures.some((figure) => figure.value === value));

function titleOf({ tellings: [first] }: CheckedEvent): string | undefined {
  const title = first.title && (Object.values(first.title)[0] ?? '');
  return title?.toLowerCase();
}

/** How alike two titles are, 0–1: pairs of letters in a row that they share (Dice). */
function alike(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  if (x.size + y.size === 0) return a === b ? 1 : 0;
  return (2 * [...x].filter((pair) => y.has(pair)).length) / (x.size + y.size);
}

function pairsOf(title: string): ReadonlySet<string> {
  const letters = fold(title).replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)),
  );
}
