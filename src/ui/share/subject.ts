import { storyEvents } from '../../export/storyEvents.ts';
import type { Story } from '../../model/story.ts';
import { formatTimeRange } from '../../model/timeRange.ts';
import type { Timeline } from '../../model/timelineFile.ts';
import { EMBED_NAMES } from '../../protocol/embedNames.ts';
import type { EmbedState } from '../../protocol/embedState.ts';
import type { UrlState } from '../../protocol/urlState.ts';
import type { TimelineState } from '../../state/timelineState.svelte.ts';
import { inLanguage } from '../../timeline/words/localised.ts';
import type { TextInLanguage } from '../../timeline/words/localised.ts';
import type { Locale } from '../../timeline/words/locale.ts';
import { spanOnScreen } from '../parts/pictureOfView.ts';

/** What is shared: what is on screen, or a story, all of it or one step (0 is its whole). */
export type Subject =
  | { readonly what: 'view' }
  | { readonly what: 'story'; readonly story: Story; readonly step: number | undefined };

/** The events that are shared, for forms that hold data alone. */
export function sharedData({ timeline, filtering }: TimelineState, subject: Subject): Timeline {
  return subject.what === 'story'
    ? storyEvents(timeline, subject.story)
    : { ...timeline, events: filtering.filtered.events };
}

/** What slides tell: the story, or the view on screen as the one step of a story. */
export function sharedSlides(timeline: TimelineState, subject: Subject): Story {
  if (subject.what === 'story') return subject.story;
  const title = timeline.timeline.title ?? { en: 'Timeline' };
  const span = spanOnScreen(timeline);
  const range = span && {
    from: Math.round(span.from),
    to: Math.max(Math.round(span.to), Math.round(span.from) + 1),
  };
  return {
    id: 'view',
    title,
    steps: [{ id: 'view', title, ...(range ? { range: formatTimeRange(range) } : {}) }],
  };
}

/** What the embedded page is asked for. */
export function embedStateOfSubject(subject: Subject, shown: UrlState, lang: Locale): EmbedState {
  const { theme } = shown;
  const state: EmbedState =
    subject.what === 'story'
      ? { story: subject.story.id, ...(subject.step === undefined ? {} : { step: subject.step }) }
      : sharedFields(shown);
  return { ...state, lang, ...(theme === undefined ? {} : { theme }) };
}

function sharedFields(shown: UrlState): EmbedState {
  const embedded: readonly string[] = EMBED_NAMES;
  return Object.fromEntries(Object.entries(shown).filter(([name]) => embedded.includes(name)));
}

/** What the shared thing is called. */
export function titleOf(subject: Subject, view: TextInLanguage, locale: Locale): TextInLanguage {
  if (subject.what === 'view') return view;
  const { story, step } = subject;
  const told = step === undefined ? undefined : story.steps[step - 1];
  return inLanguage((told ?? story).title, locale);
}

/** The name that files of it are saved under, without ending. */
export function fileStem(subject: Subject): string {
  if (subject.what === 'view') return 'timeline';
  const { story, step } = subject;
  return step === undefined ? story.id : `${story.id}-${step}`;
}
