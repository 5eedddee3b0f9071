/** Amounts on a height in pixels, the larger ones above, each tenfold the same distance. */
export interface AmountScale {
  /** Pixels from the top of an amount above 0; beyond the ends for amounts beyond them. */
  readonly yPx: (value: number) => number;
  /** Round amounts from the lowest to the highest, with room between them. */
  readonly ticks: readonly number[];
}

/** Where amounts may lie: the highest and the lowest pixel, counted from the top. */
export interface AmountRoom {
  readonly topPx: number;
  readonly bottomPx: number;
}

/** Least that a scale spans: one tenfold, so that two near amounts do not look far apart. */
const LEAST_DECADES = 1;
/** Least distance of two ticks. */
const TICK_PX = 17;
/** Rounding must not lose a tick at an end of the scale. */
const TOLERANCE = 1e-9;

/**
 * A log scale that holds the amounts, all above 0, from end to end of the room; less than a tenfold
 * is centred. Ticks are at 1, 2 and 5 of each power of ten where there is room for that, else at
 * each power, else at every second, third and so on. Without an amount it spans 1 to 10.
 */
export function amountScale(
  amounts: readonly number[],
  { topPx, bottomPx }: AmountRoom,
): AmountScale {
  let low = Infinity;
  let high = -Infinity;
  for (const amount of amounts) {
    low = Math.min(low, Math.log10(amount));
    high = Math.max(high, Math.log10(amount));
  }
  if (low > high) [low, high] = [0, 1];
  const missing = Math.max(LEAST_DECADES - (high - low), 0) / 2;
  low -= missing;
  high += missing;
  const decadePx = (bottomPx - topPx) / (high - low);
  return {
    yPx: (value) => topPx + (high - Math.log10(value)) * decadePx,
    ticks: ticksBetween(low, high, decadePx),
  };
}

function ticksBetween(low: number, high: number, decadePx: number): readonly number[] {
  const steps = Math.log10(2) * decadePx >= TICK_PX ? [1, 2, 5] : [1];
  const every = Math.max(Math.ceil(TICK_PX / decadePx - TOLERANCE), 1);
  const ticks: number[] = [];
  for (let power = Math.floor(low / every) * every; power <= high + TOLERANCE; power += every) {
    for (const step of steps) {
      const at = power + Math.log10(step);
      if (at >= low - TOLERANCE && at <= high + TOLERANCE) ticks.push(step * 10 ** power);
    }
  }
  return ticks;
}
