/** What the plugin uses of a reveal.js 6 deck (and of 4 and 5, which have the same). */
export interface RevealDeck {
  configure(options: Readonly<Record<string, unknown>>): void;
  getSlides(): readonly HTMLElement[];
  getCurrentSlide(): HTMLElement | undefined;
  /** Finds the fragments of a slide again. */
  syncFragments(slide: HTMLElement): unknown;
  /** Shows the fragments of the current slide up to an index; -1 for none. */
  navigateFragment(index: number): boolean;
  next(): void;
  prev(): void;
  isSpeakerNotes(): boolean;
  /** Whether slides are laid out for paper; named `isPrintingPDF` before version 5. */
  isPrintView?(): boolean;
  isPrintingPDF(): boolean;
  on(name: string, listener: () => void): void;
  off(name: string, listener: () => void): void;
}
