import { mount } from 'svelte';
import type { Component } from 'svelte';
import type { LoadedTimeline } from '../state/loading.svelte.ts';
import { parseEmbedState } from '../protocol/embedState.ts';
import { StoryPage } from '../state/storyPage.svelte.ts';
import { domTextMeasurer } from '../ui/parts/domTextMeasurer.ts';
import { Wording } from '../ui/words/wording.svelte.ts';
import { start } from './start.ts';
import type { LoadTimeline } from './start.ts';
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
  loadTimeline: LoadTimeline,
): { readonly receive: (parsed: LoadedTimeline) => void } {
  let page: StoryPage | undefined;
  void start(loadTimeline, async (target) => {
    const root = document.documentElement;
    const { state: address, refused } = parseEmbedState(location.search);
    // Before text is measured.
    root.dataset['font'] = address.font ?? 'system';
    const made = new StoryPage({
      measurer: domTextMeasurer(root),
      address,
      refused,
      languages: navigator.languages,
    });
    page = made;
    const load = async () => {
      made.receive(await loadTimeline());
    };
    void load();
    const wording = await Wording.in(made.locale);
    target.replaceChildren();
    document.querySelector('#events')?.remove();
    const props = { page: made, today: tomorrow(), wording, onretry: () => void load() };
    mount(App, { target, props });
  });
  return { receive: (parsed) => page?.receive(parsed) };
}
