import type { Problem } from '../model/problem.ts';
import type { Dropped, DroppedOptions, Opened, Refusal } from './dropped.svelte.ts';
import type { GivenFile } from './heldFiles.ts';

const NONE: readonly Problem[] = [];

/** What was dropped on the page; what takes files is loaded with the first of them. */
export class DroppedFiles {
  readonly #options: DroppedOptions;
  #dropped: Dropped | undefined = $state.raw();
  /** Whether what takes files could not be loaded. */
  #failed = $state(false);

  constructor(options: DroppedOptions) {
    this.#options = options;
  }

  /** The timeline that is shown in place of the page's. */
  get opened(): Opened | undefined {
    return this.#dropped?.opened;
  }

  /** How far the reading is, of how many articles. */
  get reading(): Dropped['reading'] {
    return this.#dropped?.reading;
  }

  get refusal(): Refusal | undefined {
    return this.#failed ? { why: 'reader' } : this.#dropped?.refusal;
  }

  /** Problems of files that gave no timeline to show them with. */
  get problems(): readonly Problem[] {
    return this.#dropped?.problems ?? NONE;
  }

  /** Whether there is anything to tell of. */
  get busy(): boolean {
    return this.#failed || this.#dropped?.busy === true;
  }

  /** Takes files: see `Dropped`. */
  async take(given: readonly GivenFile[]): Promise<void> {
    this.#failed = false;
    try {
      const { Dropped: Made } = await import('./dropped.svelte.ts');
      this.#dropped ??= new Made(this.#options);
    } catch {
      this.#failed = true;
    }
    await this.#dropped?.take(given);
  }

  /** Stops reading; what is shown stays. */
  stop(): void {
    this.#dropped?.stop();
  }

  /** Forgets everything that was dropped. */
  close(): void {
    this.#failed = false;
    this.#dropped?.close();
  }

  /** Takes what was refused as read. */
  dismiss(): void {
    this.#failed = false;
    this.#dropped?.dismiss();
  }
}
