import type { TextSpan } from '../../model/event.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { firstFrom, within } from '../events/marks.ts';
import { labelEnd } from '../events/subjects.ts';
import type { Name } from '../events/subjects.ts';
import { clausesOf } from '../events/clauses.ts';
import { withoutDates } from './dateWords.ts';
import { foldOnce } from './foldOnce.ts';
import { withoutFillers, withoutLead } from './leads.ts';
import { personAtEnd } from './personNames.ts';
import { subjectOf } from './predicates.ts';
import { balanced, withoutBrackets } from './signs.ts';

/** So many sentences back a name is looked for. */
const FAR = 4;

/**
 * Whom 他 or 她 stands for at a place, where the lexicon knows nobody: the person whom the nearest
 * sentence before is about, else whom it names at the end of a clause. `previous` is the paragraph
 * before, in which it goes on.
 */
export function personBefore(
  marks: ParagraphMarks,
  place: number,
  previous?: ParagraphMarks,
): Name | undefined {
  const here = firstFrom(marks.sentences, place) - 1;
  for (let i = here; i >= 0 && i > here - FAR; i -= 1) {
    const sentence = marks.sentences[i];
    if (!sentence) continue;
    const from = Math.max(sentence.start, labelEnd(marks.paragraph));
    const name = personIn(marks, { start: from, end: Math.min(place, sentence.end) });
    if (name !== undefined) return { full: name, short: name, names: [name] };
  }
  return previous && here < FAR ? personBefore(previous, previous.text.length) : undefined;
}

function personIn(marks: ParagraphMarks, span: TextSpan): string | undefined {
  let other: string | undefined;
  for (const clause of clausesOf(marks.text, span)) {
    const text = bare(marks, clause);
    const subject = subjectOf(text);
    const named = subject === undefined ? undefined : personAtEnd(subject);
    if (named !== undefined) return named;
    other ??= personAtEnd(text);
  }
  return other;
}

/** A clause without dates, brackets, signs and connectives. */
function bare(marks: ParagraphMarks, clause: TextSpan): string {
  const { text } = withoutDates(marks.text, clause, within(marks.dates, clause));
  return withoutFillers(withoutLead(balanced(withoutBrackets(text)).trim()));
}

/**
 * What the sentence before a place is about, where a sentence without a subject goes on about it:
 * a person, a name of the lexicon or a noun that the paragraph repeats.
 */
export function topicBefore(marks: ParagraphMarks, place: number): string | undefined {
  const sentence = marks.sentences[firstFrom(marks.sentences, place) - 1];
  if (!sentence || sentence.end > place || sentence.end - sentence.start > LONGEST)
    return undefined;
  const start = Math.max(sentence.start, labelEnd(marks.paragraph));
  for (const clause of clausesOf(marks.text, { start, end: sentence.end })) {
    const text = bare(marks, clause);
    if (/[？?]/.test(text)) return undefined;
    const subject = subjectOf(text)?.trim();
    if (subject === undefined) continue;
    const person = personAtEnd(subject);
    if (person !== undefined) return person;
    return isTopic(marks, subject) ? subject : undefined;
  }
  return undefined;
}

const LONGEST = 300;
const NO_TOPIC =
  /[\d的一二三四五六七八九十這这那其他她它們们我你您此每各人誰谁]|[上下中里時时後后前]$/;

function isTopic(marks: ParagraphMarks, subject: string): boolean {
  if (subject.length < 2 || subject.length > 8 || NO_TOPIC.test(subject)) return false;
  const folded = foldOnce(subject);
  const known = marks.entities.some(({ values }) =>
    values.some(({ names }) => names.includes(subject)),
  );
  return known || marks.folded.indexOf(folded) !== marks.folded.lastIndexOf(folded);
}
