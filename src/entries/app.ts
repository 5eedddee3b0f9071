import '../styles/tokens.css';
import '../styles/base.css';
import { mountApp } from './mountApp.ts';
import { fetchTimeline } from './timelineFetch.ts';

// The stage asks for these as soon as there is data; by then they are here.
// Where they do not come, those who ask for them say so.
Promise.all([
  import('../ui/stage/zoomable.ts'),
  import('../ui/figures/FigureBand.svelte'),
  import('../ui/stage/TimelineFoot.svelte'),
]).catch(() => undefined);

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
