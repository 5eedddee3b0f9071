import type { Attachment } from 'svelte/attachments';

/** How long an area must be still to be at rest. */
const REST_MS = 150;
const HANDS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** What happens while an area is scrolled. */
export interface ScrollListener {
  /** Told in every frame in which it moves, whoever moves it. */
  readonly onmove: (area: HTMLElement) => void;
  /** Told when it comes to rest after the reader, and not the page, has moved it. */
  readonly onrest: (area: HTMLElement) => void;
}

/** Tells the reader's own scrolling of an element from the page's. */
export function readerScroll({ onmove, onrest }: ScrollListener): Attachment<HTMLElement> {
  return (element) => {
    let byHand = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const hand = () => (byHand = true);
    const scrolled = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        onmove(element);
      });
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (byHand) onrest(element);
        byHand = false;
      }, REST_MS);
    };
    for (const name of HANDS) element.addEventListener(name, hand, { passive: true });
    element.addEventListener('scroll', scrolled, { passive: true });
    onmove(element);
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      for (const name of HANDS) element.removeEventListener(name, hand);
      element.removeEventListener('scroll', scrolled);
    };
  };
}
