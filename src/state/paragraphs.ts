import type { Evidence } from '../model/event.ts';
import type { Paragraph } from '../model/source.ts';

/** Paragraphs by the id of their article. */
export type Paragraphs = ReadonlyMap<string, readonly Paragraph[]>;

export const NONE_READ: Paragraphs = new Map();

/** The paragraphs with those of one article more, or anew. */
export function withArticle(
  read: Paragraphs,
  id: string,
  paragraphs: readonly Paragraph[],
): Paragraphs {
  return new Map([...read, [id, paragraphs]]);
}

/** The paragraphs of those articles that pass. */
export function keptOf(read: Paragraphs, passes: (id: string) => boolean): Paragraphs {
  return new Map([...read].filter(([id]) => passes(id)));
}

/** The ids of the articles that evidence is in, each once. */
export function articlesOf(pieces: readonly Evidence[]): readonly string[] {
  return [...new Set(pieces.map(({ source }) => source))];
}
