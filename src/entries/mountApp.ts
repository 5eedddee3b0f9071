import { mount } from 'svelte';
import type { LoadedTimeline } from '../state/loading.svelte.ts';
import { readUrlState } from '../protocol/urlState.ts';
import type { ReadArticles } from '../state/dropped.svelte.ts';
import { Page } from '../state/page.svelte.ts';
import App from '../ui/shell/App.svelte';
import { domTextMeasurer } from '../ui/parts/domTextMeasurer.ts';
import { Wording } from '../ui/words/wording.svelte.ts';
import { start } from './start.ts';
import type { LoadTimeline } from './start.ts';
import { tomorrow } from './tomorrow.ts';

export interface AppSources {
  readonly loadTimeline: LoadTimeline;
  readonly readArticles: ReadArticles;
}

/** Starts the viewer; what comes back takes a newer timeline in place of the one shown. */
export function mountApp({ loadTimeline, readArticles }: AppSources): {
  receive: (parsed: LoadedTimeline) => void;
} {
  let page: Page | undefined;
  void start(loadTimeline, async (target) => {
    const { state: address, refused } = readUrlState(location.search);
    const made = new Page({
      measurer: domTextMeasurer(document.documentElement),
      address,
      refused,
      languages: navigator.languages,
      store: storage(),
      readArticles,
    });
    page = made;
    const load = async () => {
      made.receive(await loadTimeline());
    };
    void load();
    const wording = await Wording.in(made.preferences.lang);
    target.replaceChildren();
    document.querySelector('#events')?.remove();
    const props = { page: made, address, today: tomorrow(), wording, onretry: () => void load() };
    mount(App, { target, props });
  });
  return { receive: (parsed) => page?.receive(parsed) };
}

/** `localStorage`, or nothing where it is blocked: even reading the property may throw. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
