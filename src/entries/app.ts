import '../styles/tokens.css';
import '../styles/base.css';
import { mountApp } from './mountApp.ts';
import { fetchTimeline } from './timelineFetch.ts';

// The stage asks for these as soon as there is data; by then they are here.
void import('../ui/stage/zoomable.ts');
void import('../ui/figures/FigureBand.svelte');
void import('../ui/stage/TimelineFoot.svelte');
void import('../ui/drop/DropZone.svelte');

const page = mountApp({
  loadTimeline: fetchTimeline,
  readArticles: async (files, options) => {
    const { articleReader } = await import('./articleReader.ts');
    return articleReader(
      () => new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' }),
    )(files, options);
  },
});

import.meta.hot?.on('chronocite:timeline', ({ index }: { readonly index?: string }) => {
  void fetchTimeline(index).then(page.receive);
});

if (import.meta.hot) {
  const { hot } = import.meta;
  void Promise.all([import('./devCorrector.ts'), import('../ui/reading/corrector.svelte.ts')]).then(
    ([{ devCorrector }, { corrections }]) => {
      corrections.writer = devCorrector(hot);
    },
  );
}
