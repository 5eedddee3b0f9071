import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentLocale } from '../export/contentLocale.ts';
import { eventPages } from '../export/eventPages.ts';
import { indexPage, withEvents } from '../export/indexPage.ts';
import type { PreviewPicture } from '../export/linkPreview.ts';
import { storyOEmbed } from '../export/oEmbed.ts';
import { PICTURE_SIZE } from '../export/picture.ts';
import { storyPage } from '../export/storyPage.ts';
import { STORY_PAGE_STYLE } from '../export/storyPageStyle.ts';
import { STORY_PAGE_WORDS } from '../export/storyPageWords.ts';
import type { Story } from '../model/story.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { contentHash } from './contentHash.ts';
import { WHOLE_TIMELINE, stillPicture } from './stillPictures.ts';
import { PNG_SCALE } from './svgToPng.ts';
import type { PngPrinter } from './svgToPng.ts';

interface BuildStoriesOptions {
  /** Folder of the built site. */
  readonly outDir: string;
  /** Whole address of the site's folder, with a slash at its end, where it is known. */
  readonly site: string | undefined;
  /** The language of all pictures and pages; by default that of each story. */
  readonly locale: Locale | undefined;
  /** Draws the pictures as PNG too, where there is one. */
  readonly printer: PngPrinter | undefined;
}

const STYLE_HASH = contentHash(STORY_PAGE_STYLE);

/**
 * Writes what a built site has for readers and machines without scripts: the picture of every step
 * in `static/`, a page for each story in `stories/`, what embeds it in `oembed/`, the preview of
 * `index.html`, and the list of events there, in `embed.html` and in `events/`. Gives the number of pictures, each counted
 * once whatever it is written as.
 *
 * The same timeline gives the same bytes whatever the day: today is in no picture.
 */
export async function buildStories(
  timeline: Timeline,
  options: BuildStoriesOptions,
): Promise<number> {
  const { stories = [] } = timeline;
  let pictures = 0;
  for (const story of [undefined, ...stories]) {
    pictures += await writePictures(timeline, story, options);
  }
  for (const story of stories) writeStory(timeline, story, options);
  const index = join(options.outDir, 'index.html');
  const locale = options.locale ?? contentLocale(timeline);
  const { site } = options;
  const preview = previewPicture(timeline, undefined, './', options);
  write(index, indexPage(readFileSync(index, 'utf8'), timeline, { locale, site, preview }));
  const embed = join(options.outDir, 'embed.html');
  write(embed, withEvents(readFileSync(embed, 'utf8'), timeline, locale));
  for (const { file, html } of eventPages(timeline, locale, STYLE_HASH)) {
    write(join(options.outDir, 'events', file), html);
  }
  return pictures;
}

async function writePictures(
  timeline: Timeline,
  story: Story | undefined,
  { outDir, locale, printer }: BuildStoriesOptions,
): Promise<number> {
  const folder = join(outDir, 'static', story?.id ?? WHOLE_TIMELINE);
  const last = story?.steps.length ?? 0;
  for (let step = 0; step <= last; step++) {
    const light = stillPicture(timeline, story, step, 'light', locale);
    write(join(folder, `${step}.svg`), light);
    const dark = stillPicture(timeline, story, step, 'dark', locale);
    write(join(folder, `${step}-dark.svg`), dark);
    if (printer) write(join(folder, `${step}.png`), await printer.print(light));
  }
  return last + 1;
}

function writeStory(timeline: Timeline, story: Story, options: BuildStoriesOptions): void {
  const { outDir, site, locale = contentLocale(timeline, story) } = options;
  const preview = previewPicture(timeline, story, '../', options);
  const page = storyPage(timeline, story, { locale, site, preview, styleHash: STYLE_HASH });
  write(join(outDir, 'stories', `${story.id}.html`), page);
  // Without its address nothing points to the file, which waits to be given one.
  const root = { locale, site: site ?? '../', thumbnail: preview };
  const embed = storyOEmbed(timeline, story, root);
  write(join(outDir, 'oembed', `${story.id}.json`), embed);
}

/** The picture of a story or the timeline; `root` leads from its page to the site's folder. */
function previewPicture(
  timeline: Timeline,
  story: Story | undefined,
  root: string,
  { site, locale = contentLocale(timeline, story), printer }: BuildStoriesOptions,
): PreviewPicture | undefined {
  if (!printer) return undefined;
  const title = story?.title ?? timeline.title;
  return {
    address: `${site ?? root}static/${story?.id ?? WHOLE_TIMELINE}/0.png`,
    widthPx: PICTURE_SIZE.widthPx * PNG_SCALE,
    heightPx: PICTURE_SIZE.heightPx * PNG_SCALE,
    alt: STORY_PAGE_WORDS[locale].picture(title ? inLanguage(title, locale).text : ''),
  };
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
