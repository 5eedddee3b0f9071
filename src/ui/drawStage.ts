import type { Lane } from '../timeline/lanes.ts';
import type { PlacedEvent, PlacedView } from '../timeline/placedView.ts';
import type { Ticks } from '../timeline/ticks.ts';
import { dayToPx } from '../timeline/viewport.ts';
import { drawMark } from './drawMark.ts';
import type { Palette } from './palette.ts';

/** Everything that the canvas under the labels shows. */
export interface StagePicture {
  readonly placed: PlacedView;
  readonly lanes: readonly Lane[];
  readonly ticks: Ticks;
  readonly heightPx: number;
  /** First day that has not begun yet. */
  readonly today: number;
  readonly palette: Palette;
  readonly selectedId: string | undefined;
  readonly hoveredId: string | undefined;
}

/** Draws grid, lanes, the time ahead and all marks; the canvas is already scaled to CSS pixels. */
export function drawStage(context: CanvasRenderingContext2D, picture: StagePicture): void {
  const { placed, heightPx, palette } = picture;
  context.clearRect(0, 0, placed.viewport.width, heightPx);
  drawAhead(context, picture);
  drawGrid(context, picture);
  drawLanes(context, picture);
  drawToday(context, picture);
  for (const event of placed.bare) draw(context, event, picture);
  for (const event of placed.labels) draw(context, event, picture);
  const chosen = placed.labels.find(({ event }) => event.id === picture.selectedId);
  if (chosen) drawHairline(context, chosen, heightPx, palette);
}

function draw(context: CanvasRenderingContext2D, placed: PlacedEvent, picture: StagePicture): void {
  const { id } = placed.event;
  drawMark(context, placed, picture.palette, {
    selected: id === picture.selectedId,
    hovered: id === picture.hoveredId,
  });
}

/** The time after today is hatched faintly: nothing there has happened. */
function drawAhead(
  context: CanvasRenderingContext2D,
  { placed, heightPx, today, palette }: StagePicture,
) {
  const { viewport } = placed;
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

function drawGrid(
  context: CanvasRenderingContext2D,
  { placed, ticks, heightPx, palette }: StagePicture,
) {
  const strong = new Set(ticks.major.map(({ day }) => day));
  for (const { day } of ticks.minor) {
    if (!strong.has(day))
      verticalLine(context, dayToPx(placed.viewport, day), heightPx, palette.lineFaint);
  }
  for (const day of strong) {
    verticalLine(context, dayToPx(placed.viewport, day), heightPx, palette.line);
  }
}

function drawLanes(context: CanvasRenderingContext2D, { placed, lanes, palette }: StagePicture) {
  context.fillStyle = palette.line;
  for (const { topPx } of lanes.slice(1)) {
    context.fillRect(0, Math.round(topPx), placed.viewport.width, 1);
  }
}

function drawToday(
  context: CanvasRenderingContext2D,
  { placed, heightPx, today, palette }: StagePicture,
) {
  const px = Math.round(dayToPx(placed.viewport, today)) + 0.5;
  context.save();
  context.beginPath();
  context.setLineDash([2, 3]);
  context.moveTo(px, 0);
  context.lineTo(px, heightPx);
  context.strokeStyle = palette.muted;
  context.stroke();
  context.restore();
}

function drawHairline(
  context: CanvasRenderingContext2D,
  placed: PlacedEvent,
  heightPx: number,
  palette: Palette,
) {
  const px =
    placed.mode === 'point' ? placed.markPx + placed.markWidthPx / 2 : Math.max(placed.markPx, 0);
  context.fillStyle = palette.accent;
  context.fillRect(Math.round(px) - 0.5, placed.markYPx + 8, 1, heightPx - placed.markYPx - 8);
}

function verticalLine(
  context: CanvasRenderingContext2D,
  px: number,
  heightPx: number,
  colour: string,
) {
  context.fillStyle = colour;
  context.fillRect(Math.round(px), 0, 1, heightPx);
}
