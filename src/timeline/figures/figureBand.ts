import type { AmountScale } from './amountScale.ts';
import { amountScale } from './amountScale.ts';
import type { EventIndex } from '../layout/eventIndex.ts';
import { figureJoins } from './figureJoins.ts';
import type { FigureJoin } from './figureJoins.ts';
import type { FigurePoint, FigurePoints, MoneyMeasure } from './figurePoints.ts';
import { CLEAR_PX, SIGN_PX, figureSeats } from './figureSeats.ts';
import type { FigureSeat, FigureSide, FigureWish } from './figureSeats.ts';
import { dayToPx } from '../layout/viewport.ts';
import type { Viewport } from '../layout/viewport.ts';
import { stepScale, zoomStep } from '../layout/zoomStep.ts';

/** What the band's layout needs beside the amounts; a change of any of it starts it anew. */
export interface FigureBandOptions {
  readonly heightPx: number;
  /** A strip of marks alone: all at one height, without scale, texts and lines. */
  readonly folded: boolean;
  /** Width at the left that is covered: no text begins there. */
  readonly coveredPx: number;
  /** What stands beside a mark. */
  readonly text: (point: FigurePoint) => string;
  readonly widthPx: (text: string) => number;
  /** Height of a line of text. */
  readonly linePx: number;
}

/** The text of an amount: where its line is. */
export interface PlacedAmount {
  readonly text: string;
  readonly side: FigureSide;
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** An amount on screen. */
export interface PlacedFigure {
  readonly point: FigurePoint;
  /** The bar of its days; of a single day both are its middle. */
  readonly fromPx: number;
  readonly toPx: number;
  /** The sign: in the middle of the bar, or of what is on screen of a longer one. */
  readonly xPx: number;
  readonly yPx: number;
  /** Heights of the ends of a range, the higher amount first; else both are `yPx`. */
  readonly highPx: number;
  readonly lowPx: number;
  /** Missing where there is no room or an edge would cut it. */
  readonly amount: PlacedAmount | undefined;
}

type Bar = Pick<PlacedFigure, 'fromPx' | 'toPx'>;
type SignedBar = Bar & Pick<PlacedFigure, 'xPx'>;

/** A line between two amounts, clipped to the screen. */
export interface PlacedJoin {
  readonly measure: MoneyMeasure;
  readonly fromPx: number;
  readonly fromYPx: number;
  readonly toPx: number;
  readonly toYPx: number;
  /** Length that was clipped off its start, so that its dots stay where they are. */
  readonly skippedPx: number;
}

export interface PlacedFigures {
  /** The most important last, so that it is drawn on top. */
  readonly figures: readonly PlacedFigure[];
  readonly joins: readonly PlacedJoin[];
}

/** Amounts over time on a log scale. */
export interface FigureBand {
  /** Pixels of the ticks from the top; empty for a folded band. */
  readonly ticks: readonly { readonly value: number; readonly yPx: number }[];
  /** What is on screen. The first call at a zoom step gives the texts of that step their places. */
  readonly place: (viewport: Viewport) => PlacedFigures;
}

/** Room for a sign with an arrow at the top, and for a sign at the bottom. */
const TOP_PX = 15;
const BOTTOM_PX = 11;
/** Height of the arrow of a bound, beyond the sign's room. */
const ARROW_PX = 5;
/** Marks this far off screen are still drawn, and signs keep this far from an edge. */
const BLEED_PX = 12;

/**
 * The band of the amounts of an index. Its scale holds all of them, so panning and zooming move
 * nothing up or down; texts keep their places through a zoom step.
 */
export function createFigureBand(
  { points }: FigurePoints,
  { rank }: EventIndex,
  options: FigureBandOptions,
): FigureBand {
  const { heightPx, folded } = options;
  const room = { topPx: TOP_PX, bottomPx: Math.max(heightPx - BOTTOM_PX, TOP_PX + 1) };
  const amounts = points.flatMap(({ value, max }) => (max === undefined ? [value] : [value, max]));
  const scale: AmountScale = folded
    ? { yPx: () => heightPx / 2, ticks: [] }
    : amountScale(amounts, room);
  const joins = folded ? [] : figureJoins(points);
  const byRank = [...points].sort(
    (a, b) => (rank[a.index] ?? 0) - (rank[b.index] ?? 0) || b.value - a.value,
  );
  const wishes = byRank.map((point) => wishOf(point, scale, options));
  const upwards = [...wishes].reverse();
  const kept = new Map<number, ReadonlyMap<string, FigureSeat>>();
  const seatsAt = (step: number) => {
    const known = kept.get(step);
    if (known || folded) return known;
    const seats = figureSeats(wishes, stepScale(step), options);
    kept.set(step, seats);
    return seats;
  };
  return {
    ticks: scale.ticks.map((value) => ({ value, yPx: scale.yPx(value) })),
    place(viewport) {
      const seats = seatsAt(zoomStep(viewport));
      const figures: PlacedFigure[] = [];
      for (const wish of upwards) {
        const placed = place(wish, viewport, options, seats?.get(wish.point.key));
        if (placed) figures.push(placed);
      }
      return { figures, joins: joins.flatMap((join) => placeJoin(join, scale, viewport) ?? []) };
    },
  };
}

/** The middle of a range on the scale, as far from its low end as from its high end. */
function middleOf({ value, max }: FigurePoint): number {
  return max === undefined ? value : Math.sqrt(value) * Math.sqrt(max);
}

/** A wish with the heights of the ends of its range. */
interface Wish extends FigureWish {
  readonly highPx: number;
  readonly lowPx: number;
}

function wishOf(
  point: FigurePoint,
  { yPx }: AmountScale,
  { folded, text, widthPx, linePx }: FigureBandOptions,
): Wish {
  const words = folded ? '' : text(point);
  const middlePx = yPx(middleOf(point));
  const [highPx, lowPx] = [yPx(point.max ?? point.value), yPx(point.value)];
  const over = point.bound === 'over' ? ARROW_PX : 0;
  const under = point.bound === 'under' ? ARROW_PX : 0;
  return {
    point,
    yPx: middlePx,
    highPx,
    lowPx,
    topPx: Math.min(highPx, middlePx - linePx / 2) - over,
    bottomPx: Math.max(lowPx, middlePx + linePx / 2) + under,
    text: words,
    widthPx: folded ? 0 : widthPx(words),
  };
}

function place(
  wish: Wish,
  viewport: Viewport,
  options: FigureBandOptions,
  seat: FigureSeat | undefined,
): PlacedFigure | undefined {
  const { point, yPx, highPx, lowPx } = wish;
  const isDay = point.to - point.from <= 1;
  const fromPx = dayToPx(viewport, isDay ? (point.from + point.to) / 2 : point.from);
  const toPx = isDay ? fromPx : dayToPx(viewport, point.to);
  if (toPx < -BLEED_PX || fromPx > viewport.width + BLEED_PX) return undefined;
  const behindPx = seat?.side === 'inline' ? CLEAR_PX + seat.widthPx : 0;
  const xPx = signPx({ fromPx, toPx }, behindPx, options.coveredPx, viewport.width);
  const amount = seat && placeAmount(seat, wish, { fromPx, toPx, xPx }, options, viewport.width);
  return { point, fromPx, toPx, xPx, yPx, highPx, lowPx, amount };
}

function placeAmount(
  { side, widthPx }: FigureSeat,
  { text, yPx, topPx, bottomPx }: Wish,
  sign: SignedBar,
  { coveredPx, linePx }: FigureBandOptions,
  viewWidthPx: number,
): PlacedAmount | undefined {
  const leftPx = textLeftPx(side, widthPx, sign, coveredPx, viewWidthPx);
  if (leftPx < coveredPx || leftPx + widthPx > viewWidthPx) return undefined;
  const outside = { above: topPx - linePx, below: bottomPx };
  const textTopPx = side === 'above' || side === 'below' ? outside[side] : yPx - linePx / 2;
  return { text, side, leftPx, topPx: textTopPx, widthPx, heightPx: linePx };
}

function textLeftPx(
  side: FigureSide,
  widthPx: number,
  sign: SignedBar,
  coveredPx: number,
  viewWidthPx: number,
): number {
  const { fromPx, toPx, xPx } = sign;
  switch (side) {
    case 'inline':
      return xPx + SIGN_PX + CLEAR_PX;
    case 'right':
      return Math.max(toPx, xPx + SIGN_PX) + CLEAR_PX;
    case 'left':
      return Math.min(fromPx, xPx - SIGN_PX) - CLEAR_PX - widthPx;
    case 'above':
    case 'below':
      return alongPx(sign, widthPx, coveredPx, viewWidthPx);
  }
}

/** The middle of a bar, or as near to it as is on screen with the text `behindPx` behind it. */
function signPx(
  { fromPx, toPx }: Bar,
  behindPx: number,
  coveredPx: number,
  viewWidthPx: number,
): number {
  const middlePx = (fromPx + toPx) / 2;
  const mostPx = toPx - SIGN_PX - behindPx;
  if (mostPx < fromPx + SIGN_PX) return middlePx;
  return within(middlePx, {
    least: Math.min(Math.max(fromPx + SIGN_PX, coveredPx + BLEED_PX), mostPx),
    most: Math.max(Math.min(mostPx, viewWidthPx - BLEED_PX - behindPx), fromPx + SIGN_PX),
  });
}

/** Left of a text about the sign of a bar that is longer, else about the middle. */
function alongPx(
  { fromPx, toPx, xPx }: SignedBar,
  widthPx: number,
  coveredPx: number,
  viewWidthPx: number,
): number {
  if (toPx - fromPx < widthPx) return (fromPx + toPx - widthPx) / 2;
  return within(xPx - widthPx / 2, {
    least: Math.min(Math.max(fromPx, coveredPx), toPx - widthPx),
    most: Math.max(Math.min(toPx, viewWidthPx) - widthPx, fromPx),
  });
}

function placeJoin(
  { before, after }: FigureJoin,
  { yPx }: AmountScale,
  viewport: Viewport,
): PlacedJoin | undefined {
  const start = { x: endPx(before, 'to', viewport), y: yPx(before.value) };
  const end = { x: endPx(after, 'from', viewport), y: yPx(after.value) };
  const left = Math.max(start.x, -BLEED_PX);
  const right = Math.min(end.x, viewport.width + BLEED_PX);
  if (left >= right) return undefined;
  const slope = (end.y - start.y) / (end.x - start.x);
  return {
    measure: before.measure,
    fromPx: left,
    fromYPx: start.y + (left - start.x) * slope,
    toPx: right,
    toYPx: start.y + (right - start.x) * slope,
    skippedPx: (left - start.x) * Math.hypot(1, slope),
  };
}

/** Where a line leaves a mark: the end of a bar, or the middle of a day. */
function endPx({ from, to }: FigurePoint, end: 'from' | 'to', viewport: Viewport): number {
  return dayToPx(viewport, to - from <= 1 ? (from + to) / 2 : end === 'to' ? to : from);
}

function within(
  px: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  return Math.max(least, Math.min(px, most));
}
