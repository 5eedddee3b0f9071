import { timelineCsv } from '../../export/csv.ts';
import { timelineIcs } from '../../export/ics.ts';
import { timelineJsonLd } from '../../export/jsonLd.ts';
import { timelineMarkdown } from '../../export/markdown.ts';
import { kindLane } from '../../export/picture.ts';
import { timelineJs } from '../../export/timelineJs.ts';
import type { Story } from '../../model/story.ts';
import type { Timeline } from '../../model/timelineFile.ts';
import type { Locale } from '../../timeline/words/locale.ts';
import { PICTURE_WORDS } from '../../timeline/words/pictureWords.ts';
import type { TextMeasurer } from '../../timeline/layout/textMeasurer.ts';
import { svgToPngBlob } from '../parts/svgToPngBlob.ts';

export const PICTURE_FORMATS = ['svg', 'png'] as const;
export const DATA_FORMATS = ['csv', 'ics', 'jsonld', 'timelinejs', 'md'] as const;
export type FileFormat = (typeof PICTURE_FORMATS)[number] | (typeof DATA_FORMATS)[number] | 'pptx';

/** What a file is made from. */
export interface Shared {
  /** With the events that are shared alone. */
  readonly timeline: Timeline;
  /** With all events that slides show, which dim those that a step is not about. */
  readonly whole: Timeline;
  /** What the slides tell. */
  readonly story: Story | undefined;
  /** The picture as SVG, at a width in CSS pixels. */
  readonly picture: (widthPx: number) => string;
  readonly locale: Locale;
  readonly measurer: TextMeasurer;
}

const PNG_WIDTH = 2560;
const SVG_WIDTH = 1280;

/** Ending and media type of each format. */
const TYPES: Readonly<Record<FileFormat, readonly [ending: string, type: string]>> = {
  svg: ['svg', 'image/svg+xml'],
  png: ['png', 'image/png'],
  pptx: ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  csv: ['csv', 'text/csv'],
  ics: ['ics', 'text/calendar'],
  jsonld: ['jsonld', 'application/ld+json'],
  timelinejs: ['json', 'application/json'],
  md: ['md', 'text/markdown'],
};

/** A name for a file in a format: `stem.ending`. */
export function fileName(stem: string, format: FileFormat): string {
  return `${stem}.${TYPES[format][0]}`;
}

/** The file in a format, with its media type. Rejects where the browser cannot make it. */
export async function fileOf(format: FileFormat, shared: Shared): Promise<Blob> {
  const content = await contentOf(format, shared);
  return content instanceof Blob ? content : new Blob([content], { type: TYPES[format][1] });
}

async function contentOf(format: FileFormat, shared: Shared): Promise<BlobPart> {
  const { timeline, locale, picture } = shared;
  switch (format) {
    case 'svg':
      return picture(SVG_WIDTH);
    case 'png':
      return svgToPngBlob(picture(PNG_WIDTH));
    case 'pptx':
      return deckOf(shared);
    case 'csv':
      return timelineCsv(timeline);
    case 'ics':
      return timelineIcs(timeline, locale);
    case 'jsonld':
      return timelineJsonLd(timeline, locale);
    case 'timelinejs':
      return timelineJs(timeline, locale);
    case 'md':
      return timelineMarkdown(timeline, locale);
  }
}

/** What makes slides is larger than the page, and comes when slides are asked for. */
async function deckOf({ whole, story, locale, measurer }: Shared): Promise<BlobPart> {
  const { timelineDeck } = await import('../../export/pptx.ts');
  const bytes = await timelineDeck(whole, story, {
    locale,
    measurer,
    laneName: (id) => kindLane(id, locale),
    back: PICTURE_WORDS[locale].overview,
  });
  return new Uint8Array(bytes);
}
