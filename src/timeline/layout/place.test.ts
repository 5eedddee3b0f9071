import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../model/event.ts';
import { seededRandom } from '../../testing/seededRandom.ts';
import { syntheticTimeline } from '../../testing/syntheticTimeline.ts';
import { buildEventIndex } from './eventIndex.ts';
import { laneGroups, layOutLanes } from './lanes.ts';
import { createPlacer, placeEvents } from './place.ts';
import type { PlaceOptions, PlacedView } from './placedView.ts';
import { approximateMeasurer } from './textMeasurer.ts';
import { fit, pan, pxPerDay, zoomAt } from './viewport.ts';

const ROW = 24;
const PILL = 34;

function stage(
  count: number,
  widthPx: number,
  heightPx: number,
  changes: Partial<PlaceOptions> = {},
) {
  const index = buildEventIndex(syntheticTimeline(count, count).events);
  const laneIds = index.events.map(({ kind }) => kind);
  const options: PlaceOptions = {
    lanes: layOutLanes(laneGroups(laneIds, EVENT_KINDS), heightPx, ROW),
    laneIds,
    widthPx,
    rowPx: ROW,
    lineMaxPx: 220,
    measurer: approximateMeasurer(13),
    title: ({ title }) => ({ text: title['zh-Hant'] ?? '', lang: 'zh-Hant' }),
    weight: () => 'normal',
    ...changes,
  };
  return { index, ...createPlacer(index, options) };
}

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxes({ labels, clusters }: PlacedView): Box[] {
  return [
    ...labels
      .filter(({ cut }) => !cut)
      .map((label) => ({
        name: `${label.event.id} ${label.lines.join('/')}`,
        left: label.textPx,
        right: label.textPx + label.textWidthPx,
        top: label.textYPx,
        bottom: label.textYPx + label.lines.length * ROW,
      })),
    ...clusters.map(({ key, leftPx, yPx }) => ({
      name: `cluster ${key}`,
      left: leftPx,
      right: leftPx + PILL,
      top: yPx - 9,
      bottom: yPx + 9,
    })),
  ];
}

/** The labels but for those of events longer than the view, which make way for all others. */
const seated = ({ labels, viewport }: PlacedView) =>
  labels.filter(({ markWidthPx }) => markWidthPx <= viewport.width);

function overlaps(all: readonly Box[]): string[] {
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.name} × ${b.name}`),
  );
}

function randomViews(count: number, width: number) {
  const random = seededRandom(7);
  return Array.from({ length: count }, () => {
    const days = Math.exp(Math.log(4) + random() * Math.log(2500));
    const from = 14_600 + random() * 6500 - days / 2;
    return fit({ from, to: from + days }, width);
  });
}

describe('placeEvents', () => {
  it.each([
    [300, 1300, 700],
    [2000, 1100, 500],
    [300, 360, 500],
    [120, 360, 200],
  ])('puts no two labels over each other (%d events, %d×%d)', (count, width, height) => {
    const { place } = stage(count, width, height);
    let placed = 0;
    for (const viewport of randomViews(200, width)) {
      const all = boxes(place(viewport));
      placed += all.length;
      expect(overlaps(all)).toEqual([]);
    }
    expect(placed).toBeGreaterThan(200);
  });

  it('shows events longer than the view in the rows that are free, and counts the others', () => {
    const { place, index } = stage(400, 1300, 700);
    let [long, left] = [0, 0];
    for (const viewport of randomViews(120, 1300)) {
      const view = place(viewport);
      const isLong = (i: number) =>
        (index.to[i] ?? 0) - (index.from[i] ?? 0) > viewport.to - viewport.from;
      const shown = view.labels.filter((label) => isLong(label.index));
      long += shown.length;
      left += view.wide.flat().length;
      const counted = new Set([
        ...view.wide.flat(),
        ...[...view.labels, ...view.bare].map((placed) => placed.index),
        ...view.clusters.flatMap(({ members }) => members),
      ]);
      index.events.forEach((event, i) => {
        const all = (index.from[i] ?? 0) < viewport.from && (index.to[i] ?? 0) > viewport.to;
        if (all) expect(counted, event.id).toContain(i);
      });
      for (const { cut, textPx } of shown) expect(cut || textPx >= 0).toBe(true);
    }
    expect(long).toBeGreaterThan(left);
  });

  it('moves no label to another row when panned by a pixel', () => {
    const { place } = stage(400, 1300, 700);
    let kept = 0;
    for (const viewport of randomViews(100, 1300)) {
      const before = new Map(seated(place(viewport)).map((l) => [l.event.id, l.textYPx]));
      for (const { event, textYPx } of seated(place(pan(viewport, 1)))) {
        if (before.has(event.id)) kept++;
        expect(before.get(event.id) ?? textYPx).toBe(textYPx);
      }
    }
    expect(kept).toBeGreaterThan(200);
  });

  it.each([
    [300, 300],
    [3000, 700],
  ])('moves no label to another row when zoomed (%d events, %d high)', (count, height) => {
    const { index, place } = stage(count, 1300, height);
    let viewport = fit({ from: 14_600, to: 20_800 }, 1300);
    let kept = 0;
    let lost = 0;
    while (viewport.to - viewport.from > 20) {
      const before = new Map(seated(place(viewport)).map((l) => [l.index, l.textYPx]));
      viewport = zoomAt(viewport, 1.2, 900);
      const after = new Map(seated(place(viewport)).map((l) => [l.index, l.textYPx]));
      for (const [i, textYPx] of before) {
        const day = index.from[i] ?? 0;
        if (day < viewport.from || day >= viewport.to) continue;
        if (!after.has(i)) lost++;
        else kept++;
        expect(after.get(i) ?? textYPx, index.events[i]?.id).toBe(textYPx);
      }
    }
    // Only bars that have grown long lose theirs.
    expect(lost).toBeLessThan(kept / 50);
  });

  it('prepares a view in small parts, and then finds it as it would have without', () => {
    const viewport = fit({ from: 19_000, to: 19_100 }, 1300);
    const [prepared, plain] = [stage(2000, 1300, 700), stage(2000, 1300, 700)];
    let parts = 0;
    while (prepared.prepare(viewport)) parts++;
    expect(parts).toBeGreaterThan(3);
    expect(prepared.place(viewport)).toEqual(plain.place(viewport));
    expect(prepared.prepare(viewport)).toBe(false);
  });

  it('accounts for every event on screen: label, mark, cluster or long bar', () => {
    const { index, place } = stage(500, 1300, 700);
    let onScreen = 0;
    for (const viewport of randomViews(60, 1300)) {
      const view = place(viewport);
      const seen = new Set([
        ...view.labels.map((l) => l.index),
        ...view.bare.map((l) => l.index),
        ...view.clusters.flatMap((c) => c.members),
        ...view.wide.flat(),
      ]);
      index.events.forEach((event, i) => {
        const from = index.from[i] ?? 0;
        const room = 100 / pxPerDay(viewport);
        const inside = from >= viewport.from + room && from + 1 + room <= viewport.to;
        if (!inside) return;
        onScreen++;
        expect(seen, event.id).toContain(i);
      });
      expect(view.outside.before + view.outside.after).toBeLessThanOrEqual(500);
    }
    expect(onScreen).toBeGreaterThan(500);
  });

  it('shows the more important of two events that want the same room', () => {
    const { index, place } = stage(3000, 1300, 300);
    const view = place(fit({ from: 14_600, to: 20_800 }, 1300));
    const mean = (list: readonly number[]) =>
      list.reduce((sum, i) => sum + (index.events[i]?.importance ?? 0), 0) / list.length;
    const hidden = view.clusters.flatMap(({ members }) => members);
    expect(mean(view.labels.map((l) => l.index))).toBeGreaterThan(mean(hidden) * 1.5);
  });

  it('gives a pinned event its label', () => {
    const plain = stage(3000, 1300, 300);
    const viewport = fit({ from: 14_600, to: 20_800 }, 1300);
    const hidden = plain.place(viewport).clusters[3]?.members[0] ?? -1;
    const view = plain.place(viewport, [hidden]);
    expect(view.labels.map((l) => l.index)).toContain(hidden);
    expect(overlaps(boxes(view))).toEqual([]);
  });

  it('keeps the text of a long bar on screen while its bar is', () => {
    const { place } = stage(300, 1300, 700);
    const view = place(fit({ from: 20_100, to: 20_700 }, 1300));
    const cut = view.labels.filter((l) => l.mode === 'bar-over' && l.markPx < 0);
    expect(cut.length).toBeGreaterThan(0);
    for (const { textPx, markPx, markWidthPx, textWidthPx } of cut) {
      expect(textPx >= 0 || markPx + markWidthPx < textWidthPx + 9).toBe(true);
    }
  });

  it('costs what is on screen, not what is in the file', () => {
    const { place } = stage(20_000, 1300, 700);
    const view = place(fit({ from: 20_000, to: 20_400 }, 1300));
    expect(view.labels.length + view.bare.length + view.clusters.length).toBeLessThan(1500);
  });

  it('places nothing for no events', () => {
    const index = buildEventIndex([]);
    const view = placeEvents(
      index,
      { from: 0, to: 10, width: 100 },
      {
        lanes: [],
        laneIds: [],
        widthPx: 100,
        rowPx: ROW,
        lineMaxPx: 100,
        measurer: approximateMeasurer(13),
        title: () => ({ text: '', lang: 'en' }),
        weight: () => 'normal',
      },
    );
    expect(view).toMatchObject({ labels: [], clusters: [] });
  });
});
