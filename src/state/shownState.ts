import { DATE_BASES, EVENT_KINDS, MODALITIES } from '../model/event.ts';
import { CONFIDENCES } from '../model/sure.ts';
import type { Sorting } from '../model/sorting.ts';
import { namesOfFolded, urlStateOf } from '../protocol/urlState.ts';
import type { UrlState } from '../protocol/urlState.ts';
import type { TimelineState } from './timelineState.svelte.ts';

/**
 * What a timeline and its table show, by the names of an address and as short as it can be: a view that nobody
 * has moved has no time, and what is as at first is not named. Days are rounded to whole ones, at
 * least one of them.
 */
export function shownState(timeline: TimelineState, sorting: Sorting): UrlState {
  const { selectedId, filtering, foldedLanes, figuresFolded, grouping } = timeline;
  const { kind, source, entity, modality, basis, confidence } = filtering.chosen;
  const [from, to] = [timeline.viewport.from, timeline.viewport.to].map(Math.round);
  const time =
    from === undefined || to === undefined ? undefined : { from, to: Math.max(to, from + 1) };
  return urlStateOf({
    event: selectedId,
    time: timeline.moved ? time : undefined,
    kind: EVENT_KINDS.filter((value) => kind.has(value)),
    source: [...source],
    entity: [...entity],
    modality: MODALITIES.filter((value) => modality.has(value)),
    basis: DATE_BASES.filter((value) => basis.has(value)),
    confidence: CONFIDENCES.filter((value) => confidence.has(value)),
    q: filtering.query.trim(),
    amount: filtering.leastAmount,
    sort: sorting.column === 'date' && !sorting.descending ? undefined : sorting,
    lanes: grouping === 'kind' ? undefined : grouping,
    folded: namesOfFolded({ lanes: [...foldedLanes], figures: figuresFolded }),
  });
}
