import type { Day } from '../../model/calendar.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { Modality, TextSpan } from '../../model/event.ts';
import { cueOf } from './cues.ts';
import type { ParagraphMarks } from './marks.ts';

/** How much the rest of the quote counts beside the clause. */
const QUOTE_SHARE = 0.3;

/**
 * Whether a clause asserts or forecasts. A date wholly after the publication is a forecast, one
 * wholly before it is not; in between the words decide. What is only supposed is told as a forecast
 * too, whenever it would be (contract/events.md).
 */
export function modalityOf(
  marks: ParagraphMarks,
  clause: TextSpan,
  quote: TextSpan,
  date: DateValue,
  published: Day | undefined,
  supposed = false,
): Modality {
  if (supposed) return 'forecast';
  if (published !== undefined) {
    if (date.span.from > published) return 'forecast';
    if (date.span.to <= published) return 'asserted';
  }
  const told = (cue: 'forecast' | 'asserted') =>
    cueOf(marks, cue, clause) + QUOTE_SHARE * cueOf(marks, cue, quote);
  return told('forecast') > told('asserted') + 0.5 ? 'forecast' : 'asserted';
}

/** A verb of English in the past, as far as its form shows. */
const PAST_VERB =
  /\b(?!(?:need|feed|speed|seed|weed|breed|indeed|exceed|succeed|proceed|hundred|sacred|naked|united|limited|shed|embed|used|based|supposed|expected|scheduled|planned)\b)[a-z]{2,}ed\b|\b(?:said|told|took|made|went|came|gave|found|met|won|lost|held|rose|fell|began|left|sold|bought|paid|broke|struck|spoke|wrote|sent|led|ran|saw|became|got)\b/;

/** The tense that the words of a span show, for a month or day without a year. */
export function tenseOf(marks: ParagraphMarks, span: TextSpan): 'past' | 'future' | undefined {
  const forecast = cueOf(marks, 'forecast', span);
  const asserted = cueOf(marks, 'asserted', span);
  if (forecast >= 2 && forecast > asserted + 1) return 'future';
  if (asserted >= 1 && asserted > forecast) return 'past';
  const isPast = forecast === 0 && PAST_VERB.test(marks.folded.slice(span.start, span.end));
  return isPast ? 'past' : undefined;
}
