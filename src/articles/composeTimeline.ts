import { assembleTimeline, extractArticle, readStories } from '../extract/index.ts';
import type { Article, Extraction, Knowledge } from '../extract/index.ts';
import { byCodeUnit } from '../model/articleFile.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { ReadDataFile } from './dataFile.ts';
import type { TimelineTitle } from './timelineTitle.ts';

/** What one article gives, or the problem that it gives nothing. */
export type ArticleResult = Extraction | { readonly problems: readonly Problem[] };

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

/** One article that trips over a defect of ours must not take the others with it. */
export function extractOrReport(article: Article, knowledge: Knowledge): ArticleResult {
  try {
    return extractArticle(article, knowledge);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    const message = `Chronocite failed on this article (${reason}); please report it with the file.`;
    const place = { file: article.file, line: article.bodyLine };
    return { problems: [problem('error', 'extract-failed', place, message)] };
  }
}

/**
 * The timeline of articles from what each of them gave. `problems` are those of reading the
 * articles; those of the results, the title and the stories are added.
 */
export function composeTimeline(
  {
    articles,
    problems,
  }: { readonly articles: readonly Article[]; readonly problems: readonly Problem[] },
  results: readonly ArticleResult[],
  { knowledge, stories }: TimelineData,
  titled: TimelineTitle,
): ComposedTimeline {
  const extractions = results.flatMap((result) => ('source' in result ? result : []));
  const assembled = assembleTimeline(extractions, knowledge);
  const broken = stories.flatMap(({ problems: found }) => found);
  const told = readStories(
    stories.filter((story) => story.problems.length === 0).map(({ file }) => file),
    assembled.timeline,
  );
  const files = new Set(articles.map(({ file }) => file));
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
