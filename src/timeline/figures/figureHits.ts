import type { PlacedFigure } from './figureBand.ts';

/** How far from a mark it is still meant. */
const REACH_PX = 9;

/**
 * Figures under a point of the band, the one that is meant first: the nearest mark, of marks on one
 * another the one whose sign is nearest, then the one drawn on top. O(figures).
 */
export function figuresAt(
  figures: readonly PlacedFigure[],
  xPx: number,
  yPx: number,
): readonly PlacedFigure[] {
  return figures
    .map((figure, i) => ({
      figure,
      i,
      away: Math.hypot(
        outside(xPx, figure.fromPx, figure.toPx),
        outside(yPx, figure.highPx, figure.lowPx),
      ),
      signAway: Math.hypot(xPx - figure.xPx, yPx - figure.yPx),
    }))
    .filter(({ away }) => away <= REACH_PX)
    .sort((a, b) => a.away - b.away || a.signAway - b.signAway || b.i - a.i)
    .map(({ figure }) => figure);
}

function outside(value: number, low: number, high: number): number {
  return Math.max(low - value, value - high, 0);
}
