import type { Attachment } from 'svelte/attachments';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/** Moves the focus from pile to pile by the arrow keys: Tab stops at one of them alone. */
export const pileWalk: Attachment<HTMLElement> = (element) => {
  const walk = (key: KeyboardEvent): void => {
    const step = STEPS[key.key];
    if (step === undefined || key.altKey || key.ctrlKey || key.metaKey || key.shiftKey) return;
    const piles = [...element.querySelectorAll<HTMLElement>('[data-cluster]')];
    const next = piles[piles.findIndex((pile) => pile === key.target) + step];
    // At the first and the last the key goes nowhere, rather than to an event.
    key.preventDefault();
    key.stopPropagation();
    next?.focus();
  };
  element.addEventListener('keydown', walk);
  return () => {
    element.removeEventListener('keydown', walk);
  };
};
