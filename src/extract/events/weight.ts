import type { TextSpan } from '../../model/event.ts';
import type { DateMention } from '../time/value.ts';
import type { Telling } from './compose.ts';
import { cuesOf } from './cues.ts';
import { within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

/** How much a passage must tell for its date to make it an event: the vaguer the date, the more. */
const LEAST = { stated: 0, counted: 0.4, vague: 1.5 } as const;

/** "… than a few years ago": the date is what something is compared with. */
const COMPARED = /(?:比|相较于?|相比|较之?|不像|不同于|than|compared (?:to|with)) ?$/;

/** Suppositions: what is said of them happened to nobody. */
const SUPPOSED = /(?:如果|假如|倘若|要是).{0,60}(?:那么|那就)|\bif\b.{0,80}\bthen\b/;

/** Whether a passage tells enough for an event with such a date. */
export function tellsEnough(
  marks: ParagraphMarks,
  mention: DateMention,
  telling: Telling,
): boolean {
  const { value } = mention;
  const before = marks.folded.slice(Math.max(0, mention.start - 14), mention.start);
  if (COMPARED.test(before)) return false;
  const folded = marks.folded.slice(telling.quote.start, telling.quote.end);
  if (value.type === 'distance' && value.sign < 0 && SUPPOSED.test(folded)) return false;
  const least =
    value.type === 'vague'
      ? LEAST.vague
      : value.type === 'calendar' || value.type === 'range'
        ? LEAST.stated
        : LEAST.counted;
  return substance(marks, telling.quote) >= least;
}

/** How much a span tells: named people and things, figures, and words that make a kind. */
export function substance(marks: ParagraphMarks, span: TextSpan): number {
  const { strongest, forecast, asserted } = cuesOf(marks, span);
  const named = within(marks.entities, span).length + within(marks.milestones, span).length;
  return (
    Math.min(named, 2) * 0.75 +
    Math.min(within(marks.figures, span).length, 2) +
    Math.min(strongest, 4) * 0.5 +
    Math.min(forecast + asserted, 2) * 0.25
  );
}
