import type { TimeSpan } from '../../model/calendar.ts';
import type { TimelineEvent } from '../../model/event.ts';
import type { Grouping } from '../../model/facet.ts';
import { shortAmount } from '../words/amountWords.ts';
import { buildEventIndex } from './eventIndex.ts';
import { createFigureBand } from '../figures/figureBand.ts';
import type { FigureBand, PlacedFigures } from '../figures/figureBand.ts';
import { figurePoints } from '../figures/figurePoints.ts';
import type { FigurePoints } from '../figures/figurePoints.ts';
import { denseSpan } from './firstView.ts';
import { groupIntoLanes, rankedValues } from './laneGrouping.ts';
import { lacksRoom, laneGroups, layOutLanes } from './lanes.ts';
import type { Lane } from './lanes.ts';
import type { Locale } from '../words/locale.ts';
import { inLanguage } from '../words/localised.ts';
import { createPlacer } from './place.ts';
import type { PlaceOptions, PlacedView } from './placedView.ts';
import type { TextMeasurer } from './textMeasurer.ts';
import { ticks } from './ticks.ts';
import { rowsOfTold } from './told.ts';
import type { Ticks } from './ticks.ts';
import { fit } from './viewport.ts';
import type { FitMargin, Viewport } from './viewport.ts';

/** What a step of a story tells of, and the days that it shows. */
export interface ToldStep {
  readonly ids: readonly string[];
  readonly span: TimeSpan | undefined;
}

/** What a still picture of a timeline is made from. */
export interface SceneOptions {
  /** All events; lanes are those of these, so that they stay where they are from step to step. */
  readonly events: readonly TimelineEvent[];
  /** Those of them that are in the picture; all by default. */
  readonly shown?: readonly TimelineEvent[] | undefined;
  /** What is on screen; where most of the story is by default. */
  readonly span?: TimeSpan | undefined;
  /** Space beside the span; by default enough for the labels at its end. */
  readonly margin?: FitMargin | undefined;
  /** Events that get a label whatever their importance. */
  readonly pinned?: readonly string[] | undefined;
  /** The step of a story that is told; its events have whole labels. */
  readonly step?: ToldStep | undefined;
  /** All steps of the story: lanes get room for what any of them tells. */
  readonly steps?: readonly ToldStep[] | undefined;
  /** Size of the whole picture in CSS pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly locale: Locale;
  readonly grouping?: Grouping | undefined;
  /** Ids of the lanes that show marks alone. */
  readonly folded?: ReadonlySet<string> | undefined;
  /** Whether amounts of money stand in a band above the lanes, where there are any. */
  readonly figures?: boolean | undefined;
  /** Widths of the labels' text at `LABEL_PX`. */
  readonly measurer: TextMeasurer;
}

/** The amounts of money of a picture, in a band above its stage and as wide. */
interface SceneFigures {
  readonly topPx: number;
  readonly heightPx: number;
  readonly amounts: FigurePoints;
  readonly band: FigureBand;
  readonly placed: PlacedFigures;
}

/** Where things stand in a still picture, in CSS pixels. The stage's own origin is `stage`. */
export interface Scene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly locale: Locale;
  readonly grouping: Grouping;
  /** Left and top of the stage, and its height; its width is the viewport's. */
  readonly stage: { readonly leftPx: number; readonly topPx: number; readonly heightPx: number };
  readonly viewport: Viewport;
  readonly lanes: readonly Lane[];
  readonly ticks: Ticks;
  /** Absent where there is no amount, or none is asked for. */
  readonly figures: SceneFigures | undefined;
  readonly placed: PlacedView;
  /** Ids of the events whose labels lead. */
  readonly strong: ReadonlySet<string>;
}

/** Share of the events, by importance, whose labels lead. */
const STRONG_SHARE = 0.12;
/** Size of the labels' text: that of the stage. Larger type is the whole picture scaled. */
export const LABEL_PX = 13;
/** Size of the amounts' text. */
export const AMOUNT_PX = 12;
const GUTTER_PX = 124;
const BAND_PX = 124;
const AXIS_PX = 42;
const ROW_PX = 24;
const LINE_MAX_PX = 216;
const MARGIN: FitMargin = { leftPx: 24, rightPx: 170 };

/**
 * A still picture's layout: the same lanes, labels and ticks as the live stage has at that size.
 *
 * `headPx` and `footPx` are left free above and below. Events outside `span` are not in it.
 */
export function composeScene(options: SceneOptions, headPx = 0, footPx = 0): Scene {
  const { events, widthPx, heightPx, locale, measurer, grouping = 'kind' } = options;
  const index = buildEventIndex(options.shown ?? events);
  const amounts = figurePoints(index);
  const bandPx = options.figures === true && amounts.points.length > 0 ? BAND_PX : 0;
  const stage = {
    leftPx: GUTTER_PX,
    topPx: headPx + bandPx,
    heightPx: Math.max(heightPx - headPx - bandPx - footPx - AXIS_PX, 1),
  };
  const width = Math.max(widthPx - GUTTER_PX, 1);
  const span = options.span ?? denseSpan(index) ?? { from: 0, to: 1 };
  const viewport = fit(span, width, options.margin ?? MARGIN);
  const places = (ids: readonly string[]) => ids.flatMap((id) => index.byId.get(id) ?? []);
  const told = (step: ToldStep) => ({
    view: step.span ? fit(step.span, width, MARGIN) : viewport,
    events: places(step.ids),
  });
  const { laneIds, order } = groupIntoLanes(index.events, grouping, rankedValues(events, grouping));
  const title: PlaceOptions['title'] = (event) => inLanguage(event.title, locale);
  const groups = laneGroups(laneIds, order);
  const wanted = rowsOfTold(index, (options.steps ?? []).map(told), {
    laneIds,
    lineMaxPx: LINE_MAX_PX,
    measurer,
    title,
  });
  const lanes = layOutLanes(groups, stage.heightPx, ROW_PX, options.folded, wanted);
  if (lacksRoom(groups, stage.heightPx, ROW_PX, wanted)) {
    // A low picture shows the lanes that the story is about, and those alone.
    const shown = index.events.filter((_, i) => wanted.has(laneIds[i] ?? ''));
    if (shown.length < index.events.length)
      return composeScene({ ...options, shown, span }, headPx, footPx);
  }
  const strongest = Math.max(8, index.events.length * STRONG_SHARE);
  const placer = createPlacer(index, {
    lanes,
    laneIds,
    widthPx: width,
    rowPx: ROW_PX,
    lineMaxPx: LINE_MAX_PX,
    measurer,
    title,
    weight: (i) => ((index.rank[i] ?? Infinity) < strongest ? 'strong' : 'normal'),
  });
  const band = createFigureBand(amounts, index, {
    heightPx: BAND_PX,
    folded: false,
    coveredPx: 0,
    text: (point) => shortAmount(point, locale),
    widthPx: (text) => (measurer.widthPx(text, 'normal', locale) * AMOUNT_PX) / LABEL_PX,
    linePx: AMOUNT_PX + 2,
  });
  return {
    widthPx,
    heightPx,
    locale,
    grouping,
    stage,
    viewport,
    lanes,
    ticks: ticks(viewport, locale),
    figures:
      bandPx === 0
        ? undefined
        : { topPx: headPx, heightPx: bandPx, amounts, band, placed: band.place(viewport) },
    placed: placer.place(
      viewport,
      places(options.pinned ?? []),
      options.step && told(options.step),
    ),
    strong: new Set(
      index.events.filter((_, i) => (index.rank[i] ?? Infinity) < strongest).map(({ id }) => id),
    ),
  };
}
