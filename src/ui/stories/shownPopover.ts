import type { Attachment } from 'svelte/attachments';

/** Shows a popover as soon as it is there, and tells when the browser has closed it. */
export function shownPopover(onclose: () => void): Attachment<HTMLElement> {
  return (element) => {
    const tell = (event: Event): void => {
      if (event instanceof ToggleEvent && event.newState === 'closed') onclose();
    };
    element.showPopover();
    element.addEventListener('toggle', tell);
    return () => {
      element.removeEventListener('toggle', tell);
    };
  };
}
