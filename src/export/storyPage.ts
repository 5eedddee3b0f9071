import type { Evidence, TimelineEvent } from '../model/event.ts';
import type { Story } from '../model/story.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { publishedEdtf } from '../model/source.ts';
import { dayLabel } from '../timeline/words/dayLabel.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { TextInLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { storySlides } from '../timeline/slides/storySlides.ts';
import type { StorySlide } from '../timeline/slides/storySlides.ts';
import { evidenceText } from './evidenceText.ts';
import { linkPreviewMeta } from './linkPreview.ts';
import type { PreviewPicture } from './linkPreview.ts';
import { PICTURE_SIZE } from './picture.ts';
import { STORY_PAGE_STYLE } from './storyPageStyle.ts';
import { STORY_PAGE_WORDS } from './storyPageWords.ts';
import { xmlText } from './xmlText.ts';

export interface StoryPageOptions {
  readonly locale: Locale;
  /** Whole address of the site's folder, with a slash at its end, where it is known. */
  readonly site: string | undefined;
  readonly preview: PreviewPicture | undefined;
  /** What a content security policy calls `STORY_PAGE_STYLE`: `sha256-…`. */
  readonly styleHash: string;
}

/** From a page in `stories/` to the site's folder. */
const ROOT = '../';

/**
 * The page of a story that is read without scripts and shown where its address is posted: the
 * picture of every step with its note, and its events with their dates, quotes and sources, as HTML
 * text. It stands in `stories/` of a built site, beside the pictures in `static/`.
 */
export function storyPage(timeline: Timeline, story: Story, options: StoryPageOptions): string {
  const { locale } = options;
  const [whole, ...steps] = storySlides(timeline, story, locale);
  if (!whole) throw new RangeError('A story has at least the whole.');
  const events = new Set(steps.flatMap((step) => step.events.map(({ id }) => id)));
  const words = STORY_PAGE_WORDS[locale];
  const id = encodeURIComponent(story.id);
  const page = new Page(timeline, story, options);
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    ...page.head(whole),
    '</head>',
    '<body>',
    '<main>',
    '<header>',
    ...(timeline.title
      ? [
          `<p class="of"><a href="${ROOT}index.html">${page.text(inLanguage(timeline.title, locale))}</a></p>`,
        ]
      : []),
    `<h1${page.lang(whole.title)}>${xmlText(whole.title.text)}</h1>`,
    ...(whole.note ? [`<p class="summary">${page.text(whole.note)}</p>`] : []),
    '<ul class="ways">',
    `<li><a href="${ROOT}embed.html?story=${id}">${words.live}</a></li>`,
    `<li><a href="${ROOT}present.html?story=${id}">${words.present}</a></li>`,
    `<li><a href="${ROOT}index.html">${words.wholeTimeline}</a></li>`,
    '</ul>',
    `<p class="counts">${words.steps(steps.length, events.size)}</p>`,
    '</header>',
    page.figure(whole),
    ...steps.flatMap((step) => page.step(step)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The parts of one story's page. */
class Page {
  readonly #timeline: Timeline;
  readonly #story: Story;
  readonly #options: StoryPageOptions;

  constructor(timeline: Timeline, story: Story, options: StoryPageOptions) {
    this.#timeline = timeline;
    this.#story = story;
    this.#options = options;
  }

  head({ title, note }: StorySlide): readonly string[] {
    const { locale, site, preview, styleHash } = this.#options;
    const { title: about } = this.#timeline;
    const siteName = about && inLanguage(about, locale).text;
    const address = site && `${site}stories/${encodeURIComponent(this.#story.id)}.html`;
    const policy = [
      "default-src 'none'",
      "img-src 'self'",
      `style-src '${styleHash}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
    return [
      '<meta charset="utf-8" />',
      `<meta http-equiv="Content-Security-Policy" content="${xmlText(policy)}" />`,
      '<meta name="viewport" content="width=device-width, initial-scale=1" />',
      '<meta name="color-scheme" content="light dark" />',
      `<title>${xmlText([title.text, siteName].filter(Boolean).join(' · '))}</title>`,
      linkPreviewMeta({
        title: title.text,
        description: note?.text ?? title.text,
        type: 'article',
        locale,
        siteName,
        address,
        picture: preview,
      }),
      ...(site === undefined || address === undefined ? [] : this.#addresses(site, address, title)),
      `<link rel="icon" href="${ROOT}favicon.svg" type="image/svg+xml" />`,
      `<style>${STORY_PAGE_STYLE}</style>`,
    ];
  }

  #addresses(site: string, address: string, { text }: TextInLanguage): readonly string[] {
    const oEmbed = `${site}oembed/${encodeURIComponent(this.#story.id)}.json`;
    return [
      `<link rel="canonical" href="${xmlText(address)}" />`,
      `<link rel="alternate" type="application/json+oembed" href="${xmlText(oEmbed)}" title="${xmlText(text)}" />`,
    ];
  }

  step(slide: StorySlide): readonly string[] {
    const { step, title, note, events, id } = slide;
    return [
      `<section class="step" id="${xmlText(id)}">`,
      `<h2${this.lang(title)}><span>${step}</span> ${xmlText(title.text)}</h2>`,
      ...(note ? [`<p class="note">${this.text(note)}</p>`] : []),
      this.figure(slide),
      '<ul class="events">',
      ...events.map((event) => this.#event(event)),
      '</ul>',
      '</section>',
    ];
  }

  /** The picture; by itself it can be enlarged and its events lead to their sources. */
  figure({ step, title }: StorySlide): string {
    const { locale } = this.#options;
    const folder = `${ROOT}static/${encodeURIComponent(this.#story.id)}/`;
    const alt = xmlText(STORY_PAGE_WORDS[locale].picture(title.text));
    const size = `width="${PICTURE_SIZE.widthPx}" height="${PICTURE_SIZE.heightPx}"`;
    const lazy = step === 0 ? '' : ' loading="lazy"';
    return [
      `<figure><a href="${folder}${step}.svg"><picture>`,
      `<source srcset="${folder}${step}-dark.svg" media="screen and (prefers-color-scheme: dark)" />`,
      `<img src="${folder}${step}.svg" ${size} alt="${alt}"${lazy} />`,
      '</picture></a></figure>',
    ].join('');
  }

  #event(event: TimelineEvent): string {
    const { locale } = this.#options;
    const isForecast = event.modality === 'forecast';
    const title = inLanguage(event.title, locale);
    const address = `${ROOT}index.html?event=${encodeURIComponent(event.id)}`;
    const forecast = isForecast
      ? ` <span class="forecast">${STORY_PAGE_WORDS[locale].forecast}</span>`
      : '';
    const [evidence] = event.evidence;
    return [
      `<li class="${event.kind}${isForecast ? ' planned' : ''}">`,
      `<time datetime="${xmlText(event.date.start)}">${xmlText(dayLabel(event.date, locale))}</time>`,
      `<p class="event"><a href="${address}">${this.text(title)}</a>${forecast}</p>`,
      ...(evidence ? [this.#evidence(evidence)] : []),
      '</li>',
    ].join('');
  }

  #evidence(evidence: Evidence): string {
    const told = evidenceText(evidence, this.#timeline.sources);
    if (!told) return '';
    const { source, quote, address } = told;
    const title = this.text({ text: source.title, lang: source.language });
    const link = address === undefined ? title : `<a href="${xmlText(address)}">${title}</a>`;
    const others = [source.publisher, publishedEdtf(source)].filter(
      (one) => typeof one === 'string',
    );
    const from = [link, ...others.map(xmlText)].join(' · ');
    return `<p class="evidence"><q${this.lang({ text: quote, lang: source.language })}>${xmlText(quote)}</q> <span class="source">${from}</span></p>`;
  }

  /** The `lang` attribute of a text that is in another language than the page. */
  lang({ lang }: TextInLanguage): string {
    return lang === this.#options.locale ? '' : ` lang="${xmlText(lang)}"`;
  }

  text(words: TextInLanguage): string {
    const lang = this.lang(words);
    return lang === '' ? xmlText(words.text) : `<span${lang}>${xmlText(words.text)}</span>`;
  }
}
