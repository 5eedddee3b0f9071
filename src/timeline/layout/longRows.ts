import { bestOf } from './bestOf.ts';
import { COUNT_PX } from './labels.ts';
import type { PlacedCluster, PlacedEvent, PlaceOptions } from './placedView.ts';
import { Row } from './row.ts';

/** What takes room in the rows of the lanes already. */
interface Taken {
  readonly labels: readonly PlacedEvent[];
  readonly bare: readonly PlacedEvent[];
  readonly clusters: readonly PlacedCluster[];
}

/** An event longer than the view that wants a row, and where its bar is, in pixels of the view. */
export interface LongWish {
  readonly index: number;
  readonly leftPx: number;
  readonly rightPx: number;
}

/** A wish that was granted. */
export interface LongSeat {
  readonly index: number;
  readonly row: number;
}

const GAP_PX = 8;
/** Room of a pile. */
const PILE_PX = 46;
/** A lane has few rows: no more than so many times as many are tried. */
const TRIED_PER_ROW = 2;

/**
 * Rows for events longer than the view, lane by lane, where the marks and labels that are on screen
 * leave one free: the highest score first. One that had a row in the view before (`rowsBefore`, by
 * place in the index) keeps it while that is free.
 */
export function seatLong(
  { lanes, rowPx }: Pick<PlaceOptions, 'lanes' | 'rowPx'>,
  taken: Taken,
  wishes: readonly (readonly LongWish[])[],
  score: (index: number) => number,
  rowsBefore: ReadonlyMap<number, number>,
): readonly (readonly LongSeat[])[] {
  if (wishes.every(({ length }) => length === 0)) return wishes.map(() => []);
  const rows = lanes.map(({ rows }) => Array.from({ length: rows }, () => new Spans()));
  const rowAt = (lane: number, yPx: number) => {
    const { topPx = 0, padPx = 0 } = lanes[lane] ?? {};
    return Math.floor((yPx - topPx - padPx) / rowPx);
  };
  for (const { lane, textYPx, lines, markPx, markWidthPx, textPx, textWidthPx } of taken.labels) {
    const first = rowAt(lane, textYPx + 1);
    const last = (lanes[lane]?.rows ?? 0) - 1;
    const rightPx = Math.max(markPx + markWidthPx, textPx + textWidthPx);
    for (let row = first; row < first + lines.length; row++) {
      rows[lane]?.[row]?.add(markPx, row === last ? rightPx + COUNT_PX : rightPx);
    }
  }
  for (const { lane, markPx, markWidthPx } of taken.bare) {
    rows[lane]?.at(-1)?.add(markPx, markPx + markWidthPx);
  }
  for (const { lane, leftPx, yPx } of taken.clusters) {
    rows[lane]?.[rowAt(lane, yPx)]?.add(leftPx, leftPx + PILE_PX);
  }
  return wishes.map((own, lane) => {
    const free = (rows[lane] ?? []).map((spans) => spans.row());
    const byIndex = new Map(own.map((wish) => [wish.index, wish]));
    const { best } = bestOf([...byIndex.keys()], free.length * TRIED_PER_ROW, score);
    const tried = best.flatMap((i) => byIndex.get(i) ?? []);
    const kept = (wish: LongWish) => rowsBefore.get(wish.index);
    const [old, young] = [
      tried.filter((wish) => kept(wish) !== undefined),
      tried.filter((wish) => kept(wish) === undefined),
    ];
    return [...old, ...young].flatMap((wish): LongSeat[] => {
      const isFree = (row: number) => free[row]?.isFree(wish.leftPx, wish.rightPx, GAP_PX) === true;
      const before = kept(wish);
      const row =
        before !== undefined && isFree(before) ? before : free.findIndex((_, r) => isFree(r));
      if (row < 0) return [];
      free[row]?.take(wish.leftPx, wish.rightPx);
      return [{ index: wish.index, row }];
    });
  });
}

/** Stretches of pixels of one row, which may overlap until they are asked for. */
class Spans {
  readonly #all: (readonly [left: number, right: number])[] = [];

  add(left: number, right: number): void {
    this.#all.push([left, right]);
  }

  row(): Row {
    const row = Row.empty();
    let end = -Infinity;
    let start = 0;
    for (const [left, right] of this.#all.sort((a, b) => a[0] - b[0])) {
      if (left > end) {
        if (end > -Infinity) row.take(start, end);
        start = left;
      }
      end = Math.max(end, right);
    }
    if (end > -Infinity) row.take(start, end);
    return row;
  }
}
