import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadDataFile } from '../articles/dataFile.ts';
import { readDataFile } from './dataFiles.ts';

/** The folder of the stories, in the folder of the data files. */
export const STORIES_FOLDER = 'stories';

/**
 * The parsed stories of a data folder in the order of their names. `shown` is the data folder's
 * name for people. No folder is no stories. Never throws.
 */
export function readStoryFiles(dataDir: string, shown: string): readonly ReadDataFile[] {
  const folder = join(dataDir, STORIES_FOLDER);
  return namesIn(folder).map((name) => readDataFile(folder, `${shown}/${STORIES_FOLDER}`, name));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[^.].*\.ya?ml$/u.test(name))
      .sort();
  } catch {
    return [];
  }
}
