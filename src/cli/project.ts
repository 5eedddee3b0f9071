import { resolve } from 'node:path';
import { composeTimeline, extractOrReport } from '../articles/composeTimeline.ts';
import type { ComposedTimeline, InputResult } from '../articles/composeTimeline.ts';
import { readKnowledge } from '../extract/index.ts';
import type { Article, EventTable, Knowledge } from '../extract/index.ts';
import { DATA_FILES, readDataFiles } from './dataFiles.ts';
import { openArticles } from './readArticles.ts';
import type { ArticlesReader } from './readArticles.ts';
import { shownPath } from './shownPath.ts';
import type { Reading } from '../reader/index.ts';
import { readReadings } from './reading/readingsFolder.ts';
import { readOrReport } from './reading/readOrReport.ts';
import { readStoryFiles } from './storiesFolder.ts';
import { readTimelineTitle } from './timelineTitle.ts';
import { hashOf } from './extractCache.ts';
import type { ExtractCache } from './extractCache.ts';
import { keptResult } from './keptResult.ts';
import { hashOfKnowledge, nameOfResult } from './resultName.ts';
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

/** What a project may be given that has been done already. */
export interface ProjectHelp {
  /** What was read before. */
  readonly cache?: ExtractCache | undefined;
  /** The reader of its articles folder. */
  readonly reader?: ArticlesReader | undefined;
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
 * data file all of them. `now` is a clock in milliseconds, for `Extracted.ms`; `help` changes how
 * long it takes and nothing else. Files never make it throw.
 */
export function openProject(
  folders: ProjectFolders,
  now: () => number,
  help: ProjectHelp = {},
): Project {
  const articlesDir = resolve(folders.articlesDir);
  const dataDir = resolve(folders.dataDir);
  const dataPaths = DATA_FILES.map((name) => resolve(dataDir, name));
  const { cache: disk, reader = openArticles(articlesDir, openTrial(dataDir)) } = help;
  const cache = new Map<string, Cached>();
  let data = readKnowledgeFrom(dataDir);

  const build = (touched: ReadonlySet<string>) => {
    const { knowledge, hash } = data;
    const { folderProblem, ...inputs } = reader.read(touched);
    const all = [...inputs.articles, ...inputs.tables];
    const extracted = new Map<string, number>();
    const readings = readReadings(articlesDir);
    const resultOf = (input: Article | EventTable): InputResult => {
      const last = cache.get(input.file);
      const found = readings.byArticle.get(input.id);
      const reading = JSON.stringify(found) as string | undefined;
      const isKnown = last?.knowledge === knowledge && last.reading === (reading ?? '');
      if (isKnown && isSame(last.input, input)) return last.result;
      const name = found || !disk ? undefined : nameOfResult(input, hash);
      const kept = name === undefined ? undefined : disk?.result(name);
      const start = now();
      const result = kept ?? read(input, found, name);
      if (!kept) extracted.set(input.file, now() - start);
      cache.set(input.file, { input, knowledge, reading: reading ?? '', result });
      return result;
    };
    const read = (input: Article | EventTable, found: Reading | undefined, name?: string) => {
      const result = extractOrReport(input, knowledge);
      if (name === undefined) return readOrReport(input, result, found, knowledge);
      const plain = keptResult(result);
      disk?.keep(name, plain);
      return plain;
    };
    const wholeName = () => {
      const names = all.map((input) => nameOfResult(input, hash));
      const read = [...readings.byArticle.values()];
      const beside = [inputs.problems, read, titled, stories, data.curation];
      return hashOf([...names, JSON.stringify(beside)]);
    };
    const files = new Set(all.map(({ file }) => file));
    for (const file of cache.keys()) if (!files.has(file)) cache.delete(file);

    const titled = readTimelineTitle(articlesDir);
    const stories = readStoryFiles(dataDir, shownPath(dataDir));
    const compose = () =>
      composeTimeline(inputs, all.map(resultOf), { knowledge, stories }, titled);
    // Only what is read first is kept as a whole: while articles are edited, there is no next time.
    const whole = disk && cache.size === 0 ? wholeName() : undefined;
    const known = whole === undefined ? undefined : disk?.timeline(whole);
    const composed = known ?? compose();
    if (whole !== undefined && !known) disk?.keepTimeline(whole, composed);
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
  return {
    knowledge: read.knowledge,
    problems: [...problems, ...read.problems],
    hash: hashOfKnowledge(files),
    curation: files.curation,
  };
}

/** Both come from `readInput`, so they have the same keys in the same order. */
function isSame(a: Article | EventTable, b: Article | EventTable): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
