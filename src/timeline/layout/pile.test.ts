import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../model/event.ts';
import { syntheticTimeline } from '../../testing/syntheticTimeline.ts';
import { buildEventIndex } from './eventIndex.ts';
import { laneGroups, layOutLanes } from './lanes.ts';
import { PILE_LEFT_PX, viewOfPile } from './pile.ts';
import { createPlacer } from './place.ts';
import type { PlacedCluster } from './placedView.ts';
import { approximateMeasurer } from './textMeasurer.ts';
import { fit } from './viewport.ts';
import type { Viewport } from './viewport.ts';

/** Room of a pile on the stage: one that has less at an edge cannot be pressed. */
const PILL_PX = 34;

function stage(count: number, widthPx: number, heightPx: number) {
  const index = buildEventIndex(syntheticTimeline(count).events);
  const laneIds = index.events.map(({ kind }) => kind);
  const placer = createPlacer(index, {
    lanes: layOutLanes(laneGroups(laneIds, EVENT_KINDS), heightPx, 24),
    laneIds,
    widthPx,
    rowPx: 24,
    lineMaxPx: 220,
    measurer: approximateMeasurer(13),
    title: ({ title }) => ({ text: title['zh-Hant'] ?? '', lang: 'zh-Hant' }),
    weight: () => 'normal',
  });
  return { index, placer };
}

describe('every pile of 5,000 events', () => {
  it.each([
    ['a desk', 1280, 360],
    ['a phone', 340, 420],
  ])(
    'can be followed to its end on %s, and hardly anybody is lost on the way',
    { timeout: 90_000 },
    (_, width, height) => {
      const { index, placer } = stage(5000, width, height);
      const margin = { leftPx: PILE_LEFT_PX, rightPx: width / 8 };
      const first = fit(
        { from: index.from[0] ?? 0, to: index.latestTo.at(-1) ?? 0 },
        width,
        margin,
      );
      const isPressable = ({ leftPx }: PlacedCluster) => leftPx >= 0 && leftPx + PILL_PX <= width;
      const done = new Set<string>();
      let ends = 0;
      let deepest = 0;
      let [followed, lost] = [0, 0];
      const follow = (viewport: Viewport, depth: number, only?: ReadonlySet<number>): void => {
        deepest = Math.max(deepest, depth);
        for (const { members } of placer.place(viewport).clusters) {
          const key = members.join();
          if (done.has(key) || (only && !members.some((i) => only.has(i)))) continue;
          done.add(key);
          const next = viewOfPile(index, members, viewport, (span) => fit(span, width, margin));
          if (!next) {
            ends++;
            continue;
          }
          expect(next.to - next.from).toBeLessThanOrEqual((viewport.to - viewport.from) * 0.75);
          const view = placer.place(next);
          const seen = new Set([
            ...[...view.labels, ...view.bare].map((placed) => placed.index),
            ...view.clusters.flatMap((cluster) => (isPressable(cluster) ? cluster.members : [])),
            ...view.wide.flat(),
          ]);
          followed += members.length;
          lost += members.filter((i) => !seen.has(i)).length;
          follow(next, depth + 1, new Set(members));
        }
      };
      follow(first, 0);
      expect(ends).toBeGreaterThan(30);
      expect(deepest).toBeLessThan(12);
      // Where a tile ends, a pile may still stand at the edge; the list has had them all.
      expect(lost / followed).toBeLessThan(0.005);
    },
  );

  it('offers no view for those of one day, nor one as wide as it is', () => {
    const { index } = stage(5000, 1280, 560);
    const to = (span: { from: number; to: number }) => fit(span, 1280);
    const whole = to({ from: index.from[0] ?? 0, to: index.latestTo.at(-1) ?? 0 });
    const sameDay = index.events.flatMap((_, i) => (index.from[i] === index.from[1000] ? [i] : []));
    expect(viewOfPile(index, sameDay, whole, to)).toBeUndefined();
    const all = index.events.map((_, i) => i);
    expect(viewOfPile(index, all, whole, to)).toBeUndefined();
    expect(viewOfPile(index, all.slice(0, 50), whole, to)).toBeDefined();
  });
});
