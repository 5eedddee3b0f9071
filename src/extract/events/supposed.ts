import type { TextSpan } from '../../model/event.ts';
import type { DateMention } from '../time/value.ts';

/** Verbs that only suppose, about what is not so. */
const WOULD = /(?:^|[^A-Za-z])(?:would|could|might|'d)(?![A-Za-z])/i;
/** "Would have opened", "might never have been": what did not happen. */
const WOULD_HAVE =
  /(?:^|[^A-Za-z])(?:would|could|might)(?:n't| not| never| well| also| easily){0,2} have(?: been)? [a-z]+/i;
/** "Nobody could have known": a fact about what people did. */
const NOBODY =
  /(?:^|[^A-Za-z])(?:nobody|no one|none|few|neither|never|who|how)(?: [a-z]+){0,3} (?:would|could|might)(?![A-Za-z])/i;
/** "If" that supposes: not "asked if", "as if". */
const IF =
  /(?:^|[^A-Za-z])(?<!(?:^|[^A-Za-z])(?:as|ask(?:s|ed)?|see|saw|know|knew|known|wonder(?:s|ed)?|check(?:s|ed)?|unclear|unsure|matter) )(?:if|unless|provided that|assuming(?: that)?)(?![A-Za-z])/i;
const SUPPOSE =
  /^(?:(?:and|but|so|now|let us|let's|just) )?(?:suppose|imagine|assume|what if|say that)(?![A-Za-z])/i;
/** "Had the board agreed, …": the same without "if". */
const INVERTED = /^(?:had|were|should) (?:the|a|an|it|he|she|they|we|you|I|any\w{0,4}|[A-Z])/i;
/** "Could vanish four months later"; "could walk again two years later" tells what came true. */
const MAY = /(?:^|[^A-Za-z])(?:could|might|may)(?! not)(?: [a-z'-]+){1,6},? $/i;
const CAME_TRUE = /(?:^|[^A-Za-z])(?:again|finally|at last|only|already|now)(?![A-Za-z])/i;

/** Values that are counted from another date. */
const COUNTED: ReadonlySet<string> = new Set(['distance', 'offset', 'stretch', 'vague']);

/**
 * Whether what a clause tells at a date is only supposed, in English: "if it had opened in 2018, it
 * would …", "imagine that in 2018 …", "could vanish four months later". `folded` is the paragraph,
 * folded.
 */
export function isSupposed(
  folded: string,
  { value, start }: DateMention,
  clause: TextSpan,
  sentence: TextSpan,
): boolean {
  const whole = folded.slice(clause.start, clause.end);
  const before = folded.slice(clause.start, Math.max(clause.start, start));
  const around = folded.slice(sentence.start, sentence.end);
  if (SUPPOSE.test(whole)) return true;
  if (WOULD_HAVE.test(whole)) return !NOBODY.test(whole);
  if (WOULD.test(around) && (IF.test(before) || INVERTED.test(whole))) return true;
  if (WOULD.test(before) && IF.test(around)) return true;
  return COUNTED.has(value.type) && MAY.test(before) && !CAME_TRUE.test(before);
}
