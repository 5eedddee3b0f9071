import type { Attachment } from 'svelte/attachments';
import { isForPage, isWritten } from '../shell/pageKeys.ts';

/** Keys that a deck may want back from a frame that has the focus. */
const DECK_KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Space',
  'Escape',
  'f',
  'b',
  '.',
] as const;
export type DeckKey = (typeof DECK_KEYS)[number];

export interface EmbedKeys {
  /** Who gets the keys that step: the frame, the page around it, or nobody. */
  readonly owner: 'own' | 'host' | 'none';
  /** Whether there are steps to go through. */
  readonly steps: boolean;
  readonly next: () => void;
  readonly prev: () => void;
  /** Steps to the first or the last. */
  readonly first: () => void;
  readonly last: () => void;
  /** Gives a key to the page around. */
  readonly giveBack: (key: DeckKey) => void;
}

/** Where Space and the arrows have a meaning of their own. */
const PRESSED = 'button, a, summary, [role=separator]';

/**
 * The keys of an embedded timeline: a clicker's keys step through the story, or go back to the deck
 * around. Keys in a text field, with Ctrl, Alt or ⌘, or taken by somebody else are left alone.
 */
export function embedKeys(keys: EmbedKeys): Attachment {
  return () => {
    const give = (event: KeyboardEvent): void => {
      const name = event.key === ' ' ? 'Space' : event.key;
      const key = DECK_KEYS.find((one) => one === name);
      if (!key || !isForPage(event) || isWritten(event)) return;
      if (key === 'Space' && within(event, PRESSED)) return;
      event.preventDefault();
      event.stopPropagation();
      keys.giveBack(key);
    };
    const step = (event: KeyboardEvent): void => {
      if (!isForPage(event) || isWritten(event)) return;
      const deed = stepOf(event, keys);
      if (!deed) return;
      event.preventDefault();
      event.stopPropagation();
      deed();
    };
    // Before the timeline takes them. An event in focus keeps its arrows, but not a clicker's keys.
    const capture = (event: KeyboardEvent): void => {
      if (keys.owner === 'host') give(event);
      else if (keys.owner === 'own' && keys.steps) {
        if (event.key.startsWith('Page') || !within(event, '.stage')) step(event);
      }
    };
    const bubble = (event: KeyboardEvent): void => {
      if (keys.owner === 'own' && event.key === 'Escape' && isForPage(event)) leave(keys);
    };
    window.addEventListener('keydown', capture, { capture: true });
    window.addEventListener('keydown', bubble);
    return () => {
      window.removeEventListener('keydown', capture, { capture: true });
      window.removeEventListener('keydown', bubble);
    };
  };
}

function stepOf(event: KeyboardEvent, keys: EmbedKeys): (() => void) | undefined {
  const pressed = within(event, PRESSED);
  switch (event.key) {
    case 'PageDown':
      return keys.next;
    case 'PageUp':
      return keys.prev;
    case ' ':
      return pressed ? undefined : event.shiftKey ? keys.prev : keys.next;
    case 'ArrowRight':
      return keys.next;
    case 'ArrowLeft':
      return keys.prev;
    case 'Home':
      return keys.first;
    case 'End':
      return keys.last;
    default:
      return undefined;
  }
}

/** Escape, where nothing is left to close, takes the focus out of the frame. */
function leave(keys: EmbedKeys): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  keys.giveBack('Escape');
}

function within(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}
