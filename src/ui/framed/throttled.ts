/** A function that calls `tell` at most once in `ms`, the last time with what it was given last. */
export function throttled<T>(ms: number, tell: (value: T) => void): (value: T) => void {
  let waiting: { readonly value: T } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    timer = undefined;
    if (!waiting) return;
    const { value } = waiting;
    waiting = undefined;
    tell(value);
    timer = setTimeout(run, ms);
  };
  return (value) => {
    waiting = { value };
    timer ??= setTimeout(run, 0);
  };
}
