import { parseTimeRange } from '../../model/timeRange.ts';
import type { TimeSpan } from '../../model/calendar.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { eventById } from '../../model/eventById.ts';
import type { Story, StoryStep } from '../../model/story.ts';
import type { Timeline } from '../../model/timelineFile.ts';
import { buildEventIndex } from '../layout/eventIndex.ts';
import { wholeSpan } from '../layout/firstView.ts';
import type { ToldStep } from '../layout/scene.ts';
import { inLanguage } from '../words/localised.ts';
import type { TextInLanguage } from '../words/localised.ts';
import type { Locale } from '../words/locale.ts';

/** One picture of a story: the whole of it (step 0), or one of its steps. */
export interface StorySlide {
  /** 0 for the whole. */
  readonly step: number;
  /** `overview` for the whole. */
  readonly id: string;
  readonly title: TextInLanguage;
  readonly note: TextInLanguage | undefined;
  readonly span: TimeSpan | undefined;
  /** Events that the slide is about; none for the whole. */
  readonly events: readonly TimelineEvent[];
  /** Ids of those that stand out; `undefined` where nothing does. */
  readonly highlight: ReadonlySet<string> | undefined;
}

/** Years that a single day is shown with around it, as a share of the events' own span. */
const AIR = 0.2;
const LEAST_DAYS = 60;

/**
 * The pictures that a story is told in, the whole first; for no story the whole timeline alone.
 * Live page, pictures, slides and print all show these.
 */
export function storySlides(
  timeline: Timeline,
  story: Story | undefined,
  locale: Locale,
): readonly StorySlide[] {
  const title = story?.title ?? timeline.title ?? { en: 'Timeline' };
  const whole: StorySlide = {
    step: 0,
    id: 'overview',
    title: inLanguage(title, locale),
    note: story?.summary && inLanguage(story.summary, locale),
    span: story && spanOf(eventsOf(timeline, story.steps.flatMap(idsOf))),
    events: [],
    highlight: undefined,
  };
  const steps = (story?.steps ?? []).map((step, i): StorySlide => {
    const events = eventsOf(timeline, idsOf(step));
    const standing = eventsOf(timeline, step.highlight ?? step.events ?? []);
    return {
      step: i + 1,
      id: step.id,
      title: inLanguage(step.title, locale),
      note: step.note && inLanguage(step.note, locale),
      span: rangeOf(step) ?? spanOf(events),
      events,
      highlight: standing.length > 0 ? new Set(standing.map(({ id }) => id)) : undefined,
    };
  });
  return [whole, ...steps];
}

/** What a slide tells of, those events that stand out first, and when. */
export function toldStep({ highlight = new Set(), events, span }: StorySlide): ToldStep {
  return { ids: [...new Set([...highlight, ...events.map(({ id }) => id)])], span };
}

function idsOf({ events = [], highlight = [] }: StoryStep): readonly string[] {
  return [...new Set([...events, ...highlight])];
}

function eventsOf({ events }: Timeline, ids: readonly string[]): readonly TimelineEvent[] {
  return [...new Set(ids.flatMap((id) => eventById(events, id) ?? []))];
}

function rangeOf({ range }: StoryStep): TimeSpan | undefined {
  const parsed = range === undefined ? undefined : parseTimeRange(range);
  return parsed?.from === undefined || parsed.to === undefined
    ? undefined
    : { from: parsed.from, to: parsed.to };
}

function spanOf(events: readonly TimelineEvent[]): TimeSpan | undefined {
  const span = wholeSpan(buildEventIndex(events));
  if (!span) return undefined;
  const air = Math.max((span.to - span.from) * AIR, LEAST_DAYS) / 2;
  return { from: span.from - air, to: span.to + air };
}
