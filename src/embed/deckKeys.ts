/** How long after a frame had the focus a key that was pressed in it may still come. */
export const KEY_LATE_MS = 1000;

/** A key as a frame gives it back. */
interface GivenKey {
  /** `Space` for a space. */
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly shiftKey: boolean;
}

/** Presses a key on an element as if the frame in it were none, for whoever listens to keys. */
export function pressAgain(element: Element, { key: name, ...given }: GivenKey): void {
  const key = name === 'Space' ? ' ' : name;
  // Decks of today still read the number, which the type of the event calls outdated.
  const init = { ...given, key, bubbles: true, composed: true, cancelable: true };
  element.dispatchEvent(new KeyboardEvent('keydown', init));
  // A browser makes this out of a key that types something, with its character's code for a number.
  if (key.length === 1 || key === 'Enter') {
    const code = key === 'Enter' ? 13 : key.charCodeAt(0);
    const typed: object = { ...init, charCode: code, keyCode: code };
    element.dispatchEvent(new KeyboardEvent('keypress', typed));
  }
  element.dispatchEvent(new KeyboardEvent('keyup', init));
}
