import { COORDINATORS, PERSONAL, RELATIVES } from '../../language/englishWords.ts';
import type { EnglishSentence, WordSpan } from '../../language/englishSentence.ts';
import type { Token } from '../../language/token.ts';
import { sentenceRead } from '../events/englishClauses.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import type { Reading } from './englishReading.ts';

/** Who or what a clause says something of. */
export interface EnglishSubject {
  readonly words: readonly Token[];
  /** It is a pronoun of which nobody can be sure whom it means. */
  readonly unsure: boolean;
}

/** The subject of a clause: its own, that of the clause it is joined to, or the noun it remarks on. */
export function subjectOf(reading: Reading, index: number): EnglishSubject | undefined {
  const span = spanOf(reading, index);
  if (!span) return undefined;
  const words = withoutRemarks(reading.words, span);
  const [first] = words;
  if (!first) return undefined;
  if (words.length > 1 || !PERSONAL.has(first.word)) return { words, unsure: false };
  const name = antecedentOf(reading, index, first);
  return name ? { words: name, unsure: false } : { words, unsure: true };
}

/** Where the subject of a clause stands in its sentence. */
function spanOf({ clauses }: EnglishSentence, index: number): WordSpan | undefined {
  let at: number | undefined = index;
  for (let steps = 0; at !== undefined && steps < clauses.length; steps += 1) {
    const clause: EnglishSentence['clauses'][number] | undefined = clauses[at];
    if (!clause) return undefined;
    if (clause.subject) return clause.subject;
    if (clause.antecedent && !clause.ofObject) return clause.antecedent;
    at = clause.link === 'relative' ? undefined : clause.beside;
  }
  return undefined;
}

/** "Mina Hartnell, the surveyor whose maps …,": the name; "Kim, Lee and Park": all of them. */
export function withoutRemarks(words: readonly Token[], { from, to }: WordSpan): readonly Token[] {
  const inside = words.slice(from, to);
  const sign = inside.findIndex(({ word }) => word === ',' || /^(?:-|--|[–—])$/.test(word));
  if (sign < 1) return inside;
  const behind = inside.slice(sign + 1);
  const isList =
    behind.some(({ word }) => COORDINATORS.has(word)) &&
    behind.at(-1)?.word !== ',' &&
    !behind.some(
      ({ word, pos }) =>
        RELATIVES.has(word) || word === 'that' || pos === 'verb' || pos === 'auxiliary',
    );
  return isList ? inside : (nameIn(inside.slice(0, sign), behind) ?? inside.slice(0, sign));
}

/** "Its founder, Carla Benedetti,": a name beside a noun says who that is. */
function nameIn(noun: readonly Token[], behind: readonly Token[]): readonly Token[] | undefined {
  if (noun.some(({ pos }) => pos === 'name')) return undefined;
  const close = behind.findIndex(({ word }) => word === ',');
  const beside = behind.slice(0, close < 0 ? undefined : close);
  const isName = beside.length > 0 && beside.at(-1)?.pos === 'name';
  const isPlain = beside.every(({ pos }) => /^(?:name|noun|determiner|adjective)$/.test(pos));
  return isName && isPlain ? beside : undefined;
}

const HUMAN: ReadonlySet<string> = new Set(['he', 'she']);

/**
 * The name that a pronoun means: that of the subject just before it, in its sentence or in the one
 * before, where no other name and, for "it" and "they", no other noun stands between that it could
 * mean as well.
 */
function antecedentOf(
  reading: Reading,
  index: number,
  pronoun: Token,
): readonly Token[] | undefined {
  const { marks, words, clauses, sentence } = reading;
  const before = words.filter(({ end }) => end <= pronoun.start);
  const earlier = clauses.flatMap((clause, i) => {
    const { subject } = clause;
    const isBefore =
      i !== index && subject && (words[subject.from]?.start ?? Infinity) < pronoun.start;
    return isBefore ? [subject] : [];
  });
  const [first] = earlier;
  if (first) return named(words, first, before, pronoun, marks);
  if (before.some(({ pos }) => pos === 'name')) return undefined;
  // "In 1957 she joined": nobody is named before her in this sentence.
  const last = marks.sentences.findLast(({ end }) => end <= sentence.start);
  if (!last) return undefined;
  const read = sentenceRead(marks, last);
  const subject = read.clauses.find(({ link, verb }) => link === 'main' && verb)?.subject;
  if (!subject) return undefined;
  return named(read.words, subject, [...read.words, ...before], pronoun, marks);
}

function named(
  words: readonly Token[],
  span: WordSpan,
  upTo: readonly Token[],
  { word }: Token,
  marks: ParagraphMarks,
): readonly Token[] | undefined {
  const subject = withoutRemarks(words, span);
  const isName = subject.length > 0 && subject.every(({ pos }) => pos === 'name');
  if (!isName) return undefined;
  const others = upTo.filter((one) => !subject.includes(one) && !isPlace(upTo, one));
  const isSame = (one: Token) => subject.some((part) => part.word === one.word);
  if (HUMAN.has(word)) {
    if (!mayBePerson(marks, subject)) return undefined;
    return others.some((one) => one.pos === 'name' && !isSame(one)) ? undefined : subject;
  }
  if (mayOnlyBePerson(marks, subject)) return undefined;
  if (word === 'they') return undefined;
  const rival = others.some(
    (one) =>
      (one.pos === 'name' && !isSame(one)) || (one.pos === 'noun' && !one.word.endsWith('s')),
  );
  return rival ? undefined : subject;
}

const PLACES: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'through',
  'across',
]);

/** Whether a name stands behind a word that makes it a place, in the phrase that the word opens. */
function isPlace(words: readonly Token[], name: Token): boolean {
  let at = words.indexOf(name) - 1;
  while (words[at]?.pos === 'name' || words[at]?.pos === 'determiner') at -= 1;
  return PLACES.has(words[at]?.word ?? '');
}

const kindsOf = (marks: ParagraphMarks, name: readonly Token[]) =>
  marks.entities
    .filter(({ start, end }) => name.some((word) => word.start < end && word.end > start))
    .flatMap(({ values }) => values.map(({ kind }) => kind));

const mayBePerson = (marks: ParagraphMarks, name: readonly Token[]) => {
  const kinds = kindsOf(marks, name);
  return kinds.length === 0 || kinds.includes('person');
};

const mayOnlyBePerson = (marks: ParagraphMarks, name: readonly Token[]) => {
  const kinds = kindsOf(marks, name);
  return kinds.length > 0 && kinds.every((kind) => kind === 'person');
};
