import type { TimelineEvent } from '../model/event.ts';
import { publishedEdtf } from '../model/source.ts';
import type { Source } from '../model/source.ts';
import { dayLabel } from '../timeline/words/dayLabel.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { evidenceText } from './evidenceText.ts';

/** Quotation marks of each language. */
const QUOTES: Readonly<Record<Locale, readonly [string, string]>> = {
  'zh-Hant': ['「', '」'],
  'zh-Hans': ['“', '”'],
  en: ['“', '”'],
};

/**
 * An event with one piece of its evidence as plain text, to be pasted elsewhere: title and date;
 * the quote; article, publisher, day of publication and address. Evidence whose paragraph is gone
 * leaves title and date.
 */
export function citation(
  event: TimelineEvent,
  evidenceNumber: number,
  sources: readonly Source[],
  locale: Locale,
): string {
  const head = `${inLanguage(event.title, locale).text} (${dayLabel(event.date, locale)})`;
  const evidence = event.evidence[evidenceNumber];
  const text = evidence && evidenceText(evidence, sources);
  if (!text) return head;
  const { source, quote, address } = text;
  const [open, close] = QUOTES[locale];
  const from = [source.title, source.publisher, publishedEdtf(source), address]
    .filter(Boolean)
    .join(', ');
  return `${head}\n${open}${quote}${close}\n— ${from}`;
}
