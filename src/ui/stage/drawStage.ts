import type { Day } from '../../model/calendar.ts';
import type { Lane } from '../../timeline/layout/lanes.ts';
import type { PlacedEvent, PlacedView } from '../../timeline/layout/placedView.ts';
import { dayToPx, pxPerDay } from '../../timeline/layout/viewport.ts';
import { drawMark } from './drawMark.ts';
import type { Emphasis, MarkScene } from './drawMark.ts';
import { drawAhead, drawGrid, drawToday, strokeVertical } from './drawTime.ts';
import type { TimePicture } from './drawTime.ts';
import { backPalette } from '../parts/palette.ts';
import type { Palette } from '../parts/palette.ts';

/** Everything that the canvas under the labels shows. */
export interface StagePicture extends Omit<TimePicture, 'viewport'> {
  readonly placed: PlacedView;
  readonly lanes: readonly Lane[];
  /** Days on which articles were published, in time order. */
  readonly published: readonly Day[];
  readonly selectedId: string | undefined;
  readonly hoveredId: string | undefined;
  /** Ids of the events that stand out; all others stand back. */
  readonly highlight: ReadonlySet<string> | undefined;
}

const PUBLISHED_DASH = [1, 3];
const SOLID: number[] = [];
/** Lines of publications that would come closer than this are left out. */
const PUBLISHED_GAP_PX = 8;

/** Draws grid, lanes, the time ahead and all marks; the canvas is already scaled to CSS pixels. */
export function drawStage(context: CanvasRenderingContext2D, picture: StagePicture): void {
  const { placed, heightPx, palette } = picture;
  const { viewport } = placed;
  const scene: MarkScene = { palette, viewport, dayPx: pxPerDay(viewport) };
  context.clearRect(0, 0, viewport.width, heightPx);
  const time: TimePicture = { ...picture, viewport };
  drawAhead(context, time);
  drawGrid(context, time);
  drawLanes(context, picture);
  drawPublished(context, picture);
  drawToday(context, time);
  const { highlight } = picture;
  const backScene: MarkScene = highlight ? { ...scene, palette: backPalette(palette) } : scene;
  for (const marks of [placed.bare, placed.labels]) {
    for (const mark of marks) {
      const stands = !highlight || highlight.has(mark.event.id);
      drawMark(context, mark, stands ? scene : backScene, emphasis(mark, picture));
    }
  }
  const chosen = placed.labels.find(({ event }) => event.id === picture.selectedId);
  if (chosen) drawHairline(context, chosen, heightPx, palette);
}

function emphasis({ event }: PlacedEvent, { selectedId, hoveredId }: StagePicture): Emphasis {
  return event.id === selectedId ? 'selected' : event.id === hoveredId ? 'hovered' : 'none';
}

function drawLanes(context: CanvasRenderingContext2D, { placed, lanes, palette }: StagePicture) {
  context.fillStyle = palette.line;
  for (const { topPx } of lanes.slice(1)) {
    context.fillRect(0, Math.round(topPx), placed.viewport.width, 1);
  }
}

/** A faint dotted line where each article was published, up from its flag on the axis. */
function drawPublished(
  context: CanvasRenderingContext2D,
  { placed, heightPx, published, palette }: StagePicture,
) {
  const { viewport } = placed;
  context.setLineDash(PUBLISHED_DASH);
  context.lineWidth = 1;
  context.strokeStyle = palette.muted;
  context.globalAlpha = 0.4;
  let lastPx = -Infinity;
  for (const day of published) {
    const px = dayToPx(viewport, day + 0.5);
    if (px < 0 || px < lastPx + PUBLISHED_GAP_PX) continue;
    if (px > viewport.width) break;
    strokeVertical(context, px, heightPx);
    lastPx = px;
  }
  context.globalAlpha = 1;
  context.setLineDash(SOLID);
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
