import { DATE_BASES, EVENT_KINDS, MODALITIES } from '../model/event.ts';
import { FIGURES_BAND, formatUrlState, urlStateOf } from '../protocol/urlState.ts';
import type { UrlState } from '../protocol/urlState.ts';
import type { Page } from '../state/page.svelte.ts';

/** The address of what the page shows now; `first` is what the address said when it was opened. */
export function addressOf(page: Page, first: UrlState): UrlState {
  const { timeline, preferences, view, readId, sorting } = page;
  const { from, to } = timeline.viewport;
  const { selectedId, filtering, foldedLanes, grouping } = timeline;
  const { kind, source, entity, modality, basis } = filtering.chosen;
  return urlStateOf({
    event: selectedId,
    read: selectedId === undefined ? readId : undefined,
    time: timeline.moved
      ? { from: Math.round(from), to: Math.max(Math.round(to), Math.round(from) + 1) }
      : undefined,
    view: view === 'timeline' ? undefined : view,
    sort: sorting.column === 'date' && !sorting.descending ? undefined : sorting,
    q: filtering.query.trim(),
    kind: EVENT_KINDS.filter((value) => kind.has(value)),
    source: [...source],
    entity: [...entity],
    modality: MODALITIES.filter((value) => modality.has(value)),
    basis: DATE_BASES.filter((value) => basis.has(value)),
    lanes: grouping === 'kind' ? undefined : grouping,
    folded: timeline.figuresFolded ? [...foldedLanes, FIGURES_BAND] : [...foldedLanes],
    lang: first.lang && preferences.lang,
    theme: first.theme && preferences.theme,
  });
}

/** What the reader changes on purpose; moving the view and typing a search are not worth a step. */
const STEPS = [
  'event',
  'read',
  'view',
  'sort',
  'kind',
  'source',
  'entity',
  'modality',
  'basis',
  'lanes',
  'folded',
] as const satisfies readonly (keyof UrlState)[];

/** The whole address of a state, for the address bar and for sharing. */
export function hrefOf(state: UrlState): string {
  const query = formatUrlState(state);
  return `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
}

/** Writes a state into the address bar; a choice of the reader's is a step that Back undoes. */
export function writeAddress(state: UrlState, previous: UrlState): void {
  const isStep = STEPS.some(
    (name) => JSON.stringify(state[name]) !== JSON.stringify(previous[name]),
  );
  try {
    if (isStep) history.pushState(undefined, '', hrefOf(state));
    else history.replaceState(undefined, '', hrefOf(state));
  } catch {
    // Browsers limit how often history may change, and `file:` pages may not at all.
  }
}
