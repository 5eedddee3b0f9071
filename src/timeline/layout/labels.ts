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
  /** The text itself, where it is not the usual one for so many lines. */
  readonly text?: LabelLines;
  /** How far right of its mark the text begins, where that is not the usual place. */
  readonly offsetPx?: number;
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
  /** The same no wider than so many pixels, however wide a line usually is. */
  readonly wide: (index: number, maxLines: number, widestPx: number) => LabelLines;
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
  const widened = widen(seated, unseated, events, rows);
  const leads = [...events.taken, ...widened].filter((seat) => reachesLast(seat, events.rows));
  return { seated: widened, ...pileUp(unseated, leads, events) };
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
    roomStartPx(a) < roomEndPx(b, rows) + LABEL_GAP_PX &&
    roomStartPx(b) < roomEndPx(a, rows) + LABEL_GAP_PX
  );
}

/** Where the room of a label starts: at its mark, or at a text left of it. */
function roomStartPx({ wish: { markPx }, offsetPx = 0 }: SeatedLabel): number {
  return markPx + Math.min(offsetPx, 0);
}

/** Where the room of a label ends; in the last row a count may stand behind it. */
function roomEndPx(seat: SeatedLabel, rows: number): number {
  return reachesLast(seat, rows) ? seat.rightPx + COUNT_PX : seat.rightPx;
}

/** Whether any line of a label is in the last row. */
function reachesLast({ row, lines }: SeatedLabel, rows: number): boolean {
  return row + lines >= rows;
}

/** Where the room of an event's mark with a text so wide ends. */
export function rightPxOf({ markPx, barPx, insetPx }: LabelWish, textPx: number): number {
  return markPx + Math.max(barPx, insetPx + textPx);
}

function take(rows: readonly Row[], seat: SeatedLabel): void {
  const endPx = roomEndPx(seat, rows.length);
  for (let line = 0; line < seat.lines; line++) {
    rows[seat.row + line]?.take(roomStartPx(seat), endPx);
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

/**
 * Labels that are shortened take the room that nobody wanted to their right, up to the next label,
 * and in the last row up to the next mark without one.
 */
function widen(
  seated: readonly SeatedLabel[],
  unseated: readonly number[],
  { text, wide, markPx, endPx }: LaneEvents,
  rows: readonly Row[],
): readonly SeatedLabel[] {
  return seated.map((seat) => {
    const { wish, row, lines, maxLines, rightPx } = seat;
    if (!text(wish.index, maxLines).shortened) return seat;
    const last = reachesLast(seat, rows.length);
    const behindPx = last ? COUNT_PX : 0;
    let limitPx = endPx - LABEL_GAP_PX;
    for (let line = 0; line < lines; line++) {
      const next = rows[row + line]?.nextFrom(wish.markPx + 1e-6) ?? Infinity;
      limitPx = Math.min(limitPx, next - LABEL_GAP_PX);
    }
    if (last) {
      const next = unseated.find((index) => markPx(index) > wish.markPx);
      if (next !== undefined) limitPx = Math.min(limitPx, markPx(next) - LABEL_GAP_PX);
    }
    const roomPx = limitPx - behindPx - wish.markPx - wish.insetPx;
    if (limitPx - behindPx <= rightPx + 8) return seat;
    const wider = wide(wish.index, lines, roomPx);
    if (wider.lines.length > lines) return seat;
    const widerPx = rightPxOf(wish, wider.widthPx);
    if (widerPx <= rightPx) return seat;
    const made = { ...seat, text: wider, rightPx: widerPx };
    take(rows, made);
    return made;
  });
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
  const inOrder = [...leads].sort((a, b) => roomStartPx(a) - roomStartPx(b));
  let at = 0;
  return (px: number): SeatedLabel | undefined => {
    for (; at < inOrder.length; at++) {
      const lead = inOrder[at];
      if (!lead || px <= roomStartPx(lead) - PILE_PX) return undefined;
      const toPx = lead.rightPx + COUNT_PX;
      if (px < toPx || toPx > endPx - PILE_PX) return lead;
    }
    return undefined;
  };
}
