const SHOWN_MS = 2500;

/** What became of the last copy to the clipboard, for as long as it is shown. */
export class Copying {
  told: 'copied' | 'copyFailed' | undefined = $state();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Puts a text on the clipboard; never rejects. */
  async copy(text: string): Promise<void> {
    clearTimeout(this.#timer);
    try {
      await navigator.clipboard.writeText(text);
      this.told = 'copied';
    } catch {
      this.told = 'copyFailed';
    }
    this.#timer = setTimeout(() => (this.told = undefined), SHOWN_MS);
  }
}
