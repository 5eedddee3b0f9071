import type { LocalisedText, TimelineEvent } from '../../model/event.ts';
import { fold } from '../../text/fold.ts';

/** Share of pairs of characters that two titles must have in common. */
const ALIKE = 0.5;
const MOST = 2;

/** The ids of the events whose titles are most like a title, best first, at most two. */
export function titlesLike(
  title: LocalisedText,
  events: readonly TimelineEvent[],
): readonly string[] {
  const wanted = Object.entries(title).map(
    ([language, words]) => [language, pairsOf(words)] as const,
  );
  return events
    .map(({ id, title: other }) => {
      const shares = wanted.map(([language, pairs]) =>
        shareOf(pairs, pairsOf(other[language] ?? '')),
      );
      return { id, share: Math.max(0, ...shares) };
    })
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST)
    .map(({ id }) => id);
}

function pairsOf(text: string): ReadonlySet<string> {
  const plain = fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)),
  );
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}
