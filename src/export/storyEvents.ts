import { eventById } from '../model/eventById.ts';
import type { Story } from '../model/story.ts';
import type { Timeline } from '../model/timelineFile.ts';

/** The timeline with the events of the story alone, under its title. */
export function storyEvents(timeline: Timeline, story: Story): Timeline {
  const ids = new Set(
    story.steps
      .flatMap(({ events = [], highlight = [] }) => [...events, ...highlight])
      .map((id) => eventById(timeline.events, id)?.id),
  );
  return {
    ...timeline,
    title: story.title,
    events: timeline.events.filter(({ id }) => ids.has(id)),
  };
}
