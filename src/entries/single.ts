import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/embed.css';
import EmbedApp from '../ui/framed/EmbedApp.svelte';
import { articleReader } from './articleReader.ts';
import { mountApp } from './mountApp.ts';
import { mountStory } from './mountStory.ts';
import { presentPage } from './presentPage.ts';
import ReaderWorker from './reader.worker.ts?worker&inline';
import { checkTimeline } from './timelineFetch.ts';

// Every page in one file that asks for no other: see src/cli/singleFile.ts.
const loadTimeline = () => checkTimeline(document.querySelector('#timeline')?.textContent ?? '');

switch (new URLSearchParams(location.search).get('page')) {
  case 'embed':
    mountStory(EmbedApp, loadTimeline);
    break;
  case 'present':
    mountStory(presentPage(), loadTimeline);
    break;
  default:
    mountApp({ loadTimeline, readArticles: articleReader(() => new ReaderWorker()) });
}
