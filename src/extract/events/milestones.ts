import type { TextSpan } from '../../model/event.ts';
import type { Milestone } from '../knowledge.ts';
import { clausesOf } from './clauses.ts';
import type { Telling } from './compose.ts';
import { cuesOf } from './cues.ts';
import { within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { quoteAround } from './quote.ts';
import type { StoryContext } from './storyContext.ts';

/** A passage that tells a milestone of the gazetteer. */
export interface MilestoneTelling {
  readonly milestone: Milestone;
  readonly telling: Telling;
}

/**
 * The milestones that a sentence tells as happenings: those whose name is a happening, and those
 * whose appearance a word of the clause tells ("published", 推出). A milestone that comes after
 * the article's own publication is not told but expected, and left out.
 */
export function milestoneTellings(
  marks: ParagraphMarks,
  sentence: TextSpan,
  story: StoryContext,
): readonly MilestoneTelling[] {
  const mentions = within(marks.milestones, sentence);
  if (mentions.length === 0) return [];
  const clauses = clausesOf(marks.text, sentence);
  const folded = marks.folded.slice(sentence.start, sentence.end);
  const told: MilestoneTelling[] = [];
  for (const mention of mentions) {
    const clause =
      clauses.find((c) => c.start <= mention.start && c.end >= mention.end) ?? sentence;
    const appears = cuesOf(marks, clause).appearance > 0;
    for (const milestone of mention.values) {
      if (told.some((t) => t.milestone.id === milestone.id)) continue;
      if (!(milestone.happening || appears) || !needsMet(milestone, folded)) continue;
      if (story.published !== undefined && milestone.date.span.from > story.published) continue;
      told.push({
        milestone,
        telling: tellingOf(milestone, marks, mention, clause, clauses, sentence),
      });
    }
  }
  return told;
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
