import { flushSync } from 'svelte';

/**
 * The one owner of animation frames: work asked for between two frames runs once, in the next, and
 * the page is brought up to date in that same frame.
 */
export class Frames {
  readonly #tasks = new Map<string, () => void>();
  #frame = 0;

  /** Runs `task` in the next frame, in place of an earlier one of the same name. */
  request(name: string, task: () => void): void {
    this.#tasks.set(name, task);
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#run);
  }

  /** Forgets a task that has not run. */
  cancel(name: string): void {
    this.#tasks.delete(name);
  }

  /** Forgets everything, when the timeline is taken away. */
  dispose(): void {
    this.#tasks.clear();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #run = (): void => {
    this.#frame = 0;
    const tasks = [...this.#tasks.values()];
    this.#tasks.clear();
    flushSync(() => {
      for (const task of tasks) task();
    });
  };
}
