import type { LabelLines } from './labelLines.ts';
import { Row } from './row.ts';

/** How an event's mark and text share their room. */
export type LabelMode = 'point' | 'bar-inline' | 'bar-over';

/** An event that wants a label, in the pixels of the zoom step (day 0 at pixel 0). */
export interface LabelWish {
  /** Place in the event index. */
  readonly index: number;
  readonly mode: LabelMode;
  /** Where the mark starts. */
  readonly markPx: number;
  /** Room of the mark alone, and where the text starts behind it (0 for a text above its bar). */
  readonly barPx: number;
  readonly insetPx: number;
}

/** A wish that was granted. */
export interface SeatedLabel {
  readonly wish: LabelWish;
  /** The first row it takes. */
  readonly row: number;
  /** Most lines that its text may have, and those that it has: rows taken. */
  readonly maxLines: number;
  readonly lines: number;
  /** Where the room for mark and text ends. */
  readonly rightPx: number;
}

/** Several events drawn as one because there was no room for their labels. */
export interface Pile {
  /** Places in the event index, in time order. */
  readonly members: readonly number[];
  /** Where the first member's mark starts. */
  readonly markPx: number;
  /** The event whose label the pile's count stands behind, where one leads it. */
  readonly lead?: number;
}

/** What became of the events of one lane in one tile. */
export interface Seating {
  readonly seated: readonly SeatedLabel[];
  /** Places in the event index of those with a mark but no label; the marks are in the last row. */
  readonly bare: readonly number[];
  readonly piles: readonly Pile[];
}

/** The events of one lane in one tile, and what is known of their labels. */
export interface LaneEvents {
  /** Labels that have their seats already. */
  readonly seated: readonly SeatedLabel[];
  /** Labels of other tiles, and pinned ones, that reach into this one. */
  readonly taken: readonly SeatedLabel[];
  /** Those that are tried for a label, the one that goes first at the front. */
  readonly wishes: readonly LabelWish[];
  /** Places in the event index of those that are not even tried, in time order. */
  readonly others: readonly number[];
  /** Rows of the lane, at least one. */
  readonly rows: number;
  /** Where the tile ends. */
  readonly endPx: number;
  /** Where the mark of an event starts. */
  readonly markPx: (index: number) => number;
  /** An event's text on at most so many lines; asked only where there may be room for it. */
  readonly text: (index: number, maxLines: number) => LabelLines;
}

/** Least gap between two labels of a row, and the room that a pile takes. */
const LABEL_GAP_PX = 12;
const PILE_PX = 46;
/** Room behind a label in the last row for the count of those that it stands for. */
export const COUNT_PX = 44;
/** A text narrower than this is not expected; without that much room none is measured. */
const LEAST_TEXT_PX = 26;

/**
 * Gives each wish a row where it overlaps nothing, in the order of the wishes, the top row first.
 *
 * The last row also takes in the events without a label: a label there has one line and leads a pile
 * of the events that it hides, the others form piles of their own in the gaps, and one that stands
 * alone is a bare mark. Nothing new reaches beyond the end of the tile, where another begins. The
 * result depends on nothing but the arguments. O(wishes · rows · log labels + others).
 */
export function seatLabels(events: LaneEvents): Seating {
  const lastRow = events.rows - 1;
  const rows = Array.from({ length: events.rows }, () => Row.empty());
  for (const seat of [...events.taken, ...events.seated]) take(rows, seat);
  const seated = [...events.seated];
  const rest: number[] = [];
  for (const wish of events.wishes) {
    const seat = seatOf(wish, events, rows);
    if (seat) {
      seated.push(seat);
      take(rows, seat);
    } else {
      rest.push(wish.index);
    }
  }
  const unseated = merged(
    rest.sort((a, b) => a - b),
    events.others,
  );
  const leads = [...events.taken, ...seated].filter(({ row }) => row === lastRow);
  return { seated, ...pileUp(unseated, leads, events) };
}

/**
 * The first free seat for a pinned label, which goes before all others but those of `taken`;
 * `undefined` when these leave none.
 */
export function seatPinned(
  wish: LabelWish,
  taken: readonly SeatedLabel[],
  events: Pick<LaneEvents, 'rows' | 'text'>,
): SeatedLabel | undefined {
  const rows = Array.from({ length: events.rows }, () => Row.empty());
  for (const seat of taken) take(rows, seat);
  return seatOf(wish, { ...events, endPx: Infinity }, rows);
}

/** Whether two labels of a lane come too close. */
export function collide(a: SeatedLabel, b: SeatedLabel, rows: number): boolean {
  return (
    a.row < b.row + b.lines &&
    b.row < a.row + a.lines &&
    a.wish.markPx < roomEndPx(b, rows) + LABEL_GAP_PX &&
    b.wish.markPx < roomEndPx(a, rows) + LABEL_GAP_PX
  );
}

/** Where the room of a label ends; in the last row a count may stand behind it. */
function roomEndPx({ row, rightPx }: SeatedLabel, rows: number): number {
  return row === rows - 1 ? rightPx + COUNT_PX : rightPx;
}

/** Where the room of an event's mark with a text so wide ends. */
export function rightPxOf({ markPx, barPx, insetPx }: LabelWish, textPx: number): number {
  return markPx + Math.max(barPx, insetPx + textPx);
}

function take(rows: readonly Row[], seat: SeatedLabel): void {
  const endPx = roomEndPx(seat, rows.length);
  for (let line = 0; line < seat.lines; line++) {
    rows[seat.row + line]?.take(seat.wish.markPx, endPx);
  }
}

function seatOf(
  wish: LabelWish,
  { text, endPx }: Pick<LaneEvents, 'text' | 'endPx'>,
  rows: readonly Row[],
): SeatedLabel | undefined {
  const lastRow = rows.length - 1;
  const isFree = (row: number, rightPx: number) => {
    const rightmostPx = row === lastRow ? rightPx + COUNT_PX : rightPx;
    if (rightmostPx > endPx - LABEL_GAP_PX) return false;
    return rows[row]?.isFree(wish.markPx, rightmostPx, LABEL_GAP_PX) ?? false;
  };
  // Most wishes come too late: they are turned away before their text costs anything.
  const leastPx = rightPxOf(wish, LEAST_TEXT_PX);
  let first = 0;
  while (first <= lastRow && !isFree(first, leastPx)) first++;
  if (first > lastRow) return undefined;
  const maxLines = rows.length > 2 ? 2 : 1;
  const { lines, widthPx } = text(wish.index, maxLines);
  const rightPx = rightPxOf(wish, widthPx);
  for (let row = first; row + lines.length <= lastRow; row++) {
    let free = isFree(row, rightPx);
    for (let line = 1; line < lines.length && free; line++) free = isFree(row + line, rightPx);
    if (free) return { wish, row, maxLines, lines: lines.length, rightPx };
  }
  const shortPx = rightPxOf(wish, text(wish.index, 1).widthPx);
  return isFree(lastRow, shortPx)
    ? { wish, row: lastRow, maxLines: 1, lines: 1, rightPx: shortPx }
    : undefined;
}

/** Two rising lists as one. */
function merged(a: readonly number[], b: readonly number[]): readonly number[] {
  if (b.length === 0) return a;
  const result: number[] = [];
  let at = 0;
  for (const value of b) {
    for (let next = a[at]; next !== undefined && next < value; next = a[++at]) result.push(next);
    result.push(value);
  }
  for (; at < a.length; at++) result.push(a[at] ?? 0);
  return result;
}

/** Piles of events without a label: behind the label that hides them, else with their neighbours. */
function pileUp(
  inTime: readonly number[],
  leads: readonly SeatedLabel[],
  { markPx: markPxOf, endPx }: Pick<LaneEvents, 'markPx' | 'endPx'>,
): Pick<Seating, 'bare' | 'piles'> {
  const groups: { readonly members: number[]; readonly lead?: number }[] = [];
  const byLead = new Map<number, number[]>();
  const nextLead = hider(leads, endPx);
  let free: number[] | undefined;
  let startPx = -Infinity;
  for (const index of inTime) {
    const px = markPxOf(index);
    const lead = nextLead(px)?.wish.index;
    const crowded = px > endPx - PILE_PX && startPx > endPx - 2 * PILE_PX;
    if (lead !== undefined) {
      const members = byLead.get(lead);
      if (members) members.push(index);
      else byLead.set(lead, [index]);
    } else if (free && (px - startPx < PILE_PX || crowded)) {
      free.push(index);
    } else {
      free = [index];
      startPx = px;
      groups.push({ members: free });
    }
  }
  for (const [lead, members] of byLead) groups.push({ members, lead });
  const bare: number[] = [];
  const piles: Pile[] = [];
  for (const { members, lead } of groups) {
    const markPx = Math.min(markPxOf(members[0] ?? 0), endPx - PILE_PX);
    if (lead !== undefined) piles.push({ members, markPx, lead });
    else if (members.length > 1) piles.push({ members, markPx });
    else bare.push(...members);
  }
  return { bare, piles };
}

/**
 * A function from rising pixels to the label of the last row that hides a pile there: the pile
 * would touch it, or not fit after it.
 */
function hider(leads: readonly SeatedLabel[], endPx: number) {
  const inOrder = [...leads].sort((a, b) => a.wish.markPx - b.wish.markPx);
  let at = 0;
  return (px: number): SeatedLabel | undefined => {
    for (; at < inOrder.length; at++) {
      const lead = inOrder[at];
      if (!lead || px <= lead.wish.markPx - PILE_PX) return undefined;
      const toPx = lead.rightPx + COUNT_PX;
      if (px < toPx || toPx > endPx - PILE_PX) return lead;
    }
    return undefined;
  };
}
