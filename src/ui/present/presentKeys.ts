import type { Attachment } from 'svelte/attachments';
import { isForPage, isWritten } from '../shell/pageKeys.ts';

/** What the keys of a presentation do. */
export interface PresentCommands {
  readonly next: () => void;
  readonly prev: () => void;
  readonly first: () => void;
  readonly last: () => void;
  /** Makes the screen black, and light again. */
  readonly black: () => void;
  /** Shows what the step was read from, and hides it. */
  readonly quote: () => void;
  readonly speaker: () => void;
  readonly fullScreen: () => void;
  readonly help: () => void;
  readonly leave: () => void;
}

const KEYS: Readonly<Record<string, keyof PresentCommands>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  n: 'next',
  PageUp: 'prev',
  ArrowLeft: 'prev',
  ArrowUp: 'prev',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  q: 'quote',
  s: 'speaker',
  f: 'fullScreen',
  F5: 'fullScreen',
  '?': 'help',
  Escape: 'leave',
};
/** Where Space has a meaning of its own. */
const PRESSED = 'button, a, summary';
/** Where arrows scroll what is read. */
const SCROLLS = '[data-scroller], [role=separator]';

/** A clicker's keys and a presenter's, wherever the focus is: before the timeline takes them. */
export function presentKeys(commands: PresentCommands): Attachment {
  return () => {
    const onKey = (event: KeyboardEvent): void => {
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const deed = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
      if (!deed || event.isComposing || !isForPage(event) || isWritten(event)) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (name === ' ' && target?.closest(PRESSED)) return;
      if (name.startsWith('Arrow') && target?.closest(SCROLLS)) return;
      event.preventDefault();
      event.stopPropagation();
      commands[name === ' ' && event.shiftKey ? 'prev' : deed]();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  };
}
