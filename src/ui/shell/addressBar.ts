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

/** What the reader changes on purpose; typing a search is not worth a step. */
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
  'amount',
  'lanes',
  'folded',
] as const satisfies readonly (keyof UrlState)[];

/** Views that differ by less than this factor in length are as close. */
const ZOOMED = 1.25;

/**
 * Whether the view came closer, went further away, or left for other days: that is a step. What is
 * seen besides when it is moved along is not.
 */
function isOtherView(now: UrlState['time'], before: UrlState['time']): boolean {
  if (!now || !before) return now !== before;
  const [from, to] = [now.from ?? -Infinity, now.to ?? Infinity];
  const [fromBefore, toBefore] = [before.from ?? -Infinity, before.to ?? Infinity];
  const growth = (to - from) / (toBefore - fromBefore);
  return !(growth < ZOOMED && growth > 1 / ZOOMED) || from >= toBefore || to <= fromBefore;
}

/** The whole address of a state, for the address bar and for sharing. */
export function hrefOf(state: UrlState): string {
  const query = formatUrlState(state);
  return `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
}

/**
 * Writes a state into the address bar; a choice of the reader's is a step that Back undoes. `moved`
 * says whether the reader has moved the view since: a panel that opens beside it changes it as well.
 */
export function writeAddress(state: UrlState, previous: UrlState, moved: boolean): void {
  const isStep =
    (moved && isOtherView(state.time, previous.time)) ||
    STEPS.some((name) => JSON.stringify(state[name]) !== JSON.stringify(previous[name]));
  try {
    if (isStep) history.pushState(undefined, '', hrefOf(state));
    else history.replaceState(undefined, '', hrefOf(state));
  } catch {
    // Browsers limit how often history may change, and `file:` pages may not at all.
  }
}
