import type { Attachment } from 'svelte/attachments';

/** What the keys of the timeline do. */
export interface TimelineCommands {
  /** Moves the focus this many events later in time; earlier when negative. */
  readonly walk: (steps: number) => void;
  readonly zoom: (factor: number) => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly leave: () => void;
}

const ZOOM_STEP = 1.5;

/** Keys of the timeline while the focus is on it; Enter and Space are the buttons' own. */
export function timelineKeys(commands: TimelineCommands): Attachment<HTMLElement> {
  return (element) => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!perform(event.key, commands)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('keydown', onKey);
    };
  };
}

function perform(key: string, commands: TimelineCommands): boolean {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      commands.walk(1);
      return true;
    case 'ArrowLeft':
    case 'ArrowUp':
      commands.walk(-1);
      return true;
    case 'PageDown':
      commands.walk(10);
      return true;
    case 'PageUp':
      commands.walk(-10);
      return true;
    case '+':
    case '=':
      commands.zoom(ZOOM_STEP);
      return true;
    case '-':
    case '_':
      commands.zoom(1 / ZOOM_STEP);
      return true;
    case 'Home':
      commands.first();
      return true;
    case 'End':
      commands.last();
      return true;
    case 'Escape':
      commands.leave();
      return true;
    default:
      return false;
  }
}
