/**
 * Where the pointer is on an element, in the element's own CSS pixels from its left and top, as
 * layout counts them: larger type scales the page (`zoom`), and events are told in pixels of the
 * window.
 */
export function localPoint(
  element: HTMLElement,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): { readonly xPx: number; readonly yPx: number } {
  const { x, y } = element.getBoundingClientRect();
  const scale = scaleOf(element);
  return { xPx: (clientX - x) / scale, yPx: (clientY - y) / scale };
}

/** Pixels of the window that one CSS pixel of an element's layout takes. */
export function scaleOf(element: HTMLElement): number {
  const { offsetWidth } = element;
  return offsetWidth === 0 ? 1 : element.getBoundingClientRect().width / offsetWidth;
}
