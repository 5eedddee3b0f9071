import { fromColumn } from './columns.ts';
import type { Column } from './columns.ts';

/** The version of the index that this code writes and reads. */
export const INDEX_VERSION = 1;

/** What an index says; nothing of it has been checked but its version. */
export interface TimelineIndex {
  /** As a timeline file has it, without paragraphs; to be checked as one. */
  readonly timeline: unknown;
  /** The name of the part with each article's paragraphs, by the article's id, in their order. */
  readonly articles: ReadonlyMap<string, string>;
  readonly told: { readonly name: string; readonly size: number };
}

interface Written {
  readonly parts: number;
  readonly told: TimelineIndex['told'];
  readonly folded: boolean;
  readonly counts: { readonly sources: number; readonly events: number };
  readonly sources: Column;
  readonly events: Column;
}

/** The table by which titles are folded. */
export type Fold = (text: string) => string;

/**
 * What an index says, of its text. `loadFold` is asked for where titles are to be folded. Rejects
 * where the text is no index of this version. O(size).
 */
export async function readTimelineIndex(
  text: string,
  loadFold: () => Promise<Fold>,
): Promise<TimelineIndex> {
  const written = JSON.parse(text) as Written;
  if (written.parts !== INDEX_VERSION) throw new Error(`an index of version ${written.parts}`);
  const { parts: _parts, told, folded, counts, ...others } = written;
  const sources = fromColumn(written.sources, counts.sources) as readonly {
    readonly id: string;
    readonly part: string;
  }[];
  const events = fromColumn(written.events, counts.events);
  if (folded) unfoldTitles(events, await loadFold());
  return {
    timeline: {
      ...others,
      sources: sources.map(({ part: _, ...source }) => ({ ...source, paragraphs: [] })),
      events,
    },
    articles: new Map(sources.map(({ id, part }) => [id, part])),
    told,
  };
}

function unfoldTitles(events: readonly unknown[], fold: Fold): void {
  for (const { title } of events as readonly { readonly title: Record<string, unknown> }[]) {
    if (title['zh-Hans'] === 0) title['zh-Hans'] = fold(String(title['zh-Hant']));
  }
}
