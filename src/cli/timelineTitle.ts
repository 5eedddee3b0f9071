import { timelineTitle } from '../articles/timelineTitle.ts';
import type { TimelineTitle } from '../articles/timelineTitle.ts';
import { TITLE_FILE } from '../model/articleFile.ts';
import { readDataFile } from './dataFiles.ts';
import { shownPath } from './shownPath.ts';

/** The title of the timeline that a folder of articles makes, where its `timeline.yaml` has one. */
export function readTimelineTitle(articlesDir: string): TimelineTitle {
  return timelineTitle(readDataFile(articlesDir, shownPath(articlesDir), TITLE_FILE));
}
