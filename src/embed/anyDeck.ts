import { parseFrameMessage } from '../protocol/frameMessage.ts';
import { KEY_LATE_MS, pressAgain } from './deckKeys.ts';
import type { TimelineEmbed } from './timelineEmbed.ts';

/** Keys that a clicker and a presenter go on and back with, in every deck. */
const ON = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ']);
const BACK = new Set(['ArrowLeft', 'ArrowUp', 'PageUp']);
/** Where keys write text. */
const WRITES = 'input, select, textarea, [contenteditable]';

/**
 * Lets the clicker of any deck step its timelines: on a slide that shows one, keys that go on and
 * back go through its steps first, and to the deck after the last and before the first. Nothing of
 * the deck is known but that it listens to keys; all other keys are its own. A plain frame gives
 * back the keys that it has no use for. Returns what undoes it.
 */
export function stepInAnyDeck(): () => void {
  let way: 1 | -1 = 1;
  /** Timelines that were on the screen at the last key: one that is new to it begins at an end. */
  let seen: readonly TimelineEmbed[] = [];
  /** Keys that are down and were taken: the deck must not hear them come up either. */
  const taken = new Set<string>();

  const shown = (): readonly TimelineEmbed[] => {
    const all = [...document.querySelectorAll<TimelineEmbed>('timeline-embed')];
    const here = all.filter((embed) => !isStill(embed) && isInSight(embed));
    for (const embed of here) if (!seen.includes(embed)) begin(embed, way);
    seen = here;
    return here;
  };

  const down = (event: KeyboardEvent): void => {
    const by = wayOf(event);
    if (by === undefined) return;
    const moved = shown().filter((embed) => canMove(embed, by));
    way = by;
    if (moved.length === 0) {
      seen = shown();
      return;
    }
    for (const embed of moved) void embed.goTo(embed.step + by);
    taken.add(event.code);
    stop(event);
  };
  const up = (event: KeyboardEvent): void => {
    if (taken.delete(event.code)) stop(event);
  };
  /** At an end of the story a button inside the frame leads out of it: as a key would. */
  const edge = (event: Event): void => {
    const { detail, target } = event as CustomEvent<{ edge: string }>;
    if (target instanceof Element) goOn(target, detail.edge);
  };
  /** The frame that last gave the focus back: a key pressed meanwhile comes after. */
  let left: { readonly frame: HTMLIFrameElement; readonly at: number } | undefined;
  const hear = ({ source, data }: MessageEvent): void => {
    const late = left && performance.now() - left.at < KEY_LATE_MS ? left.frame : undefined;
    const frame = [document.activeElement, late].find(
      (one): one is HTMLIFrameElement =>
        one instanceof HTMLIFrameElement && one.contentWindow === source,
    );
    if (!frame) return;
    const message = parseFrameMessage(data);
    // Decks pass over keys of whatever has the focus itself.
    const deck = frame.parentElement ?? document.body;
    if (message?.type === 'key') pressAgain(deck, message);
    else if (message?.type === 'edge') goOn(deck, message.edge);
    else if (message?.type === 'leave' && frame !== late) {
      left = { frame, at: performance.now() };
      frame.blur();
      window.focus();
    }
  };

  const prepare = (): void => {
    for (const embed of document.querySelectorAll('timeline-embed')) {
      if (!embed.hasAttribute('keys')) embed.setAttribute('keys', 'host');
    }
  };
  const added = new MutationObserver(prepare);
  prepare();
  added.observe(document, { childList: true, subtree: true });
  window.addEventListener('keydown', down, { capture: true });
  window.addEventListener('keyup', up, { capture: true });
  window.addEventListener('timelineedge', edge);
  window.addEventListener('message', hear);
  return () => {
    added.disconnect();
    window.removeEventListener('keydown', down, { capture: true });
    window.removeEventListener('keyup', up, { capture: true });
    window.removeEventListener('timelineedge', edge);
    window.removeEventListener('message', hear);
  };
}

function goOn(from: Element, edge: string): void {
  const on = edge === 'end';
  const key = on ? 'ArrowRight' : 'ArrowLeft';
  pressAgain(from, { key, code: key, keyCode: on ? 39 : 37, shiftKey: false });
}

function wayOf(event: KeyboardEvent): 1 | -1 | undefined {
  const { key, shiftKey, ctrlKey, altKey, metaKey, target } = event;
  if (ctrlKey || altKey || metaKey || (target instanceof Element && target.closest(WRITES))) return;
  if (key === ' ' && shiftKey) return -1;
  if (shiftKey) return undefined;
  return ON.has(key) ? 1 : BACK.has(key) ? -1 : undefined;
}

/** Whether a slide is to show one step and stay there. */
function isStill(embed: TimelineEmbed): boolean {
  return embed.dataset['steps'] === 'none';
}

function firstOf(embed: TimelineEmbed): number {
  return Number(embed.dataset['first'] ?? 0) || 0;
}

function canMove(embed: TimelineEmbed, by: 1 | -1): boolean {
  const to = embed.step + by;
  return to >= firstOf(embed) && to < embed.steps.length;
}

/** A slide that is come to from behind shows the last step, as decks do with their own. */
function begin(embed: TimelineEmbed, way: 1 | -1): void {
  embed.dataset['first'] ??= embed.getAttribute('step') ?? '0';
  const last = embed.steps.length - 1;
  const step = way > 0 || last < 0 ? firstOf(embed) : last;
  if (embed.step !== step) void embed.goTo(step);
}

/** Whether an element is what stands in the middle of itself on the screen, and is to be seen. */
function isInSight(embed: TimelineEmbed): boolean {
  const { left, top, width, height } = embed.getBoundingClientRect();
  if (width < 1 || height < 1 || !embed.checkVisibility({ opacityProperty: true })) return false;
  const at = document.elementFromPoint(left + width / 2, top + height / 2);
  return at !== null && (at === embed || embed.contains(at));
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
