const LATEST_MS = 2000;

/** Resolves once the browser has nothing better to do, or in two seconds. */
export function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, LATEST_MS);
    else requestIdleCallback(resolve, { timeout: LATEST_MS });
  });
}
