import { mount } from 'svelte';
import '../styles/tokens.css';
import '../styles/base.css';
import { problem } from '../model/problem.ts';
import { parseUrlState } from '../protocol/urlState.ts';
import { Page } from '../state/page.svelte.ts';
import App from '../ui/App.svelte';
import { domTextMeasurer } from '../ui/domTextMeasurer.ts';
import { readInWorker } from './articleReader.ts';

const FILE = 'timeline.json';
const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

/** The reader's own calendar day, as days since 1970-01-01. */
function tomorrow(): number {
  const now = new Date();
  const local = now.getTime() / MS_PER_MINUTE - now.getTimezoneOffset();
  return Math.floor(local / MINUTES_PER_DAY) + 1;
}

/** `localStorage`, or nothing where it is blocked: even reading the property may throw. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

async function load(page: Page): Promise<void> {
  try {
    const response = await fetch(`./${FILE}`, { cache: 'no-cache' });
    const isPage = response.headers.get('content-type')?.includes('html') ?? false;
    if (!response.ok || isPage) throw new Error(isPage ? 'not found' : `status ${response.status}`);
    page.receive(await response.text(), FILE);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'no answer';
    const message = `The file could not be fetched (${why}).`;
    page.loading.fail(problem('error', 'timeline-missing', { file: FILE }, message));
  }
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
mount(App, { target, props: { page, address, today: tomorrow(), onretry: () => void load(page) } });
void load(page);

import.meta.hot?.on('chronocite:timeline', ({ text }: { readonly text: string }) => {
  page.receive(text, FILE);
});
