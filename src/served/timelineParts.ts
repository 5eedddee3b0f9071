import type { Paragraph, Source } from '../model/source.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { fold } from '../text/fold.ts';
import { shortHash } from '../text/shortHash.ts';
import { toColumn } from './columns.ts';
import { INDEX_VERSION } from './timelineIndex.ts';

/** A file of a timeline in parts, named for what is in it. */
interface Part {
  readonly name: string;
  /** JSON. */
  readonly text: string;
}

/** A timeline in parts; together they say all that its file does. */
export interface TimelineParts {
  /** Its events and articles, without paragraphs; it names the others. */
  readonly index: Part;
  /** The paragraphs that tell or mention events, of all articles. */
  readonly told: Part;
  /** The paragraphs of each article. */
  readonly articles: readonly Part[];
}

/** Digits of a name. */
const NAME_LENGTH = 10;
/** Fewer titles than this are not worth the table by which they are made again. */
const MANY_TITLES = 500;

const ARTICLES = new WeakMap<readonly Paragraph[], Part>();

/**
 * A timeline in parts. The part of an article is made once for its list of paragraphs, so that a
 * timeline of which one article has changed costs little more than its index. O(size).
 */
export function timelineParts(timeline: Timeline): TimelineParts {
  const { events, sources, ...others } = timeline;
  const articles = sources.map(articlePart);
  const told = toldPart(timeline);
  const folded = events.length >= MANY_TITLES;
  const index = {
    parts: INDEX_VERSION,
    ...others,
    told: { name: told.name, size: told.text.length },
    folded,
    counts: { sources: sources.length, events: events.length },
    sources: toColumn(
      sources.map(({ paragraphs: _, ...source }, i) => ({ ...source, part: articles[i]?.name })),
    ),
    events: toColumn(folded ? events.map(withFoldedTitle) : events),
  };
  return { index: part('index', JSON.stringify(index)), told, articles };
}

function articlePart({ paragraphs }: Source): Part {
  const known = ARTICLES.get(paragraphs);
  if (known) return known;
  const made = part('article', JSON.stringify(paragraphs));
  ARTICLES.set(paragraphs, made);
  return made;
}

/** A list of paragraphs for each source, in the order of the sources. */
function toldPart({ events, sources }: Timeline): Part {
  const told = new Map<string, Set<string>>(sources.map(({ id }) => [id, new Set()]));
  for (const { evidence, mentions = [] } of events) {
    for (const { source, paragraph } of [...evidence, ...mentions])
      told.get(source)?.add(paragraph);
  }
  const lists = sources.map(({ id, paragraphs }) =>
    paragraphs.filter((paragraph) => told.get(id)?.has(paragraph.id)),
  );
  return part('told', JSON.stringify(lists));
}

/** A Simplified title that is the folded Traditional one is written as 0. */
function withFoldedTitle<T extends { readonly title: Readonly<Record<string, string>> }>(event: T) {
  const { 'zh-Hant': hant, 'zh-Hans': hans } = event.title;
  if (hant === undefined || hans === undefined || fold(hant) !== hans) return event;
  return { ...event, title: { ...event.title, 'zh-Hans': 0 } };
}

function part(what: string, text: string): Part {
  return { name: `${what}-${shortHash(text, NAME_LENGTH)}`, text };
}
