import type { EventKind, TextSpan } from '../../model/event.ts';
import { cuesOf, kindIndex } from '../events/cues.ts';
import { within } from '../events/marks.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { labelEnd, nameOf } from '../events/subjects.ts';
import type { Name } from '../events/subjects.ts';
import { fold } from '../text/fold.ts';
import { hasVerb } from './predicates.ts';
import type { PronounContext } from './pronouns.ts';
import type { Statement } from './statements.ts';
import type { TitleMaterial } from './titleMaterial.ts';
import { widthOf } from './width.ts';

const BUSINESS: readonly EventKind[] = ['funding', 'revenue', 'product', 'company'];

/** What is known of pronouns where a clause of a title stands; `before` is the title so far. */
export function contextOf(
  material: TitleMaterial,
  statements: readonly Statement[],
  one: Statement,
  form: Form,
  before = '',
): PronounContext {
  const { marks, subjects, quote } = material;
  const { span } = one;
  const sentence = marks.sentences.findLast(({ start }) => start <= span.start) ?? quote;
  const from = Math.max(sentence.start, labelEnd(marks.paragraph));
  const people = peopleIn(marks, { start: from, end: span.start });
  const money = within(marks.figures, span).some((f) => f.currency !== null || f.bare);
  return {
    subjects,
    people,
    business: money || tradeIn(marks, quote) >= 1,
    ownBusiness: money || tradeIn(marks, span) >= 2.5,
    reporter: reporterOf(material, statements, statements.indexOf(one)),
    before,
    it: antecedent(statements, one),
    write: (name) => written(material, name[form]),
  };
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
  const { kinds } = cuesOf(marks, span);
  return BUSINESS.reduce((sum, kind) => sum + (kinds[kindIndex(kind)] ?? 0), 0);
}

/** A name of the lexicon, which has them in Traditional, in the script of the title. */
export const written = ({ language }: TitleMaterial, name: string) =>
  language === 'zh-Hans' ? fold(name) : name;

/** "Take SWE-bench: its score …": the noun before, which "it" stands for. */
function antecedent(statements: readonly Statement[], one: Statement): Name | undefined {
  const before = statements[statements.indexOf(one) - 1];
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
  const entity = marks.entities
    .flatMap(({ values }) => values)
    .find(({ names }) => names.includes(reporter));
  if (entity) return nameOf(entity);
  if (/^[他她]$/.test(reporter)) return people.length > 0 ? people[0] : subjects.person;
  if (/^[A-Z]/.test(reporter)) return { full: reporter, short: reporter, names: [reporter] };
  return reporter === '我' ? subjects.speaker : undefined;
}

/** Whose words the clause at a place is, where its sentence says so. */
export function reporterOf(
  material: TitleMaterial,
  statements: readonly Statement[],
  at: number,
): Name | undefined {
  const here = statements[at];
  const found = statements
    .slice(0, at + 1)
    .findLast((one) => one.sentence === here?.sentence && one.reporter !== undefined);
  if (found?.reporter === undefined) return undefined;
  const { marks } = material;
  const sentence = marks.sentences.findLast(({ start }) => start <= found.span.start);
  const start = Math.max(sentence?.start ?? 0, labelEnd(marks.paragraph));
  return named(material, found.reporter, peopleIn(marks, { start, end: found.span.start }));
}
