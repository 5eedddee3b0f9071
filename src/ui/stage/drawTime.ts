import type { Ticks } from '../../timeline/layout/ticks.ts';
import { dayToPx } from '../../timeline/layout/viewport.ts';
import type { Viewport } from '../../timeline/layout/viewport.ts';
import type { Palette } from '../parts/palette.ts';

/** What all that is drawn over time has behind it. */
export interface TimePicture {
  readonly viewport: Viewport;
  readonly ticks: Ticks;
  readonly heightPx: number;
  /** First day that has not begun yet. */
  readonly today: number;
  readonly palette: Palette;
}

const TODAY_DASH = [2, 3];
const SOLID: number[] = [];

/** The time after today is hatched faintly: nothing there has happened. */
export function drawAhead(
  context: CanvasRenderingContext2D,
  { viewport, heightPx, today, palette }: TimePicture,
): void {
  const leftPx = Math.max(dayToPx(viewport, today), 0);
  if (leftPx >= viewport.width) return;
  context.save();
  context.beginPath();
  context.rect(leftPx, 0, viewport.width - leftPx, heightPx);
  context.clip();
  context.beginPath();
  // The hatching is fixed to the days, so that it moves with them.
  const phase = (((dayToPx(viewport, today) % 8) + 8) % 8) - 8;
  const first = leftPx - (leftPx % 8) + phase - heightPx;
  for (let x = first - (heightPx % 8); x < viewport.width; x += 8) {
    context.moveTo(x, heightPx);
    context.lineTo(x + heightPx, 0);
  }
  context.strokeStyle = palette.lineFaint;
  context.lineWidth = 1;
  context.stroke();
  context.restore();
}

/** A line at each tick of the axis, stronger at the major ones. */
export function drawGrid(
  context: CanvasRenderingContext2D,
  { viewport, ticks, heightPx, palette }: TimePicture,
): void {
  const strong = new Set(ticks.major.map(({ day }) => day));
  for (const { day } of ticks.minor) {
    if (!strong.has(day))
      verticalLine(context, dayToPx(viewport, day), heightPx, palette.lineFaint);
  }
  for (const day of strong) {
    verticalLine(context, dayToPx(viewport, day), heightPx, palette.line);
  }
}

/** A dotted line at the end of today. */
export function drawToday(
  context: CanvasRenderingContext2D,
  { viewport, heightPx, today, palette }: TimePicture,
): void {
  const px = dayToPx(viewport, today);
  if (px < 0 || px > viewport.width) return;
  context.setLineDash(TODAY_DASH);
  context.lineWidth = palette.weight;
  context.strokeStyle = palette.muted;
  strokeVertical(context, px, heightPx);
  context.setLineDash(SOLID);
}

/** Strokes a line of the whole height, in the style that the context has. */
export function strokeVertical(
  context: CanvasRenderingContext2D,
  px: number,
  heightPx: number,
): void {
  const x = Math.round(px) + 0.5;
  context.beginPath();
  context.moveTo(x, heightPx);
  context.lineTo(x, 0);
  context.stroke();
}

function verticalLine(
  context: CanvasRenderingContext2D,
  px: number,
  heightPx: number,
  colour: string,
): void {
  context.fillStyle = colour;
  context.fillRect(Math.round(px), 0, 1, heightPx);
}
