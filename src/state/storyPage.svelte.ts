import { eventById } from '../model/eventById.ts';
import { FACETS } from '../model/facet.ts';
import { BY_DATE } from '../model/sorting.ts';
import type { Sorting } from '../model/sorting.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { EmbedState } from '../protocol/embedState.ts';
import type { TimeRange } from '../model/timeRange.ts';
import type { Language, View } from '../protocol/urlState.ts';
import type { TextMeasurer } from '../timeline/layout/textMeasurer.ts';
import type { Viewport } from '../timeline/layout/viewport.ts';
import { Loading } from './loading.svelte.ts';
import type { LoadedTimeline } from './loading.svelte.ts';
import { bestLanguage } from './preferences.svelte.ts';
import { shownState } from './shownState.ts';
import { StoryPlayer } from './storyPlayer.svelte.ts';
import { TimelineState } from './timelineState.svelte.ts';

export interface StoryPageOptions {
  readonly measurer: TextMeasurer;
  /** What the address says. */
  readonly address: EmbedState;
  /** Names of parameters of the address whose values are not allowed. */
  readonly refused: readonly string[];
  /** Languages the reader asked for, best first. */
  readonly languages: readonly string[];
}

/** What a change of state says besides the state. */
export interface Change {
  /** Names of parameters whose values are not allowed. */
  readonly refused?: readonly string[];
  /** What is given back its default. */
  readonly cleared?: readonly (keyof EmbedState)[];
}

/** What was asked for and is not there; the nearest sensible view is shown in its place. */
export interface Unmet {
  readonly what: 'story' | 'step' | 'event' | 'parameter';
  /** The id, number or name that was asked for. */
  readonly value: string;
}

/** What the reader may have changed since it was asked for. */
const SHOWN = [
  'event',
  'time',
  'step',
  'q',
  'amount',
  ...FACETS,
  'sort',
  'lanes',
  'folded',
] as const;
/** Share of the whole that `time=latest` shows. */
const LATEST_SHARE = 0.25;

/** All state of a page that tells a story, in a frame or on a wall. */
export class StoryPage {
  readonly loading = new Loading();
  readonly timeline: TimelineState;
  readonly player: StoryPlayer;
  /** What the address and the page around have asked for, whether or not it could be done. */
  asked: EmbedState = $state.raw({});
  unmet: readonly Unmet[] = $state.raw([]);
  readonly locale: Language;
  readonly view: View = $derived(this.asked.view ?? 'timeline');
  /** How the table is sorted. */
  sorting: Sorting = $state.raw(BY_DATE);
  #file: Timeline | undefined;
  #refused: readonly string[];

  constructor({ measurer, address, refused, languages }: StoryPageOptions) {
    this.locale = $derived(this.asked.lang ?? bestLanguage(languages));
    this.timeline = new TimelineState({ measurer, locale: () => this.locale });
    this.player = new StoryPlayer({ timeline: this.timeline, locale: () => this.locale });
    this.asked = address;
    this.sorting = address.sort ?? BY_DATE;
    this.#refused = refused;
  }

  /** Takes a timeline file, or what is wrong with it. */
  receive(parsed: LoadedTimeline): void {
    this.loading.receive(parsed);
    const { current } = this.loading;
    if (current.name !== 'ready') return;
    this.#file = current.timeline;
    this.#filter();
    this.timeline.arrange(this.asked);
    this.player.tell(this.asked.story, this.asked.step);
    const view = this.#viewFor(this.asked);
    if (view && view !== 'home') {
      this.timeline.show(view, this.asked.time === undefined ? 'event' : 'reader');
    }
    this.#takeStock();
  }

  /**
   * Changes what is asked for; what is neither in the state nor `cleared` stays as it is. Returns
   * the view to go to, `home` for that of the step, or `undefined` where the view may stay.
   */
  change(
    state: EmbedState,
    { refused = [], cleared = [] }: Change = {},
  ): Viewport | 'home' | undefined {
    const changes = (...some: readonly (keyof EmbedState)[]) =>
      some.some((name) => state[name] !== undefined || cleared.includes(name));
    const step = state.step ?? (changes('story', 'step') ? 0 : this.player.step);
    const kept = Object.entries(this.asked).filter(
      ([name]) => !cleared.some((one) => one === name),
    );
    this.asked = { ...Object.fromEntries(kept), step, ...state };
    this.#refused = refused;
    if (changes('events', 'q', 'amount', ...FACETS)) this.#filter();
    if (changes('lanes', 'folded')) this.timeline.arrange(this.asked);
    if (changes('sort')) this.sorting = state.sort ?? BY_DATE;
    if (changes('story', 'step')) this.player.tell(this.asked.story, step);
    if (cleared.includes('event')) this.timeline.select(undefined);
    this.#takeStock();
    return this.#viewFor(state) ?? (cleared.includes('time') ? 'home' : undefined);
  }

  /** What the frame shows now, as a state that leads here. */
  get state(): EmbedState {
    const { timeline, player, asked } = this;
    const kept = Object.entries(asked).filter(([name]) => !SHOWN.some((shown) => shown === name));
    return {
      ...Object.fromEntries(kept),
      ...shownState(timeline, this.sorting),
      ...(player.story ? { step: player.step } : {}),
    };
  }

  /** Chooses what a state names, and says where it is seen. */
  #viewFor({ event: id, time, story, step }: EmbedState): Viewport | 'home' | undefined {
    const { timeline } = this;
    const event = eventById(timeline.timeline.events, id);
    if (id !== undefined) timeline.select(event?.id);
    if (event) timeline.filtering.reveal(event);
    if (time !== undefined) return this.#viewOf(time);
    const place = timeline.index.byId.get(event?.id ?? '');
    if (place !== undefined) return timeline.viewShowing(place);
    return story !== undefined || step !== undefined ? 'home' : undefined;
  }

  #viewOf(time: TimeRange | 'latest'): Viewport {
    const whole = this.timeline.wholeView();
    if (time !== 'latest')
      return { ...whole, from: time.from ?? whole.from, to: time.to ?? whole.to };
    return { ...whole, from: whole.to - (whole.to - whole.from) * LATEST_SHARE };
  }

  #filter(): void {
    const { timeline, asked } = this;
    const file = this.#file;
    if (!file) return;
    const ids = asked.events;
    const wanted = ids?.map((id) => eventById(file.events, id)?.id);
    const events = wanted ? file.events.filter(({ id }) => wanted.includes(id)) : file.events;
    timeline.replace(events.length > 0 ? { ...file, events } : file, this.loading.reader);
    timeline.filtering.take(asked);
  }

  #takeStock(): void {
    const { asked, player } = this;
    const known = (id: string) => eventById(this.#file?.events ?? [], id) !== undefined;
    const gone = [asked.event, ...(asked.events ?? [])].flatMap((id) =>
      id === undefined || known(id) ? [] : [id],
    );
    const lost = asked.story !== undefined && !player.story ? [asked.story] : [];
    const beyond = player.story && (asked.step ?? 0) > player.last ? [String(asked.step)] : [];
    const unmet = (what: Unmet['what'], values: readonly string[]) =>
      values.map((value) => ({ what, value }));
    this.unmet = [
      ...unmet('parameter', this.#refused),
      ...unmet('story', lost),
      ...unmet('step', beyond),
      ...unmet('event', gone),
    ];
  }
}
