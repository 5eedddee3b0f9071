import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { parseReading, readingName } from '../../reader/index.ts';
import type { Reading } from '../../reader/index.ts';
import { READINGS_FOLDER } from '../articlesFolder.ts';

/** No reading is larger, in bytes. */
const MOST = 20_000_000;

/** The readings beside the articles of a folder, by the id of the article. */
export interface Readings {
  readonly byArticle: ReadonlyMap<string, Reading>;
  /** `place.file` is relative to the articles folder. */
  readonly problems: readonly Problem[];
}

/** Where the reading of an article is kept. */
export const readingPath = (articlesDir: string, articleId: string): string =>
  join(articlesDir, READINGS_FOLDER, readingName(articleId));

/** The readings in `readings/` of a folder of articles; none where there is no such folder. Never throws. */
export function readReadings(articlesDir: string): Readings {
  const byArticle = new Map<string, Reading>();
  const problems: Problem[] = [];
  let names: readonly string[];
  try {
    names = readdirSync(join(articlesDir, READINGS_FOLDER)).sort();
  } catch {
    return { byArticle, problems };
  }
  for (const name of names) {
    if (!name.endsWith('.json') || name.startsWith('.')) continue;
    const file = `${READINGS_FOLDER}/${name}`;
    const text = textOf(join(articlesDir, file));
    if (text === undefined) {
      const message = 'The reading cannot be read, or is larger than 20 MB; it is not used.';
      problems.push(problem('error', 'reading-unreadable', { file, line: 1 }, message));
      continue;
    }
    const read = parseReading(text, file);
    if (read.problem) problems.push(read.problem);
    if (read.reading && readingName(read.reading.article) === name)
      byArticle.set(read.reading.article, read.reading);
  }
  return { byArticle, problems };
}

function textOf(path: string): string | undefined {
  try {
    const { size } = statSync(path);
    return size > MOST ? undefined : readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
