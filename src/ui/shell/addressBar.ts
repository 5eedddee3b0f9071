import { formatUrlState, urlStateOf } from '../../protocol/urlState.ts';
import type { UrlState } from '../../protocol/urlState.ts';
import type { Page } from '../../state/page.svelte.ts';
import { shownState } from '../../state/shownState.ts';

/** The address of what the page shows now; `first` is what the address said when it was opened. */
export function addressOf(page: Page, first: UrlState): UrlState {
  const { timeline, preferences, view, readId, sorting } = page;
  return urlStateOf({
    ...shownState(timeline, sorting),
    read: timeline.selectedId === undefined ? readId : undefined,
    view: view === 'timeline' ? undefined : view,
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
  'confidence',
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
