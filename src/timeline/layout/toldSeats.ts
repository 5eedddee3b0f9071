import type { LabelLines } from './labelLines.ts';
import type { LabelMode } from './labels.ts';

/** An event that a step tells of, in the pixels of the step's view. */
export interface ToldWish {
  readonly index: number;
  readonly mode: LabelMode;
  readonly markPx: number;
  readonly markWidthPx: number;
  /** Where the text stands when nothing is in its way. */
  readonly textPx: (widthPx: number) => number;
  /** The whole title on one line, two, three …; those that cannot be broken so are left out. */
  readonly texts: readonly LabelLines[];
}

/** Where an event's whole label stands. */
export interface ToldSeat {
  readonly index: number;
  readonly row: number;
  readonly text: LabelLines;
  /** Left of the text. */
  readonly textPx: number;
}

/** The room for the labels of one lane. */
export interface ToldRoom {
  readonly rows: number;
  readonly widthPx: number;
  /** Widest line that is pleasant to read. */
  readonly lineMaxPx: number;
  /** Room that the last row keeps free behind a label. */
  readonly behindPx: number;
}

const GAP_PX = 12;
const BESIDE_PX = 6;
const EDGE_PX = 4;
/** Places tried before the best so far is taken: thousands for a handful of labels that crowd. */
const MOST_TRIES = 6000;
/** Most lines that a label may have. */
const MOST_LINES = 4;
/** What each line more, a line too wide, and a text on the unusual side cost. */
const LINE_COST = 0.3;
const WIDE_COST = 1;
const LEFT_COST = 0.6;
const ROW_COST = 0.05;

interface Place extends ToldSeat {
  readonly fromPx: number;
  readonly toPx: number;
  readonly cost: number;
}

/**
 * Seats for the whole labels of the events that a step tells of, none over another and none beyond
 * the stage; as many as have room, which are all where the lane has rows enough. A text may take
 * more lines, a wider one, or the other side of its mark before it goes without.
 */
export function seatTold(wishes: readonly ToldWish[], room: ToldRoom): readonly ToldSeat[] {
  const all = wishes.map((wish) => placesOf(wish, room));
  const most = Math.min(room.rows, MOST_LINES);
  let best = bestSeats(all);
  // Fewer kinds of places are looked through sooner: all on one line, all on two at most, and so on.
  for (let lines = 1; lines < most && best.length < wishes.length; lines++) {
    const some = bestSeats(all.map((own) => own.filter(({ text }) => text.lines.length <= lines)));
    if (some.length > best.length) best = some;
  }
  return best;
}

function bestSeats(places: readonly (readonly Place[])[]): readonly Place[] {
  // The hardest first: it has the fewest places.
  const order = places.map((_, i) => i).sort((a, b) => sizeOf(places, a) - sizeOf(places, b));
  let best: readonly Place[] = [];
  let tries = 0;
  const search = (at: number, seated: readonly Place[]): boolean => {
    if (seated.length > best.length) best = seated;
    const one = order[at];
    if (one === undefined) return best.length === places.length;
    for (const place of places[one] ?? []) {
      if (++tries > MOST_TRIES) return true;
      if (seated.some((other) => meet(other, place))) continue;
      if (search(at + 1, [...seated, place])) return true;
    }
    // One that finds no place must not take theirs from the others.
    return search(at + 1, seated) && tries > MOST_TRIES;
  };
  search(0, []);
  return best;
}

/** The fewest rows with which every label has a seat, at most `most`. */
export function rowsForTold(
  wishes: readonly ToldWish[],
  room: Omit<ToldRoom, 'rows'>,
  most: number,
): number {
  for (let rows = 1; rows < most; rows++) {
    if (seatTold(wishes, { ...room, rows }).length === wishes.length) return rows;
  }
  return most;
}

function sizeOf(places: readonly (readonly Place[])[], i: number): number {
  return places[i]?.length ?? 0;
}

function placesOf(wish: ToldWish, { rows, widthPx, lineMaxPx, behindPx }: ToldRoom) {
  const places: Place[] = [];
  for (const text of wish.texts) {
    const lines = text.lines.length;
    const widest = lines === 1 ? lineMaxPx * 1.3 : lineMaxPx;
    const cost = (lines - 1) * LINE_COST + (text.widthPx > widest ? WIDE_COST : 0);
    for (let row = 0; row + lines <= rows; row++) {
      // Behind a label of the last row may stand how many it hides.
      const behind = row + lines === rows ? behindPx : 0;
      const lastPx = widthPx - EDGE_PX - text.widthPx - behind;
      for (const [textPx, more] of leftsOf(wish, text.widthPx, lastPx)) {
        if (textPx < EDGE_PX - 1 || textPx > lastPx + 1e-6) continue;
        const markEndPx = Math.min(wish.markPx + wish.markWidthPx, widthPx);
        places.push({
          index: wish.index,
          row,
          text,
          textPx,
          fromPx: Math.min(Math.max(wish.markPx, 0), textPx),
          toPx: Math.max(markEndPx, textPx + text.widthPx) + behind,
          cost: cost + more + row * ROW_COST,
        });
      }
    }
  }
  return places.sort((a, b) => a.cost - b.cost);
}

/** Where a text of this width may begin, and what that costs. */
function leftsOf({ mode, markPx, textPx }: ToldWish, widthPx: number, lastPx: number) {
  const usual = textPx(widthPx);
  const other = mode === 'bar-over' ? Math.min(usual, lastPx) : markPx - BESIDE_PX - widthPx;
  return [
    [usual, 0],
    [other, LEFT_COST],
  ] as const;
}

function meet(a: Place, b: Place): boolean {
  return (
    a.row < b.row + b.text.lines.length &&
    b.row < a.row + a.text.lines.length &&
    a.fromPx < b.toPx + GAP_PX &&
    b.fromPx < a.toPx + GAP_PX
  );
}
