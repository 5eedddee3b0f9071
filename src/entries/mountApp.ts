import { mount } from 'svelte';
import type { LoadedTimeline } from '../state/loading.svelte.ts';
import { readUrlState } from '../protocol/urlState.ts';
import type { ReadArticles } from '../state/dropped.svelte.ts';
import { Page } from '../state/page.svelte.ts';
import App from '../ui/shell/App.svelte';
import { domTextMeasurer } from '../ui/parts/domTextMeasurer.ts';
import { Wording } from '../ui/words/wording.svelte.ts';
import { tomorrow } from './tomorrow.ts';

/** Where a page has its timeline from; never rejects, and is asked again when a reader retries. */
export type LoadTimeline = () => Promise<LoadedTimeline>;

export interface AppSources {
  readonly loadTimeline: LoadTimeline;
  readonly readArticles: ReadArticles;
}

/** Starts the viewer; what comes back takes a newer timeline in place of the one shown. */
export function mountApp({ loadTimeline, readArticles }: AppSources): {
  receive: (parsed: LoadedTimeline) => void;
} {
  const { state: address, refused } = readUrlState(location.search);
  const page = new Page({
    measurer: domTextMeasurer(document.documentElement),
    address,
    refused,
    languages: navigator.languages,
    store: storage(),
    readArticles,
  });
  const load = async () => {
    page.receive(await loadTimeline());
  };
  const target = document.querySelector('#app') ?? document.body;
  void load();
  void Wording.in(page.preferences.lang).then((wording) => {
    const props = { page, address, today: tomorrow(), wording, onretry: () => void load() };
    document.querySelector('#events')?.remove();
    mount(App, { target, props });
  });
  return {
    receive: (parsed) => {
      page.receive(parsed);
    },
  };
}

/** `localStorage`, or nothing where it is blocked: even reading the property may throw. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
