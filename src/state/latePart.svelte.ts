/** Something whose code comes when it is wanted, and may be asked for again where it did not come. */
export class LatePart<T> {
  /** What came. */
  value: T | undefined = $state.raw();
  /** Why it did not come, until it is asked for again. */
  failure: unknown = $state.raw();
  readonly #bring: () => Promise<T>;
  #coming: Promise<void> | undefined;

  constructor(bring: () => Promise<T>) {
    this.#bring = bring;
  }

  /** Whether it came or failed to. */
  get settled(): boolean {
    return this.value !== undefined || this.failure !== undefined;
  }

  /** Fetches it unless it is here or on its way; never rejects. */
  load(): Promise<void> {
    this.failure = undefined;
    this.#coming ??= this.#bring().then(
      (value) => {
        this.value = value;
      },
      (error: unknown) => {
        this.failure = error;
        this.#coming = undefined;
      },
    );
    return this.#coming;
  }
}
