import type { EventKind } from '../model/event.ts';
import type { MoneyMeasure } from '../timeline/figurePoints.ts';

/** The sign of a measure: colour is never the only one. */
interface FigureSign {
  /** SVG path about 0, 0, four to five pixels to each side. */
  readonly path: string;
  /** Kind whose colour it has: of those that are left, the one furthest from the other two. */
  readonly kind: EventKind;
}

export const FIGURE_SIGNS: Readonly<Record<MoneyMeasure, FigureSign>> = {
  revenue: { path: 'M-4.5 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0z', kind: 'revenue' },
  funding: { path: 'M-4 -4H4V4H-4z', kind: 'funding' },
  valuation: { path: 'M0-5.6 5.6 0 0 5.6-5.6 0z', kind: 'research' },
};

const paths = new Map<MoneyMeasure, Path2D>();

/** The sign of a measure for a canvas. */
export function signPath(measure: MoneyMeasure): Path2D {
  const path = paths.get(measure) ?? new Path2D(FIGURE_SIGNS[measure].path);
  paths.set(measure, path);
  return path;
}
