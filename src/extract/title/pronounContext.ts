import type { EventKind, TextSpan } from '../../model/event.ts';
import { kindIndex, kindsOf } from '../events/cues.ts';
import { within } from '../events/marks.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { labelEnd, nameOf } from '../events/subjects.ts';
import type { Name, Subjects } from '../events/subjects.ts';
import { personBefore } from './antecedent.ts';
import { foldOnce } from './foldOnce.ts';
import { hasVerb } from './predicates.ts';
import { personAtEnd } from './personNames.ts';
import type { PronounContext } from './pronouns.ts';
import { sentenceAt } from './sentenceAt.ts';
import type { Statement, Story } from './statements.ts';
import type { TitleMaterial } from './titleMaterial.ts';
import { widthOf } from './width.ts';

const BUSINESS: readonly EventKind[] = ['funding', 'revenue', 'product', 'company'];

/** What is known of pronouns where a clause of a title stands; `before` is the title so far. */
export function contextOf(
  material: TitleMaterial,
  story: Story,
  one: Statement,
  form: Form,
  before = '',
): PronounContext {
  const { marks, quote } = material;
  const { span } = one;
  const sentence = sentenceAt(marks, span.start) ?? quote;
  const from = Math.max(sentence.start, labelEnd(marks.paragraph));
  const people = peopleIn(marks, { start: from, end: span.start });
  const money = within(marks.figures, span).some((f) => f.currency !== null || f.bare);
  return {
    subjects: withPerson(material, people, span.start),
    people,
    business: money || tradeIn(marks, quote) >= 1,
    ownBusiness: money || tradeIn(marks, span) >= 2.5,
    reporter: reporterOf(material, story, one.index),
    before,
    it: antecedent(story, one),
    write: (name) => written(material, name[form]),
  };
}

/** The subjects with the person whom the text before names, where the lexicon knows none. */
function withPerson(
  { marks, subjects }: TitleMaterial,
  people: readonly Name[],
  place: number,
): Subjects {
  // Speakers point at others: who "he" is, only the speaker knows.
  if (subjects.person || subjects.speaker || subjects.listener || people.length > 0)
    return subjects;
  const person = personBefore(marks, place, subjects.previous);
  return person ? { ...subjects, person } : subjects;
}

/** Which form of a name to use. */
export type Form = 'full' | 'short';

function peopleIn(marks: ParagraphMarks, span: TextSpan): readonly Name[] {
  return within(marks.entities, span)
    .flatMap(({ values }) => values)
    .filter(({ kind }) => kind === 'person')
    .map(nameOf);
}

function tradeIn(marks: ParagraphMarks, span: TextSpan): number {
  const kinds = kindsOf(marks, span);
  return BUSINESS.reduce((sum, kind) => sum + (kinds[kindIndex(kind)] ?? 0), 0);
}

/** A name of the lexicon, which has them in Traditional, in the script of the title. */
export const written = ({ language }: TitleMaterial, name: string) =>
  language === 'zh-Hans' ? foldOnce(name) : name;

/** "Take SWE-bench: its score …": the noun before, which "it" stands for. */
function antecedent(story: Story, one: Statement): Name | undefined {
  const before = story.at(one.index - 1);
  if (!before || before.sentence !== one.sentence) return undefined;
  if (before.role !== 'fragment' && before.role !== 'adverbial') return undefined;
  const name = before.text.replace(/^(?:比如|例如|像|就像|譬如)\s?/, '').trim();
  return name === '' || widthOf(name) > 10 || hasVerb(name)
    ? undefined
    : { full: name, short: name, names: [name] };
}

/** Who a reporter is, as the text calls them. */
function named(
  { marks, subjects }: TitleMaterial,
  reporter: string | undefined,
  people: readonly Name[],
): Name | undefined {
  if (reporter === undefined) return undefined;
  const entity = marks.entities.find(({ values }) =>
    values.some(({ names }) => names.includes(reporter)),
  )?.values[0];
  if (entity) return nameOf(entity);
  if (/^[他她]$/.test(reporter)) return people.length > 0 ? people[0] : subjects.person;
  if (/^[A-Z]/.test(reporter) || personAtEnd(reporter) !== undefined)
    return { full: reporter, short: reporter, names: [reporter] };
  return reporter === '我' ? subjects.speaker : undefined;
}

/** Whose words the clause at a place is, where its sentence says so. */
export function reporterOf(material: TitleMaterial, story: Story, at: number): Name | undefined {
  const sentenceIndex = story.pieces[at]?.sentence;
  let i = at;
  while (story.pieces[i]?.sentence === sentenceIndex && story.at(i)?.reporter === undefined) i -= 1;
  const found = story.at(i);
  if (found?.reporter === undefined || found.sentence !== sentenceIndex) return undefined;
  const { marks } = material;
  const sentence = sentenceAt(marks, found.span.start);
  const start = Math.max(sentence?.start ?? 0, labelEnd(marks.paragraph));
  return named(material, found.reporter, peopleIn(marks, { start, end: found.span.start }));
}
