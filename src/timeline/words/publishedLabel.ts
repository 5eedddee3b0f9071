import { parseIsoDay } from '../../model/calendar.ts';
import type { Source } from '../../model/source.ts';
import type { Locale } from './locale.ts';
import { periodLabel } from './periodLabel.ts';

/** The day on which a source was published in words, or the month where no more is known. */
export function publishedLabel(
  { published, publishedPrecision }: Source,
  locale: Locale,
): string | undefined {
  const day = published === null ? undefined : parseIsoDay(published);
  return day === undefined
    ? undefined
    : periodLabel(day, publishedPrecision === 'month' ? 'month-year' : 'full', locale);
}
