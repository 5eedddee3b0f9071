import { TITLE_FILE, isSkippedName } from '../model/articleFile.ts';
import type { NamedBytes } from '../model/articleFile.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import type { ParsedTimeline, Timeline } from '../model/timelineFile.ts';
import { NO_FILES, articlesAmong, bytesOfAll, withFiles } from './heldFiles.ts';
import type { GivenFile, HeldFiles } from './heldFiles.ts';
import type { PassagesReader } from './passages.svelte.ts';

/** The timeline file that articles make, and what is wrong with them. */
export interface ReadFiles {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** That no article was read, because what parts Chinese into words could not be loaded. */
export interface Unread {
  readonly unread: 'dictionary';
}

/** Reads articles elsewhere; `onread` is told how many are done. Rejects when stopped or broken. */
export type ReadArticles = (
  files: readonly NamedBytes[],
  options: { readonly onread: (done: number) => void; readonly signal: AbortSignal },
) => Promise<ReadFiles | Unread>;

/** A timeline of the reader's own in place of the page's. */
export interface Opened {
  readonly timeline: Timeline;
  /** Where its paragraphs are read from, if they are not in it. */
  readonly reader?: PassagesReader;
  /** The text of its file. */
  readonly text: string;
  /** Name of the timeline file; absent where the timeline was made from articles. */
  readonly file?: string;
}

/** Why files were not taken, or not all of them. */
export type Refusal =
  | { readonly why: 'leftOut'; readonly names: readonly string[] }
  | { readonly why: 'tooMany'; readonly most: number }
  | { readonly why: 'noArticles' | 'noEvents' | 'reader' | Unread['unread'] }
  | { readonly why: 'timeline'; readonly problem: Problem };

export interface DroppedOptions {
  readonly read: ReadArticles;
  /** Told of each timeline that is opened; `more` when it has grown by further articles. */
  readonly onopen: (opened: Opened, more: boolean) => void;
}

/** Most articles that one page reads. */
export const MAX_ARTICLES = 200;

/** Largest timeline file that is opened: texts of several times its size come of it. */
const MAX_TIMELINE_BYTES = 64 * 2 ** 20;

/** Articles, and tables of events that count as such. */
const ARTICLE = /\.(?:md|markdown|mdx|txt|csv|tsv)$/iu;
const JSON_FILE = /\.json$/iu;

/** What was dropped on the page: read here, shown in place of the page's timeline, sent nowhere. */
export class Dropped {
  #options: DroppedOptions;
  /** The files whose timeline is shown. */
  #files = NO_FILES;
  #running: { readonly files: HeldFiles; readonly controller: AbortController } | undefined;
  opened: Opened | undefined = $state.raw();
  /** How far the reading is, of how many articles; the timeline that is shown stays meanwhile. */
  reading: { readonly done: number; readonly of: number } | undefined = $state.raw();
  refusal: Refusal | undefined = $state.raw();
  /** Problems of files that gave no timeline to show them with. */
  problems: readonly Problem[] = $state.raw([]);

  /** Whether there is anything to tell of. */
  get busy(): boolean {
    return Boolean(this.opened ?? this.reading ?? this.refusal) || this.problems.length > 0;
  }

  constructor(options: DroppedOptions) {
    this.#options = options;
  }

  /**
   * Takes files: a single timeline file is opened; articles and tables of events (CSV, TimelineJS)
   * are added to those dropped before, in place of any of the same name. Anything else is refused, too many articles altogether.
   */
  async take(given: readonly GivenFile[]): Promise<void> {
    this.dismiss();
    const json = given.filter(({ path }) => JSON_FILE.test(path));
    const slides =
      json.length > 0
        ? await import('./timelineJsAmong.ts').then(
            ({ timelineJsAmong }) => timelineJsAmong(json),
            () => [],
          )
        : [];
    const isOurs = (file: GivenFile) =>
      ARTICLE.test(file.path) || file.path === TITLE_FILE || slides.includes(file);
    const [first] = given;
    if (first && given.length === 1 && json.length === 1 && slides.length === 0) {
      await this.#openTimeline(first);
      return;
    }
    const visible = given.filter(({ path }) => !path.split('/').some(isSkippedName));
    const ours = visible.filter(isOurs);
    const names = visible.filter((file) => !isOurs(file)).map(({ path }) => path);
    const none = ours.every(({ path }) => path === TITLE_FILE);
    if (names.length > 0) this.refusal = { why: 'leftOut', names };
    else if (none) this.refusal = { why: 'noArticles' };
    if (none) return;

    const files = withFiles(this.#running?.files ?? this.#files, ours);
    if (articlesAmong(files) > MAX_ARTICLES) this.refusal = { why: 'tooMany', most: MAX_ARTICLES };
    else await this.#readAll(files);
  }

  /** Stops reading; what is shown stays. */
  stop(): void {
    this.#running?.controller.abort();
    this.#running = undefined;
    this.reading = undefined;
  }

  /** Forgets everything that was dropped. */
  close(): void {
    this.stop();
    this.dismiss();
    this.#files = NO_FILES;
    this.opened = undefined;
  }

  /** Takes what was refused as read. */
  dismiss(): void {
    this.refusal = undefined;
    this.problems = [];
  }

  async #openTimeline({ path, file }: GivenFile): Promise<void> {
    if (file.size > MAX_TIMELINE_BYTES) {
      const message = `The file is over ${MAX_TIMELINE_BYTES / 2 ** 20} MB; a page cannot hold it.`;
      this.refusal = {
        why: 'timeline',
        problem: problem('error', 'timeline-size', { file: path }, message),
      };
      return;
    }
    const text = await file.text().catch(() => '');
    const { parseTimelineFile } = await import('../model/timelineFile.ts');
    const parsed = parseTimelineFile(text, path);
    if (!parsed.ok) this.refusal = { why: 'timeline', problem: parsed.problem };
    else if (parsed.timeline.events.length === 0) this.refusal = { why: 'noEvents' };
    else {
      this.close();
      this.#open({ timeline: parsed.timeline, text, file: path });
    }
  }

  async #readAll(files: HeldFiles): Promise<void> {
    this.stop();
    const running = { files, controller: new AbortController() };
    this.#running = running;
    const of = articlesAmong(files);
    this.reading = { done: 0, of };
    try {
      const { named, unreadable } = await bytesOfAll(files);
      if (this.#running !== running) return;
      const onread = (done: number) => (this.reading = { done, of });
      const { signal } = running.controller;
      const read = await this.#options.read(named, { onread, signal });
      const { parseTimelineFile } = await import('../model/timelineFile.ts');
      if (this.#running !== running) return;
      if ('unread' in read) {
        this.refusal = { why: read.unread };
        return;
      }
      const { text, problems } = read;
      const parsed = parseTimelineFile(text, 'timeline.json');
      this.#show(parsed, text, [...unreadable, ...problems], files);
    } catch {
      if (this.#running === running) this.refusal = { why: 'reader' };
    } finally {
      if (this.#running === running) this.stop();
    }
  }

  #show(
    parsed: ParsedTimeline,
    text: string,
    problems: readonly Problem[],
    files: HeldFiles,
  ): void {
    if (!parsed.ok) {
      this.refusal = { why: 'timeline', problem: parsed.problem };
    } else if (parsed.timeline.events.length === 0) {
      this.refusal = { why: 'noEvents' };
      this.problems = problems;
    } else {
      const more = this.#files.size > 0;
      this.#files = files;
      this.#open({ timeline: { ...parsed.timeline, problems }, text }, more);
    }
  }

  #open(opened: Opened, more = false): void {
    this.opened = opened;
    this.#options.onopen(opened, more);
  }
}
