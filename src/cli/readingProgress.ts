/** How often a line is written where it cannot be written over. */
const LINE_MS = 2000;
/** How often it is written over. */
const OVER_MS = 100;

/** Where progress is told: the error output of a terminal, or of anything else. */
export interface ProgressOut {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/**
 * Tells how far reading is: how many of how many, how many a second, how long it will take yet. On
 * a terminal it is one line that is written over and gone in the end. `now` is a clock in
 * milliseconds.
 */
export function readingProgress(
  of: number,
  out: ProgressOut,
  now: () => number,
): { readonly tell: (done: number) => void; readonly end: () => void } {
  let start: number | undefined;
  let last = 0;
  const isTerminal = out.isTTY === true;
  return {
    tell(done) {
      const at = now();
      // Threads take their time to start, which says nothing of the rest.
      start ??= at;
      if (at - Math.max(last, start) < (isTerminal ? OVER_MS : LINE_MS)) return;
      last = at;
      const line = progressLine(done, of, at - start);
      out.write(isTerminal ? `\r\u001B[K${line}` : `${line}\n`);
    },
    end() {
      if (isTerminal && last > 0) out.write('\r\u001B[K');
    },
  };
}

/** `Read 120 of 290 articles, 31 a second, 6 s left`. */
export function progressLine(done: number, of: number, ms: number): string {
  const rate = done / (ms / 1000);
  const left = Math.ceil((of - done) / rate);
  const shown = rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
  return `Read ${done} of ${of} articles, ${shown} a second, ${left} s left`;
}
