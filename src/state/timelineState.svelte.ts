import { SvelteSet } from 'svelte/reactivity';
import type { TimelineEvent } from '../model/event.ts';
import { eventById } from '../model/eventById.ts';
import type { Grouping } from '../model/facet.ts';
import type { TimeSpan } from '../model/calendar.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { foldedOf } from '../protocol/urlState.ts';
import type { UrlState } from '../protocol/urlState.ts';
import { buildEventIndex, nearestTo } from '../timeline/layout/eventIndex.ts';
import type { EventIndex } from '../timeline/layout/eventIndex.ts';
import { denseSpan, wholeSpan } from '../timeline/layout/firstView.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import { groupIntoLanes, rankedValues } from '../timeline/layout/laneGrouping.ts';
import { lacksRoom, laneGroups, layOutLanes } from '../timeline/layout/lanes.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { createPlacer } from '../timeline/layout/place.ts';
import type { Told } from '../timeline/layout/placedView.ts';
import type { TextMeasurer } from '../timeline/layout/textMeasurer.ts';
import { idsToldBy } from '../timeline/search/filter.ts';
import type { ToldStep } from '../timeline/layout/scene.ts';
import { rowsOfTold } from '../timeline/layout/told.ts';
import { clamp, dayToPx, fit, pan, pxPerDay, zoomAt } from '../timeline/layout/viewport.ts';
import type { FitMargin, Viewport } from '../timeline/layout/viewport.ts';
import { walk } from '../timeline/layout/walk.ts';
import type { Walk } from '../timeline/layout/walk.ts';
import { Filtering } from './filtering.svelte.ts';
import { Passages } from './passages.svelte.ts';
import type { PassagesReader } from './passages.svelte.ts';

/** What the stage is drawn on; `rowPx` and `lineMaxPx` follow the pointer and the screen. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
  readonly rowPx: number;
  readonly lineMaxPx: number;
}

export interface TimelineStateOptions {
  readonly measurer: TextMeasurer;
  readonly locale: () => Locale;
}

/** Why a view changes: the reader moves it, it goes home, or it goes where an event is. */
export type ViewReason = 'reader' | 'home' | 'event';

const EMPTY: Timeline = { version: 1, sources: [], events: [] };
/** Share of the events, by importance, whose labels lead. */
const STRONG_SHARE = 0.12;
/** Most labels that an article's events take from others while it is read. */
const MOST_LIFTED = 24;
/** A line of a label, and a pixel. */
const LEAST_ROW_PX = 19;

/** One timeline on the page: its events, what is on screen, what is chosen. */
export class TimelineState {
  #options: TimelineStateOptions;
  #timeline: Timeline = $state.raw(EMPTY);
  #size: StageSize = $state.raw({ width: 0, height: 0, rowPx: 24, lineMaxPx: 220 });
  #viewport: Viewport = $state.raw({ from: 0, to: 1, width: 0 });
  #moved = $state(false);
  /**
   * Whose events lists show: those of the days on screen once the reader has chosen what is there,
   * those of all time before; and of the days chosen last where the view only followed an event.
   */
  #listed: 'all' | 'view' | TimeSpan = $state.raw('all');
  /** Rises with each view that the reader chooses; what the page changes by itself is none. */
  viewsChosen = 0;
  /** Whether the reader wants lists of all time, whatever is on screen. */
  listsAll = $state(false);
  #selectedId: string | undefined = $state();
  /** The event that has the keyboard focus, or had it last. */
  focusedId: string | undefined = $state();
  hoveredId: string | undefined = $state();
  /** How much of the stage lies under the panel, from the right. */
  #coveredPx = $state(0);
  /** The event whose passage is being read in its article. */
  readingId: string | undefined = $state();
  /** What is on screen when nobody has moved the view; where most of the story is by default. */
  home: TimeSpan | undefined = $state.raw();
  /** What a story tells of now: its events have whole labels. */
  told: ToldStep | undefined = $state.raw();
  /** Each step of the story that is told: lanes get room for what they tell of. */
  storySteps: readonly ToldStep[] = $state.raw([]);
  /** Ids of the events that stand out; all others stand back. `undefined`: none does. */
  highlight: ReadonlySet<string> | undefined = $state.raw();
  /** The article that is read: its events stand out. */
  readId: string | undefined = $state();
  /** Evidence of the chosen event that is shown in its article. */
  evidenceNumber = $state(0);
  /** What the articles say, as far as it is here. */
  readonly passages = new Passages();
  readonly filtering = new Filtering(() => this.#timeline, this.passages);
  /** What the lanes are sorted by. */
  grouping: Grouping = $state('kind');
  /** Whether the figures band is a strip; `undefined` until the reader says so. */
  figuresFolded: boolean | undefined = $state();
  /** Ids of the lanes that show marks alone. */
  readonly foldedLanes = new SvelteSet<string>();

  /** Every event, whatever the filters. */
  readonly whole = $derived(buildEventIndex(this.#timeline.events));
  /** The timeline with as much of its articles as is here. */
  readonly timeline: Timeline = $derived({ ...this.#timeline, sources: this.passages.sources });
  /** The events that the filters let through. */
  readonly #left = $derived.by(() =>
    this.filtering.active ? buildEventIndex(this.filtering.filtered.events) : this.whole,
  );
  readonly #dense = $derived(denseSpan(this.#left) ?? denseSpan(this.whole));
  /** Lanes are those of the values that the reader has chosen, where there are any. */
  readonly #laneOrder = $derived.by(() => {
    const chosen = this.filtering.chosen[this.grouping];
    const ranked = rankedValues(this.#timeline.events, this.grouping);
    return chosen.size === 0 ? ranked : ranked.filter((value) => chosen.has(value));
  });
  readonly #title = $derived.by(() => {
    const locale = this.#options.locale();
    return ({ title }: TimelineEvent) => inLanguage(title, locale);
  });
  readonly #leftGrouped = $derived(
    groupIntoLanes(this.#left.events, this.grouping, this.#laneOrder),
  );
  readonly #leftLanes = $derived(laneGroups(this.#leftGrouped.laneIds, this.#leftGrouped.order));
  /** Rows that the story wants of the lanes. */
  readonly #wantedRows = $derived.by(() =>
    rowsOfTold(
      this.#left,
      this.storySteps.map((step) => this.#told(step, this.#left)),
      {
        laneIds: this.#leftGrouped.laneIds,
        lineMaxPx: this.#size.lineMaxPx,
        measurer: this.#options.measurer,
        title: this.#title,
      },
    ),
  );
  /** Whether the stage is too low for all lanes beside what the story wants. */
  readonly #lacksRoom = $derived.by(() => {
    const { height, rowPx } = this.#size;
    return height > 0 && lacksRoom(this.#leftLanes, height, rowPx, this.#wantedRows);
  });
  /** The events on the stage: those left, and where it is low, those of the lanes of its story alone. */
  readonly index = $derived.by(() => {
    if (!this.#lacksRoom) return this.#left;
    const { laneIds } = this.#leftGrouped;
    const isTold = (_: TimelineEvent, i: number) => this.#wantedRows.has(laneIds[i] ?? '');
    return buildEventIndex(this.#left.events.filter(isTold));
  });
  readonly #grouped = $derived.by(() =>
    this.#lacksRoom
      ? groupIntoLanes(this.index.events, this.grouping, this.#laneOrder)
      : this.#leftGrouped,
  );
  readonly #laneGroups = $derived(laneGroups(this.#grouped.laneIds, this.#grouped.order));
  /** Height of a row: as the stage wants it, or less where a row for each lane has no room. */
  readonly rowPx = $derived.by(() => {
    const { height, rowPx } = this.#size;
    return Math.max(Math.min(rowPx, Math.floor(height / this.#laneGroups.length)), LEAST_ROW_PX);
  });
  readonly lanes = $derived(
    layOutLanes(
      this.#laneGroups,
      this.#size.height,
      this.rowPx,
      this.foldedLanes,
      this.#wantedRows,
    ),
  );
  readonly #laneOf = $derived.by(() => {
    const ids = this.lanes.map(({ id }) => id);
    return this.#grouped.laneIds.map((id) => ids.indexOf(id));
  });
  /** Ids of the events that stand out: those a story tells of, or those of the article that is read. */
  readonly standing = $derived.by(() => {
    const { readId } = this;
    const selected = this.index.events[this.index.byId.get(this.#selectedId ?? '') ?? -1];
    if (this.highlight || readId === undefined) return this.highlight;
    const told = idsToldBy(this.index.events, readId);
    // An event of another article has led away from it.
    return selected && !told.has(selected.id) ? undefined : told;
  });

  /** The most important events of the article that is read, which have labels. */
  readonly #lifted = $derived.by(() => {
    if (this.highlight || !this.standing) return [];
    const rankOf = (id: string) => this.index.rank[this.index.byId.get(id) ?? -1] ?? Infinity;
    return [...this.standing].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_LIFTED);
  });
  readonly #strongRank = $derived(Math.max(8, this.index.events.length * STRONG_SHARE));
  readonly #pinned = $derived.by(() => {
    const ids = [this.#selectedId, this.focusedId, ...(this.told?.ids ?? []), ...this.#lifted];
    const places = ids.flatMap((id) => this.index.byId.get(id ?? '') ?? []);
    return places.filter((place, i) => places.indexOf(place) === i);
  });
  readonly #placer = $derived.by(() =>
    createPlacer(this.index, {
      lanes: this.lanes,
      laneIds: this.#grouped.laneIds,
      widthPx: Math.max(this.#size.width, 1),
      rowPx: this.rowPx,
      lineMaxPx: this.#size.lineMaxPx,
      measurer: this.#options.measurer,
      title: this.#title,
      weight: (i) => this.weightOf(i),
    }),
  );
  readonly #toldNow = $derived(this.told && this.#told(this.told, this.index));
  readonly placed = $derived(this.#placer.place(this.#viewport, this.#pinned, this.#toldNow));
  readonly selected = $derived(this.#timeline.events.find(({ id }) => id === this.#selectedId));

  constructor(options: TimelineStateOptions) {
    this.#options = options;
  }

  /**
   * Does a small part of the layout that `viewport` will need; `false` when nothing is left to do.
   * For the time between two frames.
   */
  prepare(viewport: Viewport): boolean {
    return this.#placer.prepare(viewport);
  }

  get measurer(): TextMeasurer {
    return this.#options.measurer;
  }

  get viewport(): Viewport {
    return this.#viewport;
  }

  get size(): StageSize {
    return this.#size;
  }

  get selectedId(): string | undefined {
    return this.#selectedId;
  }

  /** Whether the reader, or the address, has chosen what is on screen. */
  get moved(): boolean {
    return this.#moved;
  }

  weightOf(index: number): 'strong' | 'normal' {
    return (this.index.rank[index] ?? Infinity) < this.#strongRank ? 'strong' : 'normal';
  }

  /** Whether an event stands back behind others. */
  standsBack(id: string): boolean {
    return this.standing !== undefined && !this.standing.has(id);
  }

  /**
   * Takes a new version of the timeline; the view stays, the selection too if its event does.
   * `reader` has the paragraphs where they have not come with it.
   */
  replace(timeline: Timeline, reader?: PassagesReader): void {
    this.#timeline = timeline;
    this.passages.take(timeline.sources, reader);
    const idNow = (id: string | undefined) => eventById(timeline.events, id)?.id;
    const selected = idNow(this.#selectedId);
    if (selected === undefined) this.select(undefined);
    else this.#selectedId = selected;
    this.focusedId = idNow(this.focusedId);
    if (!this.#moved) this.#viewport = this.firstView();
  }

  /** Takes another timeline: nothing stays of what was chosen and shown. */
  begin(timeline: Timeline, reader?: PassagesReader): void {
    this.#moved = false;
    this.#listed = 'all';
    this.listsAll = false;
    this.select(undefined);
    this.passages.take([], undefined);
    this.replace(timeline, reader);
  }

  /** Takes the size of the stage; the scale stays, unless nobody has moved the view yet. */
  resize(size: StageSize): void {
    // Hidden, as where paper is laid out: what was on screen is so still.
    if (size.width === 0 && this.#size.width > 0) return;
    const scale = pxPerDay(this.#viewport);
    const hadWidth = this.#viewport.width > 0;
    const chosen = this.index.byId.get(this.#selectedId ?? '');
    const wasShown = chosen !== undefined && this.#isShown(chosen);
    this.#size = size;
    const { from, to } = this.#viewport;
    if (!this.#moved) this.#viewport = this.firstView();
    else if (!hadWidth) this.#viewport = clamp({ from, to, width: size.width });
    else this.#viewport = clamp({ from, to: from + size.width / scale, width: size.width });
    if (wasShown) this.#viewport = this.viewShowing(chosen);
  }

  /** A step at the view that it opens with. */
  #told({ ids, span }: ToldStep, index: EventIndex): Told {
    const events = ids.flatMap((id) => index.byId.get(id) ?? []);
    return { view: this.viewOf(span ?? this.#dense), events };
  }

  #isShown(index: number): boolean {
    const px = dayToPx(this.#viewport, this.index.from[index] ?? 0);
    return px >= 0 && px <= this.#viewport.width;
  }

  /** Takes how much of the stage a panel lies over, from the right; the chosen event stays in view. */
  cover(px: number): void {
    if (px === this.#coveredPx) return;
    this.#coveredPx = px;
    const chosen = this.index.byId.get(this.#selectedId ?? '');
    if (px > 0 && chosen !== undefined) this.show(this.viewShowing(chosen), 'event');
  }

  /** The days that the reader has chosen to see; `undefined` where that is all of time. */
  get period(): TimeSpan | undefined {
    const listed = this.#listed;
    return listed === 'all' ? undefined : listed === 'view' ? this.#viewport : listed;
  }

  /** Shows these days; by the reader's will unless it is said what for. */
  show(viewport: Viewport, reason: ViewReason = 'reader'): void {
    this.#moved = reason !== 'home';
    if (reason === 'reader') {
      this.viewsChosen++;
      this.#listed = 'view';
    } else if (reason === 'home') this.#listed = 'all';
    else if (this.#listed === 'view') this.#listed = { ...this.#viewport };
    this.#viewport = clamp({ ...viewport, width: this.#size.width });
  }

  zoomBy(factor: number, px = this.#size.width / 2): void {
    this.show(zoomAt(this.#viewport, factor, px));
  }

  panBy(px: number): void {
    this.show(pan(this.#viewport, px));
  }

  /** The view that opens the page: where most of the story is. */
  firstView(): Viewport {
    return this.viewOf(this.home ?? this.#dense);
  }

  /** The view that holds every event. */
  wholeView(): Viewport {
    return this.viewOf(wholeSpan(this.index) ?? wholeSpan(this.whole));
  }

  /** The view that holds a span, with this much room left of it on a stage that is wide enough. */
  viewOf(span: TimeSpan | undefined, leftPx = 24): Viewport {
    const margin = this.#margin(Math.min(leftPx, this.#size.width * 0.3));
    return span ? fit(span, Math.max(this.#size.width, 1), margin) : this.#viewport;
  }

  #margin(leftPx: number): FitMargin {
    return { leftPx, rightPx: Math.min(this.#size.lineMaxPx * 0.8, this.#size.width * 0.25) };
  }

  select(id: string | undefined, evidence = 0): void {
    this.#selectedId = id;
    this.evidenceNumber = evidence;
    if (id === undefined) return;
    this.focusedId = id;
    // From here on the scale is the reader's: opening the panel must not lay everything out anew.
    this.#moved = true;
  }

  /** Arranges the lanes as an address says; what it does not name is as at first. */
  arrange({ lanes, folded = [] }: Pick<UrlState, 'lanes' | 'folded'>): void {
    this.grouping = lanes ?? 'kind';
    this.foldedLanes.clear();
    const { lanes: ids, figures } = foldedOf(folded);
    this.figuresFolded = figures;
    for (const id of ids) this.foldedLanes.add(id);
  }

  /** Sorts the lanes by something else; all are unfolded. */
  groupBy(grouping: Grouping): void {
    if (grouping !== this.grouping) this.foldedLanes.clear();
    this.grouping = grouping;
  }

  toggleLane(id: string): void {
    if (!this.foldedLanes.delete(id)) this.foldedLanes.add(id);
  }

  /**
   * The nearest viewport that shows an event's mark with room for its label: the present one when
   * it is in view, else moved sideways; a bar longer than the view is shown from its start. Where
   * no stage has told its size yet, it is moved in any case.
   */
  viewShowing(index: number): Viewport {
    const { width } = this.#size;
    const start = this.index.from[index] ?? 0;
    if (width === 0) {
      const days = this.#viewport.to - this.#viewport.from;
      return clamp({ from: start - days * 0.3, to: start + days * 0.7, width });
    }
    const px = dayToPx(this.#viewport, start);
    const free = width - this.#coveredPx;
    const room = Math.min(this.#size.lineMaxPx, free * 0.45);
    if (px >= 8 && px <= free - room) return this.#viewport;
    return pan(this.#viewport, px - free * 0.3);
  }

  /**
   * Place of the event that a walk from the focused one reaches. With none focused the first step
   * is to the midmost on screen.
   */
  walk(way: Walk): number | undefined {
    const current = this.index.byId.get(this.focusedId ?? this.#selectedId ?? '');
    const midmost = nearestTo(this.index, (this.#viewport.from + this.#viewport.to) / 2);
    if (midmost === undefined) return undefined;
    const toEnd = way === Infinity || way === -Infinity;
    return current === undefined && !toEnd
      ? midmost
      : walk(this.index, this.#laneOf, current ?? midmost, way);
  }

  eventAt(index: number | undefined): TimelineEvent | undefined {
    return index === undefined ? undefined : this.index.events[index];
  }
}
