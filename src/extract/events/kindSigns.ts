import { chineseClause } from '../../language/chineseClause.ts';
import type { Clause } from '../../language/clause.ts';
import { englishClause } from '../../language/englishClause.ts';
import { EVENT_KINDS } from '../../model/event.ts';
import type { EventKind, Figure, TextSpan } from '../../model/event.ts';
import type { Signs } from '../scoring.ts';
import type { Telling } from './compose.ts';
import { kindsOf, NO_KINDS } from './cues.ts';
import type { KindScores } from './cues.ts';
import { firstFrom, within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import type { SentenceContext, StoryContext } from './storyContext.ts';
import { wordsOf } from './words.ts';

/** The year before which what happened is history, and the one before which all of it is. */
const OLD = 2000;
const ANCIENT = 1900;

const PERSONAL = /^(?:[他她我]|he|she|i|his|her)$/i;
const OF_WORK = /[《〈]/;

const flag = (is: boolean) => (is ? 1 : 0);

/** A score that words go on adding to, as a sign that comes near 1 and never passes it. */
const near = (score: number, half: number) => score / (score + half);

/** How much of all that words point to is this. */
const share = (scores: KindScores, at: number) => (scores[at] ?? 0) / (sumOf(scores) + 3);

const sumOf = (scores: KindScores) => scores.reduce((sum, score) => sum + score, 0);

const added = (a: KindScores, b: KindScores) => a.map((score, i) => score + (b[i] ?? 0));

/**
 * What can be seen of a passage that bears on its kind: for each kind, in the order of
 * `EVENT_KINDS`, how far words point to it, by where they stand. These signs are the same for all
 * kinds; one that speaks for a single kind has its name behind a dot.
 */
export function kindSigns(
  { clause, quote, dateSpan, date }: Telling,
  marks: ParagraphMarks,
  figures: readonly Figure[],
  { above }: SentenceContext,
  { topics }: StoryContext,
): readonly Signs[] {
  const sentence = marks.sentences[firstFrom(marks.sentences, clause.start + 1) - 1] ?? clause;
  const parsed = parsedClause(marks, sentence, clause, dateSpan);
  const isRow = marks.paragraph.role === 'row';
  // The header of a table says what its rows are.
  const of = (span: TextSpan | undefined) => {
    const own = span ? kindsOf(marks, span) : NO_KINDS;
    return isRow && span ? added(own, above) : own;
  };
  const scores = {
    clause: of(clause),
    quote: of(quote),
    sentence: of(sentence),
    lead: of({ start: sentence.start, end: Math.max(sentence.start, clause.start) }),
    subject: of(parsed.subject),
    predicate: of(parsed.predicate),
    object: of(parsed.object),
    paragraph: of({ start: 0, end: marks.text.length }),
  };
  const milestones = within(marks.milestones, quote).flatMap(({ values }) => values);
  const most = Math.max(...scores.clause);
  const alone = signsOfOne(marks, clause, parsed, figures, date);
  return EVENT_KINDS.map((kind, i) => ({
    [`bias.${kind}`]: 1,
    clause: near(scores.clause[i] ?? 0, 3),
    quote: near(scores.quote[i] ?? 0, 3),
    sentence: near(scores.sentence[i] ?? 0, 3),
    lead: near(scores.lead[i] ?? 0, 3),
    subject: near(scores.subject[i] ?? 0, 2),
    predicate: near(scores.predicate[i] ?? 0, 2),
    object: near(scores.object[i] ?? 0, 2),
    strongest: flag(most > 0 && scores.clause[i] === most),
    paragraph: share(scores.paragraph, i),
    heading: near(above[i] ?? 0, 3),
    title: near(topics.title[i] ?? 0, 3),
    article: Math.log(((topics.article[i] ?? 0) + 2) / (sumOf(topics.article) + 20)),
    milestone: near(milestones.filter((one) => one.kind === kind).length, 1),
    ...alone[kind],
  }));
}

/** The signs that speak for or against a single kind. */
function signsOfOne(
  marks: ParagraphMarks,
  clause: TextSpan,
  { subject, object, tokens, passive }: Clause,
  figures: readonly Figure[],
  { date }: Telling['date'],
): Partial<Record<EventKind, Signs>> {
  const told = (span: TextSpan | undefined) =>
    span !== undefined && OF_WORK.test(marks.folded.slice(span.start, span.end));
  const names = (span: TextSpan | undefined, kind: 'person' | 'organisation') =>
    span !== undefined &&
    within(marks.entities, span).some(({ values }) => values.some((one) => one.kind === kind));
  const ofMeasure = (...measures: readonly Figure['measure'][]) =>
    flag(figures.some(({ measure }) => measures.includes(measure)));
  const money = flag(figures.some(({ currency }) => currency));
  const percent = flag(figures.some(({ unit }) => unit === 'percent'));
  const year = 1970 + date.span.from / 365.25;
  const head = tokens.findLast(({ end }) => end === subject?.end);
  const work = flag(told(clause));
  return {
    research: { 'percent.research': percent, 'score.research': ofMeasure('score') },
    product: { 'work.product': work, 'workObject.product': flag(told(object)) },
    policy: { 'passive.policy': flag(passive) },
    funding: { 'money.funding': money, 'raised.funding': ofMeasure('funding', 'valuation') },
    revenue: {
      'money.revenue': money,
      'percent.revenue': percent,
      'count.revenue': ofMeasure('count'),
      'sales.revenue': ofMeasure('revenue', 'share'),
    },
    company: { 'organisationSubject.company': flag(names(subject, 'organisation')) },
    people: {
      'personal.people': flag(tokens.some(({ word }) => PERSONAL.test(word))),
      'person.people': flag(tokens.some(({ person }) => person) || names(clause, 'person')),
      'personSubject.people': flag(head?.person === true || names(subject, 'person')),
      'work.people': work,
    },
    publication: { 'work.publication': work },
    society: {
      'ancient.society': flag(year < ANCIENT),
      'old.society': Math.min(2, Math.max(0, OLD - year) / 50),
      'percent.society': percent,
    },
  };
}

/** What the words of a clause beside its date are to each other. */
function parsedClause(
  marks: ParagraphMarks,
  sentence: TextSpan,
  clause: TextSpan,
  date: TextSpan | undefined,
): Clause {
  const words = wordsOf(marks, sentence).filter(
    ({ start, end }) =>
      start >= clause.start &&
      end <= clause.end &&
      (!date || end <= date.start || start >= date.end),
  );
  return marks.language === 'en' ? englishClause(words) : chineseClause(words);
}
