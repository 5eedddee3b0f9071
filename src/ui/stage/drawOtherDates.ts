import { parseIsoDay } from '../../model/calendar.ts';
import type { Day } from '../../model/calendar.ts';
import type { EventDate, TimelineEvent } from '../../model/event.ts';
import { LINE_PX } from '../../timeline/layout/placeMark.ts';
import type { PlacedEvent } from '../../timeline/layout/placedView.ts';
import { dayToPx } from '../../timeline/layout/viewport.ts';
import type { MarkScene } from './drawMark.ts';

/** How far below a disc its hairline runs, so that it passes under the label. */
const UNDER_PX = 10;
const TICK_RADIUS_PX = 2.75;

/** Joins a mark by a hairline to each other date that sources give, with a hollow tick there. */
export function drawOtherDates(
  context: CanvasRenderingContext2D,
  { event, mode, lines, markPx, markWidthPx, markYPx }: PlacedEvent,
  { palette, viewport }: MarkScene,
): void {
  const point = mode === 'point';
  const fromPx = point ? markPx + markWidthPx / 2 : markPx;
  const toPx = point ? fromPx : markPx + markWidthPx;
  // The text of a bar stands above it, or beside it in the same row.
  const underPx = mode === 'bar-over' ? 0 : UNDER_PX + Math.max(lines.length - 1, 0) * LINE_PX;
  const y = Math.round(markYPx + underPx) - 0.5;
  context.strokeStyle = palette.kinds[event.kind];
  context.fillStyle = palette.paper;
  context.lineWidth = palette.weight;
  for (const day of otherDays(event)) {
    const px = dayToPx(viewport, day);
    const near = px < fromPx ? fromPx : px > toPx ? toPx : px;
    const end = Math.min(Math.max(px, -TICK_RADIUS_PX), viewport.width + TICK_RADIUS_PX);
    context.beginPath();
    context.moveTo(near, markYPx);
    context.lineTo(near, y);
    context.lineTo(end, y);
    context.stroke();
    if (end !== px) continue;
    context.beginPath();
    context.arc(px, y, TICK_RADIUS_PX, 0, Math.PI * 2);
    context.fill();
    context.stroke();
  }
}

const known = new WeakMap<TimelineEvent, readonly Day[]>();

/** The middle of each other date. */
function otherDays(event: TimelineEvent): readonly Day[] {
  let days = known.get(event);
  if (!days) {
    days = (event.otherDates ?? []).map(middle);
    known.set(event, days);
  }
  return days;
}

function middle({ start, end }: EventDate): Day {
  const first = parseIsoDay(start) ?? 0;
  return (first + (parseIsoDay(end) ?? first) + 1) / 2;
}
