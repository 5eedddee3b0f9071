import { civilOf, parseIsoDay } from '../model/calendar.ts';
import type { IsoDay } from '../model/calendar.ts';
import type { TimelineEvent } from '../model/event.ts';
import { safeUrl } from '../model/safeUrl.ts';
import type { Source } from '../model/source.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { dayLabel } from '../timeline/words/dayLabel.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { evidenceText } from './evidenceText.ts';

/**
 * The events as TimelineJS 3 reads them (its JSON format: https://timeline.knightlab.com/docs/json-format.html).
 * Its texts are HTML, the date's too, so everything is escaped. A month or year keeps its precision.
 */
export function timelineJs(timeline: Timeline, locale: Locale): string {
  const { title, events, sources } = timeline;
  const data = {
    ...(title ? { title: { text: { headline: html(inLanguage(title, locale).text) } } } : {}),
    events: events.map((event) => slideOf(event, sources, locale)),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function slideOf(event: TimelineEvent, sources: readonly Source[], locale: Locale) {
  const { date } = event;
  const cites = event.evidence.flatMap((one) => {
    const text = evidenceText(one, sources);
    return text ? [citeOf(text.quote, text.source)] : [];
  });
  return {
    unique_id: event.id,
    group: event.kind,
    start_date: dateOf(date.start, date.precision),
    ...(date.start === date.end ? {} : { end_date: dateOf(date.end, date.precision) }),
    display_date: html(dayLabel(date, locale)),
    text: { headline: html(inLanguage(event.title, locale).text), text: cites.join('') },
  };
}

function citeOf(quote: string, source: Source): string {
  const url = source.url ? safeUrl(source.url) : undefined;
  const title = html(source.title);
  const link = url === undefined ? title : `<a href="${html(url)}" rel="noopener">${title}</a>`;
  return `<blockquote>${html(quote)}</blockquote><p>${link}</p>`;
}

function dateOf(iso: IsoDay, precision: TimelineEvent['date']['precision']) {
  const { year: astronomical, month, day } = civilOf(parseIsoDay(iso) ?? 0);
  // TimelineJS writes -44 as 44 BCE and knows no year 0.
  const year = astronomical <= 0 ? astronomical - 1 : astronomical;
  if (precision === 'year' || precision === 'decade') return { year };
  return precision === 'day' || precision === 'interval' ? { year, month, day } : { year, month };
}

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
