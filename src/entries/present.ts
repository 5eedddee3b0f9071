import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/embed.css';
import { mountStory } from './mountStory.ts';
import { presentPage } from './presentPage.ts';
import { fetchTimeline } from './timelineFetch.ts';

const page = mountStory(presentPage(), fetchTimeline);

import.meta.hot?.on('chronocite:timeline', ({ index }: { readonly index?: string }) => {
  void fetchTimeline(index).then(page.receive);
});
