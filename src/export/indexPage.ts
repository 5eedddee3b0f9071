import type { Timeline } from '../model/timelineFile.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { PICTURE_WORDS } from '../timeline/words/pictureWords.ts';
import { eventsWithoutScripts } from './eventPages.ts';
import { linkPreviewMeta } from './linkPreview.ts';
import type { PreviewPicture } from './linkPreview.ts';
import { xmlText } from './xmlText.ts';

interface IndexPageOptions {
  readonly locale: Locale;
  /** Whole address of the site's folder, with a slash at its end, where it is known. */
  readonly site: string | undefined;
  readonly preview: PreviewPicture | undefined;
}

/**
 * The HTML text of the viewer's page with what it is shown as where its address is posted, and for
 * readers without scripts the pages of its stories and the list of its events. A page without head or body stays as it is.
 */
export function indexPage(html: string, timeline: Timeline, options: IndexPageOptions): string {
  const { locale, site, preview } = options;
  const title = timeline.title ? inLanguage(timeline.title, locale).text : 'Chronocite';
  const { description } = PICTURE_WORDS[locale];
  const meta = linkPreviewMeta({
    title,
    description: description(timeline.events.length, timeline.sources.length),
    type: 'website',
    locale,
    address: site,
    picture: preview,
  });
  return withEvents(html, timeline, locale)
    .replace(/<meta name="description"[^>]*>\s*/u, '')
    .replace(/<title>[^<]*<\/title>/u, () => `<title>${xmlText(title)}</title>`)
    .replace('</head>', () => `${meta}\n</head>`);
}

/** The HTML text of a page of the viewer with the list of events for who reads it without scripts. */
export function withEvents(html: string, timeline: Timeline, locale: Locale): string {
  return html
    .replace(/<noscript>[^<]*<\/noscript>/u, '')
    .replace('</body>', () => `${eventsWithoutScripts(timeline, locale)}\n</body>`);
}
