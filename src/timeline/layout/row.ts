/** One row of labels: half-open stretches of pixels that do not overlap, kept in order. */
export class Row {
  readonly #lefts: number[];
  readonly #rights: number[];

  private constructor(lefts: number[], rights: number[]) {
    this.#lefts = lefts;
    this.#rights = rights;
  }

  static empty(): Row {
    return new Row([], []);
  }

  copy(): Row {
    return new Row([...this.#lefts], [...this.#rights]);
  }

  /** Whether `[leftPx, rightPx)` is free with a gap on both sides. O(log n). */
  isFree(leftPx: number, rightPx: number, gapPx: number): boolean {
    const next = this.#firstFrom(rightPx + gapPx);
    return next === 0 || (this.#rights[next - 1] ?? -Infinity) + gapPx <= leftPx;
  }

  /** Takes `[leftPx, rightPx)`, which is free. */
  take(leftPx: number, rightPx: number): void {
    const at = this.#firstFrom(leftPx);
    this.#lefts.splice(at, 0, leftPx);
    this.#rights.splice(at, 0, rightPx);
  }

  /** Place of the first stretch that starts at `px` or later. */
  #firstFrom(px: number): number {
    let lo = 0;
    let hi = this.#lefts.length;
    while (lo < hi) {
      const middle = (lo + hi) >>> 1;
      if ((this.#lefts[middle] ?? Infinity) < px) lo = middle + 1;
      else hi = middle;
    }
    return lo;
  }
}
