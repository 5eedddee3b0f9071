import type { TimelineEvent } from '../../model/event.ts';
import type { Grouping } from '../../model/facet.ts';
import { filterEvents, valuesOf } from '../search/filter.ts';

/** Lane of the events that belong to none of the others. */
export const OTHER_LANE = '';

/** Most lanes of articles or entities; the rest share `OTHER_LANE`. */
const MOST_LANES = 9;

/** The lane of each event, and the lanes from the top. */
export interface LaneGrouping {
  readonly laneIds: readonly string[];
  readonly order: readonly string[];
}

/**
 * Sorts events into lanes.
 *
 * Kinds keep the order of the vocabulary; articles and entities are ordered by their number of
 * events, and an event of several goes where its first one with a lane is. `ranked` gives the
 * values by frequency over all events, so that lanes stay where they are while filters change.
 */
export function groupIntoLanes(
  events: readonly TimelineEvent[],
  grouping: Grouping,
  ranked: readonly string[],
): LaneGrouping {
  const most = grouping === 'kind' ? ranked.length : MOST_LANES;
  const lanes = ranked.slice(0, most);
  const known = new Set(lanes);
  const laneIds = events.map(
    (event) => valuesOf(event, grouping).find((value) => known.has(value)) ?? OTHER_LANE,
  );
  return { laneIds, order: [...lanes, OTHER_LANE] };
}

const NO_FILTERS = {
  kind: new Set<string>(),
  source: new Set<string>(),
  entity: new Set<string>(),
  modality: new Set<string>(),
  basis: new Set<string>(),
  confidence: new Set<string>(),
};

/** Values of a grouping in the order of their lanes; see `groupIntoLanes`. */
export function rankedValues(
  events: readonly TimelineEvent[],
  grouping: Grouping,
): readonly string[] {
  return filterEvents(events, NO_FILTERS).counts[grouping].map(({ value }) => value);
}
