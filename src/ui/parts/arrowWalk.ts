import type { Attachment } from 'svelte/attachments';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Moves the focus between the event buttons in an element by the up and down keys. */
export const arrowWalk: Attachment<HTMLElement> = (element) => {
  const walk = (key: KeyboardEvent): void => {
    const step = STEPS[key.key];
    const from = key.target instanceof Element && key.target.closest('[data-event]');
    if (step === undefined || !from || key.altKey || key.ctrlKey || key.metaKey) return;
    const buttons = [...element.querySelectorAll<HTMLElement>('[data-event]')];
    const next = buttons[buttons.findIndex((button) => button === from) + step];
    if (!next) return;
    key.preventDefault();
    next.focus();
  };
  element.addEventListener('keydown', walk);
  return () => {
    element.removeEventListener('keydown', walk);
  };
};
