import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { TITLE_FILE } from '../model/articleFile.ts';
import { formatProblem } from '../model/problem.ts';
import { TIMELINE_VERSION } from '../model/timelineFile.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { isArticlePath, isReading } from './articlesFolder.ts';
import { DATA_FILES } from './dataFiles.ts';
import type { Project } from './project.ts';
import { shownPath } from './shownPath.ts';
import { STORIES_FOLDER } from './storiesFolder.ts';
import { problemsForTerminal } from './terminalText.ts';
import { timelineFiles, withTimelineIndex } from './timelineFiles.ts';
import { timelineText } from './timelineText.ts';

/** The name of the message that tells the page of a new timeline: `data.index` is where its index is. */
const TIMELINE_MESSAGE = 'chronocite:timeline';
/** Where the timeline is as one file. */
const WHOLE = 'timeline.json';

/**
 * How long it must be quiet after a change: editors empty a file, then write it, and chokidar drops
 * a second change of the same file within 50 ms, which must not be the one that is read too late.
 */
const QUIET_MS = 100;

/**
 * A Vite plugin that serves the timeline from memory, in parts and as `/timeline.json`, and keeps
 * it and every open page up to date while articles and data files are edited.
 *
 * The timeline comes with its `problems`. A change, a new file and a deleted one extract what they
 * touch, are told in the log, and reach the page as the message `chronocite:timeline`, so that it
 * keeps its view and selection. Nothing is written to disk.
 */
export function timelinePlugin(project: Project): Plugin {
  let served = servedTimeline(project);
  return {
    name: 'chronocite:timeline',
    apply: 'serve',
    configureServer(server) {
      serveTimeline(server, () => served);
      watchProject(server, project, () => {
        const { index } = served;
        served = servedTimeline(project);
        if (served.index === index) return false;
        const data = { index: `/${served.index}` };
        server.ws.send({ type: 'custom', event: TIMELINE_MESSAGE, data });
        return true;
      });
    },
    transformIndexHtml: (page) => withTimelineIndex(page, served.index),
  };
}

/** What the server has of a timeline; texts are made when they are asked for. */
interface ServedTimeline {
  /** Path of the index, from the root. */
  readonly index: string;
  /** What is at a path: a text, or bytes that are compressed; `undefined` for nothing of it. */
  readonly at: (path: string) => string | Uint8Array | undefined;
}

/** The timeline that the page gets, with what is wrong with its articles. */
function servedTimeline({ state }: Project): ServedTimeline {
  const problems = [...state.articleProblems, ...state.otherProblems];
  const timeline = { ...state.timeline, problems };
  const files = timelineFiles(timeline);
  return {
    index: files.index,
    at: (path) => (path === WHOLE ? wholeText(timeline) : files.read(path)),
  };
}

/** The JSON text of a timeline; one that is too large for any text is an empty one that says so. */
function wholeText(timeline: Timeline): string {
  const whole = timelineText(timeline, WHOLE);
  if (whole.ok) return whole.text;
  const empty = { version: TIMELINE_VERSION, sources: [], events: [], problems: [whole.problem] };
  return JSON.stringify(empty);
}

function serveTimeline(server: ViteDevServer, served: () => ServedTimeline): void {
  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    const content = served().at(path.slice(1));
    if (content === undefined) {
      next();
      return;
    }
    const type =
      typeof content === 'string' ? 'application/json; charset=utf-8' : 'application/gzip';
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', 'no-store');
    response.end(request.method === 'HEAD' ? undefined : content);
  });
}

/** Refreshes the project as its files change; `publish` is true where that changed the timeline. */
function watchProject(server: ViteDevServer, project: Project, publish: () => boolean): void {
  const { logger } = server.config;
  const { articlesDir, dataDir } = project;
  const dataFiles = new Set([
    ...DATA_FILES.map((name) => resolve(dataDir, name)),
    resolve(articlesDir, TITLE_FILE),
  ]);
  const touched = new Set<string>();
  let known = formatted(project);
  let timer: NodeJS.Timeout | undefined;

  const refresh = () => {
    const paths = new Set(touched);
    touched.clear();
    const before = project.state.timeline.sources;
    const log = (file: string, what: string) => {
      logger.info(`${shownPath(join(articlesDir, file))}: ${what}`, { timestamp: true });
    };
    let isNews: boolean;
    try {
      for (const { file, ms, events } of project.refresh(paths)) {
        log(file, `${Math.round(ms)} ms, ${events} events`);
      }
      const files = new Set(project.state.timeline.sources.map(({ file }) => file));
      for (const { file } of before) if (!files.has(file)) log(file, 'removed');
      isNews = publish();
    } catch (error) {
      logger.error(error instanceof Error ? (error.stack ?? error.message) : 'Failed to refresh.');
      return;
    }
    if (!isNews) return;
    const lines = formatted(project);
    for (const line of lines) if (!known.has(line)) logger.warn(line);
    if (known.size > 0 && lines.size === 0) logger.info('No problems any more.');
    known = lines;
  };

  server.watcher.add([articlesDir, ...(existsSync(dataDir) ? [dataDir] : [])]);
  server.watcher.on('all', (event, path) => {
    const absolute = resolve(path);
    const inside = relative(articlesDir, absolute).split(sep).join('/');
    const isFolder = event === 'addDir' || event === 'unlinkDir';
    const isOurs =
      !/^\.\.(?:\/|$)/u.test(inside) && (isFolder || isArticlePath(inside) || isReading(inside));
    const isStory = dirname(absolute) === resolve(dataDir, STORIES_FOLDER);
    if (!isOurs && !isStory && !dataFiles.has(absolute)) return;
    touched.add(absolute);
    clearTimeout(timer);
    timer = setTimeout(refresh, QUIET_MS);
  });
  server.httpServer?.once('close', () => {
    clearTimeout(timer);
  });
}

function formatted(project: Project): ReadonlySet<string> {
  return new Set(problemsForTerminal(project).map(formatProblem));
}
