import { resolve } from 'node:path';
import { composeTimeline, extractOrReport } from '../articles/composeTimeline.ts';
import type { ComposedTimeline, InputResult } from '../articles/composeTimeline.ts';
import { readKnowledge } from '../extract/index.ts';
import type { Article, EventTable, Knowledge } from '../extract/index.ts';
import { DATA_FILES, readDataFiles } from './dataFiles.ts';
import { openArticles } from './readArticles.ts';
import { shownPath } from './shownPath.ts';
import { readReadings } from './reading/readingsFolder.ts';
import { readOrReport } from './reading/readOrReport.ts';
import { readStoryFiles } from './storiesFolder.ts';
import { readTimelineTitle } from './timelineTitle.ts';
import { openTrial } from './trial.ts';

/** Where a project's files are; both folders may be relative to the current directory. */
export interface ProjectFolders {
  readonly articlesDir: string;
  readonly dataDir: string;
}

/**
 * The timeline of all articles and tables as they are now, and everything that is wrong with them: files are
 * relative to the articles folder in `articleProblems`, to the current directory in `otherProblems`.
 */
export type ProjectState = ComposedTimeline;

/** One article or table of events that was extracted anew, because its text, its id or the knowledge changed. */
export interface Extracted {
  readonly file: string;
  readonly ms: number;
  /** Events of the timeline that this file is evidence of. */
  readonly events: number;
}

/** The articles, tables and data files of a folder, read once and then again where they change. */
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
  readonly input: Article | EventTable;
  readonly knowledge: Knowledge;
  readonly reading: string;
  readonly result: InputResult;
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
  const reader = openArticles(articlesDir, openTrial(dataDir));
  const cache = new Map<string, Cached>();
  let data = readKnowledgeFrom(dataDir);

  const build = (touched: ReadonlySet<string>) => {
    const { knowledge } = data;
    const { folderProblem, ...inputs } = reader.read(touched);
    const all = [...inputs.articles, ...inputs.tables];
    const extracted = new Map<string, number>();
    const readings = readReadings(articlesDir);
    const results = all.map((input): InputResult => {
      const last = cache.get(input.file);
      const found = readings.byArticle.get(input.id);
      const reading = JSON.stringify(found) as string | undefined;
      const isKnown = last?.knowledge === knowledge && last.reading === (reading ?? '');
      if (isKnown && isSame(last.input, input)) return last.result;
      const start = now();
      const result = readOrReport(input, extractOrReport(input, knowledge), found, knowledge);
      extracted.set(input.file, now() - start);
      cache.set(input.file, { input, knowledge, reading: reading ?? '', result });
      return result;
    });
    const files = new Set(all.map(({ file }) => file));
    for (const file of cache.keys()) if (!files.has(file)) cache.delete(file);

    const titled = readTimelineTitle(articlesDir);
    const stories = readStoryFiles(dataDir, shownPath(dataDir));
    const composed = composeTimeline(inputs, results, { knowledge, stories }, titled);
    const state: ProjectState = {
      ...composed,
      articleProblems: [...composed.articleProblems, ...readings.problems],
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

/** How many events of the timeline this file is evidence of. */
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

/** Both come from `readInput`, so they have the same keys in the same order. */
function isSame(a: Article | EventTable, b: Article | EventTable): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
