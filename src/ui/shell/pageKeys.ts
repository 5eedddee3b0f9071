import type { Attachment } from 'svelte/attachments';

/** Where keys write text or choose by the first letter. */
const WRITES = 'input, select, textarea, [contenteditable]';

/** Keys that work wherever the focus is, by the character they type. */
export type PageKeys = Readonly<Record<string, () => void>>;

/** Whether a key is for the page: nobody took it, and no modifier or modal dialog claims it. */
export function isForPage(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return !event.defaultPrevented && !modified && !document.querySelector('dialog:modal');
}

/** Whether a key is text, or chooses by the first letter, where it was pressed. */
export function isWritten({ target }: KeyboardEvent): boolean {
  return isTextField(target);
}

/** Whether something takes text, or chooses by the first letter. */
export function isTextField(target: unknown): boolean {
  return target instanceof Element && target.closest(WRITES) !== null;
}

/** Listens to keys on the whole document, but not where text is written. */
export function pageKeys(keys: PageKeys): Attachment {
  return () => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || !isForPage(event)) return;
      if (isWritten(event)) return;
      const perform = keys[event.key];
      if (!perform) return;
      event.preventDefault();
      perform();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  };
}
