import type { Timeline } from '../model/timelineFile.ts';
import { toldIds } from '../timeline/storySlides.ts';
import type { StorySlide } from '../timeline/storySlides.ts';
import { toldRows } from '../timeline/toldRows.ts';

/** Rows that the lanes of kinds want for a story's slides; see `toldRows`. */
export function kindRows(
  slides: readonly StorySlide[],
  { events }: Timeline,
): ReadonlyMap<string, number> {
  const kindOf = new Map(events.map(({ id, kind }) => [id, kind]));
  return toldRows(slides.map(toldIds), (id) => kindOf.get(id));
}
