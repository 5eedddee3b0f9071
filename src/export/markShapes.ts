import { parseIsoDay } from '../model/calendar.ts';
import type { EventDate } from '../model/event.ts';
import type { PlacedEvent } from '../timeline/layout/placedView.ts';
import { dayToPx } from '../timeline/layout/viewport.ts';
import type { Viewport } from '../timeline/layout/viewport.ts';

/** How a shape is painted; `fade` lets both ends run out, as an approximate bar does. */
interface Paint {
  readonly fill: 'kind' | 'paper' | 'none';
  readonly strokePx: number;
  readonly dashed: boolean;
  readonly fade: boolean;
  readonly opacity: number;
}

/** A part of an event's mark, in pixels of the stage. */
export type MarkShape = { readonly paint: Paint } & (
  | { readonly form: 'disc'; readonly x: number; readonly y: number; readonly radius: number }
  | {
      readonly form: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly form: 'flag'; readonly x: number; readonly y: number; readonly height: number }
  | { readonly form: 'line'; readonly points: readonly (readonly [number, number])[] }
);

const RADIUS_PX = 4.5;
const BAR_PX = 6;
const THIN_PX = 2;
const FLAG_PX = 7;
const UNDER_PX = 10;

const SOLID: Paint = { fill: 'kind', strokePx: 0, dashed: false, fade: false, opacity: 1 };
const RING: Paint = { ...SOLID, fill: 'none', strokePx: 1 };

/**
 * The shapes of an event's mark from the back to the front, for pictures: a disc for a day, a bar
 * for anything longer; hollow and dashed for a forecast, fading where approximate, ringed where
 * the date is from a reference, flagged where it is as of publication, ringed once more for several
 * sources, and joined to the other dates that sources give. The same signs as the live stage has.
 */
export function markShapes(placed: PlacedEvent, viewport: Viewport): readonly MarkShape[] {
  const others = (placed.event.otherDates ?? []).flatMap((date) =>
    otherDate(placed, date, viewport),
  );
  return [...others, ...(placed.mode === 'point' ? pointShapes(placed) : barShapes(placed))];
}

function pointShapes({
  event,
  markPx,
  markWidthPx,
  markYPx: y,
}: PlacedEvent): readonly MarkShape[] {
  const x = markPx + markWidthPx / 2;
  const disc = (radius: number, paint: Paint): MarkShape => ({ form: 'disc', x, y, radius, paint });
  const ringed = event.date.basis === 'reference';
  const core = disc(
    ringed ? RADIUS_PX - 1.75 : RADIUS_PX,
    event.modality === 'forecast' ? { ...RING, fill: 'paper', strokePx: 1.5, dashed: true } : SOLID,
  );
  return [
    ...(event.date.basis === 'published'
      ? [{ form: 'flag', x, y: y - RADIUS_PX, height: FLAG_PX, paint: SOLID } as const]
      : []),
    ...(event.date.approximate ? [disc(RADIUS_PX + 1, { ...SOLID, opacity: 0.3 })] : []),
    core,
    ...(ringed ? [disc(RADIUS_PX, { ...RING, strokePx: 1.2 })] : []),
    ...(hasSeveralSources(event.evidence) ? [disc(RADIUS_PX + 2.5, RING)] : []),
  ];
}

function barShapes({
  event,
  mode,
  lines,
  markPx: x,
  markWidthPx: width,
  markYPx: y,
}: PlacedEvent): readonly MarkShape[] {
  const thin = mode === 'bar-over' && lines.length === 0;
  const height = thin ? THIN_PX : BAR_PX;
  const bar = (growPx: number, paint: Paint): MarkShape => ({
    form: 'bar',
    x: x + 0.5 - growPx,
    y: y - height / 2 - growPx,
    width: Math.max(width - 1, 4) + 2 * growPx,
    height: height + 2 * growPx,
    paint,
  });
  const fade = event.date.approximate;
  const paint: Paint =
    event.modality === 'forecast'
      ? { fill: 'paper', strokePx: 1.25, dashed: true, fade, opacity: 1 }
      : { ...SOLID, fade, opacity: thin ? 0.6 : 1 };
  return [
    bar(0, paint),
    ...(!thin && event.date.basis === 'reference' ? [bar(1.5, RING)] : []),
    ...(!thin && hasSeveralSources(event.evidence) ? [bar(3, RING)] : []),
  ];
}

function otherDate(placed: PlacedEvent, date: EventDate, viewport: Viewport): readonly MarkShape[] {
  const first = parseIsoDay(date.start) ?? 0;
  const day = (first + (parseIsoDay(date.end) ?? first) + 1) / 2;
  const x = dayToPx(viewport, day);
  const { markPx, markWidthPx, markYPx } = placed;
  const near = Math.min(Math.max(x, markPx), markPx + markWidthPx);
  const y = markYPx + UNDER_PX;
  const end = Math.min(Math.max(x, 0), viewport.width);
  return [
    {
      form: 'line',
      points: [
        [near, markYPx],
        [near, y],
        [end, y],
      ],
      paint: RING,
    },
    ...(end === x
      ? [{ form: 'disc', x, y, radius: 2.75, paint: { ...RING, fill: 'paper' } } as const]
      : []),
  ];
}

function hasSeveralSources(evidence: PlacedEvent['event']['evidence']): boolean {
  return evidence.some(({ source }) => source !== evidence[0]?.source);
}
