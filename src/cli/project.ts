import { resolve } from 'node:path';
import { assembleTimeline, extractArticle, readKnowledge } from '../extract/index.ts';
import type { Article, Extraction, Knowledge } from '../extract/index.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { DATA_FILES, readDataFiles } from './dataFiles.ts';
import { openArticles } from './readArticles.ts';
import { shownPath } from './shownPath.ts';
import { readTimelineTitle } from './timelineTitle.ts';

/** Where a project's files are; both folders may be relative to the current directory. */
export interface ProjectFolders {
  readonly articlesDir: string;
  readonly dataDir: string;
}

/** The timeline of all articles as they are now, and everything that is wrong with them. */
export interface ProjectState {
  readonly timeline: Timeline;
  /** `place.file` is `Source.file`: relative to the articles folder. Sorted by place. */
  readonly articleProblems: readonly Problem[];
  /** About the articles folder and the data files: `place.file` is relative to the current directory. */
  readonly otherProblems: readonly Problem[];
}

/** One article that was extracted anew, because its text, its id or the knowledge changed. */
export interface Extracted {
  readonly file: string;
  readonly ms: number;
  /** Events of the timeline that this article is evidence of. */
  readonly events: number;
}

/** The articles and data files of a folder, read once and then again where they change. */
export interface Project {
  /** Absolute paths of the folders. */
  readonly articlesDir: string;
  readonly dataDir: string;
  /** The state after the last `refresh`. */
  readonly state: ProjectState;
  /**
   * The articles that had to be extracted anew. `touched` has the absolute paths of the articles
   * and data files that may have changed since the last time.
   */
  refresh(touched: ReadonlySet<string>): readonly Extracted[];
}

/** An extraction, or the problem that there is none. */
type Result = Extraction | { readonly problems: readonly Problem[] };

interface Cached {
  readonly article: Article;
  readonly knowledge: Knowledge;
  readonly result: Result;
}

/**
 * The project in these folders, with all its articles extracted.
 *
 * What one article gives is kept, so that a change extracts that article only, and a change of a
 * data file all of them. `now` is a clock in milliseconds, for `Extracted.ms`. Files never make it
 * throw.
 */
export function openProject(folders: ProjectFolders, now: () => number): Project {
  const articlesDir = resolve(folders.articlesDir);
  const dataDir = resolve(folders.dataDir);
  const dataPaths = DATA_FILES.map((name) => resolve(dataDir, name));
  const reader = openArticles(articlesDir);
  const cache = new Map<string, Cached>();
  let data = readKnowledgeFrom(dataDir);

  const build = (touched: ReadonlySet<string>) => {
    const { knowledge } = data;
    const { articles, articleProblems, folderProblem } = reader.read(touched);
    const extracted = new Map<string, number>();
    const results = articles.map((article): Result => {
      const last = cache.get(article.file);
      if (last?.knowledge === knowledge && isSame(last.article, article)) return last.result;
      const start = now();
      const result = extractOrReport(article, knowledge);
      extracted.set(article.file, now() - start);
      cache.set(article.file, { article, knowledge, result });
      return result;
    });
    const files = new Set(articles.map(({ file }) => file));
    for (const file of cache.keys()) if (!files.has(file)) cache.delete(file);

    const extractions = results.flatMap((result) => ('source' in result ? result : []));
    const assembled = assembleTimeline(extractions, knowledge);
    const titled = readTimelineTitle(articlesDir);
    const isArticles = ({ place }: Problem) => files.has(place.file);
    const state: ProjectState = {
      timeline: { ...(titled.title ? { title: titled.title } : {}), ...assembled.timeline },
      articleProblems: [
        ...articleProblems,
        ...results.flatMap(({ problems }) => problems),
        ...assembled.problems.filter(isArticles),
      ].sort(byPlace),
      otherProblems: [
        ...(folderProblem ? [folderProblem] : []),
        ...data.problems,
        ...titled.problems,
        ...assembled.problems.filter((problem) => !isArticles(problem)),
      ],
    };
    return { state, extracted };
  };

  let { state } = build(new Set());
  return {
    articlesDir,
    dataDir,
    get state() {
      return state;
    },
    refresh(touched) {
      if (dataPaths.some((path) => touched.has(path))) data = readKnowledgeFrom(dataDir);
      const built = build(touched);
      ({ state } = built);
      return [...built.extracted].map(([file, ms]) => ({
        file,
        ms,
        events: eventsOf(state, file),
      }));
    },
  };
}

/** One article that trips over a defect of ours must not take the others with it. */
function extractOrReport(article: Article, knowledge: Knowledge): Result {
  try {
    return extractArticle(article, knowledge);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    const message = `Chronocite failed on this article (${reason}); please report it with the file.`;
    const place = { file: article.file, line: article.bodyLine };
    return { problems: [problem('error', 'extract-failed', place, message)] };
  }
}

/** How many events of the timeline the article in this file is evidence of. */
function eventsOf({ timeline }: ProjectState, file: string): number {
  const id = timeline.sources.find((source) => source.file === file)?.id;
  return timeline.events.filter(({ evidence }) => evidence.some(({ source }) => source === id))
    .length;
}

function readKnowledgeFrom(dataDir: string) {
  const { files, problems } = readDataFiles(dataDir, shownPath(dataDir));
  const read = readKnowledge(files);
  return { knowledge: read.knowledge, problems: [...problems, ...read.problems] };
}

/** Both come from `readArticle`, so they have the same keys in the same order. */
function isSame(a: Article, b: Article): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function byPlace(a: Problem, b: Problem): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0);
}
