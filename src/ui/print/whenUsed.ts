const SIGNS = ['keydown', 'pointerdown'] as const;

/** Does something once, when the page is first used; what comes back takes that back. */
export function whenUsed(act: () => void): () => void {
  const controller = new AbortController();
  for (const sign of SIGNS) {
    addEventListener(
      sign,
      () => {
        controller.abort();
        act();
      },
      { capture: true, signal: controller.signal },
    );
  }
  return () => {
    controller.abort();
  };
}
