import type { Problem } from '../model/problem.ts';
import type { ParsedTimeline, Timeline } from '../model/timelineFile.ts';
import type { PassagesReader } from './passages.svelte.ts';

/** A timeline that was read, and where its paragraphs are read from if they have not come with it. */
export type LoadedTimeline = ParsedTimeline & { readonly reader?: PassagesReader };

/** What the page has to show: nothing yet, a timeline, a timeline without events, or a reason. */
export type LoadState =
  | { readonly name: 'loading' }
  | { readonly name: 'ready'; readonly timeline: Timeline }
  | { readonly name: 'empty'; readonly timeline: Timeline }
  | { readonly name: 'error'; readonly problem: Problem };

/** The loading of one timeline file. */
export class Loading {
  current: LoadState = $state.raw({ name: 'loading' });
  /** Where paragraphs are read from that have not come. */
  reader: PassagesReader | undefined = $state.raw();

  /** Takes a timeline file, or what is wrong with it, in place of what was there. */
  receive(parsed: LoadedTimeline): void {
    this.reader = parsed.reader;
    if (!parsed.ok) this.fail(parsed.problem);
    else {
      const { timeline } = parsed;
      this.current = { name: timeline.events.length === 0 ? 'empty' : 'ready', timeline };
    }
  }

  /** Says why there is no timeline. */
  fail(problem: Problem): void {
    this.current = { name: 'error', problem };
  }
}
