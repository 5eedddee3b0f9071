import type { PlacedEvent } from '../timeline/placedView.ts';
import type { Palette } from './palette.ts';

/** How a mark stands out. */
export interface MarkEmphasis {
  readonly selected: boolean;
  readonly hovered: boolean;
}

const BAR_PX = 4;
const THIN_PX = 2;
/** Length over which the end of an approximate bar fades out, at most. */
const FADE_PX = 28;

/**
 * Draws one event's mark: a disc for a day, a bar of its length for anything longer, hollow and
 * dashed for a forecast, with soft ends where the date is approximate, a flag where it is as of
 * publication, a ring where it is from a reference, a second ring for several sources.
 */
export function drawMark(
  context: CanvasRenderingContext2D,
  placed: PlacedEvent,
  palette: Palette,
  emphasis: MarkEmphasis,
): void {
  const colour = palette.kinds[placed.event.kind];
  context.save();
  if (placed.mode === 'point') drawPoint(context, placed, colour, palette);
  else drawBar(context, placed, colour, palette);
  if (emphasis.selected || emphasis.hovered) {
    drawRing(context, placed, emphasis.selected ? palette.accent : colour);
  }
  context.restore();
}

function drawPoint(
  context: CanvasRenderingContext2D,
  { event, markPx, markWidthPx, markYPx }: PlacedEvent,
  colour: string,
  palette: Palette,
): void {
  const x = markPx + markWidthPx / 2;
  const radius = markWidthPx / 2;
  const hollow = event.modality === 'forecast';
  context.lineWidth = 1.5;
  context.strokeStyle = colour;
  context.fillStyle = hollow ? palette.paper : colour;
  if (event.date.basis === 'published') {
    context.fillRect(x - 0.75, markYPx - 10, 1.5, 8);
    context.beginPath();
    context.moveTo(x, markYPx - 10);
    context.lineTo(x + 6, markYPx - 7.5);
    context.lineTo(x, markYPx - 5.5);
    context.fillStyle = colour;
    context.fill();
    context.fillStyle = hollow ? palette.paper : colour;
  }
  const ringed = event.date.basis === 'reference';
  const approximate = event.date.approximate;
  circle(context, x, markYPx, ringed ? radius - 1.75 : radius - (hollow ? 0.75 : 0));
  context.fill();
  if (hollow) {
    context.setLineDash([2.2, 1.8]);
    context.stroke();
    context.setLineDash([]);
  }
  if (ringed || approximate) {
    circle(context, x, markYPx, radius);
    context.lineWidth = 1;
    context.globalAlpha = approximate ? 0.55 : 1;
    context.stroke();
    context.globalAlpha = 1;
  }
  if (new Set(event.evidence.map(({ source }) => source)).size > 1) {
    circle(context, x, markYPx, radius + 2);
    context.lineWidth = 1;
    context.stroke();
  }
}

function drawBar(
  context: CanvasRenderingContext2D,
  { event, mode, lines, markPx, markWidthPx, markYPx }: PlacedEvent,
  colour: string,
  palette: Palette,
): void {
  const heightPx = mode === 'bar-over' && lines.length === 0 ? THIN_PX : BAR_PX;
  const forecast = event.modality === 'forecast';
  const paint = event.date.approximate ? softEnds(context, markPx, markWidthPx, colour) : colour;
  context.beginPath();
  context.roundRect(
    markPx + 0.5,
    markYPx - heightPx / 2,
    Math.max(markWidthPx - 1, 4),
    heightPx,
    heightPx / 2,
  );
  context.globalAlpha = heightPx === THIN_PX ? 0.6 : 0.9;
  context.fillStyle = forecast ? palette.paper : paint;
  context.fill();
  if (forecast) {
    context.setLineDash([4, 3]);
    context.lineWidth = 1.25;
    context.strokeStyle = paint;
    context.stroke();
  }
}

function softEnds(context: CanvasRenderingContext2D, x: number, width: number, colour: string) {
  const fade = Math.min(FADE_PX / width, 0.4);
  const gradient = context.createLinearGradient(x, 0, x + width, 0);
  const clear = withAlpha(colour, 0.08);
  gradient.addColorStop(0, clear);
  gradient.addColorStop(fade, colour);
  gradient.addColorStop(1 - fade, colour);
  gradient.addColorStop(1, clear);
  return gradient;
}

function withAlpha(colour: string, alpha: number): string {
  return `color-mix(in oklch, ${colour} ${alpha * 100}%, transparent)`;
}

function drawRing(
  context: CanvasRenderingContext2D,
  { mode, markPx, markWidthPx, markYPx }: PlacedEvent,
  colour: string,
): void {
  context.beginPath();
  if (mode === 'point') {
    context.arc(markPx + markWidthPx / 2, markYPx, markWidthPx / 2 + 3.5, 0, Math.PI * 2);
  } else {
    context.roundRect(markPx - 2.5, markYPx - 5.5, markWidthPx + 5, 11, 5.5);
  }
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.stroke();
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, Math.max(radius, 0.5), 0, Math.PI * 2);
}
