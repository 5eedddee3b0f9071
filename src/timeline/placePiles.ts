import type { Day } from '../model/calendar.ts';
import type { LabelWish, Pile } from './labels.ts';
import { LINE_PX, onScreen } from './placeMark.ts';
import type { PlacedCluster, PlacedEvent, Stage } from './placedView.ts';
import { MARK_GAP_PX } from './tiles.ts';
import { dayToPx } from './viewport.ts';
import type { Viewport } from './viewport.ts';

/** Piles on screen; those that two tiles put behind the same label become one. */
export function placePiles(
  stage: Stage,
  piles: readonly (Pile & { readonly lane: number })[],
  byWish: ReadonlyMap<LabelWish, PlacedEvent>,
  viewport: Viewport,
  scale: Day,
): readonly PlacedCluster[] {
  const led = new Map<PlacedEvent, { readonly members: number[]; readonly markPx: number }>();
  const result: PlacedCluster[] = [];
  for (const { lead, lane, members, markPx } of piles) {
    const label = lead && byWish.get(lead);
    const leftPx = dayToPx(viewport, markPx / scale);
    if (label) {
      const known = led.get(label);
      if (known) known.members.push(...members);
      else led.set(label, { members: [...members], markPx: leftPx });
    } else if (!lead && leftPx > -60 && leftPx < viewport.width) {
      result.push(placePile(stage, members, lane, leftPx, false));
    }
  }
  for (const [label, { members, markPx }] of led) {
    // Behind the text. Where an edge cuts the text, its room is free: at the first mark instead.
    const behindPx = label.textPx + label.textWidthPx + MARK_GAP_PX;
    const leftPx = label.cut ? Math.max(Math.min(markPx, behindPx), label.textPx) : behindPx;
    if (onScreen(label, viewport)) {
      const pile = placePile(stage, members, label.lane, leftPx, !label.cut);
      const middlePx = label.mode === 'bar-over' ? LINE_PX / 2 : stage.options.rowPx / 2;
      result.push({ ...pile, yPx: label.textYPx + middlePx });
    }
  }
  return result;
}

function placePile(
  { index, options }: Stage,
  members: readonly number[],
  laneNumber: number,
  leftPx: number,
  led: boolean,
): PlacedCluster {
  const lane = options.lanes[laneNumber];
  const [first = 0] = members;
  const span = {
    from: index.from[first] ?? 0,
    to: members.reduce((to, i) => Math.max(to, index.to[i] ?? to), -Infinity),
  };
  const topPx = (lane?.topPx ?? 0) + (lane?.padPx ?? 0) + ((lane?.rows ?? 1) - 1) * options.rowPx;
  return {
    key: `${laneNumber}:${index.events[first]?.id ?? first}`,
    lane: laneNumber,
    led,
    leftPx,
    yPx: topPx + options.rowPx / 2,
    members,
    span,
  };
}
