import type { FigurePoint } from './figurePoints.ts';
import { Row } from '../layout/row.ts';

/** Where the text of an amount is: `inline` behind the sign, on a bar that is interrupted for it. */
export type FigureSide = 'inline' | 'right' | 'left' | 'above' | 'below';

/** The place of a text, and the room that it takes in its line. */
export interface FigureSeat {
  readonly side: FigureSide;
  readonly widthPx: number;
}

/** A mark that wants its text beside it. */
export interface FigureWish {
  readonly point: FigurePoint;
  /** What the mark takes of the height: its middle, and its ends with all that belongs to it. */
  readonly yPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
  readonly text: string;
  readonly widthPx: number;
}

/** Half the width of a sign, with a little air. */
export const SIGN_PX = 6;
/** Texts keep this far from their mark and from the next thing beside them. */
export const CLEAR_PX = 4;
/** Height of the slices in which free room is looked for. */
const SLICE_PX = 2;
/** A text narrower than its mark is given this much all the same. */
const LEAST_PX = 2 * SIGN_PX + 2;

/** A stretch of days in pixels of the zoom step, day 0 at pixel 0. */
interface Extent {
  readonly fromPx: number;
  readonly toPx: number;
}

interface Room extends Extent {
  readonly topPx: number;
  readonly bottomPx: number;
}

/**
 * Gives texts a place beside their marks at a scale (pixels per day), in the order of the wishes; one
 * without a free place gets none. By `key` of the point.
 *
 * Texts are lines of `linePx`; a mark is at least as high, so that a text beside it is no higher. No
 * text touches another, a mark, or the top and bottom edge, at this scale and, because distances
 * in time only grow, at any larger one. The text of a long bar may stand anywhere along it: the whole
 * length is kept free. Nothing depends on where the view is. O(wishes · log wishes).
 */
export function figureSeats(
  wishes: readonly FigureWish[],
  scale: number,
  { heightPx, linePx }: { readonly heightPx: number; readonly linePx: number },
): ReadonlyMap<string, FigureSeat> {
  const marks = wishes.map(({ point, topPx, bottomPx }): Room => ({
    ...markExtent(point, scale),
    topPx,
    bottomPx,
  }));
  const { rows, isAlone } = takeMarks(marks, heightPx);
  const seats = new Map<string, FigureSeat>();
  wishes.forEach((wish, i) => {
    const mark = marks[i];
    if (!mark) return;
    const widthPx = Math.max(wish.widthPx, LEAST_PX);
    const side = sidesOf(wish.point, widthPx, scale).find((one) => {
      if (one === 'inline') return isAlone(i);
      const room = roomAt(one, mark, wish.yPx, { widthPx, linePx });
      if (room.topPx < 0 || room.bottomPx > heightPx) return false;
      const first = Math.floor(room.topPx / SLICE_PX);
      const wanted = rows.slice(first, Math.ceil(room.bottomPx / SLICE_PX));
      if (!wanted.every((row) => row.isFree(room.fromPx, room.toPx, CLEAR_PX))) return false;
      for (const row of wanted) row.take(room.fromPx, room.toPx);
      return true;
    });
    if (side) seats.set(wish.point.key, { side, widthPx });
  });
  return seats;
}

/** A bar whose half has room for the text is long: its ends may be off screen while it is not. */
function sidesOf({ from, to }: FigurePoint, textPx: number, scale: number): readonly FigureSide[] {
  const isLong = ((to - from) / 2) * scale >= SIGN_PX + CLEAR_PX + textPx + CLEAR_PX;
  return to - from > 1 && isLong
    ? ['inline', 'above', 'below']
    : ['right', 'left', 'above', 'below'];
}

/** A day is a sign in its middle; anything longer a bar with a sign in its middle. */
function markExtent({ from, to }: FigurePoint, scale: number): Extent {
  const middlePx = ((from + to) / 2) * scale;
  const isDay = to - from <= 1;
  return {
    fromPx: Math.min(isDay ? Infinity : from * scale, middlePx - SIGN_PX),
    toPx: Math.max(isDay ? -Infinity : to * scale, middlePx + SIGN_PX),
  };
}

function roomAt(
  side: Exclude<FigureSide, 'inline'>,
  mark: Room,
  yPx: number,
  { widthPx, linePx }: { readonly widthPx: number; readonly linePx: number },
): Room {
  const beside = { topPx: yPx - linePx / 2, bottomPx: yPx + linePx / 2 };
  switch (side) {
    case 'right':
      return { ...beside, fromPx: mark.toPx + CLEAR_PX, toPx: mark.toPx + CLEAR_PX + widthPx };
    case 'left':
      return { ...beside, fromPx: mark.fromPx - CLEAR_PX - widthPx, toPx: mark.fromPx - CLEAR_PX };
    case 'above':
      return { ...across(mark, widthPx), topPx: mark.topPx - linePx, bottomPx: mark.topPx };
    case 'below':
      return { ...across(mark, widthPx), topPx: mark.bottomPx, bottomPx: mark.bottomPx + linePx };
  }
}

/** The text's width about the middle of the mark, or the mark's where that is longer. */
function across({ fromPx, toPx }: Extent, widthPx: number): Extent {
  const middlePx = (fromPx + toPx) / 2;
  return {
    fromPx: Math.min(fromPx, middlePx - widthPx / 2),
    toPx: Math.max(toPx, middlePx + widthPx / 2),
  };
}

/**
 * The height in slices, each with the stretches that marks take, and which marks have theirs to
 * themselves in every slice.
 */
function takeMarks(marks: readonly Room[], heightPx: number) {
  const slices = Array.from({ length: Math.ceil(heightPx / SLICE_PX) }, () => ({
    row: Row.empty(),
    fromPx: NaN,
    toPx: -Infinity,
    last: -1,
  }));
  const touched = new Uint8Array(marks.length);
  const inOrder = marks.map((_, i) => i);
  inOrder.sort((a, b) => (marks[a]?.fromPx ?? 0) - (marks[b]?.fromPx ?? 0));
  for (const i of inOrder) {
    const mark = marks[i];
    if (!mark) continue;
    const end = Math.min(Math.ceil(mark.bottomPx / SLICE_PX), slices.length);
    for (let at = Math.max(Math.floor(mark.topPx / SLICE_PX), 0); at < end; at++) {
      const slice = slices[at];
      if (!slice) continue;
      if (mark.fromPx < slice.toPx) {
        touched[i] = 1;
        touched[slice.last] = 1;
        slice.toPx = Math.max(slice.toPx, mark.toPx);
      } else {
        if (slice.last >= 0) slice.row.take(slice.fromPx, slice.toPx);
        slice.fromPx = mark.fromPx;
        slice.toPx = mark.toPx;
      }
      slice.last = i;
    }
  }
  for (const { row, fromPx, toPx, last } of slices) if (last >= 0) row.take(fromPx, toPx);
  return { rows: slices.map(({ row }) => row), isAlone: (i: number) => touched[i] === 0 };
}
