import type { PlacedFigure, PlacedFigures, PlacedJoin } from '../../timeline/figures/figureBand.ts';
import { dayToPx } from '../../timeline/layout/viewport.ts';
import { drawAhead, drawGrid, drawToday } from '../stage/drawTime.ts';
import type { TimePicture } from '../stage/drawTime.ts';
import { FIGURE_SIGNS } from '../../timeline/figures/figureSigns.ts';
import { signPath } from './figureSigns.ts';
import { backPalette } from '../parts/palette.ts';
import type { Palette } from '../parts/palette.ts';

/** Everything that the canvas of the figures band shows. */
export interface FiguresPicture extends TimePicture {
  readonly placed: PlacedFigures;
  /** Whether there is room for signs alone. */
  readonly folded: boolean;
  /** Where the scale has its lines, from the top. */
  readonly tickYPx: readonly number[];
  readonly selectedId: string | undefined;
  readonly hoveredId: string | undefined;
  /** Ids of the events that stand out; all others stand back. */
  readonly highlight: ReadonlySet<string> | undefined;
  /** Where the hairline of the chosen event is, if it is on screen. */
  readonly chosenPx: number | undefined;
}

const SOLID: number[] = [];
const DOTS = [1, 4];
const DASHES = [2.4, 1.8];
/** A sign this near to another of the same look, and a bar this short, are not seen. */
const CELL_PX = 3;
const SHORT_PX = 8;
/** From so many signs on, nothing is gained by keeping one apart from the next. */
const CROWD = 800;
/** Half the length of the line across an end of a range. */
const CAP_PX = 3.5;
const ARROW = { startPx: 6, lengthPx: 6, headPx: 3 } as const;
/** Between a bar and the text that interrupts it. */
const INLINE_GAP_PX = 3;
/** Length over which the end of an approximate bar fades out, at most. */
const FADE_PX = 28;

/** Draws grid, scale, the time ahead, lines and signs; the canvas is already scaled to CSS pixels. */
export function drawFigures(context: CanvasRenderingContext2D, picture: FiguresPicture): void {
  const { placed, viewport, heightPx, palette, tickYPx, chosenPx } = picture;
  context.clearRect(0, 0, viewport.width, heightPx);
  drawAhead(context, picture);
  drawGrid(context, picture);
  context.fillStyle = palette.line;
  for (const y of tickYPx) context.fillRect(0, Math.round(y), viewport.width, 1);
  drawToday(context, picture);
  if (chosenPx !== undefined) {
    context.fillStyle = palette.accent;
    context.globalAlpha = 0.55;
    context.fillRect(Math.round(chosenPx) - 0.5, 0, 1, heightPx);
    context.globalAlpha = 1;
  }
  const { highlight } = picture;
  const back = highlight ? backPalette(palette) : palette;
  const paletteOf = ({ point }: PlacedFigure): Palette =>
    !highlight || highlight.has(point.event.id) ? palette : back;
  for (const join of placed.joins) drawJoin(context, join, back);
  const seen = unhidden(placed.figures, dayToPx(viewport, 0));
  for (const figure of seen) drawSpread(context, figure, paletteOf(figure));
  for (const figure of seen) {
    if (!picture.folded) drawArrow(context, figure, paletteOf(figure));
    drawSign(context, figure, paletteOf(figure), seen.length < CROWD);
  }
  for (const figure of placed.figures) {
    const { id } = figure.point.event;
    if (id === picture.selectedId) ring(context, figure, palette.accent, 2 * palette.weight);
    else if (id === picture.hoveredId) {
      ring(context, figure, colourOf(figure.point.measure, palette), 1.5 * palette.weight);
    }
  }
}

/** Leaves out signs that a later one of the same look all but covers. */
function unhidden(figures: readonly PlacedFigure[], dayZeroPx: number): readonly PlacedFigure[] {
  const taken = new Set<string>();
  const seen = figures.toReversed().filter(({ point, fromPx, toPx, highPx, lowPx }) => {
    if (toPx - fromPx > SHORT_PX || highPx !== lowPx) return true;
    // Counted from a fixed day, so that panning lets none come and go.
    const x = Math.round((fromPx - dayZeroPx) / CELL_PX);
    const cell = `${x} ${Math.round(highPx / CELL_PX)} ${point.measure} ${point.bound} ${point.event.modality}`;
    if (taken.has(cell)) return false;
    taken.add(cell);
    return true;
  });
  return seen.reverse();
}

function colourOf(measure: PlacedFigure['point']['measure'], palette: Palette): string {
  return palette.kinds[FIGURE_SIGNS[measure].kind];
}

function drawJoin(context: CanvasRenderingContext2D, join: PlacedJoin, palette: Palette): void {
  context.beginPath();
  context.moveTo(join.fromPx, join.fromYPx);
  context.lineTo(join.toPx, join.toYPx);
  context.setLineDash(DOTS);
  context.lineDashOffset = join.skippedPx;
  context.lineCap = 'round';
  context.lineWidth = 1.25 * palette.weight;
  context.strokeStyle = colourOf(join.measure, palette);
  context.stroke();
  context.lineCap = 'butt';
  context.lineDashOffset = 0;
  context.setLineDash(SOLID);
}

/** The days and the range of amounts that a figure may stand for: a bar, a line with ends, a box. */
function drawSpread(
  context: CanvasRenderingContext2D,
  { point, fromPx, toPx, yPx, highPx, lowPx, xPx, amount }: PlacedFigure,
  palette: Palette,
): void {
  const { kind } = FIGURE_SIGNS[point.measure];
  const colour = palette.kinds[kind];
  const forecast = point.event.modality === 'forecast';
  const wide = toPx > fromPx;
  const high = lowPx > highPx;
  if (!wide && !high) return;
  context.strokeStyle =
    wide && point.event.date.approximate
      ? softEnds(context, fromPx, toPx, colour, palette.faded[kind])
      : colour;
  context.lineWidth = (high || forecast ? 1.25 : 2.5) * palette.weight;
  if (forecast) context.setLineDash(DASHES);
  context.beginPath();
  if (wide && high) {
    context.rect(fromPx, highPx, toPx - fromPx, lowPx - highPx);
    context.globalAlpha = 0.1;
    context.fillStyle = context.strokeStyle;
    context.fill();
    context.globalAlpha = 0.7;
  } else if (high) {
    for (const y of [highPx, lowPx]) {
      context.moveTo(xPx - CAP_PX, y);
      context.lineTo(xPx + CAP_PX, y);
    }
    context.moveTo(xPx, highPx);
    context.lineTo(xPx, lowPx);
  } else {
    context.globalAlpha = forecast ? 0.8 : 0.5;
    context.moveTo(fromPx, yPx);
    if (amount?.side === 'inline') {
      context.lineTo(amount.leftPx - INLINE_GAP_PX, yPx);
      context.moveTo(amount.leftPx + amount.widthPx + INLINE_GAP_PX, yPx);
    }
    context.lineTo(toPx, yPx);
  }
  context.stroke();
  context.globalAlpha = 1;
  context.setLineDash(SOLID);
}

function softEnds(
  context: CanvasRenderingContext2D,
  fromPx: number,
  toPx: number,
  colour: string,
  faded: string,
): CanvasGradient {
  const fade = Math.min(FADE_PX / (toPx - fromPx), 0.4);
  const gradient = context.createLinearGradient(fromPx, 0, toPx, 0);
  gradient.addColorStop(0, faded);
  gradient.addColorStop(fade, colour);
  gradient.addColorStop(1 - fade, colour);
  gradient.addColorStop(1, faded);
  return gradient;
}

/** Filled for an exact amount, soft for about, hollow and dashed for a forecast. */
function drawSign(
  context: CanvasRenderingContext2D,
  { point, xPx, yPx }: PlacedFigure,
  palette: Palette,
  apart: boolean,
): void {
  const colour = colourOf(point.measure, palette);
  const path = signPath(point.measure);
  const forecast = point.event.modality === 'forecast';
  context.translate(xPx, yPx);
  if (apart) {
    // A hem of paper keeps signs apart that lie on one another.
    context.lineWidth = 3;
    context.strokeStyle = palette.paper;
    context.stroke(path);
  }
  const filled = !forecast && point.bound !== 'about';
  if (!filled) {
    context.fillStyle = palette.paper;
    context.fill(path);
  }
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 1.5 * palette.weight;
  if (forecast) {
    context.setLineDash(DASHES);
    context.stroke(path);
    context.setLineDash(SOLID);
  } else if (!filled) {
    context.globalAlpha = 0.35;
    context.fill(path);
    context.globalAlpha = 1;
    context.lineWidth = palette.weight;
    context.stroke(path);
  } else {
    context.fill(path);
  }
  context.translate(-xPx, -yPx);
}

/** An arrow up from the sign for an amount that is exceeded, down for one that is not reached. */
function drawArrow(
  context: CanvasRenderingContext2D,
  { point, xPx, yPx }: PlacedFigure,
  palette: Palette,
): void {
  if (point.bound !== 'over' && point.bound !== 'under') return;
  const way = point.bound === 'over' ? -1 : 1;
  const tip = yPx + way * (ARROW.startPx + ARROW.lengthPx);
  context.beginPath();
  context.moveTo(xPx, yPx + way * ARROW.startPx);
  context.lineTo(xPx, tip);
  context.moveTo(xPx - ARROW.headPx, tip - way * ARROW.headPx);
  context.lineTo(xPx, tip);
  context.lineTo(xPx + ARROW.headPx, tip - way * ARROW.headPx);
  context.lineWidth = 1.5 * palette.weight;
  context.strokeStyle = colourOf(point.measure, palette);
  context.stroke();
}

function ring(
  context: CanvasRenderingContext2D,
  { xPx, yPx }: PlacedFigure,
  colour: string,
  width: number,
): void {
  context.beginPath();
  context.arc(xPx, yPx, 8, 0, Math.PI * 2);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}
