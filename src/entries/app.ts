import '../styles/tokens.css';
import '../styles/base.css';
import { articleReader } from './articleReader.ts';
import { mountApp } from './mountApp.ts';
import { checkTimeline, fetchTimeline } from './timelineFetch.ts';

// The stage asks for these as soon as there is data; by then they are here.
void import('../ui/zoomable.ts');
void import('../ui/FigureBand.svelte');
void import('../ui/TimelineFoot.svelte');
void import('../ui/DropZone.svelte');

const page = mountApp({
  loadTimeline: fetchTimeline,
  readArticles: articleReader(
    () => new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' }),
  ),
});

import.meta.hot?.on('chronocite:timeline', ({ text }: { readonly text: string }) => {
  void checkTimeline(text).then(page.receive);
});
