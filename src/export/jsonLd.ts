import type { TimelineEvent } from '../model/event.ts';
import { safeUrl } from '../model/safeUrl.ts';
import { publishedEdtf } from '../model/source.ts';
import type { Source } from '../model/source.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { evidenceText } from './evidenceText.ts';

type Json = { readonly [key: string]: Json } | readonly Json[] | string | number;

/**
 * The events as JSON-LD: a schema.org `ItemList` of `Event`s, each with every article that tells it
 * as a `citation`. `<` is written `\u003c`, so that the text may stand in a `script` element.
 */
export function timelineJsonLd(timeline: Timeline, locale: Locale): string {
  const name = timeline.title && inLanguage(timeline.title, locale).text;
  const list: Json = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    ...(name === undefined ? {} : { name }),
    numberOfItems: timeline.events.length,
    itemListElement: timeline.events.map((event, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      item: itemOf(event, timeline.sources, locale),
    })),
  };
  return `${JSON.stringify(list, undefined, 2).replaceAll('<', String.raw`\u003c`)}\n`;
}

function itemOf(event: TimelineEvent, sources: readonly Source[], locale: Locale): Json {
  const { id, title, date, kind, entities = [] } = event;
  return {
    '@type': 'Event',
    '@id': `#${id}`,
    name: Object.entries(title).map(([lang, text]) => ({ '@language': lang, '@value': text })),
    startDate: date.start,
    endDate: date.end,
    temporalCoverage: date.edtf,
    keywords: kind,
    ...(event.modality === 'forecast' ? { eventStatus: 'https://schema.org/EventScheduled' } : {}),
    ...(entities.length === 0
      ? {}
      : { about: entities.map((entity) => ({ '@type': 'Thing', name: entity })) }),
    citation: event.evidence.flatMap((one): readonly Json[] => {
      const text = evidenceText(one, sources);
      if (!text) return [];
      const { source, quote } = text;
      const published = publishedEdtf(source);
      const url = source.url ? safeUrl(source.url) : undefined;
      return [
        {
          '@type': 'Article',
          headline: source.title,
          inLanguage: source.language || locale,
          text: quote,
          ...(url === undefined ? {} : { url }),
          ...(published === null ? {} : { datePublished: published }),
          ...(source.publisher
            ? { publisher: { '@type': 'Organization', name: source.publisher } }
            : {}),
        },
      ];
    }),
  };
}
