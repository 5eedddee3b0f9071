/** What is done while a pointer is held, and when it is let go. */
interface Following {
  readonly move: (event: PointerEvent) => void;
  /** `kept` is false where the browser, or Escape, took the gesture away. */
  readonly end: (kept: boolean) => void;
}

/** Follows a pointer from its press on an element to its release, wherever it goes meanwhile. */
export function followPointer(
  element: HTMLElement,
  { pointerId }: PointerEvent,
  { move, end }: Following,
): void {
  const done = new AbortController();
  const { signal } = done;
  const finish = (kept: boolean): void => {
    done.abort();
    end(kept);
  };
  element.setPointerCapture(pointerId);
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener(
    'pointerup',
    () => {
      finish(true);
    },
    { signal },
  );
  element.addEventListener(
    'pointercancel',
    () => {
      finish(false);
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      finish(false);
    },
    { signal, capture: true },
  );
}
