import type { GivenKey } from './embedKeys.ts';
import type { FrameLink } from './frameLink.ts';

/** Presses a key in a reveal.js deck around, which listens to its frames without any plugin. */
export function pressInReveal(link: FrameLink, { key, keyCode, shiftKey }: GivenKey): void {
  // Pressed so, a key has no shift.
  if (key === '?') call(link, 'toggleHelp', []);
  else if (key === 'Space' && shiftKey) call(link, 'prev', []);
  else if (keyCode > 0) call(link, 'triggerKey', [keyCode]);
}

/** Steps a reveal.js deck around on or back. */
export function stepInReveal(link: FrameLink, method: 'next' | 'prev'): void {
  call(link, method, []);
}

function call(link: FrameLink, method: string, args: readonly number[]): void {
  link.postForeign(JSON.stringify({ method, args }));
}
