import type { EventKind } from '../../model/event.ts';
import type { MoneyMeasure } from './figurePoints.ts';

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
