import type { Attachment } from 'svelte/attachments';
import type { Walk } from '../../timeline/layout/walk.ts';
import { isForPage } from '../shell/pageKeys.ts';

/** What the keys of the timeline do. */
export interface TimelineCommands {
  /** Moves the focus to another event. */
  readonly walk: (way: Walk) => void;
  readonly zoom: (factor: number) => void;
  /** Moves the view by this share of itself; to earlier days when negative. */
  readonly pan: (share: number) => void;
  /** Shows every event. */
  readonly showAll: () => void;
  readonly leave: () => void;
}

const ZOOM_STEP = 1.5;
const PAN_SHARE = 0.5;
const PAGE = 10;

type Deed = (commands: TimelineCommands) => void;

const walking =
  (way: Walk): Deed =>
  ({ walk }) => {
    walk(way);
  };
const zooming =
  (factor: number): Deed =>
  ({ zoom }) => {
    zoom(factor);
  };
const panning =
  (share: number): Deed =>
  ({ pan }) => {
    pan(share);
  };

const KEYS: Readonly<Record<string, Deed>> = {
  ArrowRight: walking(1),
  ArrowLeft: walking(-1),
  ArrowUp: walking('above'),
  ArrowDown: walking('below'),
  PageDown: walking(PAGE),
  PageUp: walking(-PAGE),
  Home: walking(-Infinity),
  End: walking(Infinity),
  '+': zooming(ZOOM_STEP),
  '=': zooming(ZOOM_STEP),
  '-': zooming(1 / ZOOM_STEP),
  _: zooming(1 / ZOOM_STEP),
  '0': ({ showAll }) => {
    showAll();
  },
  Escape: ({ leave }) => {
    leave();
  },
};
const SHIFTED_KEYS: typeof KEYS = {
  ...KEYS,
  ArrowRight: panning(PAN_SHARE),
  ArrowLeft: panning(-PAN_SHARE),
};

/**
 * Keys of the timeline while the focus is on it, or on nothing at all: a label that has it may
 * leave the stage. Enter and Space are the buttons' own.
 */
export function timelineKeys(commands: TimelineCommands): Attachment<HTMLElement> {
  return (element) => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isForPage(event) || !isForStage(event.target, element)) return;
      const perform = (event.shiftKey ? SHIFTED_KEYS : KEYS)[event.key];
      if (!perform) return;
      perform(commands);
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  };
}

/** A list that is open on the stage has keys of its own. */
function isForStage(target: EventTarget | null, stage: HTMLElement): boolean {
  if (target === document.body) return true;
  return target instanceof Element && stage.contains(target) && !target.closest('[role="dialog"]');
}
