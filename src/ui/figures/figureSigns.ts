import type { MoneyMeasure } from '../../timeline/figures/figurePoints.ts';
import { FIGURE_SIGNS } from '../../timeline/figures/figureSigns.ts';

const paths = new Map<MoneyMeasure, Path2D>();

/** The sign of a measure for a canvas. */
export function signPath(measure: MoneyMeasure): Path2D {
  const path = paths.get(measure) ?? new Path2D(FIGURE_SIGNS[measure].path);
  paths.set(measure, path);
  return path;
}
