import { mount } from 'svelte';
import '../styles/tokens.css';
import '../styles/base.css';
import { problem } from '../model/problem.ts';
import { parseUrlState } from '../protocol/urlState.ts';
import { Page } from '../state/page.svelte.ts';
import App from '../ui/App.svelte';
import { domTextMeasurer } from '../ui/domTextMeasurer.ts';
import { Wording } from '../ui/wording.svelte.ts';
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

/** What checks the file is a tenth of the script, and comes while the file does. */
const checker = import('../model/timelineFile.ts');
// The stage asks for these as soon as there is data; by then they are here.
void import('../ui/zoomable.ts');
void import('../ui/FigureBand.svelte');

async function load(page: Page): Promise<void> {
  try {
    const response = await fetch(`./${FILE}`, { cache: 'no-cache' });
    const isPage = response.headers.get('content-type')?.includes('html') ?? false;
    if (!response.ok || isPage) throw new Error(isPage ? 'not found' : `status ${response.status}`);
    const [text, { parseTimelineFile }] = await Promise.all([response.text(), checker]);
    page.receive(parseTimelineFile(text, FILE));
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
void load(page);
void Wording.in(page.preferences.lang).then((wording) => {
  const props = { page, address, today: tomorrow(), wording, onretry: () => void load(page) };
  mount(App, { target, props });
});

import.meta.hot?.on('chronocite:timeline', ({ text }: { readonly text: string }) => {
  void checker.then(({ parseTimelineFile }) => {
    page.receive(parseTimelineFile(text, FILE));
  });
});
