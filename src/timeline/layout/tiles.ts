import type { Day } from '../../model/calendar.ts';
import { bestOf } from './bestOf.ts';
import type { EventIndex } from './eventIndex.ts';
import { startingIn } from './eventIndex.ts';
import type { LabelLines } from './labelLines.ts';
import { collide, rightPxOf, seatLabels, seatPinned } from './labels.ts';
import type { LabelMode, LabelWish, LaneEvents, SeatedLabel, Seating } from './labels.ts';
import { stepScale } from './zoomStep.ts';

/** What tiles need to know of the lanes and labels. */
export interface TileOptions {
  readonly tilePx: number;
  /** Day in the middle of tile 0. */
  readonly originDay: Day;
  /** Zoom step at which the whole timeline is no wider than a label or two. */
  readonly firstStep: number;
  /** Bars longer than this have no label in a row; see `isWide`. */
  readonly widePx: number;
  /** Rows of each lane; 0 for a folded one, which has one row without labels. */
  readonly laneRows: readonly number[];
  /** Lane of each event. */
  readonly laneOf: Uint16Array;
  /** The event's title, broken into at most `maxLines` lines. */
  readonly label: (index: number, maxLines: number) => LabelLines;
  /** The same in any room. */
  readonly wide: (index: number, maxLines: number, widestPx: number) => LabelLines;
}

/** Size of the mark of a single day, and the gap between mark and text. */
export const POINT_PX = 9;
export const MARK_GAP_PX = 6;
/** Bars shorter than this have their text beside them, longer ones above them. */
const OVER_PX = 56;
const MIN_BAR_PX = 12;
/** Bars longer than this must matter more to get a label: a tenth more per doubling. */
const ROOMY_PX = 160;
/** Least room of a label that is counted on: no more are tried in a tile than that lets in. */
const LEAST_ROOM_PX = 80;
/** A bar longer than this gets no new label, and keeps the one it has only if it matters so much. */
const LONG_PX = 640;
const LONG_SCORE = 0.5;
/** Most tiles that are kept. A view needs a handful at its step and each step before. */
const MOST_KEPT = 1000;

/** Labels of one tile (a stretch of a zoom step's pixels), lane by lane. */
export type TileSeating = readonly Seating[];

/** Where a tile is, in days and in pixels. */
interface Tile {
  readonly scale: number;
  readonly from: Day;
  readonly to: Day;
}

/**
 * Seatings of tiles, worked out when first asked for and kept.
 *
 * A tile is a fixed stretch of time at a zoom step, so its labels do not depend on where the view
 * is. A label keeps the row that it had at the step before, where there was less room: distances
 * grow and texts do not, so it still fits. Zooming in only adds labels and zooming out takes them
 * away again. (J. Been, E. Daiches, C. Yap, "Dynamic map labeling", 2006, call this consistent.)
 * A tile costs one look at each event that starts in it, and the labels that it has room for.
 */
export class Tiles {
  readonly #index: EventIndex;
  readonly #options: TileOptions;
  readonly #kept = new Map<string, TileSeating>();

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
    // The oldest goes first.
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(key, seating);
    return seating;
  }

  /** Lays out one of the tiles that `at(step, tile)` needs; `false` when it is there itself. */
  prepare(step: number, tile: number): boolean {
    if (this.#kept.has(`${step}:${tile}`)) return false;
    if (this.#before(step, tile).some((before) => this.prepare(step - 1, before))) return true;
    this.at(step, tile);
    return true;
  }

  /**
   * Seats of pinned events at a zoom step, lane by lane. They are given before any other; the second
   * of two that want the same single row goes without.
   */
  pinsAt(
    step: number,
    pinned: readonly number[],
    told: readonly (readonly SeatedLabel[])[] = [],
  ): readonly (readonly SeatedLabel[])[] {
    const { laneOf, laneRows, label } = this.#options;
    return laneRows.map((rows, lane) => {
      const pins: SeatedLabel[] = [...(told[lane] ?? [])];
      const has = new Set(pins.map(({ wish }) => wish.index));
      for (const i of pinned.filter((one) => laneOf[one] === lane && !has.has(one))) {
        const wish = this.wishOf(i, stepScale(step));
        const seat = seatPinned(wish, pins, { rows: Math.max(rows, 1), text: label });
        if (seat) pins.push(seat);
      }
      return pins;
    });
  }

  /** The seating of a tile when labels make way for pinned ones; the others keep their rows. */
  withPins(step: number, tile: number, pins: readonly (readonly SeatedLabel[])[]): TileSeating {
    const seating = this.at(step, tile);
    const pinned = new Set(pins.flat().map(({ wish }) => wish.index));
    return this.#lanes(step, tile, pinned).map((events, lane) => {
      const own = pins[lane] ?? [];
      const stays = (seat: SeatedLabel) =>
        !pinned.has(seat.wish.index) && !own.some((pin) => collide(pin, seat, events.rows));
      const seated = (seating[lane]?.seated ?? []).filter(stays);
      const has = new Set(seated.map(({ wish }) => wish.index));
      const taken = [...events.taken.filter(stays), ...own];
      const wishes = [...events.seated.map(({ wish }) => wish), ...events.wishes];
      return seatLabels({
        ...events,
        seated,
        taken,
        wishes: wishes.filter(({ index }) => !has.has(index) && !pinned.has(index)),
      });
    });
  }

  #layOut(step: number, tile: number): TileSeating {
    return this.#lanes(step, tile, new Set()).map(seatLabels);
  }

  /** The events that start in a tile, lane by lane, but for those that are pinned or wide. */
  #lanes(step: number, tile: number, pinned: ReadonlySet<number>): readonly LaneEvents[] {
    const { laneOf, laneRows, widePx, tilePx, label, wide } = this.#options;
    const { scale, from, to } = this.#tile(step, tile);
    const seats = this.#seatsBefore(step, tile);
    const { lo, hi } = startingIn(this.#index, { from, to });
    const seated = new Set(seats.flat().map(({ wish }) => wish.index));
    const members: number[][] = laneRows.map(() => []);
    for (let i = lo; i < hi; i++) {
      if (seated.has(i) || isWide(this.#index, i, scale, widePx) || pinned.has(i)) continue;
      members[laneOf[i] ?? 0]?.push(i);
    }
    return members.map((inTime, lane): LaneEvents => {
      const rows = laneRows[lane] ?? 1;
      const limit = Math.ceil((rows * tilePx) / LEAST_ROOM_PX);
      const { best, others } = bestOf(inTime, limit, (i) => scoreOf(this.#index, i, scale));
      const long = best.filter((i) => this.#isLong(i, scale));
      const isOwn = ({ wish }: SeatedLabel) => wish.index >= lo && wish.index < hi;
      return {
        seated: (seats[lane] ?? []).filter(isOwn),
        taken: (seats[lane] ?? []).filter((seat) => !isOwn(seat)),
        wishes: best.filter((i) => !this.#isLong(i, scale)).map((i) => this.wishOf(i, scale)),
        others: long.length === 0 ? others : [...others, ...long].sort((a, b) => a - b),
        rows: Math.max(rows, 1),
        endPx: to * scale,
        markPx: (i) => markPxAt(this.#index, i, scale),
        text: label,
        wide,
      };
    });
  }

  /** Labels of the step before that are still there, and reach into a tile, lane by lane. */
  #seatsBefore(step: number, tile: number): readonly (readonly SeatedLabel[])[] {
    const { laneRows, widePx, label } = this.#options;
    const { scale, from, to } = this.#tile(step, tile);
    const reachDays = widePx / scale;
    const seats: SeatedLabel[][] = laneRows.map(() => []);
    for (const before of this.#before(step, tile)) {
      this.at(step - 1, before).forEach(({ seated }, lane) => {
        for (const { wish, row, maxLines, lines } of seated) {
          const day = this.#index.from[wish.index] ?? 0;
          if (day < from - reachDays || day >= to) continue;
          if (isWide(this.#index, wish.index, scale, widePx)) continue;
          if (
            this.#isLong(wish.index, scale) &&
            scoreOf(this.#index, wish.index, scale) < LONG_SCORE
          )
            continue;
          const now = this.wishOf(wish.index, scale);
          const rightPx = rightPxOf(now, label(wish.index, maxLines).widthPx);
          seats[lane]?.push({ wish: now, row, maxLines, lines, rightPx });
        }
      });
    }
    return seats;
  }

  /** Tiles of the step before whose labels may reach into a tile. */
  #before(step: number, tile: number): readonly number[] {
    const { firstStep, widePx } = this.#options;
    if (step <= firstStep) return [];
    const { scale, from, to } = this.#tile(step, tile);
    const first = this.tileOf(step - 1, from - widePx / scale);
    const last = this.tileOf(step - 1, to - 1);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }

  /** The tile in which a day is. */
  tileOf(step: number, day: Day): number {
    const { originDay, tilePx } = this.#options;
    const tile = Math.floor(((day - originDay) * stepScale(step)) / tilePx + 0.5);
    // Tiles begin with a whole day, so a day may still be in the tile before.
    return day < this.#tile(step, tile).from ? tile - 1 : tile;
  }

  /** Tiles begin with a whole day, so that the middle of a day is in the tile of its start. */
  #tile(step: number, tile: number): Tile {
    const { originDay, tilePx } = this.#options;
    const scale = stepScale(step);
    const firstDay = (t: number) => Math.ceil(originDay + ((t - 0.5) * tilePx) / scale);
    return { scale, from: firstDay(tile), to: firstDay(tile + 1) };
  }

  #isLong(i: number, scale: number): boolean {
    return isWide(this.#index, i, scale, LONG_PX);
  }

  /** What a label of an event asks for at a scale. */
  wishOf(index: number, scale: number): LabelWish {
    const { mode, barPx } = markShape(this.#index, index, scale);
    const markPx = markPxAt(this.#index, index, scale);
    if (mode === 'bar-over') {
      return { index, mode, markPx, barPx: Math.min(barPx, this.#options.widePx), insetPx: 0 };
    }
    const sizePx = mode === 'point' ? POINT_PX : barPx;
    return { index, mode, markPx, barPx: sizePx, insetPx: sizePx + MARK_GAP_PX };
  }
}

/** Whether an event's bar is too long to read as a mark at this scale (pixels per day). */
export function isWide(index: EventIndex, i: number, scale: number, widePx: number): boolean {
  return ((index.to[i] ?? 0) - (index.from[i] ?? 0)) * scale > widePx;
}

/** Importance; a long bar takes the room of several labels, so it counts less. */
export function scoreOf(index: EventIndex, i: number, scale: number): number {
  const barPx = ((index.to[i] ?? 0) - (index.from[i] ?? 0)) * scale;
  const importance = index.importance[i] ?? 0;
  return barPx <= ROOMY_PX ? importance : importance - 0.1 * Math.log2(barPx / ROOMY_PX);
}

/** How the mark of an event is drawn at a scale: a point for a day, else a bar of its length. */
export function markShape(index: EventIndex, i: number, scale: number) {
  const days = (index.to[i] ?? 0) - (index.from[i] ?? 0);
  const barPx = Math.max(days * scale, MIN_BAR_PX);
  const mode: LabelMode = days <= 1 ? 'point' : barPx < OVER_PX ? 'bar-inline' : 'bar-over';
  return { mode, barPx };
}

/** Where the mark of an event starts at a scale, with day 0 at pixel 0. */
function markPxAt(index: EventIndex, i: number, scale: number): number {
  const from = index.from[i] ?? 0;
  const days = (index.to[i] ?? 0) - from;
  return days <= 1 ? (from + 0.5) * scale - POINT_PX / 2 : from * scale;
}
