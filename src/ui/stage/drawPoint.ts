import type { PlacedEvent } from '../../timeline/layout/placedView.ts';
import type { MarkScene } from './drawMark.ts';
import { GLYPH_BOX, glyphPath } from '../parts/glyphs.ts';
import { hasSeveralSources } from './severalSources.ts';

const RADIUS_PX = 4.5;
/** Radius of a mark that holds its glyph; with its rings it still ends before the label. */
const LARGE_RADIUS_PX = 7.5;
/** Width of a day from which marks grow, and from which they are large. */
const GROWING_DAY_PX = 14;
const LARGE_DAY_PX = 24;
/** Half the width of the soft edge of an approximate day. */
const SOFT_PX = 1.5;
const RING_PX = 2.5;
const FLAG_PX = { height: 6, width: 6, fly: 4 } as const;
/** A flag goes no higher above the middle of its mark, where the row above begins. */
const HIGHEST_PX = 12.5;

/** Radius of the disc of a single day where a day takes so many pixels. */
function pointRadius({ dayPx, palette }: MarkScene): number {
  const grown = (dayPx - GROWING_DAY_PX) / (LARGE_DAY_PX - GROWING_DAY_PX);
  const heavier = (palette.weight - 1) * 2;
  const radius = RADIUS_PX + heavier;
  return radius + (LARGE_RADIUS_PX - radius) * Math.min(Math.max(grown, 0), 1);
}

/** Draws the disc of a single day, with its glyph where a day is wide enough. */
export function drawPoint(
  context: CanvasRenderingContext2D,
  { event, markPx, markWidthPx, markYPx: y }: PlacedEvent,
  scene: MarkScene,
): void {
  const { palette, dayPx } = scene;
  const x = markPx + markWidthPx / 2;
  const radius = pointRadius(scene);
  const colour = palette.kinds[event.kind];
  const hollow = event.modality === 'forecast';
  const ringed = event.date.basis === 'reference';
  const core = ringed ? radius - 1.75 : event.date.approximate ? radius - SOFT_PX : radius;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  if (event.date.basis === 'published') drawFlag(context, x, y, radius, palette.weight);
  if (hollow) context.fillStyle = palette.paper;
  if (event.date.approximate) drawSoftEdge(context, x, y, radius, hollow);
  circle(context, x, y, hollow ? radius - 0.75 : core);
  context.fill();
  if (hollow) dash(context, radius - 0.75, palette.weight);
  if (ringed) {
    context.lineWidth = 1.2 * palette.weight;
    circle(context, x, y, hollow ? core - 1 : radius + 0.25);
    context.stroke();
  }
  if (hasSeveralSources(event)) {
    context.lineWidth = palette.weight;
    circle(context, x, y, radius + RING_PX);
    context.stroke();
  }
  if (dayPx >= LARGE_DAY_PX) {
    context.fillStyle = hollow ? colour : palette.paper;
    drawGlyph(context, event.kind, x, y, (hollow ? radius - 0.75 : core) * 1.3);
  }
}

/** Strokes a ring around the disc of a single day. */
export function ringPoint(
  context: CanvasRenderingContext2D,
  { markPx, markWidthPx, markYPx }: PlacedEvent,
  scene: MarkScene,
): void {
  circle(context, markPx + markWidthPx / 2, markYPx, pointRadius(scene) + RING_PX);
  context.stroke();
}

function drawFlag(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  weight: number,
): void {
  const top = y - Math.min(radius + FLAG_PX.height, HIGHEST_PX);
  const pole = 1.25 * weight;
  context.fillRect(x - pole / 2, top, pole, y - radius - top + 1);
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x + FLAG_PX.width * weight, top + FLAG_PX.fly / 2);
  context.lineTo(x, top + FLAG_PX.fly);
  context.fill();
}

/** An edge in two steps, around the radius, rather than a gradient for every mark and frame. */
function drawSoftEdge(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  outerOnly: boolean,
): void {
  context.lineWidth = SOFT_PX;
  context.globalAlpha = 0.22;
  circle(context, x, y, radius + SOFT_PX / 2);
  context.stroke();
  if (!outerOnly) {
    context.globalAlpha = 0.55;
    circle(context, x, y, radius - SOFT_PX / 2);
    context.stroke();
  }
  context.globalAlpha = 1;
}

const dashes = new Map<number, number[]>();
const SOLID: number[] = [];
/** Length of a dash and its gap, about. */
const DASH_PX = 5.6;

/** Strokes the circle that is the path with whole dashes, so that no two of them run together. */
function dash(context: CanvasRenderingContext2D, radius: number, weight: number): void {
  let pattern = dashes.get(radius);
  if (!pattern) {
    const round = radius * Math.PI * 2;
    const pairPx = round / Math.max(Math.round(round / DASH_PX), 4);
    pattern = [pairPx * 0.62, pairPx * 0.38];
    if (dashes.size > 64) dashes.clear();
    dashes.set(radius, pattern);
  }
  context.lineWidth = 1.5 * weight;
  context.setLineDash(pattern);
  context.stroke();
  context.setLineDash(SOLID);
}

function drawGlyph(
  context: CanvasRenderingContext2D,
  kind: PlacedEvent['event']['kind'],
  x: number,
  y: number,
  sizePx: number,
): void {
  const scale = sizePx / GLYPH_BOX;
  // Only a few marks are on screen where they are large, so saving costs nothing that counts.
  context.save();
  context.translate(x - sizePx / 2, y - sizePx / 2);
  context.scale(scale, scale);
  context.fill(glyphPath(kind), 'evenodd');
  context.restore();
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
}
