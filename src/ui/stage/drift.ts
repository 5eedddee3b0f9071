import { pxPerDay } from '../../timeline/layout/viewport.ts';
import type { Viewport } from '../../timeline/layout/viewport.ts';

/** Beyond this a layer's own pixels would lose their fractions. */
const FURTHEST_PX = 16_000;
/** Panning rounds the scale; by less than this it is still the same. */
const SAME_SCALE = 1e-9;

/**
 * How far a layer has drifted: while the view is only panned, what lies on the layer keeps its place
 * on it and the layer moves as a whole. Any change of scale starts at 0 again.
 */
export function createDrift(): (viewport: Viewport) => number {
  let start: Viewport | undefined;
  return (viewport) => {
    const scale = pxPerDay(viewport);
    const driftPx = start ? (start.from - viewport.from) * scale : 0;
    const same = start && Math.abs(pxPerDay(start) / scale - 1) < SAME_SCALE;
    if (same && Math.abs(driftPx) < FURTHEST_PX) return driftPx;
    start = viewport;
    return 0;
  };
}
