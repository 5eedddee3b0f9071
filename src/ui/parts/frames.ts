import { flushSync } from 'svelte';

/** Longest that work for later holds the thread at a time, but for its last part. */
const SPARE_MS = 1;

/**
 * The one owner of animation frames: work asked for between two frames runs once, in the next, and
 * the page is brought up to date in that same frame.
 */
export class Frames {
  readonly #tasks = new Map<string, () => void>();
  #frame = 0;
  #spare: (() => boolean) | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Runs `task` in the next frame, in place of an earlier one of the same name. */
  request(name: string, task: () => void): void {
    this.#tasks.set(name, task);
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#run);
  }

  /** Forgets a task that has not run. */
  cancel(name: string): void {
    this.#tasks.delete(name);
  }

  /**
   * Does `part` again and again in the time that frames leave, until it returns `false` or another
   * takes its place. Each part must be short: a frame that is due waits for it.
   */
  inSpareTime(part: () => boolean): void {
    this.#spare = part;
    this.#pause ??= setTimeout(this.#useSpareTime);
  }

  /** Forgets everything, when the timeline is taken away. */
  dispose(): void {
    this.#tasks.clear();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#spare = undefined;
  }

  readonly #useSpareTime = (): void => {
    this.#pause = undefined;
    const end = performance.now() + SPARE_MS;
    while (this.#spare && performance.now() < end) if (!this.#spare()) this.#spare = undefined;
    if (this.#spare) this.#pause = setTimeout(this.#useSpareTime);
  };

  readonly #run = (): void => {
    this.#frame = 0;
    const tasks = [...this.#tasks.values()];
    this.#tasks.clear();
    flushSync(() => {
      for (const task of tasks) task();
    });
  };
}
