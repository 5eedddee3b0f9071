import { parseParagraphs, parseTimeline } from '../model/timelineFile.ts';
import type { ParsedTimeline } from '../model/timelineFile.ts';
import { readTimelineIndex } from '../served/timelineIndex.ts';
import type { TimelineIndex } from '../served/timelineIndex.ts';
import type { LoadedTimeline } from '../state/loading.svelte.ts';
import type { Paragraphs } from '../state/paragraphs.ts';
import type { PassagesReader } from '../state/passages.svelte.ts';
import { partText } from './partText.ts';

/** The text of a part by its name; rejects where it is missing or damaged. */
export type ReadPart = (name: string) => Promise<string>;

/**
 * The timeline whose index is at an address, the other parts beside it; its paragraphs are read when
 * they are asked for. `whole` reads the file that has everything. Rejects where the index is missing
 * or none.
 */
export async function timelineOfParts(
  href: string,
  whole: () => Promise<ParsedTimeline>,
): Promise<LoadedTimeline> {
  const [, ending = ''] = /(\.[^/]*)$/u.exec(href) ?? [];
  const beside: ReadPart = (name) => partText(new URL(`${name}${ending}`, href).href);
  return indexedTimeline(await partText(href), beside, whole);
}

/** The timeline of an index and the parts that it names. Rejects where it is none. */
export async function indexedTimeline(
  text: string,
  read: ReadPart,
  whole: () => Promise<ParsedTimeline>,
): Promise<LoadedTimeline> {
  const index = await readTimelineIndex(text, async () => (await import('../served/fold.ts')).fold);
  const parsed = parseTimeline(index.timeline, 'timeline.json');
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return { ...parsed, reader: passagesOf(index, read, whole) };
}

function passagesOf(
  { articles, told }: TimelineIndex,
  read: ReadPart,
  whole: () => Promise<ParsedTimeline>,
): PassagesReader {
  return {
    nameOf: (id) => articles.get(id),
    async article(id) {
      return parseParagraphs(JSON.parse(await read(articles.get(id) ?? '')));
    },
    toldSize: told.size,
    async told() {
      const lists = JSON.parse(await read(told.name)) as readonly unknown[];
      return new Map([...articles.keys()].map((id, i) => [id, parseParagraphs(lists[i])]));
    },
    async whole(): Promise<Paragraphs> {
      const parsed = await whole();
      if (!parsed.ok) throw new Error(parsed.problem.message);
      return new Map(parsed.timeline.sources.map(({ id, paragraphs }) => [id, paragraphs]));
    },
  };
}
