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

  /** Where the first stretch that starts at `px` or later does so; `Infinity` where none is. */
  nextFrom(px: number): number {
    return this.#lefts[this.#firstFrom(px)] ?? Infinity;
  }

  /** Takes `[leftPx, rightPx)`; what is taken of it already becomes one stretch with it. */
  take(leftPx: number, rightPx: number): void {
    let first = this.#firstFrom(leftPx);
    if (first > 0 && (this.#rights[first - 1] ?? -Infinity) > leftPx) first--;
    let end = first;
    while (end < this.#lefts.length && (this.#lefts[end] ?? Infinity) < rightPx) end++;
    const left = Math.min(leftPx, this.#lefts[first] ?? leftPx);
    const right = Math.max(rightPx, end > first ? (this.#rights[end - 1] ?? rightPx) : rightPx);
    this.#lefts.splice(first, end - first, end > first ? left : leftPx);
    this.#rights.splice(first, end - first, right);
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
