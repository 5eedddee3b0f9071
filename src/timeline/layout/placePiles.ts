import type { Day, TimeSpan } from '../../model/calendar.ts';
import type { EventIndex } from './eventIndex.ts';
import type { Pile } from './labels.ts';
import { LINE_PX } from './placeMark.ts';
import type { PlacedCluster, PlacedEvent, Stage } from './placedView.ts';
import { MARK_GAP_PX } from './tiles.ts';
import { dayToPx } from './viewport.ts';
import type { Viewport } from './viewport.ts';

/** How much more room there is behind a label than a count takes. */
const SPARE_PX = 14;

/** Piles on screen; those that two tiles put behind the same label become one. */
export function placePiles(
  stage: Stage,
  piles: readonly (Pile & { readonly lane: number })[],
  leading: ReadonlyMap<number, PlacedEvent | undefined>,
  viewport: Viewport,
  scale: Day,
): readonly PlacedCluster[] {
  const led = new Map<PlacedEvent, { members: readonly number[]; readonly markPx: number }>();
  const result: PlacedCluster[] = [];
  for (const { lead, lane, members, markPx } of piles) {
    const label = lead === undefined ? undefined : leading.get(lead);
    const leftPx = dayToPx(viewport, markPx / scale);
    if (label) {
      const known = led.get(label);
      if (known) known.members = [...known.members, ...members];
      else led.set(label, { members, markPx: leftPx });
    } else if (lead === undefined && leftPx > -60 && leftPx < viewport.width) {
      result.push(placePile(stage, members, lane, leftPx, false));
    }
  }
  for (const [label, { members, markPx }] of led) {
    // Behind the text. Where an edge cuts the text, its room is free: at the first mark instead, or
    // at the edge where that lies beyond it, as far as the room behind the text goes.
    const behindPx = label.textPx + label.textWidthPx + MARK_GAP_PX;
    const latestPx = Math.max(behindPx + SPARE_PX, label.textPx);
    const leftPx = label.cut
      ? Math.max(Math.min(Math.max(markPx, 0), latestPx), label.textPx)
      : behindPx;
    if (leftPx > -60 && leftPx < viewport.width) {
      const pile = placePile(stage, members, label.lane, leftPx, !label.cut);
      const middlePx = label.mode === 'bar-over' ? LINE_PX / 2 : stage.options.rowPx / 2;
      result.push({ ...pile, yPx: label.textYPx + middlePx });
    }
  }
  return result;
}

function placePile(
  { index, options, spans }: Stage,
  members: readonly number[],
  laneNumber: number,
  leftPx: number,
  led: boolean,
): PlacedCluster {
  const lane = options.lanes[laneNumber];
  const [first = 0] = members;
  const span = spans.get(members) ?? spanOf(index, members);
  spans.set(members, span);
  const topPx =
    (lane?.topPx ?? 0) + (lane?.padPx ?? 0) + (Math.max(lane?.rows ?? 1, 1) - 1) * options.rowPx;
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

function spanOf(index: EventIndex, members: readonly number[]): TimeSpan {
  return {
    from: index.from[members[0] ?? 0] ?? 0,
    to: members.reduce((to, i) => Math.max(to, index.to[i] ?? to), -Infinity),
  };
}
