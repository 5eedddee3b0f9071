import { mount } from 'svelte';
import '../styles/tokens.css';
import '../styles/base.css';
import { parseUrlState } from '../protocol/urlState.ts';
import { Page } from '../state/page.svelte.ts';
import App from '../ui/App.svelte';
import { domTextMeasurer } from '../ui/domTextMeasurer.ts';
import { Wording } from '../ui/wording.svelte.ts';
import { readInWorker } from './articleReader.ts';
import { checkTimeline, fetchTimeline } from './timelineFetch.ts';
import { tomorrow } from './tomorrow.ts';

/** `localStorage`, or nothing where it is blocked: even reading the property may throw. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

// The stage asks for these as soon as there is data; by then they are here.
void import('../ui/zoomable.ts');
void import('../ui/FigureBand.svelte');

async function load(page: Page): Promise<void> {
  page.receive(await fetchTimeline());
}

const address = parseUrlState(location.search);
const page = new Page({
  measurer: domTextMeasurer(document.documentElement),
  address,
  languages: navigator.languages,
  store: storage(),
  readArticles: readInWorker,
});
const target = document.querySelector('#app') ?? document.body;
void load(page);
void Wording.in(page.preferences.lang).then((wording) => {
  const props = { page, address, today: tomorrow(), wording, onretry: () => void load(page) };
  mount(App, { target, props });
});

import.meta.hot?.on('chronocite:timeline', ({ text }: { readonly text: string }) => {
  void checkTimeline(text).then((parsed) => {
    page.receive(parsed);
  });
});
