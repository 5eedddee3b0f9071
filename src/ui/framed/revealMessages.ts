import type { DeckKey } from './embedKeys.ts';
import type { FrameLink } from './frameLink.ts';

/** Key codes, which is what reveal.js knows keys by. */
const CODES: Readonly<Record<DeckKey, number>> = {
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  PageUp: 33,
  PageDown: 34,
  Home: 36,
  End: 35,
  Space: 32,
  Escape: 27,
  f: 70,
  b: 66,
  '.': 190,
};

/** Presses a key in a reveal.js deck around, which listens to its frames without any plugin. */
export function pressInReveal(link: FrameLink, key: DeckKey): void {
  call(link, 'triggerKey', [CODES[key]]);
}

/** Steps a reveal.js deck around on or back. */
export function stepInReveal(link: FrameLink, method: 'next' | 'prev'): void {
  call(link, method, []);
}

function call(link: FrameLink, method: string, args: readonly number[]): void {
  link.postForeign(JSON.stringify({ method, args }));
}
