import type { Attachment } from 'svelte/attachments';

/** Tells the size of an element's content box in CSS pixels, at first and whenever it changes. */
export function sized(tell: (width: number, height: number) => void): Attachment<HTMLElement> {
  return (element) => {
    const observer = new ResizeObserver(() => {
      tell(element.clientWidth, element.clientHeight);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };
}
