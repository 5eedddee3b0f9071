import type { TimeSpan } from '../model/calendar.ts';
import type { TimelineEvent } from '../model/event.ts';
import { EVENT_KINDS } from '../model/event.ts';
import type { Grouping } from '../model/facet.ts';
import type { Story } from '../model/story.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { TextInLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { PICTURE_WORDS } from '../timeline/words/pictureWords.ts';
import { composeScene } from '../timeline/layout/scene.ts';
import type { TextMeasurer } from '../timeline/layout/textMeasurer.ts';
import type { FitMargin } from '../timeline/layout/viewport.ts';
import { evidenceText } from './evidenceText.ts';
import { storySlides, toldStep } from '../timeline/slides/storySlides.ts';
import { HEADING_PX, sceneSvg } from './svg.ts';

export interface PictureOptions {
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  readonly measurer: TextMeasurer;
  /** Width that it is shown at, in CSS pixels. */
  readonly widthPx: number;
  /** First day that has not begun yet, where the picture is to show it. */
  readonly today?: number | undefined;
}

/** What a reader sees: the days on screen, the events left by the filters, the lanes. */
export interface PicturedView {
  readonly title: TextInLanguage;
  /** Days from the left edge to the right one; where most of the events are by default. */
  readonly span?: TimeSpan | undefined;
  /** The events that the filters let through. */
  readonly shown: readonly TimelineEvent[];
  readonly grouping: Grouping;
  readonly laneName: (laneId: string) => TextInLanguage;
  /** Ids of the lanes that show marks alone. */
  readonly folded?: ReadonlySet<string> | undefined;
  /** Ids of the events that get a label whatever their importance, such as the chosen one. */
  readonly pinned?: readonly string[] | undefined;
  /** Size of the layout in CSS pixels, 1280 × 720 by default; the picture is scaled to its width. */
  readonly size?: { readonly widthPx: number; readonly heightPx: number } | undefined;
  /** Whether the title stands above the stage; it is in the SVG's `<title>` in any case. */
  readonly heading?: boolean | undefined;
}

/** Size of the layout of a step: larger pictures are the same picture scaled. */
export const PICTURE_SIZE = { widthPx: 1280, heightPx: 720 } as const;
const EDGE_TO_EDGE: FitMargin = { leftPx: 0, rightPx: 0 };

/**
 * The picture of a step of a story as SVG, or of the whole timeline for no story: step 0 is the
 * whole, and a step beyond the last is the last.
 */
export function stepPicture(
  timeline: Timeline,
  story: Story | undefined,
  step: number,
  options: PictureOptions,
): string {
  const { locale, theme, measurer, widthPx, today } = options;
  const slides = storySlides(timeline, story, locale);
  const slide = slides[Math.min(Math.max(step, 0), slides.length - 1)];
  if (!slide) throw new RangeError('A story has at least the whole.');
  const words = PICTURE_WORDS[locale];
  const scene = composeScene(
    {
      events: timeline.events,
      span: slide.span,
      step: toldStep(slide),
      steps: slides.map(toldStep),
      ...PICTURE_SIZE,
      locale,
      figures: true,
      measurer,
    },
    HEADING_PX,
  );
  return sceneSvg(scene, {
    title: slide.title,
    description: {
      text: slide.note?.text ?? words.description(timeline.events.length, timeline.sources.length),
      lang: slide.note?.lang ?? locale,
    },
    theme,
    widthPx,
    laneName: (id) => kindLane(id, locale),
    href: (event) => addressOf(event, timeline),
    highlight: slide.highlight,
    today:
      today === undefined ? undefined : { day: today, label: { text: words.today, lang: locale } },
  });
}

/**
 * The picture of what a reader has on screen as SVG: the same days, lanes and events as the live
 * stage has, laid out at the picture's own size.
 */
export function viewPicture(
  timeline: Timeline,
  view: PicturedView,
  options: PictureOptions,
): string {
  const { locale, theme, measurer, widthPx, today } = options;
  const { title, shown, span, heading = true, size = PICTURE_SIZE } = view;
  const words = PICTURE_WORDS[locale];
  const scene = composeScene(
    {
      events: timeline.events,
      shown,
      span,
      margin: span && EDGE_TO_EDGE,
      pinned: view.pinned,
      ...size,
      locale,
      grouping: view.grouping,
      folded: view.folded,
      figures: true,
      measurer,
    },
    heading ? HEADING_PX : 0,
  );
  return sceneSvg(scene, {
    title,
    description: {
      text: words.description(shown.length, sourcesOf(shown)),
      lang: locale,
    },
    heading,
    theme,
    widthPx,
    laneName: view.laneName,
    href: (event) => addressOf(event, timeline),
    today:
      today === undefined ? undefined : { day: today, label: { text: words.today, lang: locale } },
  });
}

function sourcesOf(events: readonly TimelineEvent[]): number {
  return new Set(events.flatMap(({ evidence }) => evidence.map(({ source }) => source))).size;
}

/** What a lane of kinds is called. */
export function kindLane(id: string, locale: Locale): TextInLanguage {
  const kind = EVENT_KINDS.find((one) => one === id);
  const words = PICTURE_WORDS[locale];
  return { text: kind ? words.kinds[kind] : words.otherLane, lang: locale };
}

function addressOf(event: TimelineEvent, { sources }: Timeline): string | undefined {
  const [first] = event.evidence;
  return first && evidenceText(first, sources)?.address;
}
