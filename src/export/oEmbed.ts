import type { Story } from '../model/story.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { iframeCode } from './embedCode.ts';
import type { PreviewPicture } from './linkPreview.ts';

/** Size that a player of the story is offered at; the frame itself keeps its ratio at any width. */
const WIDTH_PX = 960;
const HEIGHT_PX = 540;
const A_DAY_S = 86_400;

interface OEmbedOptions {
  readonly locale: Locale;
  /** Address of the site's folder, with a slash at its end; a whole one is what others can use. */
  readonly site: string;
  /** Picture with a whole address, where there is one. */
  readonly thumbnail: PreviewPicture | undefined;
}

/**
 * What a page that is given a story's address puts in its place, by oEmbed 1.0
 * (https://oembed.com), as JSON text.
 *
 * It is a file: whoever asks for another `maxwidth`, `maxheight` or `format` gets the same, as no
 * static host can answer otherwise; the frame takes the width that it is given.
 */
export function storyOEmbed(timeline: Timeline, story: Story, options: OEmbedOptions): string {
  const { locale, site, thumbnail } = options;
  const title = inLanguage(story.title, locale).text;
  const provider = timeline.title && inLanguage(timeline.title, locale).text;
  const query = `story=${encodeURIComponent(story.id)}`;
  const answer = {
    version: '1.0',
    type: 'rich',
    html: iframeCode({ site, query, title }),
    width: WIDTH_PX,
    height: HEIGHT_PX,
    title,
    provider_name: provider ?? 'Chronocite',
    provider_url: site,
    cache_age: A_DAY_S,
    ...(thumbnail
      ? {
          thumbnail_url: thumbnail.address,
          thumbnail_width: thumbnail.widthPx,
          thumbnail_height: thumbnail.heightPx,
        }
      : {}),
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
