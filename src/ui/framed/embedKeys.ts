import type { Attachment } from 'svelte/attachments';
import { isForPage, isWritten } from '../shell/pageKeys.ts';

/** A key for the page around, as decks know keys: by name, by place or by number. */
export interface GivenKey {
  /** `Space` for a space. */
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly shiftKey: boolean;
}

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
  readonly giveBack: (key: GivenKey) => void;
  /** Gives the focus to the page around. */
  readonly leave: () => void;
}

/** Where Space, Enter and the arrows have a meaning of their own. */
const PRESSED = 'button, a, summary, [role=separator]';
/** Keys that the browser or an input method has for itself; what is held with another key is no key. */
const KEPT =
  /^(?:Tab|Shift|Control|Alt|AltGraph|Meta|OS|Fn.*|CapsLock|NumLock|ScrollLock|ContextMenu|Dead|Process|Unidentified|F\d+)$/;
/** Keys that scroll where there is anything to scroll. */
const SCROLLING = /^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End| )$/;

/**
 * The keys of an embedded timeline: a clicker's keys step through the story, or go back to the deck
 * around, as does every other key that nothing here takes: a frame that has the focus must not make
 * a deck deaf. Keys in a text field, with Ctrl, Alt or ⌘, or taken by somebody else are left alone.
 */
export function embedKeys(keys: EmbedKeys): Attachment {
  return () => {
    const give = (event: KeyboardEvent): void => {
      if (!isForPage(event) || isWritten(event) || !isGivable(event)) return;
      event.preventDefault();
      event.stopPropagation();
      keys.giveBack(givenKey(event));
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
      if (keys.owner !== 'own' || (SCROLLING.test(event.key) && scrolls(event))) return;
      const leaves = event.key === 'Escape' && isForPage(event);
      give(event);
      // Escape, where nothing is left to close, takes the focus out of the frame.
      if (leaves) keys.leave();
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

function isGivable(event: KeyboardEvent): boolean {
  if (event.isComposing || KEPT.test(event.key)) return false;
  return !((event.key === ' ' || event.key === 'Enter') && within(event, PRESSED));
}

function givenKey(event: KeyboardEvent): GivenKey {
  const { key, code, shiftKey } = event;
  // Decks of today still know keys by their numbers.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const { keyCode } = event;
  return { key: key === ' ' ? 'Space' : key, code, keyCode, shiftKey };
}

/** Whether a key scrolls something where it was pressed. */
function scrolls({ target }: KeyboardEvent): boolean {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return true;
  }
  return false;
}

function within(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}
