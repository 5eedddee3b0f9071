import type { Day } from '../model/calendar.ts';
import type { EventIndex } from './eventIndex.ts';
import { startingIn } from './eventIndex.ts';
import { emptyRows, seatLabels } from './labels.ts';
import type { LabelMode, LabelWish, Rows, SeatedLabel, Seating } from './labels.ts';
import type { LabelLines } from './labelLines.ts';
import { STEP_GROWTH, stepScale } from './zoomStep.ts';

/** What tiles need to know of the lanes and labels. */
export interface TileOptions {
  readonly tilePx: number;
  /** Day in the middle of tile 0: where most happens, so that no tile ends there. */
  readonly originDay: Day;
  /** Bars longer than this have no label in a row; see `isWide`. */
  readonly widePx: number;
  /** Rows of each lane; 0 for a folded one, which has one row without labels. */
  readonly laneRows: readonly number[];
  /** Lane of each event. */
  readonly laneOf: Uint16Array;
  /** The event's title, broken into at most `maxLines` lines. */
  readonly label: (index: number, maxLines: number) => LabelLines;
  /** Events that get a label whatever their importance. */
  readonly pinned: ReadonlySet<number>;
}

/** Size of the mark of a single day, and the gap between mark and text. */
export const POINT_PX = 9;
export const MARK_GAP_PX = 6;
/** Bars shorter than this have their text beside them, longer ones above them. */
const OVER_PX = 56;
const MIN_BAR_PX = 12;
/** Most events of a tile that are tried for labels; no screen has room for so many. */
const MAX_TRIED = 1000;

const NOT_TRIED: LabelLines = { lines: [], widthPx: 0 };

/** Labels of one tile (a stretch of a zoom step's pixels), lane by lane. */
export type TileSeating = readonly Seating[];

/**
 * Seatings of tiles, worked out when first asked for and kept.
 *
 * A tile is a fixed stretch of time at a zoom step, so its labels do not depend on where the view
 * is. Odd tiles are laid out alone; even ones then see what their neighbours let hang over. A tile
 * costs what starts in it, whatever the size of the timeline.
 */
export class Tiles {
  readonly #index: EventIndex;
  readonly #options: TileOptions;
  readonly #kept = new Map<string, TileSeating>();
  readonly #pinned = new Map<number, readonly (readonly SeatedLabel[])[]>();

  constructor(index: EventIndex, options: TileOptions) {
    this.#index = index;
    this.#options = options;
  }

  /** The seating of tile `tile` at zoom step `step`. */
  at(step: number, tile: number): TileSeating {
    const key = `${step}:${tile}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const seating = this.#layOut(step, tile);
    // The oldest goes first; a view needs a handful, going back and forth a few more.
    if (this.#kept.size > 200) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(key, seating);
    return seating;
  }

  #layOut(step: number, tile: number): TileSeating {
    const even = tile % 2 === 0;
    const neighbours = even ? [this.at(step, tile - 1), this.at(step, tile + 1)] : [];
    const wishes = this.#wishes(step, tile);
    const endPx = this.#firstDay(step, tile + 1) * stepScale(step);
    const pins = this.pinsAt(step);
    return this.#options.laneRows.map((rows, lane) => {
      const taken = emptyRows(Math.max(rows, 1));
      const pinned = pins[lane] ?? [];
      for (const neighbour of neighbours) take(neighbour[lane]?.seated ?? [], taken);
      take(pinned, taken);
      return seatLabels(wishes[lane] ?? [], taken, endPx, pinned);
    });
  }

  /**
   * Seats of the pinned events at a zoom step, lane by lane. They are given before any other, and
   * tiles leave room for them; the second of two that want the same single row goes without.
   */
  pinsAt(step: number): readonly (readonly SeatedLabel[])[] {
    const known = this.#pinned.get(step);
    if (known) return known;
    const { laneOf, laneRows, pinned } = this.#options;
    const pins = laneRows.map((rows, lane) => {
      const wishes = [...pinned]
        .filter((i) => laneOf[i] === lane)
        .map((i) => this.#wish(i, stepScale(step), true, rows));
      return seatLabels(wishes, emptyRows(Math.max(rows, 1)), Infinity).seated;
    });
    this.#pinned.set(step, pins);
    return pins;
  }

  #wishes(step: number, tile: number): LabelWish[][] {
    const { laneOf, laneRows, pinned } = this.#options;
    const scale = stepScale(step);
    const span = { from: this.#firstDay(step, tile), to: this.#firstDay(step, tile + 1) };
    const { lo, hi } = startingIn(this.#index, span);
    const worst = rankLimit(this.#index.rank.subarray(lo, hi));
    const result: LabelWish[][] = laneRows.map(() => []);
    for (let i = lo; i < hi; i++) {
      if (pinned.has(i) || isWide(this.#index, i, scale, this.#options.widePx)) continue;
      const rows = laneRows[laneOf[i] ?? 0] ?? 1;
      const tried = rows > 0 && (this.#index.rank[i] ?? 0) <= worst;
      const wish = this.#wish(i, scale, tried, rows);
      result[laneOf[i] ?? 0]?.push(wish);
    }
    return result;
  }

  /** Tiles begin with a whole day, so that the middle of a day is in the tile of its start. */
  #firstDay(step: number, tile: number): Day {
    const { originDay, tilePx } = this.#options;
    return Math.ceil(originDay + ((tile - 0.5) * tilePx) / stepScale(step));
  }

  #wish(index: number, scale: number, tried: boolean, rows: number): LabelWish {
    const { widePx } = this.#options;
    const { mode, barPx } = markShape(this.#index, index, scale);
    const from = (this.#index.from[index] ?? 0) * scale;
    const markPx = mode === 'point' ? from + scale / 2 - POINT_PX / 2 : from;
    const { lines, widthPx } = tried ? this.#options.label(index, rows > 2 ? 2 : 1) : NOT_TRIED;
    const shortPx = lines.length > 1 ? this.#options.label(index, 1).widthPx : widthPx;
    const beside = (mode === 'point' ? POINT_PX : barPx * STEP_GROWTH) + MARK_GAP_PX;
    const room = (textPx: number) =>
      mode === 'bar-over' ? Math.max(Math.min(barPx, widePx), textPx) : beside + textPx;
    const roomPx = room(widthPx);
    const event = this.#index.events[index];
    return {
      index,
      mode,
      markPx,
      leftPx: markPx,
      rightPx: markPx + roomPx,
      shortRightPx: markPx + room(shortPx),
      single: rows <= 2,
      lines: lines.length,
      score: (event?.importance ?? 0) - crowding(roomPx),
    };
  }
}

/** A long bar takes the room of several labels, so it must matter more: a tenth per doubling. */
function crowding(roomPx: number): number {
  return 0.1 * Math.log2(Math.max(roomPx, 160) / 160);
}

function take(seated: readonly SeatedLabel[], taken: Rows): void {
  for (const { wish, row } of seated) {
    for (let line = 0; line < wish.lines; line++) taken[row + line]?.push(wish);
  }
}

/** Highest rank that is among the `MAX_TRIED` best of some ranks. */
function rankLimit(ranks: Uint32Array): number {
  return ranks.length <= MAX_TRIED ? Infinity : (ranks.slice().sort()[MAX_TRIED - 1] ?? Infinity);
}

/** Whether an event's bar is too long to read as a mark at this scale (pixels per day). */
export function isWide(index: EventIndex, i: number, scale: number, widePx: number): boolean {
  return ((index.to[i] ?? 0) - (index.from[i] ?? 0)) * scale > widePx;
}

/** How the mark of an event is drawn at a scale: a point for a day, else a bar of its length. */
export function markShape(index: EventIndex, i: number, scale: number) {
  const days = (index.to[i] ?? 0) - (index.from[i] ?? 0);
  const barPx = Math.max(days * scale, MIN_BAR_PX);
  const mode: LabelMode = days <= 1 ? 'point' : barPx < OVER_PX ? 'bar-inline' : 'bar-over';
  return { mode, barPx };
}
