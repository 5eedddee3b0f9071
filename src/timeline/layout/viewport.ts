import { dayOf } from '../../model/calendar.ts';
import type { Day, TimeSpan } from '../../model/calendar.ts';

/**
 * The stretch of time on screen: days `[from, to)` (fractions allowed) over `width` pixels.
 * The one truth about what is shown; gestures, keys and the address bar only propose a new one.
 */
export interface Viewport {
  readonly from: Day;
  readonly to: Day;
  readonly width: number;
}

/** Empty space in pixels that `fit` leaves beside what it shows. */
export interface FitMargin {
  readonly leftPx: number;
  readonly rightPx: number;
}

/** Shortest and longest stretch that can be shown, in days. */
export const MIN_SPAN: Day = 3;
export const MAX_SPAN: Day = 4000 * 365.2425;

const WORLD: TimeSpan = {
  from: dayOf({ year: -9999, month: 1, day: 1 }),
  to: dayOf({ year: 10_000, month: 1, day: 1 }),
};
const NO_MARGIN: FitMargin = { leftPx: 0, rightPx: 0 };

/** Pixels that one day takes. */
export function pxPerDay({ from, to, width }: Viewport): number {
  return width / (to - from);
}

/** Pixel of a day, from the left edge; negative or beyond `width` when it is off screen. */
export function dayToPx(viewport: Viewport, day: Day): number {
  return (day - viewport.from) * pxPerDay(viewport);
}

/** Day under a pixel, as a fraction; the inverse of `dayToPx`. */
export function pxToDay(viewport: Viewport, px: number): Day {
  return viewport.from + px / pxPerDay(viewport);
}

/** The nearest viewport that respects the shortest and longest span and the ends of the world. */
export function clamp({ from, to, width }: Viewport): Viewport {
  const span = Math.min(Math.max(to - from, MIN_SPAN), MAX_SPAN);
  const centre = (from + to) / 2;
  const start = Math.min(Math.max(centre - span / 2, WORLD.from), WORLD.to - span);
  return { from: start, to: start + span, width };
}

/**
 * The viewport `factor` times closer (below 1: further away), with the day under `px` staying
 * there unless an end of the world or of the zoom range is reached.
 */
export function zoomAt(viewport: Viewport, factor: number, px: number): Viewport {
  const span = viewport.to - viewport.from;
  const wanted = Math.min(Math.max(span / factor, MIN_SPAN), MAX_SPAN);
  const from = pxToDay(viewport, px) - (px / viewport.width) * wanted;
  return clamp({ from, to: from + wanted, width: viewport.width });
}

/** The viewport moved by pixels: positive shows later days. */
export function pan(viewport: Viewport, px: number): Viewport {
  const days = px / pxPerDay(viewport);
  return clamp({ ...viewport, from: viewport.from + days, to: viewport.to + days });
}

/**
 * The closest viewport `width` pixels wide that shows all of `span` between the margins. A span
 * shorter than the shortest that can be shown is centred; margins wider than the width are ignored.
 */
export function fit(span: TimeSpan, width: number, margin: FitMargin = NO_MARGIN): Viewport {
  const inner = width - margin.leftPx - margin.rightPx;
  const { leftPx, rightPx } = inner > 0 ? margin : NO_MARGIN;
  const room = inner > 0 ? inner : Math.max(width, 1);
  const days = Math.max(span.to - span.from, MIN_SPAN / 2);
  const centre = (span.from + span.to) / 2;
  const from = centre - days / 2 - (leftPx * days) / room;
  const to = centre + days / 2 + (rightPx * days) / room;
  return clamp({ from, to, width });
}
