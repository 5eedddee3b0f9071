import type { TimelineEvent } from '../model/event.ts';
import { safeUrl } from '../model/safeUrl.ts';
import type { Source } from '../model/source.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { dayLabel } from '../timeline/words/dayLabel.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { TextInLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { STORY_PAGE_STYLE } from './storyPageStyle.ts';
import { STORY_PAGE_WORDS } from './storyPageWords.ts';
import { xmlText } from './xmlText.ts';

/** A page of a site that lists events without scripts. */
export interface EventPage {
  /** Name of its file, in `events/`. */
  readonly file: string;
  readonly html: string;
}

/** Events that the pages of the viewer list themselves, the most important ones. */
const LISTED = 150;
/** Events on a page of the full list. */
const A_PAGE = 500;

/**
 * What a page of the viewer has for who reads it without scripts, as HTML: links to its stories, and
 * a list of events, each with its date, title and sources, in the order of time. Of many events it has the most important
 * ones, and leads to the pages of all.
 */
export function eventsWithoutScripts(timeline: Timeline, locale: Locale): string {
  const { events, sources } = timeline;
  const words = STORY_PAGE_WORDS[locale];
  const byImportance = [...events].sort((a, b) => b.importance - a.importance);
  const most = new Set(byImportance.slice(0, LISTED));
  const listed = events.filter((event) => most.has(event));
  const title = timeline.title && inLanguage(timeline.title, locale);
  return [
    `<div id="events" lang="${locale}">`,
    ...(title ? [`<h1${langOf(title, locale)}>${xmlText(title.text)}</h1>`] : []),
    ...storyLinks(timeline, locale),
    `<p>${words.listed(listed.length, events.length)}</p>`,
    eventList(listed, sources, locale, './'),
    ...(listed.length < events.length
      ? [`<p>${words.allEvents} ${pageLinks(events, './events/')}</p>`]
      : []),
    '</div>',
  ].join('\n');
}

function storyLinks({ stories = [] }: Timeline, locale: Locale): readonly string[] {
  if (stories.length === 0) return [];
  const items = stories.map(({ id, title }) => {
    const told = inLanguage(title, locale);
    const address = `./stories/${encodeURIComponent(id)}.html`;
    return `<li><a href="${address}"${langOf(told, locale)}>${xmlText(told.text)}</a></li>`;
  });
  return [`<p>${STORY_PAGE_WORDS[locale].stories}</p>`, `<ul>${items.join('')}</ul>`];
}

/**
 * The pages in `events/` that list every event, so many on each; none where the pages of the viewer
 * list them all. `styleHash` is what a content security policy calls `STORY_PAGE_STYLE`.
 */
export function eventPages(
  timeline: Timeline,
  locale: Locale,
  styleHash: string,
): readonly EventPage[] {
  const { events, sources } = timeline;
  if (events.length <= LISTED) return [];
  const title = timeline.title ? inLanguage(timeline.title, locale).text : 'Chronocite';
  const policy = `default-src 'none'; img-src 'self'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
  return pagesOf(events).map((some, i) => ({
    file: `${i + 1}.html`,
    html: [
      '<!doctype html>',
      `<html lang="${locale}">`,
      '<head>',
      '<meta charset="utf-8" />',
      `<meta http-equiv="Content-Security-Policy" content="${xmlText(policy)}" />`,
      '<meta name="viewport" content="width=device-width, initial-scale=1" />',
      '<meta name="color-scheme" content="light dark" />',
      `<title>${xmlText(`${title} · ${spanOf(some, locale)}`)}</title>`,
      `<style>${STORY_PAGE_STYLE}</style>`,
      '</head>',
      '<body>',
      '<main>',
      `<p class="of"><a href="../index.html">${xmlText(title)}</a></p>`,
      `<h1>${xmlText(spanOf(some, locale))}</h1>`,
      `<p class="ways">${pageLinks(events, './')}</p>`,
      eventList(some, sources, locale, '../'),
      '</main>',
      '</body>',
      '</html>',
      '',
    ].join('\n'),
  }));
}

function pagesOf(events: readonly TimelineEvent[]): readonly (readonly TimelineEvent[])[] {
  const count = Math.ceil(events.length / A_PAGE);
  return Array.from({ length: count }, (_, i) => events.slice(i * A_PAGE, (i + 1) * A_PAGE));
}

function pageLinks(events: readonly TimelineEvent[], folder: string): string {
  const links = pagesOf(events).map((some, i) => {
    const years = [some[0], some.at(-1)].map((event) =>
      event?.date.start.replace(/(?<=\d)-.*/u, ''),
    );
    return `<a href="${folder}${i + 1}.html">${xmlText([...new Set(years)].join('–'))}</a>`;
  });
  return links.join(' · ');
}

function spanOf(events: readonly TimelineEvent[], locale: Locale): string {
  const ends = [events[0], events.at(-1)].flatMap((event) =>
    event ? [dayLabel(event.date, locale)] : [],
  );
  return [...new Set(ends)].join(' – ');
}

/** `root` leads to the site's folder. */
function eventList(
  events: readonly TimelineEvent[],
  sources: readonly Source[],
  locale: Locale,
  root: string,
): string {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const items = events.map((event) => {
    const title = inLanguage(event.title, locale);
    const address = `${root}index.html?event=${encodeURIComponent(event.id)}`;
    const [first] = event.evidence;
    const source = first && byId.get(first.source);
    const others = new Set(event.evidence.map((one) => one.source)).size - 1;
    const from = source ? [sourceLink(source, locale), ...(others > 0 ? [`+${others}`] : [])] : [];
    return [
      `<li class="${event.kind}">`,
      `<time datetime="${xmlText(event.date.start)}">${xmlText(dayLabel(event.date, locale))}</time>`,
      `<p class="event"><a href="${xmlText(address)}"${langOf(title, locale)}>${xmlText(title.text)}</a></p>`,
      `<p class="evidence">${from.join(' ')}</p>`,
      '</li>',
    ].join('');
  });
  return `<ul class="events">\n${items.join('\n')}\n</ul>`;
}

function sourceLink(source: Source, locale: Locale): string {
  const lang = langOf({ text: source.title, lang: source.language }, locale);
  const url = safeUrl(source.url ?? '');
  const title = xmlText(source.title);
  return url === undefined
    ? `<cite${lang}>${title}</cite>`
    : `<cite${lang}><a href="${xmlText(url)}">${title}</a></cite>`;
}

/** The `lang` attribute of a text that is in another language than the page. */
function langOf({ lang }: TextInLanguage, locale: Locale): string {
  return lang === locale ? '' : ` lang="${xmlText(lang)}"`;
}
