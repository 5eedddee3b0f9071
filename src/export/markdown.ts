import type { TimelineEvent } from '../model/event.ts';
import { safeUrl } from '../model/safeUrl.ts';
import { publishedEdtf } from '../model/source.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { dayLabel } from '../timeline/words/dayLabel.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { evidenceText } from './evidenceText.ts';

/**
 * The events as a Markdown list, each with a footnote for every piece of evidence: the quote, the
 * article, its day and address. Signs that Markdown or HTML would take as their own are escaped.
 */
export function timelineMarkdown(timeline: Timeline, locale: Locale): string {
  const { title } = timeline;
  const notes: string[] = [];
  const items = timeline.events.map((event) => itemOf(event, timeline, locale, notes));
  const heading = title ? [`# ${escaped(inLanguage(title, locale).text)}`, ''] : [];
  const foot = notes.length === 0 ? [] : ['', ...notes];
  return [...heading, ...items, ...foot, ''].join('\n');
}

function itemOf(
  event: TimelineEvent,
  { sources }: Timeline,
  locale: Locale,
  notes: string[],
): string {
  const marks = event.evidence.flatMap((one) => {
    const text = evidenceText(one, sources);
    if (!text) return [];
    const { source, quote, line } = text;
    const url = source.url ? safeUrl(source.url) : undefined;
    const name =
      url === undefined
        ? escaped(source.title)
        : `[${escaped(source.title)}](<${url.replace(/[<>]/gu, encodeURIComponent)}>)`;
    const day = publishedEdtf(source);
    const published = day === null ? '' : `, ${day}`;
    notes.push(
      `[^${notes.length + 1}]: “${escaped(quote)}” ${name}${published}, ${escaped(source.file)}:${line}`,
    );
    return [`[^${notes.length}]`];
  });
  const words = inLanguage(event.title, locale).text;
  return `- **${escaped(dayLabel(event.date, locale))}** ${escaped(words)}${marks.join('')}`;
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+!|<>~^&]/gu, '\\$&')
    .replace(/\s+/gu, ' ')
    .trim();
}
