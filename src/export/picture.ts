import type { TimelineEvent } from '../model/event.ts';
import { EVENT_KINDS } from '../model/event.ts';
import type { Story } from '../model/story.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { TextInLanguage } from '../timeline/localised.ts';
import type { Locale } from '../timeline/locale.ts';
import { PICTURE_WORDS } from '../timeline/pictureWords.ts';
import { composeScene } from '../timeline/scene.ts';
import type { TextMeasurer } from '../timeline/textMeasurer.ts';
import { evidenceText } from './evidenceText.ts';
import { storySlides } from '../timeline/storySlides.ts';
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

/** Size of the layout: larger pictures are the same picture scaled. */
const WIDTH = 1280;
const HEIGHT = 720;

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
  const pinned = [...(slide.highlight ?? []), ...slide.events.map(({ id }) => id)];
  const scene = composeScene(
    {
      events: timeline.events,
      span: slide.span,
      pinned: [...new Set(pinned)],
      widthPx: WIDTH,
      heightPx: HEIGHT,
      locale,
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
