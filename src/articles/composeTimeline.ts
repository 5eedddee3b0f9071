import { assembleWithTables, extractArticle, extractTable, readStories } from '../extract/index.ts';
import type {
  Article,
  EventTable,
  Extraction,
  Knowledge,
  TableExtraction,
} from '../extract/index.ts';
import { byCodeUnit } from '../model/articleFile.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { ReadDataFile } from './dataFile.ts';
import type { Inputs } from './readInput.ts';
import type { TimelineTitle } from './timelineTitle.ts';

/** What one article or table of events gives, or the problem that it gives nothing. */
export type InputResult = Extraction | TableExtraction | { readonly problems: readonly Problem[] };

/** What is read beside the articles. */
export interface TimelineData {
  readonly knowledge: Knowledge;
  /** Stories in the order of their names. */
  readonly stories: readonly ReadDataFile[];
}

/** A timeline and everything that is wrong with what it was made from. */
export interface ComposedTimeline {
  readonly timeline: Timeline;
  /** `place.file` is `Source.file`. Sorted by place. */
  readonly articleProblems: readonly Problem[];
  /** About anything else. */
  readonly otherProblems: readonly Problem[];
}

/** One file that trips over a defect of ours must not take the others with it. */
export function extractOrReport(input: Article | EventTable, knowledge: Knowledge): InputResult {
  try {
    return 'rows' in input ? extractTable(input, knowledge) : extractArticle(input, knowledge);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    const message = `Chronocite failed on this file (${reason}); please report it with the file.`;
    const place = { file: input.file, line: 'rows' in input ? 1 : input.bodyLine };
    return { problems: [problem('error', 'extract-failed', place, message)] };
  }
}

/**
 * The timeline of articles and tables of events from what each of them gave. The problems of the
 * results, the title and the stories are added to those of reading them.
 */
export function composeTimeline(
  { articles, tables, problems }: Inputs,
  results: readonly InputResult[],
  { knowledge, stories }: TimelineData,
  titled: TimelineTitle,
): ComposedTimeline {
  const assembled = assembleWithTables(
    results.flatMap((result) => ('drafts' in result ? result : [])),
    results.flatMap((result) => ('events' in result ? result : [])),
    knowledge,
  );
  const broken = stories.flatMap(({ problems: found }) => found);
  const told = readStories(
    stories.filter((story) => story.problems.length === 0).map(({ file }) => file),
    assembled.timeline,
  );
  const files = new Set([...articles, ...tables].map(({ file }) => file));
  const isArticles = ({ place }: Problem) => files.has(place.file);
  return {
    timeline: {
      ...(titled.title ? { title: titled.title } : {}),
      ...assembled.timeline,
      ...(told.stories.length > 0 ? { stories: told.stories } : {}),
    },
    articleProblems: [
      ...problems,
      ...results.flatMap((result) => result.problems),
      ...assembled.problems.filter(isArticles),
    ].sort(byPlace),
    otherProblems: [
      ...titled.problems,
      ...broken,
      ...told.problems,
      ...assembled.problems.filter((problem) => !isArticles(problem)),
    ],
  };
}

function byPlace({ place: a }: Problem, { place: b }: Problem): number {
  return (
    byCodeUnit(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  );
}
