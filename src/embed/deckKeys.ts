/** Codes of the keys that a frame may give back; decks know them by either number or name. */
const CODES: Readonly<Record<string, readonly [code: string, keyCode: number]>> = {
  ArrowLeft: ['ArrowLeft', 37],
  ArrowUp: ['ArrowUp', 38],
  ArrowRight: ['ArrowRight', 39],
  ArrowDown: ['ArrowDown', 40],
  PageUp: ['PageUp', 33],
  PageDown: ['PageDown', 34],
  Home: ['Home', 36],
  End: ['End', 35],
  Space: ['Space', 32],
  Escape: ['Escape', 27],
  f: ['KeyF', 70],
  b: ['KeyB', 66],
  '.': ['Period', 190],
};

/** Presses a key on an element as if the frame in it were none, for whoever listens to keys. */
export function pressAgain(element: HTMLElement, name: string): void {
  const codes = Object.hasOwn(CODES, name) ? CODES[name] : undefined;
  if (!codes) return;
  const [code, keyCode] = codes;
  const key = name === 'Space' ? ' ' : name;
  // Decks of today still read the number, which the type of the event calls outdated.
  const init = { key, code, keyCode, bubbles: true, composed: true, cancelable: true };
  element.dispatchEvent(new KeyboardEvent('keydown', init));
  element.dispatchEvent(new KeyboardEvent('keyup', init));
}
