import { untrack } from 'svelte';
import type { LoadState } from '../../state/loading.svelte.ts';
import type { TimelineState } from '../../state/timelineState.svelte.ts';
import type { Language } from '../../protocol/urlState.ts';
import { Frames } from '../parts/frames.ts';
import { Navigator } from '../stage/navigator.ts';
import type { Wording } from '../words/wording.svelte.ts';

/** What a window says of itself to the browser; all reactive. */
export interface WindowLook {
  readonly wording: Wording;
  /** Language asked for; the window has it once its words have come. */
  readonly language: () => Language;
  readonly title: () => string;
  /** Gives the page its theme and type, before anything reads colours from it. */
  readonly look: () => void;
  readonly loaded: () => LoadState;
  /** Whether what was loaded is on the screen as a whole. */
  readonly complete: () => boolean;
}

/**
 * Keeps a window's language, title, look and readiness as they should be. `data-state` becomes
 * `ready` once the first complete picture is on the screen; see docs/data-format.md. Called as the
 * window is set up.
 */
export function keepWindow({ wording, language, title, look, loaded, complete }: WindowLook): void {
  const root = document.documentElement;
  $effect(() => {
    const wanted = language();
    untrack(() => void wording.speak(wanted));
  });
  $effect(() => {
    root.lang = wording.locale;
    document.title = title();
  });
  $effect.pre(look);
  $effect(() => {
    const { name } = loaded();
    if (name !== 'ready' || complete()) root.dataset['state'] = name;
  });
}

/** What every window with a stage in it has: frames, flights, readiness, and "show this event". */
export class StageShell {
  readonly frames = new Frames();
  readonly navigator: Navigator;
  /** Whether the stage, or what stands in its place, has drawn its first complete picture. */
  drawn = $state(false);
  readonly #timeline: () => TimelineState;

  /** Called as the window is set up; flights take `pace` times as long as on the page. */
  constructor(timeline: () => TimelineState, pace = 1) {
    this.#timeline = timeline;
    this.navigator = new Navigator(timeline, this.frames, pace);
    $effect(() => () => {
      this.frames.dispose();
    });
  }

  /** To be called when the picture is drawn; it is on the screen in the frame after. */
  readonly ready = (): void => {
    this.frames.request('ready', () => (this.drawn = true));
  };

  /** Chooses an event, or none, lifts the filters that hide it, and goes to where it is seen. */
  choose(id: string | undefined, evidence = 0): void {
    const timeline = this.#timeline();
    timeline.select(id, evidence);
    const event = timeline.selected;
    if (event) timeline.filtering.reveal(event);
    this.see(id);
  }

  /** Goes to where an event is seen, and leaves what is chosen as it is. */
  see(id: string | undefined): void {
    const timeline = this.#timeline();
    const place = timeline.index.byId.get(id ?? '');
    if (place === undefined) return;
    const view = timeline.viewShowing(place);
    if (view !== timeline.viewport) this.navigator.flyTo(view, 'event');
  }
}
