import type { Evidence } from '../model/event.ts';
import type { Paragraph, Source } from '../model/source.ts';
import { NONE_READ, articlesOf, keptOf, withArticle } from './paragraphs.ts';
import type { Paragraphs } from './paragraphs.ts';

/**
 * Where paragraphs are read from that have not come with their timeline. What is missing or damaged
 * rejects.
 */
export interface PassagesReader {
  /** Name of what has an article's paragraphs: while it is the same, they are. */
  readonly nameOf: (sourceId: string) => string | undefined;
  readonly article: (sourceId: string) => Promise<readonly Paragraph[]>;
  /** The paragraphs that tell events. */
  readonly told: () => Promise<Paragraphs>;
  /** Characters of what `told` reads. */
  readonly toldSize: number;
  /** All paragraphs of all articles. */
  readonly whole: () => Promise<Paragraphs>;
}

/** Whether an article's paragraphs are here, on their way or not asked for, or could not be read. */
export type PassageState = 'here' | 'coming' | 'failed';

/** Of more articles than this, what tells events is read in one piece, and the rest not at all. */
const FEW_ARTICLES = 4;
/** What tells events is read before it is asked for where it is as short as this. */
const SHORT = 200_000;

/** The paragraphs of a timeline's articles, of which a site sends those that are asked for. */
export class Passages {
  #base: readonly Source[] = $state.raw([]);
  #reader: PassagesReader | undefined = $state.raw();
  /** Of articles that were read as a whole. */
  #read = $state.raw(NONE_READ);
  #told: Paragraphs | undefined = $state.raw();
  #failed: readonly string[] = $state.raw([]);
  /** Whether what tells events could not be read. */
  toldFailed = $state(false);
  #coming: readonly { readonly id: string; readonly done: Promise<void> }[] = [];
  #toldComing: Promise<void> | undefined;

  /** The articles, each with those of its paragraphs that are here. */
  readonly sources = $derived(
    this.#reader ? this.#base.map((source) => this.#filled(source)) : this.#base,
  );
  /** The same as far as events are told: nothing of it changes as articles are read. */
  readonly told = $derived.by(() => {
    const told = this.#told;
    return told
      ? this.#base.map((source) => ({ ...source, paragraphs: told.get(source.id) ?? [] }))
      : this.#base;
  });

  /** Takes the articles of another timeline, or of a newer version: what is the same is kept. */
  take(sources: readonly Source[], reader: PassagesReader | undefined): void {
    const last = this.#reader;
    if (reader && reader === last && sources === this.#base) return;
    this.#base = sources;
    this.#reader = reader;
    this.#coming = [];
    this.#toldComing = undefined;
    this.#failed = [];
    this.toldFailed = false;
    this.#read =
      reader && last ? keptOf(this.#read, (id) => reader.nameOf(id) !== undefined) : NONE_READ;
    // What was read stays until its new version has come: the reader is in the middle of it.
    for (const id of this.#read.keys()) {
      if (reader?.nameOf(id) !== last?.nameOf(id)) void this.#fetch(id);
    }
    if (!reader || !last) this.#told = undefined;
    else if (this.#told) void this.#fetchTold();
  }

  stateOf(sourceId: string): PassageState {
    if (!this.#reader || this.#read.has(sourceId)) return 'here';
    return this.#failed.includes(sourceId) ? 'failed' : 'coming';
  }

  /** Reads an article, where it has not been read; again where it could not be. */
  read(sourceId: string): Promise<void> {
    if (!this.#reader || this.#read.has(sourceId)) return Promise.resolve();
    return this.#coming.find(({ id }) => id === sourceId)?.done ?? this.#fetch(sourceId);
  }

  /** Reads what these pieces of evidence point to. */
  async need(pieces: readonly Evidence[]): Promise<void> {
    if (!this.#reader || this.#told) return;
    const ids = articlesOf(pieces).filter((id) => !this.#read.has(id));
    if (ids.length > FEW_ARTICLES) await this.tell();
    else await Promise.all(ids.map((id) => this.read(id)));
  }

  /** Reads every passage that tells an event; again where that could not be done. */
  tell(): Promise<void> {
    if (!this.#reader || this.#told) return Promise.resolve();
    this.#toldComing ??= this.#fetchTold();
    return this.#toldComing;
  }

  /** Whether what tells events is so short that it may be read before it is asked for. */
  get isShort(): boolean {
    return (this.#reader?.toldSize ?? 0) <= SHORT;
  }

  /** Reads all articles as a whole. Rejects where that cannot be done. */
  async complete(): Promise<void> {
    const reader = this.#reader;
    if (!reader || this.#base.every(({ id }) => this.#read.has(id))) return;
    const whole = await reader.whole();
    if (this.#reader === reader) this.#read = whole;
  }

  async #fetchTold(): Promise<void> {
    const reader = this.#reader;
    this.toldFailed = false;
    try {
      const told = await reader?.told();
      if (this.#reader === reader) this.#told = told;
    } catch {
      if (this.#reader !== reader) return;
      this.#toldComing = undefined;
      this.toldFailed = true;
    }
  }

  async #fetch(sourceId: string): Promise<void> {
    const reader = this.#reader;
    if (reader?.nameOf(sourceId) === undefined) return;
    this.#failed = this.#failed.filter((id) => id !== sourceId);
    const done = this.#readNow(sourceId, reader);
    this.#coming = [...this.#coming, { id: sourceId, done }];
    await done;
    if (this.#reader === reader) this.#coming = this.#coming.filter((one) => one.done !== done);
  }

  async #readNow(sourceId: string, reader: PassagesReader): Promise<void> {
    try {
      const paragraphs = await reader.article(sourceId);
      if (this.#reader === reader) this.#read = withArticle(this.#read, sourceId, paragraphs);
    } catch {
      if (this.#reader === reader) this.#failed = [...this.#failed, sourceId];
    }
  }

  #filled(source: Source): Source {
    const paragraphs = this.#read.get(source.id) ?? this.#told?.get(source.id);
    return paragraphs ? { ...source, paragraphs } : source;
  }
}
