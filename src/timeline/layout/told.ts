import type { EventIndex } from './eventIndex.ts';
import { wholeTitles } from './eventTitle.ts';
import { COUNT_PX, rightPxOf } from './labels.ts';
import type { LabelMode, SeatedLabel } from './labels.ts';
import { markRoom, usualTextPx } from './placeMark.ts';
import type { PlaceOptions, Stage, Told } from './placedView.ts';
import { markShape } from './tiles.ts';
import type { Tiles } from './tiles.ts';
import { rowsForTold, seatTold } from './toldSeats.ts';
import type { ToldRoom, ToldWish } from './toldSeats.ts';
import type { Viewport } from './viewport.ts';
import { stepScale, zoomStep } from './zoomStep.ts';

/** Seats, lane by lane, of the whole labels that a step tells of at its view. */
export function seatsOfTold(
  stage: Stage,
  tiles: Tiles,
  step: number,
  { view, events }: Told,
): readonly (readonly SeatedLabel[])[] {
  const { index, options, laneOf } = stage;
  return options.lanes.map(({ rows }, lane) => {
    const own = events.filter((i) => laneOf[i] === lane);
    if (own.length === 0 || rows === 0) return [];
    const wishes = own.map((i) => toldWish(index, i, view, stage.whole(i)));
    return seatTold(wishes, { ...roomOf(options, view), rows }).map((seat): SeatedLabel => {
      const wish = tiles.wishOf(seat.index, stepScale(step));
      const { markPx } = markRoom(index, seat.index, wish.mode, view);
      const offsetPx = seat.textPx - markPx;
      const { lines, widthPx } = seat.text;
      return {
        wish,
        row: seat.row,
        maxLines: lines.length,
        lines: lines.length,
        rightPx: Math.max(rightPxOf(wish, 0), wish.markPx + offsetPx + widthPx),
        text: seat.text,
        offsetPx,
      };
    });
  });
}

/** What an event that is told wants of its lane at a view. */
function toldWish(
  index: EventIndex,
  i: number,
  view: Viewport,
  texts: ToldWish['texts'],
): ToldWish {
  const mode: LabelMode = markShape(index, i, stepScale(zoomStep(view))).mode;
  const { markPx, markWidthPx } = markRoom(index, i, mode, view);
  const textPx = (widthPx: number) => usualTextPx(mode, markPx, markWidthPx, view.width, widthPx);
  return { index: i, mode, markPx, markWidthPx, textPx, texts };
}

function roomOf(
  { lineMaxPx }: Pick<PlaceOptions, 'lineMaxPx'>,
  { width }: Viewport,
): Omit<ToldRoom, 'rows'> {
  return { widthPx: width, lineMaxPx, behindPx: COUNT_PX };
}

/** More rows than this for one lane would starve the others. */
const MOST_ROWS = 7;

/** What the rows of lanes depend on, before there are lanes. */
export type RowOptions = Pick<PlaceOptions, 'laneIds' | 'lineMaxPx' | 'measurer' | 'title'>;

/**
 * Rows that each lane wants so that every step of a story has room for the whole labels of what it
 * tells: as many as the step that wants most. One answer for the whole story, so that lanes stay
 * where they are from step to step. Lanes of which no step tells are not in it.
 */
export function rowsOfTold(
  index: EventIndex,
  steps: readonly Told[],
  options: RowOptions,
): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  for (const { view, events } of steps) {
    const byLane = new Map<string, number[]>();
    for (const i of new Set(events)) {
      const lane = options.laneIds[i];
      if (lane !== undefined) byLane.set(lane, [...(byLane.get(lane) ?? []), i]);
    }
    for (const [lane, own] of byLane) {
      const wishes = own.map((i) => toldWish(index, i, view, wholeTitles(index, i, options)));
      const rows = rowsForTold(wishes, roomOf(options, view), MOST_ROWS);
      wanted.set(lane, Math.max(wanted.get(lane) ?? 0, rows));
    }
  }
  return wanted;
}
