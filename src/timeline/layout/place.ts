import type { EventIndex } from './eventIndex.ts';
import { overlapping } from './eventIndex.ts';
import { countOutside, wholeSpan } from './firstView.ts';
import { breakTitle, wholeTitles } from './eventTitle.ts';
import type { LabelLines } from './labelLines.ts';
import { COUNT_PX } from './labels.ts';
import type { Pile, SeatedLabel } from './labels.ts';
import { seatLong } from './longRows.ts';
import type { LongWish } from './longRows.ts';
import { BLEED_PX, onScreen, placeBare, placeLabel, placeLong } from './placeMark.ts';
import { placePiles } from './placePiles.ts';
import type { PlaceOptions, PlacedEvent, PlacedView, Stage, Told } from './placedView.ts';
import { Tiles, isWide, scoreOf } from './tiles.ts';
import type { TileSeating } from './tiles.ts';
import { seatsOfTold } from './told.ts';
import { dayToPx, pxPerDay } from './viewport.ts';
import type { Viewport } from './viewport.ts';
import { stepScale, zoomStep } from './zoomStep.ts';

const NONE: readonly number[] = [];
/** Where the whole timeline is narrower than this, there is little to be read. */
const LEAST_STAGE_PX = 400;

/** Says what is on screen at a viewport, and remembers the layout of each zoom step. */
export interface Placer {
  /**
   * What is on screen. `pinned` events (the chosen and the focused one) keep a label whatever their
   * importance, and those that are `told` have it whole at the view of their step. The first call at a zoom step lays out the few tiles around the view; further ones
   * cost what is on screen.
   */
  readonly place: (viewport: Viewport, pinned?: readonly number[], told?: Told) => PlacedView;
  /**
   * Does one small part of what `place` will need for `viewport`; `false` when nothing is left to
   * do. For the time between two frames.
   */
  readonly prepare: (viewport: Viewport) => boolean;
}

/**
 * A placer of the events. Labels never overlap, and their rows depend on time and zoom step alone,
 * so panning moves nothing up or down, and a viewport always looks the same. Events longer than the
 * view come after all others: they take the rows that are free, and keep them while they are.
 */
export function createPlacer(index: EventIndex, options: PlaceOptions): Placer {
  const laneNumber = new Map(options.lanes.map(({ id }, i) => [id, i]));
  const laneOf = Uint16Array.from(options.laneIds, (id) => laneNumber.get(id) ?? 0);
  // No label is wider than a tile, so a view needs one tile more than it touches.
  const tilePx = Math.max(1024, Math.ceil(options.widthPx / 256) * 256);
  const { label, wide, whole } = labelMaker(index, options);
  // Where most happens, so that no tile ends there.
  const originDay = index.from[index.from.length >> 1] ?? 0;
  const tileOptions = {
    tilePx,
    originDay,
    firstStep: firstStep(index),
    widePx: options.widthPx,
    laneRows: options.lanes.map(({ rows }) => rows),
    laneOf,
    label,
    wide,
  };
  const tiles = new Tiles(index, tileOptions);
  const stage: Stage = { index, options, label, wide, whole, laneOf, spans: new WeakMap() };
  let withPins: PinnedSeatings | undefined;
  let longRows: ReadonlyMap<number, number> = new Map();
  const withLong = (view: PlacedView): PlacedView => {
    const { view: filled, rows } = placeLongOnes(stage, view, longRows);
    longRows = rows;
    return filled;
  };
  return {
    place(viewport, pinned = NONE, told) {
      const telling = told && isTold(viewport, told) ? told : undefined;
      if (!telling) {
        const view = placeFrom(stage, tiles, viewport);
        // Pinning moves other labels, so it is done only when a pinned event has none by itself.
        const shown = new Set(view.labels.map(({ index: i }) => i));
        if (pinned.every((i) => shown.has(i))) return withLong(view);
      }
      const step = zoomStep(viewport);
      const isKept =
        withPins?.step === step &&
        sameList(withPins.pinned, pinned) &&
        sameTold(withPins.told, telling);
      if (!withPins || !isKept) {
        const seats = telling && seatsOfTold(stage, tiles, step, telling);
        const pins = tiles.pinsAt(step, pinned, seats);
        withPins = { step, pinned, told: telling, pins, kept: new Map() };
      }
      return withLong(placeFrom(stage, tiles, viewport, withPins));
    },
    prepare(viewport) {
      const { step, first, last } = tilesOf(tiles, viewport);
      for (let tile = first; tile <= last; tile++) if (tiles.prepare(step, tile)) return true;
      return false;
    },
  };
}

/** The zoom step at which all events together take less than `LEAST_STAGE_PX`. */
function firstStep(index: EventIndex): number {
  const whole = wholeSpan(index) ?? { from: 0, to: 1 };
  return zoomStep({ ...whole, width: LEAST_STAGE_PX });
}

/** Seatings at one zoom step in which pinned labels have their seats. */
interface PinnedSeatings {
  readonly step: number;
  readonly pinned: readonly number[];
  readonly told: Told | undefined;
  readonly pins: readonly (readonly SeatedLabel[])[];
  readonly kept: Map<number, TileSeating>;
}

/** Whether a view is that of a step, or a shift of it: nearer and farther the step's seats do not hold. */
function isTold({ from, to, width }: Viewport, { view, events }: Told): boolean {
  const shares = pxPerDay({ from, to, width }) / pxPerDay(view);
  return events.length > 0 && width === view.width && Math.abs(shares - 1) < 1e-3;
}

function sameTold(a: Told | undefined, b: Told | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.view.from === b.view.from &&
    a.view.to === b.view.to &&
    a.view.width === b.view.width &&
    sameList(a.events, b.events)
  );
}

function sameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** What is on screen at one viewport; see `createPlacer`, which is faster for more than one. */
export function placeEvents(
  index: EventIndex,
  viewport: Viewport,
  options: PlaceOptions,
): PlacedView {
  return createPlacer(index, options).place(viewport);
}

/** Titles broken into lines, each only once. */
function labelMaker(
  index: EventIndex,
  options: PlaceOptions,
): Pick<Stage, 'label' | 'wide' | 'whole'> {
  const kept = new Map<number, Map<number, LabelLines>>();
  const wholes = new Map<number, readonly LabelLines[]>();
  const wide: Stage['wide'] = (i, maxLines, linePx) => {
    const known = kept.get(i) ?? new Map<number, LabelLines>();
    const width = Math.round(linePx) * 4 + maxLines;
    const made = known.get(width) ?? breakTitle(index, i, maxLines, linePx, options);
    known.set(width, made);
    kept.set(i, known);
    return made;
  };
  return {
    wide,
    label: (i, maxLines, widestPx = Infinity) =>
      // A label that may not have a second line may have a longer first one.
      wide(i, maxLines, Math.min(options.lineMaxPx * (maxLines === 1 ? 1.3 : 1), widestPx)),
    whole: (i) => {
      const made = wholes.get(i) ?? wholeTitles(index, i, options);
      wholes.set(i, made);
      return made;
    },
  };
}

/** The tiles whose labels may reach into a viewport. */
function tilesOf(tiles: Tiles, { from, to, width }: Viewport) {
  const step = zoomStep({ from, to, width });
  return { step, first: tiles.tileOf(step, from) - 1, last: tiles.tileOf(step, to) };
}

function placeFrom(
  stage: Stage,
  tiles: Tiles,
  viewport: Viewport,
  withPins?: PinnedSeatings,
): PlacedView {
  const { index, options } = stage;
  const { step, first, last } = tilesOf(tiles, viewport);
  const scale = stepScale(step);
  const labels: PlacedEvent[] = [];
  const bare: PlacedEvent[] = [];
  const piles: (Pile & { readonly lane: number })[] = [];
  const leading = new Map<number, PlacedEvent | undefined>();
  const addLabel = (seat: SeatedLabel, lane: number) => {
    const leads = leading.has(seat.wish.index);
    const placed = placeLabel(stage, seat, lane, viewport, leads ? COUNT_PX : 0);
    if (leads) leading.set(seat.wish.index, placed);
    if (onScreen(placed, viewport)) labels.push(placed);
  };
  const seatings = Array.from({ length: last - first + 1 }, (_, i) => {
    const tile = first + i;
    if (!withPins) return tiles.at(step, tile);
    const made = withPins.kept.get(tile) ?? tiles.withPins(step, tile, withPins.pins);
    withPins.kept.set(tile, made);
    return made;
  });
  for (const tile of seatings) {
    tile.forEach((seating, lane) => {
      for (const pile of seating.piles) {
        piles.push({ ...pile, lane });
        if (pile.lead !== undefined) leading.set(pile.lead, undefined);
      }
    });
  }
  withPins?.pins.forEach((pins, lane) => {
    for (const seat of pins) addLabel(seat, lane);
  });
  // The scale is never below that of its step, so what is off screen there is so here.
  const leftPx = viewport.from * scale - BLEED_PX;
  const rightPx = viewport.to * scale + BLEED_PX;
  for (const tile of seatings) {
    tile.forEach((seating, lane) => {
      for (const seat of seating.seated) {
        if (seat.rightPx >= leftPx && seat.wish.markPx <= rightPx) addLabel(seat, lane);
      }
      for (const i of seating.bare) {
        const placed = placeBare(stage, i, lane, viewport);
        if (onScreen(placed, viewport)) bare.push(placed);
      }
    });
  }
  const clusters = placePiles(stage, piles, leading, viewport, scale);
  labels.sort((a, b) => a.index - b.index);
  return {
    viewport,
    labels,
    bare,
    clusters,
    wide: options.lanes.map(() => NONE),
    outside: countOutside(index, viewport),
  };
}

/** An event whose mark lies before the view is one of it where it covers so much of its days. */
const MUCH_OF_VIEW = 1 / 3;
/** Least room for the words of an event longer than the view. */
const LEAST_LONG_PX = 104;

/**
 * Events that cover days on screen and stand nowhere on it, lane by lane: longer than the view, or
 * begun before it and going on for much of it.
 */
function longOnes(
  { index, options, laneOf }: Stage,
  { viewport, labels, bare, clusters }: PlacedView,
): readonly (readonly number[])[] {
  const result: number[][] = options.lanes.map(() => []);
  const scale = stepScale(zoomStep(viewport));
  const { lo, hi } = overlapping(index, viewport);
  const muchDay = viewport.from + (viewport.to - viewport.from) * MUCH_OF_VIEW;
  const shown = new Set([...labels, ...bare].map((placed) => placed.index));
  for (const { members } of clusters) {
    for (const i of members) {
      if ((index.from[i] ?? 0) >= viewport.from) break;
      shown.add(i);
    }
  }
  for (let i = lo; i < hi; i++) {
    const [from = 0, to = 0] = [index.from[i], index.to[i]];
    const goesOn = from < viewport.from && to > muchDay;
    if (!goesOn && !isWide(index, i, scale, options.widthPx)) continue;
    if (to > viewport.from && !shown.has(i)) result[laneOf[i] ?? 0]?.push(i);
  }
  return result;
}

/** Gives the events that stand nowhere those rows that are free; the others are `wide`. */
function placeLongOnes(
  stage: Stage,
  view: PlacedView,
  rowsBefore: ReadonlyMap<number, number>,
): { readonly view: PlacedView; readonly rows: ReadonlyMap<number, number> } {
  const { index, options } = stage;
  const { viewport } = view;
  const scale = stepScale(zoomStep(viewport));
  const long = longOnes(stage, view);
  const wishes = long.map((own) =>
    own.flatMap((i): LongWish[] => {
      const leftPx = dayToPx(viewport, index.from[i] ?? 0);
      const rightPx = dayToPx(viewport, index.to[i] ?? 0);
      const roomPx = Math.min(rightPx, viewport.width) - Math.max(leftPx, 0);
      return roomPx < LEAST_LONG_PX ? [] : [{ index: i, leftPx, rightPx }];
    }),
  );
  const seats = seatLong(options, view, wishes, (i) => scoreOf(index, i, scale), rowsBefore);
  const rows = new Map<number, number>();
  const placed: PlacedEvent[] = [];
  seats.forEach((own, lane) => {
    for (const { index: i, row } of own) {
      rows.set(i, row);
      placed.push(placeLong(stage, i, row, lane, viewport));
    }
  });
  const labels = [...view.labels, ...placed].sort((a, b) => a.index - b.index);
  const wide = long.map((own) => own.filter((i) => !rows.has(i)));
  return { view: { ...view, labels, wide }, rows };
}
