import { lstatSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { noDataFile } from '../articles/dataFile.ts';
import { timelineTitle } from '../articles/timelineTitle.ts';
import type { TimelineTitle } from '../articles/timelineTitle.ts';
import { TITLE_FILE } from '../model/articleFile.ts';
import { readDataFile } from './dataFiles.ts';
import { shownPath } from './shownPath.ts';

/**
 * The title of the timeline that a folder of articles makes, where its `timeline.yaml` has one. As
 * with articles, a link that leads out of the folder is not followed.
 */
export function readTimelineTitle(articlesDir: string): TimelineTitle {
  const shown = shownPath(articlesDir);
  if (leadsOut(articlesDir, TITLE_FILE)) {
    const message = 'This link leads out of the folder; put a copy here.';
    const refused = noDataFile(`${shown}/${TITLE_FILE}`, 'data-outside', { line: 1, message });
    return timelineTitle(refused);
  }
  return timelineTitle(readDataFile(articlesDir, shown, TITLE_FILE));
}

/** Whether a name in a folder is a link to somewhere else, or to nowhere. */
function leadsOut(folder: string, name: string): boolean {
  const path = join(folder, name);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  try {
    const root = realpathSync(folder);
    return !realpathSync(path).startsWith(root.endsWith(sep) ? root : root + sep);
  } catch {
    return true;
  }
}
