import { viewPicture } from '../../export/picture.ts';
import type { PicturedView, PictureOptions } from '../../export/picture.ts';
import type { TimeSpan } from '../../model/calendar.ts';
import type { TimelineState } from '../../state/timelineState.svelte.ts';
import type { TextInLanguage } from '../../timeline/words/localised.ts';
import { FACET_WORDS } from '../words/facetWords.ts';
import type { Messages } from '../words/messages.ts';

/** What the words of a picture are, and its layout where that is not the usual one. */
type ViewInWords = Pick<PicturedView, 'size' | 'heading'> & {
  readonly title: TextInLanguage;
  readonly messages: Messages;
};

/** What is on screen as SVG: its days, the events left by the filters, the chosen one, the lanes. */
export function pictureOfView(
  timeline: TimelineState,
  { messages, ...words }: ViewInWords,
  options: PictureOptions,
): string {
  const { grouping, filtering, foldedLanes, selectedId } = timeline;
  const { sources } = timeline.timeline;
  const { locale } = options;
  return viewPicture(
    timeline.timeline,
    {
      ...words,
      span: spanOnScreen(timeline),
      shown: filtering.filtered.events,
      grouping,
      laneName: (id) => FACET_WORDS[grouping](id, { locale, messages, sources }),
      folded: foldedLanes,
      pinned: selectedId === undefined ? [] : [selectedId],
    },
    options,
  );
}

/** The days on screen; `undefined` where no stage has been drawn and none were asked for. */
export function spanOnScreen({ viewport, size, moved }: TimelineState): TimeSpan | undefined {
  return size.width > 0 || moved ? { from: viewport.from, to: viewport.to } : undefined;
}
