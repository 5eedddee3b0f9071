import type { TextSpan } from '../../model/event.ts';
import { clausesOf } from './clauses.ts';
import type { Telling } from './compose.ts';
import { cueOf, NO_KINDS } from './cues.ts';
import { resolveSentence, tellsTime } from './dated.ts';
import type { DatedMention } from './dated.ts';
import { isFrame } from './frames.ts';
import { anyWithin } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { modalityOf } from './modality.ts';
import { isEventful } from './passageSigns.ts';
import { quoteAround } from './quote.ts';
import type { StoryContext } from './storyContext.ts';
import { wordsOf } from './words.ts';

/** A date in brackets at the end of a heading, 網路時代（2000–2010）, with what bounds it. */
const OPENS = /[(（] ?$/;
const CLOSES = /^ ?(?:起|后|以后|之后|[-–—~至到] ?(?:今|至今|现在|present|now|today))? ?[)）]$/i;
/** A heading that begins with a date and goes on behind a sign, or is nothing but a date. */
const GOES_ON = /^(?: ?[:：,，—–|]|$)/;

/** The date that a heading gives to what stands below it, where it gives one and no other. */
export function eraOf(heading: ParagraphMarks, story: StoryContext): DatedMention | undefined {
  const { folded } = heading;
  const whole = { start: 0, end: heading.text.length };
  const dated = resolveSentence(heading, whole, story, { above: NO_KINDS });
  const [first] = dated.filter(({ mention }) => tellsTime(mention));
  if (!first || dated.length > 1 || first.resolved.basis !== 'text') return undefined;
  const { start, end } = first.mention;
  const isLast = OPENS.test(folded.slice(0, start)) && CLOSES.test(folded.slice(end).trimEnd());
  return isLast || (start === 0 && GOES_ON.test(folded.slice(end))) ? first : undefined;
}

/**
 * What the first sentence below a heading with a date tells of that date, where it has none itself
 * and says that something happened.
 */
export function eraTelling(
  marks: ParagraphMarks,
  sentence: TextSpan,
  { resolved }: DatedMention,
  story: StoryContext,
): Telling | undefined {
  if (anyWithin(marks.dates, sentence) || isFrame(marks, sentence)) return undefined;
  if (cueOf(marks, 'present', sentence) > 0) return undefined;
  if (/[？?]/.test(marks.text.slice(sentence.start, sentence.end + 1))) return undefined;
  const clauses = clausesOf(marks.text, sentence);
  const clause = clauses.find((one) =>
    wordsOf(marks, sentence).some(
      (word) => word.start >= one.start && word.end <= one.end && isEventful(word),
    ),
  );
  if (!clause) return undefined;
  const { date, basis, derivation, anchor } = resolved;
  return {
    origin: 'carried',
    date: { date, basis, derivation, ...(anchor ? { anchor } : {}) },
    quote: quoteAround(clauses, clause, sentence, marks.text),
    clause,
    modality: modalityOf(marks, clause, sentence, date, story.published),
  };
}
