import { resolve } from 'node:path';
import { composeTimeline, extractOrReport } from '../articles/composeTimeline.ts';
import type { ArticleResult, ComposedTimeline } from '../articles/composeTimeline.ts';
import { readKnowledge } from '../extract/index.ts';
import type { Article, Knowledge } from '../extract/index.ts';
import { DATA_FILES, readDataFiles } from './dataFiles.ts';
import { openArticles } from './readArticles.ts';
import { shownPath } from './shownPath.ts';
import { readStoryFiles } from './storiesFolder.ts';
import { readTimelineTitle } from './timelineTitle.ts';

/** Where a project's files are; both folders may be relative to the current directory. */
export interface ProjectFolders {
  readonly articlesDir: string;
  readonly dataDir: string;
}

/**
 * The timeline of all articles as they are now, and everything that is wrong with them: files are
 * relative to the articles folder in `articleProblems`, to the current directory in `otherProblems`.
 */
export type ProjectState = ComposedTimeline;

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

interface Cached {
  readonly article: Article;
  readonly knowledge: Knowledge;
  readonly result: ArticleResult;
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
    const results = articles.map((article): ArticleResult => {
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

    const titled = readTimelineTitle(articlesDir);
    const read = { articles, problems: articleProblems };
    const stories = readStoryFiles(dataDir, shownPath(dataDir));
    const composed = composeTimeline(read, results, { knowledge, stories }, titled);
    const state: ProjectState = {
      ...composed,
      otherProblems: [
        ...(folderProblem ? [folderProblem] : []),
        ...data.problems,
        ...composed.otherProblems,
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
