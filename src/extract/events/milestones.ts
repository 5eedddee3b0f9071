import type { Day } from '../../model/calendar.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { TextSpan } from '../../model/event.ts';
import type { Milestone } from '../knowledge.ts';
import { clausesOf } from './clauses.ts';
import type { Telling } from './compose.ts';
import { anyWithin, within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { quoteAround } from './quote.ts';
import type { StoryContext } from './storyContext.ts';
import { namesAnother, tellingGrade } from './tells.ts';
import type { TellingGrade } from './tells.ts';

/** A passage that tells a milestone of the gazetteer. */
export interface MilestoneTelling {
  readonly milestone: Milestone;
  readonly telling: Telling;
  readonly grade: TellingGrade;
}

/** A name of a milestone in a sentence that tells that it happened, and how well. */
export interface ToldMilestone {
  readonly mention: TextSpan;
  readonly milestone: Milestone;
  readonly grade: TellingGrade;
}

/** The names of milestones in a sentence. A name that is part of another thing's is none. */
export function milestonesNamed(
  marks: ParagraphMarks,
  sentence: TextSpan,
): readonly Pick<ToldMilestone, 'mention' | 'milestone'>[] {
  const mentions = within(marks.milestones, sentence);
  if (mentions.length === 0) return [];
  const folded = marks.folded.slice(sentence.start, sentence.end);
  return mentions.flatMap((mention) =>
    mention.values
      .filter((one) => needsMet(one, folded) && !namesAnother(marks, mention, one))
      .map((milestone) => ({ mention, milestone })),
  );
}

/** The milestones that a sentence names, each once, and how well it tells them: 0 not at all. */
function namedMilestones(
  marks: ParagraphMarks,
  sentence: TextSpan,
  { published }: Pick<StoryContext, 'published'>,
  agreed?: (milestone: Milestone) => TextSpan | undefined,
): readonly ToldMilestone[] {
  const best = new Map<string, ToldMilestone>();
  for (const { mention, milestone } of milestonesNamed(marks, sentence)) {
    const grade = tellingGrade(marks, sentence, mention, milestone, {
      agreed: agreed?.(milestone),
      isNew: isNewOn(published, milestone),
    });
    const known = best.get(milestone.id);
    if (!known || grade > known.grade) best.set(milestone.id, { mention, milestone, grade });
  }
  return [...best.values()];
}

/** The milestones that a sentence tells as happenings, each once. */
export const toldMilestones = (
  marks: ParagraphMarks,
  sentence: TextSpan,
  story: Pick<StoryContext, 'published'>,
): readonly ToldMilestone[] =>
  namedMilestones(marks, sentence, story).filter(({ grade }) => grade > 0);

/**
 * The passages that tell milestones outside `dated`, the clauses that dates of the text govern. A
 * milestone that comes after the article's own publication is not told but expected, and left out.
 */
export function milestoneTellings(
  marks: ParagraphMarks,
  sentence: TextSpan,
  dated: readonly TextSpan[],
  story: StoryContext,
): readonly MilestoneTelling[] {
  const told = toldMilestones(marks, sentence, story);
  if (told.length === 0) return [];
  const clauses = clausesOf(marks.text, sentence);
  return told.flatMap(({ mention, milestone, grade }) => {
    if (dated.some((d) => mention.start < d.end && mention.end > d.start)) return [];
    if (isExpected(milestone, story)) return [];
    const clause =
      clauses.find((c) => c.start <= mention.start && c.end >= mention.end) ?? sentence;
    const telling = tellingOf(milestone, marks, mention, clause, clauses, sentence);
    return [{ milestone, telling, grade }];
  });
}

/** How long after its appearance a thing is new, in days. */
const NEW_FOR = 60;

const isNewOn = (published: Day | undefined, { date: { span } }: Milestone) =>
  published !== undefined && published >= span.from && published <= span.to + NEW_FOR;

/** Whether an article is older than a milestone, and so can only expect it. */
export const isExpected = ({ date }: Milestone, { published }: StoryContext) =>
  published !== undefined && date.span.from > published;

/**
 * The milestone that a dated passage tells: named in its clause, told in its sentence, and with a
 * reference date within the date that the text gives.
 */
export function milestoneDated(
  marks: ParagraphMarks,
  { clause, dateSpan }: Telling,
  date: DateValue,
  story: StoryContext,
): ToldMilestone | undefined {
  if (!anyWithin(marks.milestones, clause)) return undefined;
  const sentence = marks.sentences.find((s) => s.start <= clause.start && s.end >= clause.end);
  const agrees = ({ date: { span } }: Milestone) =>
    span.from >= date.span.from && span.to <= date.span.to;
  return namedMilestones(marks, sentence ?? clause, story, (milestone) =>
    agrees(milestone) ? dateSpan : undefined,
  ).find(
    ({ mention, milestone, grade }) =>
      grade > 0 &&
      mention.start >= clause.start &&
      mention.end <= clause.end &&
      agrees(milestone) &&
      !isExpected(milestone, story),
  );
}

/** "This policy", "the paper": a thing named just before, by the last characters of its name. */
const POINTS_BACK =
  /(?:这种|这样的|这个|这一|这篇|这份|这项|这款|该|此)(?<noun>[\u4e00-\u9fff]{2})|\b(?:this|the|that) (?<word>[a-z]{4,})/g;

/**
 * The passage of a sentence that tells the appearance of a milestone named in the passage before
 * it and here only pointed at: "We were the first to publish such a policy."
 */
export function pointedMilestone(
  marks: ParagraphMarks,
  sentence: TextSpan,
  last: { readonly milestone: Milestone; readonly name: string } | undefined,
): MilestoneTelling | undefined {
  if (!last || anyWithin(marks.milestones, sentence)) return undefined;
  if (!tellsHappening(marks, sentence, last.milestone)) return undefined;
  const { milestone } = last;
  const folded = marks.folded.slice(sentence.start, sentence.end);
  for (const match of folded.matchAll(POINTS_BACK)) {
    const noun = match.groups?.['noun'] ?? match.groups?.['word'] ?? '';
    if (!last.name.toLowerCase().includes(noun)) continue;
    const mention = {
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    };
    const grade = tellingGrade(marks, sentence, mention, milestone);
    if (grade === 0) continue;
    const clauses = clausesOf(marks.text, sentence);
    const telling = tellingOf(milestone, marks, mention, sentence, clauses, sentence);
    return { milestone, telling, grade };
  }
  return undefined;
}

/** Whether a word in a span tells what happened to a milestone, of whatever it says it. */
export const tellsHappening = (marks: ParagraphMarks, span: TextSpan, { verb }: Milestone) =>
  within(marks.milestoneWords(), span).some(({ values }) => values.includes(verb));

const needsMet = ({ needs }: Milestone, folded: string) =>
  needs.length === 0 || needs.some((word) => folded.includes(word));

function tellingOf(
  milestone: Milestone,
  marks: ParagraphMarks,
  mention: TextSpan,
  clause: TextSpan,
  clauses: readonly TextSpan[],
  sentence: TextSpan,
): Telling {
  const { date, reference } = milestone;
  return {
    origin: 'milestone',
    date: {
      date,
      basis: 'reference',
      reference,
      derivation: [
        {
          step: 'reference',
          text: marks.text.slice(mention.start, mention.end),
          edtf: date.edtf,
          address: reference,
        },
      ],
    },
    quote: quoteAround(clauses, clause, sentence, marks.text),
    clause,
    modality: 'asserted',
  };
}
