/** Room on a row in pixels, half-open; a list of them is kept in no order (rows hold a few dozen). */
interface Taken {
  readonly leftPx: number;
  readonly rightPx: number;
}

/** Rows of one lane, each with what is taken in it. */
export type Rows = readonly Taken[][];

/** How an event's mark and text share their room. */
export type LabelMode = 'point' | 'bar-inline' | 'bar-over';

/** An event that wants a label, in the pixels of the zoom step (day 0 at pixel 0). */
export interface LabelWish {
  /** Place in the event index. */
  readonly index: number;
  readonly mode: LabelMode;
  /** Where the mark starts, and the room for mark and text together. */
  readonly markPx: number;
  readonly leftPx: number;
  readonly rightPx: number;
  /** Where the room ends when the text is cut to one line. */
  readonly shortRightPx: number;
  /** Whether the text is cut to one line. */
  readonly single: boolean;
  /** Rows that the text takes, one or two; 0 for an event that is not even tried. */
  readonly lines: number;
  /** Higher goes first. */
  readonly score: number;
}

/** A wish that was granted: the first row it takes. */
export interface SeatedLabel {
  readonly wish: LabelWish;
  readonly row: number;
}

/** Several events drawn as one because there was no room for their labels. */
export interface Pile {
  /** Places in the event index, in time order. */
  readonly members: readonly number[];
  /** Where the first member's mark starts. */
  readonly markPx: number;
  /** The label that the pile's count stands behind, where one leads it. */
  readonly lead?: LabelWish;
}

/** What became of the wishes of one lane in one tile. */
export interface Seating {
  readonly seated: readonly SeatedLabel[];
  /** Events with a mark but no label. */
  readonly bare: readonly SeatedLabel[];
  readonly piles: readonly Pile[];
}

/** Least gap between two labels of a row, and the room that a pile takes. */
const LABEL_GAP_PX = 12;
const PILE_PX = 46;
/** Room behind a label in the last row for the count of those that it stands for. */
export const COUNT_PX = 44;

/** `count` empty rows. */
export function emptyRows(count: number): Rows {
  return Array.from({ length: count }, () => []);
}

/**
 * Gives each wish a row where it overlaps nothing, the best score first, the top row first.
 *
 * When all fit, every row holds labels. Otherwise the last row also takes in those without one: a
 * label there leads a pile of the events that it hides, the others form piles of their own in the
 * gaps, and one that stands alone is a bare mark. What is in the last row never reaches beyond
 * `endPx`, because the next tile may have piles there. `taken` holds what neighbours and `pinned`
 * labels take and is not changed. The result depends on nothing but the arguments, so labels keep their rows while
 * the view is panned. O(wishes · labels of a lane).
 */
export function seatLabels(
  wishes: readonly LabelWish[],
  taken: Rows,
  endPx: number,
  pinned: readonly SeatedLabel[] = [],
): Seating {
  const byScore = [...wishes].sort((a, b) => b.score - a.score || a.index - b.index);
  const all = seatInto(byScore, copy(taken), endPx, taken.length - 1);
  if (all.left.length === 0) return { seated: all.seated, bare: [], piles: [] };
  const upper = seatInto(byScore, copy(taken.slice(0, -1)), endPx, taken.length);
  const leads = pinned.filter(({ row }) => row === taken.length - 1).map(({ wish }) => wish);
  return withLastRow(upper.seated, upper.left, taken, endPx, leads);
}

function copy(rows: Rows): Rows {
  return rows.map((row) => [...row]);
}

function seatInto(byScore: readonly LabelWish[], rows: Rows, endPx: number, lastRow: number) {
  const seated: SeatedLabel[] = [];
  const left: LabelWish[] = [];
  for (const wish of byScore) {
    const row = wish.lines === 0 ? undefined : freeRow(wish, rows, endPx, lastRow);
    if (row === undefined) {
      left.push(wish);
    } else {
      seated.push({ wish, row });
      for (let line = 0; line < wish.lines; line++) rows[row + line]?.push(wish);
    }
  }
  return { seated, left };
}

function freeRow(wish: LabelWish, rows: Rows, endPx: number, lastRow: number) {
  for (let row = 0; row + wish.lines <= rows.length; row++) {
    if (row + wish.lines - 1 === lastRow && wish.rightPx > endPx) continue;
    let free = true;
    for (let line = 0; line < wish.lines && free; line++) free = fits(wish, rows[row + line] ?? []);
    if (free) return row;
  }
  return undefined;
}

function fits({ leftPx, rightPx }: Taken, row: readonly Taken[]): boolean {
  for (const other of row) {
    if (leftPx < other.rightPx + LABEL_GAP_PX && rightPx + LABEL_GAP_PX > other.leftPx)
      return false;
  }
  return true;
}

function withLastRow(
  seated: readonly SeatedLabel[],
  left: readonly LabelWish[],
  taken: Rows,
  endPx: number,
  pinned: readonly LabelWish[],
): Seating {
  const lastRow = taken.length - 1;
  const leads: LabelWish[] = [];
  const row = [...(taken[lastRow] ?? [])];
  const rest: LabelWish[] = [];
  for (const whole of left) {
    const wish =
      whole.lines > 1 ? { ...whole, single: true, lines: 1, rightPx: whole.shortRightPx } : whole;
    const room = { leftPx: wish.leftPx, rightPx: wish.rightPx + COUNT_PX };
    if (wish.lines === 1 && room.rightPx <= endPx && fits(room, row)) {
      leads.push(wish);
      row.push(room);
    } else {
      rest.push(wish);
    }
  }
  const led = leads.map((wish) => ({ wish, row: lastRow }));
  const { piles, bare } = pileUp(rest, [...pinned, ...leads], endPx);
  return {
    seated: [...seated, ...led],
    bare: bare.map((wish) => ({ wish, row: lastRow })),
    piles,
  };
}

/** Piles of events without a label: behind the label that hides them, else with their neighbours. */
function pileUp(rest: readonly LabelWish[], leads: readonly LabelWish[], endPx: number) {
  const groups: { readonly members: LabelWish[]; readonly lead?: LabelWish }[] = [];
  const byLead = new Map<LabelWish, LabelWish[]>();
  const inTime = [...rest].sort((a, b) => a.markPx - b.markPx || a.index - b.index);
  let free: LabelWish[] | undefined;
  for (const wish of inTime) {
    const lead = leads.find((l) => hides(l, wish.markPx, endPx));
    const start = free?.[0]?.markPx ?? -Infinity;
    const crowded = wish.markPx > endPx - PILE_PX && start > endPx - 2 * PILE_PX;
    if (lead) {
      const members = byLead.get(lead);
      if (members) members.push(wish);
      else byLead.set(lead, [wish]);
    } else if (free && (wish.markPx - start < PILE_PX || crowded)) {
      free.push(wish);
    } else {
      free = [wish];
      groups.push({ members: free });
    }
  }
  for (const [lead, members] of byLead) groups.push({ members, lead });
  const bare = groups.flatMap(({ members, lead }) => (lead || members.length > 1 ? [] : members));
  const piles = groups.flatMap(({ members, lead }): Pile[] => {
    const [first] = members;
    if (!first || (!lead && members.length === 1)) return [];
    const pile = {
      members: members.map(({ index }) => index),
      markPx: Math.min(first.markPx, endPx - PILE_PX),
    };
    return [lead ? { ...pile, lead } : pile];
  });
  return { piles, bare };
}

/** Whether a pile for a mark at `px` would touch the label in the last row, or not fit after it. */
function hides({ leftPx, rightPx }: Taken, px: number, endPx: number): boolean {
  const toPx = rightPx + COUNT_PX;
  return px > leftPx - PILE_PX && (px < toPx || toPx > endPx - PILE_PX);
}
