import type { LoadedTimeline } from '../state/loading.svelte.ts';

/** Where a page has its timeline from; never rejects, and is asked again when a reader retries. */
export type LoadTimeline = () => Promise<LoadedTimeline>;

/** Whether the browser has what the stage cannot do without; see docs/browsers.md. */
function canShow(): boolean {
  return (
    'Segmenter' in Intl &&
    'ResizeObserver' in window &&
    'popover' in HTMLElement.prototype &&
    CSS.supports('color', 'light-dark(red,red)') &&
    document.createElement('canvas').getContext('2d') !== null
  );
}

/**
 * Begins a page in the element that it is given. Where the browser lacks something or a part does
 * not come, the page lists the events instead; where not even that comes, what its HTML says of it
 * is shown. Never rejects.
 */
export async function start(
  loadTimeline: LoadTimeline,
  begin: (target: Element) => Promise<void>,
): Promise<void> {
  const target = document.querySelector('#app') ?? document.body;
  try {
    if (canShow()) {
      await begin(target);
      return;
    }
  } catch {
    // Shown as what came of it.
  }
  document.documentElement.dataset['state'] = 'error';
  await import('./plainPage.ts').then(
    async ({ plainPage }) => {
      plainPage(target, await loadTimeline());
    },
    () => undefined,
  );
}
