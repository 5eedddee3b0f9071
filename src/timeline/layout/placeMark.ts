import type { EventIndex } from './eventIndex.ts';
import type { LabelMode, SeatedLabel } from './labels.ts';
import type { PlaceOptions, PlacedEvent, Stage } from './placedView.ts';
import { MARK_GAP_PX, POINT_PX, markShape } from './tiles.ts';
import { dayToPx, pxPerDay } from './viewport.ts';
import type { Viewport } from './viewport.ts';
import { stepScale, zoomStep } from './zoomStep.ts';

const EDGE_PX = 8;
/** Height of a line of a label; the stylesheet says the same. */
export const LINE_PX = 18;
/** Least room at the right edge for which a label is shortened rather than left out. */
const LEAST_TEXT_PX = 104;
/** Marks this far off screen are still placed, so that none pops in at the edge. */
export const BLEED_PX = 12;

/**
 * The mark and text of a seated label at a viewport. Text that meets the right edge is shortened
 * while there is room for a few words (`countPx` less, where a count follows), else `cut`.
 */
export function placeLabel(
  { index, options, label, wide }: Stage,
  { wish, row, maxLines, text, offsetPx }: SeatedLabel,
  laneNumber: number,
  viewport: Viewport,
  countPx: number,
): PlacedEvent {
  const { event, lane } = eventAndLane(index, options, wish.index, laneNumber);
  const { markPx, markWidthPx } = markRoom(index, wish.index, wish.mode, viewport);
  const topPx = lane.topPx + lane.padPx + row * options.rowPx;
  const full = text ?? label(wish.index, maxLines);
  const over = wish.mode === 'bar-over';
  const textPx =
    offsetPx !== undefined
      ? markPx + offsetPx
      : usualTextPx(wish.mode, markPx, markWidthPx, options.widthPx, full.widthPx);
  const roomPx = viewport.width - textPx - EDGE_PX / 2 - (offsetPx === undefined ? countPx : 0);
  const shortened = full.widthPx > roomPx && roomPx >= LEAST_TEXT_PX;
  const { lines, widthPx } = shortened
    ? wide(wish.index, full.lines.length, Math.floor(roomPx / 4) * 4)
    : full;
  return {
    index: wish.index,
    event,
    lane: laneNumber,
    mode: wish.mode,
    markPx,
    markWidthPx,
    markYPx: over ? topPx + full.lines.length * LINE_PX + 3 : topPx + options.rowPx / 2,
    textPx,
    textYPx: topPx,
    textWidthPx: widthPx,
    lines,
    cut: textPx < -1 || textPx + widthPx > viewport.width + 1,
  };
}

/** How far the bar of an event longer than the view is drawn beyond its edges. */
const BEYOND_PX = 64;

/** An event longer than the view: one line that stays on screen, over its bar, in a row. */
export function placeLong(
  { index, options, label }: Stage,
  i: number,
  row: number,
  laneNumber: number,
  viewport: Viewport,
): PlacedEvent {
  const { event, lane } = eventAndLane(index, options, i, laneNumber);
  const fromPx = Math.max(dayToPx(viewport, index.from[i] ?? 0), -BEYOND_PX);
  const toPx = Math.min(dayToPx(viewport, index.to[i] ?? 0), viewport.width + BEYOND_PX);
  const topPx = lane.topPx + lane.padPx + row * options.rowPx;
  const roomPx = Math.min(toPx, viewport.width) - Math.max(fromPx, 0) - 2 * EDGE_PX;
  const full = label(i, 1);
  const { lines, widthPx } =
    full.widthPx <= roomPx ? full : label(i, 1, Math.floor(roomPx / 4) * 4);
  const textPx = stickyPx(fromPx, toPx - fromPx, widthPx);
  return {
    index: i,
    event,
    lane: laneNumber,
    mode: 'bar-over',
    markPx: fromPx,
    markWidthPx: toPx - fromPx,
    markYPx: topPx + LINE_PX + 3,
    textPx,
    textYPx: topPx,
    textWidthPx: widthPx,
    lines,
    cut: textPx < -1 || textPx + widthPx > viewport.width + 1,
  };
}

/** A mark alone: in the last row, or a thin line at the foot of its lane for a long bar. */
export function placeBare(
  { index, options }: Stage,
  i: number,
  laneNumber: number,
  viewport: Viewport,
): PlacedEvent {
  const { event, lane } = eventAndLane(index, options, i, laneNumber);
  const { mode } = markShape(index, i, stepScale(zoomStep(viewport)));
  const { markPx, markWidthPx } = markRoom(index, i, mode, viewport);
  const topPx = lane.topPx + lane.padPx + (Math.max(lane.rows, 1) - 1) * options.rowPx;
  const over = mode === 'bar-over';
  return {
    index: i,
    event,
    lane: laneNumber,
    mode,
    markPx,
    markWidthPx,
    markYPx: over ? lane.topPx + lane.heightPx - 3 : topPx + options.rowPx / 2,
    textPx: markPx,
    textYPx: topPx,
    textWidthPx: 0,
    lines: [],
    cut: false,
  };
}

/** Whether any part of a mark or its text is on the stage, or just beside it. */
export function onScreen(placed: PlacedEvent, { width }: Viewport): boolean {
  const rightPx = Math.max(placed.markPx + placed.markWidthPx, placed.textPx + placed.textWidthPx);
  return rightPx > -BLEED_PX && placed.markPx < width + BLEED_PX;
}

function eventAndLane(index: EventIndex, options: PlaceOptions, i: number, laneNumber: number) {
  const event = index.events[i];
  const lane = options.lanes[laneNumber];
  if (!event || !lane) throw new RangeError('A label of an event or lane that is not there.');
  return { event, lane };
}

/** Where a text stands when nothing is in its way: behind its mark, or over its bar. */
export function usualTextPx(
  mode: LabelMode,
  markPx: number,
  markWidthPx: number,
  stagePx: number,
  textWidthPx: number,
): number {
  return mode === 'bar-over'
    ? stickyPx(markPx, Math.min(markWidthPx, stagePx), textWidthPx)
    : markPx + markWidthPx + MARK_GAP_PX;
}

export function markRoom(index: EventIndex, i: number, mode: LabelMode, viewport: Viewport) {
  const from = index.from[i] ?? 0;
  if (mode === 'point') {
    return { markPx: dayToPx(viewport, from + 0.5) - POINT_PX / 2, markWidthPx: POINT_PX };
  }
  const { barPx } = markShape(index, i, pxPerDay(viewport));
  return { markPx: dayToPx(viewport, from), markWidthPx: barPx };
}

/** Left of a text that stays on screen as long as its bar does. */
function stickyPx(barPx: number, barWidthPx: number, textWidthPx: number): number {
  return Math.max(barPx, Math.min(EDGE_PX, barPx + barWidthPx - textWidthPx));
}
