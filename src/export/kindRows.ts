import type { Timeline } from '../model/timelineFile.ts';
import { toldIds } from '../timeline/slides/storySlides.ts';
import type { StorySlide } from '../timeline/slides/storySlides.ts';
import { toldRows } from '../timeline/slides/toldRows.ts';

/** Rows that the lanes of kinds want for a story's slides; see `toldRows`. */
export function kindRows(
  slides: readonly StorySlide[],
  { events }: Timeline,
): ReadonlyMap<string, number> {
  const kindOf = new Map(events.map(({ id, kind }) => [id, kind]));
  return toldRows(slides.map(toldIds), (id) => kindOf.get(id));
}
