import type { Evidence } from '../../model/event.ts';
import { clausesOf } from './clauses.ts';
import type { EventDraft } from './draft.ts';
import type { ParagraphMarks } from './marks.ts';
import { isExpected, milestonesNamed } from './milestones.ts';
import { quoteAround } from './quote.ts';
import type { StoryContext } from './storyContext.ts';

/** A passage that names a milestone and does not tell it. */
export interface MilestoneMention {
  /** Id in the gazetteer. */
  readonly milestone: string;
  readonly evidence: Evidence;
}

/**
 * Where paragraphs name milestones that they do not tell: the first sentence of each paragraph, for
 * the others of it lead to the same place. `drafts` are what was told.
 */
export function mentionsIn(
  paragraphs: readonly ParagraphMarks[],
  drafts: readonly EventDraft[],
  story: StoryContext,
): readonly MilestoneMention[] {
  const known = new Set(
    drafts.map(({ milestone = '', evidence }) => `${evidence.paragraph} ${milestone}`),
  );
  return paragraphs.flatMap((marks) => {
    if (marks.milestones.length === 0) return [];
    return marks.sentences.flatMap((sentence) =>
      milestonesNamed(marks, sentence).flatMap(({ mention, milestone }): MilestoneMention[] => {
        const key = `${marks.paragraph.id} ${milestone.id}`;
        if (known.has(key) || isExpected(milestone, story)) return [];
        known.add(key);
        const clauses = clausesOf(marks.text, sentence);
        const clause =
          clauses.find((c) => c.start <= mention.start && c.end >= mention.end) ?? mention;
        const { speaker } = marks.paragraph;
        return [
          {
            milestone: milestone.id,
            evidence: {
              source: story.source.id,
              paragraph: marks.paragraph.id,
              quote: quoteAround(clauses, clause, sentence, marks.text),
              ...(speaker ? { speaker } : {}),
            },
          },
        ];
      }),
    );
  });
}
