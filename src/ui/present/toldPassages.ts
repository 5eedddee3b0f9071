import { passageOf } from '../../export/passage.ts';
import type { Passage } from '../../export/passage.ts';
import type { TimelineEvent } from '../../model/event.ts';
import type { Source } from '../../model/source.ts';
import type { StorySlide } from '../../timeline/slides/storySlides.ts';

/** An event of a step and the passage that it was read from. */
export interface ToldPassage {
  readonly event: TimelineEvent;
  readonly passage: Passage;
}

/** What the events of a step were read from, those that stand out first; one passage each. */
export function toldPassages(
  slide: StorySlide | undefined,
  sources: readonly Source[],
): readonly ToldPassage[] {
  const events = slide?.events ?? [];
  const standing = events.filter(({ id }) => slide?.highlight?.has(id));
  const others = events.filter((event) => !standing.includes(event));
  return [...standing, ...others].flatMap((event) => {
    const [first] = event.evidence;
    const passage = first && passageOf(first, sources);
    return passage ? [{ event, passage }] : [];
  });
}
