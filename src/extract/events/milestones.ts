import type { DateValue } from '../../model/edtf.ts';
import type { TextSpan } from '../../model/event.ts';
import type { Milestone } from '../knowledge.ts';
import { clausesOf } from './clauses.ts';
import type { Telling } from './compose.ts';
import { cueOf } from './cues.ts';
import { anyWithin, within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { quoteAround } from './quote.ts';
import type { StoryContext } from './storyContext.ts';

/** A passage that tells a milestone of the gazetteer. */
export interface MilestoneTelling {
  readonly milestone: Milestone;
  readonly telling: Telling;
}

/** A mention of a milestone whose sentence tells that it happened. */
export interface ToldMilestone {
  readonly mention: TextSpan;
  readonly milestone: Milestone;
}

/**
 * The milestones that a sentence tells as happenings, each once: those whose name is a happening,
 * and those whose appearance a word of its clause or of a neighbouring one tells ("published", 推出).
 */
export function toldMilestones(
  marks: ParagraphMarks,
  sentence: TextSpan,
): readonly ToldMilestone[] {
  const mentions = within(marks.milestones, sentence);
  if (mentions.length === 0) return [];
  const told: ToldMilestone[] = [];
  const folded = marks.folded.slice(sentence.start, sentence.end);
  const clauses = clausesOf(marks.text, sentence);
  for (const mention of mentions) {
    const at = clauses.findIndex((c) => c.start <= mention.start && c.end >= mention.end);
    const near = {
      start: (clauses[at - 1] ?? clauses[at] ?? sentence).start,
      end: (clauses[at + 1] ?? clauses[at] ?? sentence).end,
    };
    const appears = cueOf(marks, 'appearance', near) > 0;
    for (const milestone of mention.values) {
      if (told.some((t) => t.milestone.id === milestone.id)) continue;
      if ((milestone.happening || appears) && needsMet(milestone, folded))
        told.push({ mention, milestone });
    }
  }
  return told;
}

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
  const told = toldMilestones(marks, sentence);
  if (told.length === 0) return [];
  const clauses = clausesOf(marks.text, sentence);
  return told.flatMap(({ mention, milestone }) => {
    if (dated.some((d) => mention.start < d.end && mention.end > d.start)) return [];
    if (story.published !== undefined && milestone.date.span.from > story.published) return [];
    const clause =
      clauses.find((c) => c.start <= mention.start && c.end >= mention.end) ?? sentence;
    return [
      { milestone, telling: tellingOf(milestone, marks, mention, clause, clauses, sentence) },
    ];
  });
}

/**
 * The milestone that a dated clause tells: named in the clause itself, told by it, and with a
 * reference date within the date that the text gives.
 */
export function milestoneDated(
  marks: ParagraphMarks,
  clause: TextSpan,
  date: DateValue,
): Milestone | undefined {
  return toldMilestones(marks, clause).find(({ mention, milestone }) => {
    const { from, to } = milestone.date.span;
    const inside = from >= date.span.from && to <= date.span.to;
    const own = clausesOf(marks.text, clause).find(
      (c) => c.start <= mention.start && c.end >= mention.end,
    );
    return inside && (milestone.happening || cueOf(marks, 'appearance', own ?? clause) > 0);
  })?.milestone;
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
  if (cueOf(marks, 'appearance', sentence) === 0) return undefined;
  const folded = marks.folded.slice(sentence.start, sentence.end);
  for (const match of folded.matchAll(POINTS_BACK)) {
    const noun = match.groups?.['noun'] ?? match.groups?.['word'] ?? '';
    if (!last.name.toLowerCase().includes(noun)) continue;
    const mention = {
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    };
    const telling = tellingOf(
      last.milestone,
      marks,
      mention,
      sentence,
      clausesOf(marks.text, sentence),
      sentence,
    );
    return { milestone: last.milestone, telling };
  }
  return undefined;
}

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
