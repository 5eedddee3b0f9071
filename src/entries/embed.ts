import { mount } from 'svelte';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/embed.css';
import { parseEmbedState } from '../protocol/embedState.ts';
import { StoryPage } from '../state/storyPage.svelte.ts';
import { domTextMeasurer } from '../ui/domTextMeasurer.ts';
import EmbedApp from '../ui/framed/EmbedApp.svelte';
import { Wording } from '../ui/wording.svelte.ts';
import { checkTimeline, fetchTimeline } from './timelineFetch.ts';
import { tomorrow } from './tomorrow.ts';

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

async function load(): Promise<void> {
  page.receive(await fetchTimeline());
}

void load();
void Wording.in(page.locale).then((wording) => {
  mount(EmbedApp, {
    target: document.querySelector('#app') ?? document.body,
    props: { page, today: tomorrow(), wording, onretry: () => void load() },
  });
});

import.meta.hot?.on('chronocite:timeline', ({ text }: { readonly text: string }) => {
  void checkTimeline(text).then((parsed) => {
    page.receive(parsed);
  });
});
