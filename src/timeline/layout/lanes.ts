/** What a lane collects: an id (a kind, an article or an entity) and its events. */
export interface LaneGroup {
  readonly id: string;
  readonly count: number;
}

/** A horizontal stretch of the stage with rows for labels. */
export interface Lane {
  readonly id: string;
  readonly count: number;
  readonly topPx: number;
  readonly heightPx: number;
  /** Rows for labels; the first starts `padPx` below the top. A folded lane has 0: marks alone. */
  readonly rows: number;
  readonly padPx: number;
}

/** Lanes with at least one event, in the order of `order`; counts in one pass. */
export function laneGroups(ids: readonly string[], order: readonly string[]): readonly LaneGroup[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return order.flatMap((id) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ id, count }];
  });
}

const NONE: ReadonlyMap<string, number> = new Map();

/** Whether some lanes want more rows than there are when every lane has one. */
export function lacksRoom(
  groups: readonly LaneGroup[],
  heightPx: number,
  rowPx: number,
  wanted: ReadonlyMap<string, number>,
): boolean {
  const rows = groups.reduce((sum, { id }) => sum + (wanted.get(id) ?? 1), 0);
  return wanted.size > 0 && rows > rowsIn(heightPx, rowPx, groups.length);
}

function rowsIn(heightPx: number, rowPx: number, lanes: number): number {
  return Math.floor((heightPx - lanes * gapOf(rowPx)) / rowPx);
}

/** Least space between the rows of two lanes. */
function gapOf(rowPx: number): number {
  return Math.min(10, rowPx / 3);
}

/**
 * Lanes that share the whole height, from the top, in the order given.
 *
 * Each gets one row, then those of `wanted` the rows that they want; the rest go one at a time to
 * the lane, of `wanted` where there are any, that is most crowded for its rows
 * (D'Hondt's method on the root of the count, so that a full lane does not starve the others).
 * A folded lane has room for one row of marks and gets no more. When there is less than a row for
 * each, all get one and the last reach below `heightPx`.
 */
export function layOutLanes(
  groups: readonly LaneGroup[],
  heightPx: number,
  rowPx: number,
  folded: ReadonlySet<string> = new Set(),
  wanted: ReadonlyMap<string, number> = NONE,
): readonly Lane[] {
  if (groups.length === 0) return [];
  const isOpen = groups.map(({ id }) => !folded.has(id));
  const open = groups.filter((_, i) => isOpen[i]);
  const rows = shareRows(
    open,
    rowsIn(heightPx, rowPx, groups.length) - (groups.length - open.length),
    wanted,
  );
  const used = (groups.length - open.length + rows.reduce((sum, n) => sum + n, 0)) * rowPx;
  const spare = Math.max((heightPx - used) / (open.length || groups.length), 0);
  let topPx = 0;
  let next = 0;
  return groups.map(({ id, count }, i) => {
    const n = isOpen[i] ? (rows[next++] ?? 1) : 0;
    const extra = isOpen[i] || open.length === 0 ? spare : 0;
    const heightPx = Math.max(n, 1) * rowPx + extra;
    const lane = { id, count, topPx, heightPx, rows: n, padPx: extra / 2 };
    topPx += lane.heightPx;
    return lane;
  });
}

function shareRows(
  groups: readonly LaneGroup[],
  total: number,
  wanted: ReadonlyMap<string, number>,
): readonly number[] {
  if (groups.length === 0) return [];
  const rows = groups.map(() => 1);
  let left = total - groups.length;
  // In turns, so that where there is less than all want the one that wants most goes short.
  for (let wants = true; wants && left > 0;) {
    wants = false;
    groups.forEach(({ id }, i) => {
      if (left <= 0 || (rows[i] ?? 1) >= (wanted.get(id) ?? 1)) return;
      rows[i] = (rows[i] ?? 1) + 1;
      left--;
      wants = true;
    });
  }
  // Lanes that a story is silent about leave their room to the others.
  const isTold = groups.some(({ id }) => wanted.has(id));
  for (; left > 0; left--) {
    let best = 0;
    let crowd = -1;
    groups.forEach(({ id, count }, i) => {
      if (isTold && !wanted.has(id)) return;
      const share = Math.sqrt(count) / ((rows[i] ?? 0) + 1);
      if (share > crowd) {
        crowd = share;
        best = i;
      }
    });
    rows[best] = (rows[best] ?? 1) + 1;
  }
  return rows;
}
