import { eventById } from '../model/eventById.ts';
import { BY_DATE } from '../model/sorting.ts';
import type { Sorting } from '../model/sorting.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { UrlState, View } from '../protocol/urlState.ts';
import type { TextMeasurer } from '../timeline/layout/textMeasurer.ts';
import { DroppedFiles } from './droppedFiles.svelte.ts';
import type { ReadArticles } from './dropped.svelte.ts';
import { Loading } from './loading.svelte.ts';
import type { LoadState, LoadedTimeline } from './loading.svelte.ts';
import type { PassagesReader } from './passages.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import type { KeyValueStore } from './preferences.svelte.ts';
import { TimelineState } from './timelineState.svelte.ts';

export interface PageOptions {
  readonly measurer: TextMeasurer;
  /** What the address says at first. */
  readonly address: UrlState;
  /** Names of what the address says and is not allowed, or not all of it. */
  readonly refused?: readonly string[];
  /** Languages the reader asked for, best first. */
  readonly languages: readonly string[];
  readonly store?: KeyValueStore | undefined;
  readonly readArticles: ReadArticles;
}

/** All state of one page: what is loaded, how the reader wants it, what the timeline shows. */
export class Page {
  readonly loading = new Loading();
  /** What the reader dropped, which is shown in place of what was loaded. */
  readonly dropped: DroppedFiles;
  readonly preferences: Preferences;
  readonly timeline: TimelineState;
  view: View = $state('timeline');
  /** How the table is sorted. */
  sorting: Sorting = $state.raw(BY_DATE);
  /** What the address asked for in vain: an event or an article that is not there. */
  missing: string | undefined = $state();
  /** What the address said in vain: names of parameters whose values are not allowed. */
  refused: readonly string[] = $state.raw([]);
  readonly current: LoadState = $derived.by(() => {
    const { opened } = this.dropped;
    return opened ? { name: 'ready', timeline: opened.timeline } : this.loading.current;
  });
  /** What the address asks for and no timeline has been there to do. */
  #address: UrlState | undefined;

  constructor({ measurer, address, refused = [], languages, store, readArticles }: PageOptions) {
    const { lang, theme } = address;
    this.preferences = new Preferences({ languages, store, lang, theme });
    this.timeline = new TimelineState({ measurer, locale: () => this.preferences.lang });
    this.#address = address;
    this.refused = refused;
    this.dropped = new DroppedFiles({
      read: readArticles,
      onopen: ({ timeline, reader }, more) => {
        if (more) this.timeline.replace(timeline, reader);
        else this.#begin(timeline, {}, reader);
      },
    });
  }

  /** Article that is read while no event is chosen. */
  get readId(): string | undefined {
    return this.timeline.readId;
  }

  set readId(id: string | undefined) {
    this.timeline.readId = id;
  }

  /** Takes a timeline file, or what is wrong with it; view and selection stay where they can. */
  receive(parsed: LoadedTimeline): void {
    this.loading.receive(parsed);
    const { current } = this.loading;
    if (current.name !== 'ready' || this.dropped.opened) return;
    this.timeline.replace(current.timeline, this.loading.reader);
    if (this.#address) this.go(this.#address);
    this.#address = undefined;
  }

  /** Goes back from what was dropped to what was loaded, as the address has it. */
  backToLoaded(address: UrlState): void {
    this.dropped.close();
    const { current } = this.loading;
    if (current.name === 'ready') this.#begin(current.timeline, address, this.loading.reader);
  }

  #begin(timeline: Timeline, address: UrlState, reader?: PassagesReader): void {
    this.go({});
    this.timeline.begin(timeline, reader);
    this.go(address);
    this.#address = undefined;
  }

  /** Shows what an address asks for; an event or article that is not there is `missing`. */
  go(address: UrlState): void {
    const { timeline } = this;
    const { read, time } = address;
    const event = eventById(timeline.timeline.events, address.event);
    timeline.filtering.take(address);
    timeline.arrange(address);
    this.view = address.view ?? 'timeline';
    this.sorting = address.sort ?? BY_DATE;
    if (time) {
      const whole = timeline.wholeView();
      timeline.show({ ...whole, from: time.from ?? whole.from, to: time.to ?? whole.to });
    }
    const readable = timeline.timeline.sources.some(({ id }) => id === read);
    timeline.select(event?.id);
    this.readId = readable ? read : undefined;
    const lost = event ? undefined : address.event;
    this.missing = lost ?? (readable ? undefined : read);
    const place = timeline.index.byId.get(event?.id ?? '');
    if (time) return;
    // An address without days is of the view that nobody has moved.
    if (place === undefined) timeline.show(timeline.firstView(), 'home');
    else timeline.show(timeline.viewShowing(place), 'event');
  }
}
