import type { Day } from '../../model/calendar.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { Modality, TextSpan } from '../../model/event.ts';
import { cuesOf } from './cues.ts';
import type { ParagraphMarks } from './marks.ts';

/** How much the rest of the quote counts beside the clause. */
const QUOTE_SHARE = 0.3;

/**
 * Whether a clause asserts or forecasts. A date wholly after the publication is a forecast, one
 * wholly before it is not; in between the words decide.
 */
export function modalityOf(
  marks: ParagraphMarks,
  clause: TextSpan,
  quote: TextSpan,
  date: DateValue,
  published: Day | undefined,
): Modality {
  const near = cuesOf(marks, clause);
  const wide = cuesOf(marks, quote);
  const forecast = near.forecast + QUOTE_SHARE * wide.forecast;
  const asserted = near.asserted + QUOTE_SHARE * wide.asserted;
  if (published !== undefined) {
    if (date.span.from > published) return 'forecast';
    if (date.span.to <= published) return 'asserted';
  }
  return forecast > asserted + 0.5 ? 'forecast' : 'asserted';
}

/** The tense that the words of a span show, for a month or day without a year. */
export function tenseOf(marks: ParagraphMarks, span: TextSpan): 'past' | 'future' | undefined {
  const { forecast, asserted } = cuesOf(marks, span);
  if (forecast >= 2 && forecast > asserted + 1) return 'future';
  return asserted >= 1 && asserted > forecast ? 'past' : undefined;
}
