import type { Viewport } from './viewport.ts';
import { pxPerDay } from './viewport.ts';

/** Zoom steps per doubling of the scale: labels are laid out anew only when the step changes. */
const STEPS_PER_OCTAVE = 2;

/** Largest growth of the scale within a step. */
export const STEP_GROWTH = 2 ** (1 / STEPS_PER_OCTAVE);

/**
 * The zoom step of a viewport: a whole number that rises as it comes closer. A layout made at
 * `stepScale(step)` holds for the whole step, because distances only grow and texts do not.
 */
export function zoomStep(viewport: Viewport): number {
  // The small addition keeps a scale that lies on a step from flipping when panning rounds it.
  return Math.floor(Math.log2(pxPerDay(viewport)) * STEPS_PER_OCTAVE + 1e-9);
}

/** Pixels per day at the start of a zoom step. */
export function stepScale(step: number): number {
  return 2 ** (step / STEPS_PER_OCTAVE);
}
