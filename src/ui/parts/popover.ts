import type { Attachment } from 'svelte/attachments';

const GAP_PX = 4;
const EDGE_PX = 8;

/**
 * Places a popover under the button that opens it, or above one in the lower half, inside the
 * window; on phones the style sheet makes it a sheet at the bottom. The browser itself closes it by Escape and a press elsewhere.
 */
export function popoverOf(button: () => HTMLElement | undefined): Attachment<HTMLElement> {
  return (element) => {
    const place = (event: Event): void => {
      if (!(event instanceof ToggleEvent) || event.newState !== 'open') return;
      const box = button()?.getBoundingClientRect();
      if (!box) return;
      const most = window.innerWidth - element.offsetWidth - EDGE_PX;
      element.style.insetInlineStart = `${Math.max(Math.min(box.left, most), EDGE_PX)}px`;
      const high = window.innerHeight;
      const below = box.top + box.bottom < high;
      element.style.insetBlockStart = below ? `${box.bottom + GAP_PX}px` : 'auto';
      element.style.insetBlockEnd = below ? 'auto' : `${high - box.top + GAP_PX}px`;
      element.style.maxBlockSize = `${(below ? high - box.bottom : box.top) - GAP_PX - EDGE_PX}px`;
    };
    element.addEventListener('toggle', place);
    return () => {
      element.removeEventListener('toggle', place);
    };
  };
}
