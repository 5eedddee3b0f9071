import { csvLeftOut, timelineCsv } from '../export/csv.ts';
import { icsLeftOut, timelineIcs } from '../export/ics.ts';
import { timelineJsonLd } from '../export/jsonLd.ts';
import { timelineMarkdown } from '../export/markdown.ts';
import { kindLane, stepPicture } from '../export/picture.ts';
import { timelineDeck } from '../export/pptx.ts';
import { storyEvents } from '../export/storyEvents.ts';
import { timelineJs } from '../export/timelineJs.ts';
import type { Story } from '../model/story.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { PICTURE_WORDS } from '../timeline/words/pictureWords.ts';
import { approximateMeasurer } from '../timeline/layout/textMeasurer.ts';
import { LABEL_PX } from '../timeline/layout/scene.ts';
import { svgToPng } from './svgToPng.ts';

export const FORMATS = ['svg', 'png', 'pptx', 'csv', 'ics', 'jsonld', 'timelinejs', 'md'] as const;
export type Format = (typeof FORMATS)[number];

/** What is exported and how it should look. */
export interface ExportRequest {
  readonly timeline: Timeline;
  readonly story: Story | undefined;
  readonly step: number;
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  readonly widthPx: number;
  /** First day that has not begun yet. */
  readonly today: number;
}

/** The file in a format. Rejects with a message for people where a picture cannot be made. */
export async function exported(
  format: Format,
  request: ExportRequest,
): Promise<string | Uint8Array> {
  const { timeline, story, step, locale } = request;
  const told = story ? storyEvents(timeline, story) : timeline;
  const measurer = approximateMeasurer(LABEL_PX);
  switch (format) {
    case 'svg':
      return stepPicture(timeline, story, step, { ...request, measurer });
    case 'png':
      return svgToPng(stepPicture(timeline, story, step, { ...request, measurer }));
    case 'pptx':
      return timelineDeck(timeline, story, {
        locale,
        measurer,
        laneName: (id) => kindLane(id, locale),
        back: PICTURE_WORDS[locale].overview,
      });
    case 'csv':
      return timelineCsv(told);
    case 'ics':
      return timelineIcs(told, locale);
    case 'jsonld':
      return timelineJsonLd(told, locale);
    case 'timelinejs':
      return timelineJs(told, locale);
    case 'md':
      return timelineMarkdown(told, locale);
  }
}

/** What a format has no place for of what is exported, for people; `undefined` for nothing. */
export function leftOut(format: Format, { timeline, story }: ExportRequest): string | undefined {
  const told = story ? storyEvents(timeline, story) : timeline;
  const events = format === 'ics' ? icsLeftOut(told) : 0;
  const quotes = format === 'csv' ? csvLeftOut(told) : 0;
  if (events > 0) {
    return `${events} of ${told.events.length} events are left out: a calendar has only the years 1 to 9999.`;
  }
  return quotes > 0
    ? `Each event has its first quote; ${quotes} more are left out, which --format md has.`
    : undefined;
}
