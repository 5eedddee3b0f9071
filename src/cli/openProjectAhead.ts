import { resolve } from 'node:path';
import { readDataFiles } from './dataFiles.ts';
import { openExtractCache } from './extractCache.ts';
import { openProject } from './project.ts';
import type { Project, ProjectFolders } from './project.ts';
import { readAhead } from './readAhead.ts';
import { openArticles } from './readArticles.ts';
import { readingProgress } from './readingProgress.ts';
import type { ProgressOut } from './readingProgress.ts';
import { hashOfKnowledge, nameOfResult } from './resultName.ts';
import { openTrial } from './trial.ts';

/**
 * The project in these folders, as `openProject` has it. What was read before comes from the cache;
 * the rest is read in threads, and `out` is told how far that is. `now` is a clock in milliseconds.
 */
export async function openProjectAhead(
  folders: ProjectFolders,
  now: () => number,
  out: ProgressOut,
): Promise<Project> {
  const cache = openExtractCache();
  const reader = openArticles(resolve(folders.articlesDir), openTrial(resolve(folders.dataDir)));
  const { articles, tables } = reader.read(new Set());
  const knowledge = hashOfKnowledge(readDataFiles(resolve(folders.dataDir), 'data').files);
  const unread = [...articles, ...tables]
    .map((input) => ({ input, name: nameOfResult(input, knowledge) }))
    .filter(({ name }) => !cache.has(name));
  const progress = readingProgress(unread.length, out, now);
  await readAhead(unread, resolve(folders.dataDir), progress.tell);
  progress.end();
  return openProject(folders, now, { cache, reader });
}
