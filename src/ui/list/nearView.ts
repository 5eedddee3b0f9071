import type { Attachment } from 'svelte/attachments';

/** Tells when an element is within a screen of what its `data-scroller` ancestor shows. */
export function nearView(tell: () => void): Attachment<HTMLElement> {
  return (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) tell();
      },
      { root: element.closest('[data-scroller]'), rootMargin: '100% 0px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };
}
