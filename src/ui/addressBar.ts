import { EVENT_KINDS } from '../model/event.ts';
import { formatUrlState } from '../protocol/urlState.ts';
import type { UrlState } from '../protocol/urlState.ts';
import type { Page } from '../state/page.svelte.ts';

/** The address of what the page shows now; `first` is what the address said when it was opened. */
export function addressOf(page: Page, first: UrlState): UrlState {
  const { timeline, preferences } = page;
  const { from, to } = timeline.viewport;
  const { selectedId, hiddenKinds } = timeline;
  return {
    ...(selectedId === undefined ? {} : { event: selectedId }),
    ...(timeline.moved
      ? { time: { from: Math.round(from), to: Math.max(Math.round(to), Math.round(from) + 1) } }
      : {}),
    ...(hiddenKinds.size === 0 ? {} : { kind: EVENT_KINDS.filter((k) => !hiddenKinds.has(k)) }),
    ...(first.lang ? { lang: preferences.lang } : {}),
    ...(first.theme ? { theme: preferences.theme } : {}),
  };
}

/** Writes a state into the address bar; a newly chosen event is a step that Back undoes. */
export function writeAddress(state: UrlState, previous: UrlState): void {
  const query = formatUrlState(state);
  const url = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
  try {
    if (state.event === previous.event) history.replaceState(undefined, '', url);
    else history.pushState(undefined, '', url);
  } catch {
    // Browsers limit how often history may change, and `file:` pages may not at all.
  }
}
