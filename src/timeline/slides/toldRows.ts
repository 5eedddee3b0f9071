/** More rows than this for one lane would starve the others. */
const MOST_ROWS = 3;

/**
 * Rows that each lane wants so that what a story tells of has room for its labels: as many as the
 * step with the most events in that lane tells of, at most three. One answer for the whole story,
 * so that lanes stay where they are from step to step.
 */
export function toldRows(
  steps: readonly (readonly string[])[],
  laneOf: (eventId: string) => string | undefined,
): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  for (const ids of steps) {
    const counts = new Map<string, number>();
    for (const id of new Set(ids)) {
      const lane = laneOf(id);
      if (lane !== undefined) counts.set(lane, (counts.get(lane) ?? 0) + 1);
    }
    for (const [lane, count] of counts) {
      wanted.set(lane, Math.max(wanted.get(lane) ?? 0, Math.min(count, MOST_ROWS)));
    }
  }
  return wanted;
}
