import { mount } from 'svelte';
import type { Component } from 'svelte';
import type { LoadedTimeline } from '../state/loading.svelte.ts';
import { parseEmbedState } from '../protocol/embedState.ts';
import { StoryPage } from '../state/storyPage.svelte.ts';
import { domTextMeasurer } from '../ui/parts/domTextMeasurer.ts';
import { Wording } from '../ui/words/wording.svelte.ts';
import { tomorrow } from './tomorrow.ts';

/** What every page that tells a story is given. */
interface StoryProps {
  readonly page: StoryPage;
  readonly today: number;
  readonly wording: Wording;
  readonly onretry: () => void;
}

/**
 * Mounts a page that tells a story as its address says, and loads its timeline. Returns what takes
 * another version of the timeline.
 */
export function mountStory(
  App: Component<StoryProps>,
  loadTimeline: () => Promise<LoadedTimeline>,
): { readonly receive: (parsed: LoadedTimeline) => void } {
  const root = document.documentElement;
  const { state: address, refused } = parseEmbedState(location.search);
  // Before text is measured.
  root.dataset['font'] = address.font ?? 'system';
  const page = new StoryPage({
    measurer: domTextMeasurer(root),
    address,
    refused,
    languages: navigator.languages,
  });
  const receive = (parsed: LoadedTimeline): void => {
    page.receive(parsed);
  };
  const load = (): void => void loadTimeline().then(receive);
  load();
  void Wording.in(page.locale).then((wording) => {
    document.querySelector('#events')?.remove();
    mount(App, {
      target: document.querySelector('#app') ?? document.body,
      props: { page, today: tomorrow(), wording, onretry: load },
    });
  });
  return { receive };
}
