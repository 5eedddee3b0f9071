import type { Attachment } from 'svelte/attachments';
import { isTextField } from '../shell/pageKeys.ts';

/**
 * Gives the focus to the page around by `give` when the frame is out of sight, and, where the keys
 * are the host's, after each press of the pointer: a frame that is unloaded or hidden with the focus
 * in it keeps all keys from the page for good. Whoever writes or has selected text keeps the focus.
 */
export function givenFocus({
  always,
  give,
}: {
  readonly always: () => boolean;
  readonly give: () => void;
}): Attachment {
  return (element) => {
    const seen = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === false) give();
    });
    seen.observe(element);
    const released = (): void => {
      // What is pressed takes the focus first, and may open what takes it.
      setTimeout(() => {
        const selects = getSelection()?.isCollapsed === false;
        if (always() && !selects && !isTextField(document.activeElement)) give();
      });
    };
    window.addEventListener('pointerup', released, { capture: true });
    return () => {
      seen.disconnect();
      window.removeEventListener('pointerup', released, { capture: true });
    };
  };
}

/** Takes the focus out of the frame, where it is in it. */
export function leaveFrame(): boolean {
  if (!document.hasFocus() || window.parent === window) return false;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.parent.focus();
  return true;
}
