import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/embed.css';
import EmbedApp from '../ui/framed/EmbedApp.svelte';
import { mountStory } from './mountStory.ts';
import { fetchTimeline } from './timelineFetch.ts';

const page = mountStory(EmbedApp, fetchTimeline);

import.meta.hot?.on('chronocite:timeline', ({ index }: { readonly index?: string }) => {
  void fetchTimeline(index).then(page.receive);
});
