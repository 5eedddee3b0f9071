import type { Day } from '../model/calendar.ts';
import type { EventIndex } from './eventIndex.ts';
import { overlapping } from './eventIndex.ts';
import { countOutside, denseSpan } from './firstView.ts';
import { labelLines } from './labelLines.ts';
import type { LabelLines } from './labelLines.ts';
import { COUNT_PX } from './labels.ts';
import type { LabelWish, Pile, SeatedLabel } from './labels.ts';
import { onScreen, placeBare, placeLabel } from './placeMark.ts';
import { placePiles } from './placePiles.ts';
import type { PlaceOptions, PlacedEvent, PlacedView, Stage } from './placedView.ts';
import { Tiles, isWide } from './tiles.ts';
import type { Viewport } from './viewport.ts';
import { stepScale, zoomStep } from './zoomStep.ts';

/**
 * A function from viewport to what is on screen, which remembers the layout of each zoom step.
 *
 * Labels never overlap, and their rows depend on time and zoom step alone, so panning moves nothing
 * up or down. The first call at a zoom step costs what lies in the few tiles around the view;
 * further ones cost what is on screen.
 */
export function createPlacer(
  index: EventIndex,
  options: PlaceOptions,
): (viewport: Viewport) => PlacedView {
  const laneNumber = new Map(options.lanes.map(({ id }, i) => [id, i]));
  const laneOf = Uint16Array.from(options.laneIds, (id) => laneNumber.get(id) ?? 0);
  const tilePx = Math.max(2048, Math.ceil(options.widthPx / 256) * 512);
  const label = labelMaker(index, options);
  const dense = denseSpan(index) ?? { from: 0, to: 0 };
  const originDay = Math.round((dense.from + dense.to) / 2);
  const tileOptions = {
    tilePx,
    originDay,
    widePx: options.widthPx,
    laneRows: options.lanes.map(({ rows }) => rows),
    laneOf,
    label,
  };
  const plain = new Tiles(index, { ...tileOptions, pinned: new Set() });
  const pinned =
    options.pinned.length === 0
      ? plain
      : new Tiles(index, { ...tileOptions, pinned: new Set(options.pinned) });
  const stage: Stage = { index, options, label, laneOf, tilePx, originDay };
  return (viewport) => {
    const view = placeFrom(stage, plain, viewport);
    // Pinning moves other labels, so it is done only when a pinned event has none by itself.
    const shown = new Set(view.labels.map(({ index: i }) => i));
    return options.pinned.every((i) => shown.has(i)) ? view : placeFrom(stage, pinned, viewport);
  };
}

/** What is on screen at one viewport; see `createPlacer`, which is faster for more than one. */
export function placeEvents(
  index: EventIndex,
  viewport: Viewport,
  options: PlaceOptions,
): PlacedView {
  return createPlacer(index, options)(viewport);
}

function labelMaker(index: EventIndex, options: PlaceOptions): Stage['label'] {
  const kept = new Map<string, LabelLines>();
  return (i, maxLines, widestPx = Infinity) => {
    // A label that may not have a second line may have a longer first one.
    const linePx = Math.min(options.lineMaxPx * (maxLines === 1 ? 1.3 : 1), widestPx);
    const key = `${i}:${maxLines}:${linePx}`;
    const event = index.events[i];
    const known = kept.get(key);
    if (known || !event) return known ?? { lines: [], widthPx: 0 };
    const { text, lang } = options.title(event);
    const weight = options.weight(i);
    const { measurer } = options;
    const made = labelLines(text, linePx, maxLines, {
      widthPx: (line) => measurer.widthPx(line, weight, lang),
      wordStarts: measurer.wordStarts?.(text.trim(), lang),
    });
    kept.set(key, made);
    return made;
  };
}

function placeFrom(stage: Stage, tiles: Tiles, viewport: Viewport): PlacedView {
  const { index, options, laneOf, tilePx } = stage;
  const step = zoomStep(viewport);
  const scale = stepScale(step);
  const tileOf = (day: Day) => Math.floor(((day - stage.originDay) * scale) / tilePx + 0.5);
  const first = tileOf(viewport.from) - 1;
  const last = tileOf(viewport.to);
  const labels: PlacedEvent[] = [];
  const bare: PlacedEvent[] = [];
  const piles: (Pile & { readonly lane: number })[] = [];
  const byWish = new Map<LabelWish, PlacedEvent>();
  const leads = new Set<LabelWish>();
  const addLabel = (label: SeatedLabel, lane: number) => {
    const countPx = leads.has(label.wish) ? COUNT_PX : 0;
    const placed = placeLabel(stage, label, lane, viewport, countPx);
    byWish.set(label.wish, placed);
    if (onScreen(placed, viewport)) labels.push(placed);
  };
  const seatings = Array.from({ length: last - first + 1 }, (_, i) => tiles.at(step, first + i));
  for (const { piles: some } of seatings.flat()) {
    for (const { lead } of some) if (lead) leads.add(lead);
  }
  tiles.pinsAt(step).forEach((pins, lane) => {
    for (const label of pins) addLabel(label, lane);
  });
  for (const tile of seatings) {
    tile.forEach((seating, lane) => {
      for (const label of seating.seated) addLabel(label, lane);
      for (const mark of seating.bare) {
        const placed = placeBare(stage, mark, lane, viewport);
        if (onScreen(placed, viewport)) bare.push(placed);
      }
      piles.push(...seating.piles.map((pile) => ({ ...pile, lane })));
    });
  }
  const clusters = placePiles(stage, piles, byWish, viewport, scale);
  labels.sort((a, b) => a.index - b.index);
  const wide = wideEvents(index, laneOf, options, viewport, scale);
  return { viewport, labels, bare, clusters, wide, outside: countOutside(index, viewport) };
}

function wideEvents(
  index: EventIndex,
  laneOf: Uint16Array,
  options: PlaceOptions,
  viewport: Viewport,
  scale: Day,
): readonly (readonly number[])[] {
  const result: number[][] = options.lanes.map(() => []);
  const { lo, hi } = overlapping(index, viewport);
  for (let i = lo; i < hi; i++) {
    if ((index.to[i] ?? 0) <= viewport.from) continue;
    if (isWide(index, i, scale, options.widthPx)) result[laneOf[i] ?? 0]?.push(i);
  }
  return result;
}
