import { evidenceText } from '../../export/evidenceText.ts';
import type { TimelineEvent } from '../../model/event.ts';
import type { Source } from '../../model/source.ts';
import { inLanguage } from '../../timeline/words/localised.ts';
import type { Locale } from '../../timeline/words/locale.ts';

/** What a `select` message says of an event: its date and where it was read. */
export function eventBody(event: TimelineEvent, sources: readonly Source[], locale: Locale) {
  const { id, date, kind, evidence } = event;
  return {
    id,
    title: inLanguage(event.title, locale).text,
    edtf: date.edtf,
    start: date.start,
    end: date.end,
    precision: date.precision,
    kind,
    evidence: evidence.flatMap((one) => {
      const text = evidenceText(one, sources);
      if (!text) return [];
      const { quote, address } = text;
      return [
        {
          source: one.source,
          para: one.paragraph,
          quote,
          ...(address === undefined ? {} : { href: address }),
        },
      ];
    }),
  };
}
