import type { PlacedEvent } from '../../timeline/layout/placedView.ts';
import type { Viewport } from '../../timeline/layout/viewport.ts';
import { EMPHASIS_PX, drawBar, outlineBar } from './drawBar.ts';
import { drawOtherDates } from './drawOtherDates.ts';
import { drawPoint, ringPoint } from './drawPoint.ts';
import type { Palette } from '../parts/palette.ts';

/** What all marks of one drawing share. */
export interface MarkScene {
  readonly palette: Palette;
  readonly viewport: Viewport;
  /** Pixels that one day takes. */
  readonly dayPx: number;
}

/** How a mark stands out. */
export type Emphasis = 'none' | 'hovered' | 'selected';

/**
 * Draws one event's mark: a disc for a day, a bar of its length for anything longer; hollow and
 * dashed for a forecast, soft where the date is approximate, ringed where it is from a reference,
 * flagged where it is as of publication; an outer ring for several sources, and a hairline to each
 * date that other sources give. Leaves the context's dash and alpha as they were.
 */
export function drawMark(
  context: CanvasRenderingContext2D,
  placed: PlacedEvent,
  scene: MarkScene,
  emphasis: Emphasis,
): void {
  const point = placed.mode === 'point';
  if (placed.event.otherDates) drawOtherDates(context, placed, scene);
  if (point) drawPoint(context, placed, scene);
  else drawBar(context, placed, scene.palette);
  if (emphasis === 'none') return;
  const { palette } = scene;
  const selected = emphasis === 'selected';
  context.lineWidth = (selected ? 2 : 1.5) * palette.weight;
  context.strokeStyle = selected ? palette.accent : palette.kinds[placed.event.kind];
  if (point) ringPoint(context, placed, scene);
  else outlineBar(context, placed, palette, EMPHASIS_PX);
}
