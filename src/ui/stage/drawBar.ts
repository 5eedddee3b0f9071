import type { PlacedEvent } from '../../timeline/layout/placedView.ts';
import type { Palette } from '../parts/palette.ts';
import { hasSeveralSources } from './severalSources.ts';

const BAR_PX = 6;
/** A long bar without a label is a line: there may be many of them in one place. */
const THIN_PX = 2;
const LEAST_PX = 4;
/**
 * Share of an approximate date over which each of its ends fades. An approximate date is as long
 * as the words allow (docs/dates.md), so the margin lies within it, at any zoom as many days.
 */
const SOFT_SHARE = 0.25;
/** How far outside the bar a line around it runs: for several sources, and for emphasis. */
const SOURCES_PX = 2;
export const EMPHASIS_PX = 1;
const DASH = [4, 3];
const SOLID: number[] = [];

/** Draws a date longer than a day: a bar with round ends from its first day to its last. */
export function drawBar(
  context: CanvasRenderingContext2D,
  placed: PlacedEvent,
  palette: Palette,
): void {
  const { event, markPx, markWidthPx, markYPx } = placed;
  const heightPx = barHeight(placed, palette);
  const thin = heightPx < BAR_PX;
  const forecast = event.modality === 'forecast';
  const ringed = event.date.basis === 'reference' && !thin;
  const colour = event.date.approximate
    ? softEnds(context, placed, palette)
    : palette.kinds[event.kind];
  context.strokeStyle = colour;
  context.fillStyle = forecast || ringed ? palette.paper : colour;
  if (thin) context.globalAlpha = 0.6;
  bar(context, markPx + 0.5, markYPx, markWidthPx - 1, heightPx);
  context.fill();
  if (forecast || ringed) {
    // The line lies inside the bar, so that a hollow one is no larger.
    const line = 1.25 * palette.weight;
    context.lineWidth = line;
    bar(context, markPx + 0.5 + line / 2, markYPx, markWidthPx - 1 - line, heightPx - line);
    if (forecast) context.setLineDash(DASH);
    context.stroke();
    if (forecast) context.setLineDash(SOLID);
  }
  if (ringed) {
    context.fillStyle = colour;
    bar(context, markPx + 3, markYPx, markWidthPx - 6, heightPx - 4);
    context.fill();
  }
  context.globalAlpha = 1;
  if (!thin && hasSeveralSources(event)) {
    context.lineWidth = palette.weight;
    outlineBar(context, placed, palette, SOURCES_PX);
  }
}

/** Strokes a line around the bar, `gapPx` outside it. */
export function outlineBar(
  context: CanvasRenderingContext2D,
  placed: PlacedEvent,
  palette: Palette,
  gapPx: number,
): void {
  const { markPx, markWidthPx, markYPx } = placed;
  const heightPx = barHeight(placed, palette) + gapPx * 2;
  bar(context, markPx - gapPx, markYPx, markWidthPx + gapPx * 2, heightPx);
  context.stroke();
}

function barHeight({ mode, lines }: PlacedEvent, palette: Palette): number {
  const thin = mode === 'bar-over' && lines.length === 0;
  return Math.round((thin ? THIN_PX : BAR_PX) * palette.weight);
}

function bar(
  context: CanvasRenderingContext2D,
  x: number,
  middle: number,
  width: number,
  height: number,
): void {
  context.beginPath();
  context.roundRect(x, middle - height / 2, Math.max(width, LEAST_PX), height, height / 2);
}

function softEnds(
  context: CanvasRenderingContext2D,
  { event, markPx, markWidthPx }: PlacedEvent,
  { kinds, faded }: Palette,
): CanvasGradient {
  const gradient = context.createLinearGradient(markPx, 0, markPx + markWidthPx, 0);
  gradient.addColorStop(0, faded[event.kind]);
  gradient.addColorStop(SOFT_SHARE, kinds[event.kind]);
  gradient.addColorStop(1 - SOFT_SHARE, kinds[event.kind]);
  gradient.addColorStop(1, faded[event.kind]);
  return gradient;
}
