import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyDataFile, noDataFile, parseDataFile } from '../articles/dataFile.ts';
import type { ReadDataFile } from '../articles/dataFile.ts';
import type { KnowledgeFiles } from '../extract/index.ts';
import type { Problem } from '../model/problem.ts';

/** The names of the data files, in the folder that `readDataFiles` is given. */
export const DATA_FILES = ['lexicon.yaml', 'gazetteer.yaml', 'curation.yaml'] as const;

/**
 * The parsed data files of a folder, and what stopped any of them with its line and column.
 *
 * `shown` is the folder's name for people, used in problems and in `DataFile.file`.
 */
export function readDataFiles(
  folder: string,
  shown: string,
): { readonly files: KnowledgeFiles; readonly problems: readonly Problem[] } {
  const [lexicon, gazetteer, curation] = DATA_FILES.map((name) =>
    readDataFile(folder, shown, name),
  );
  const files = {
    lexicon: lexicon?.file ?? emptyDataFile(`${shown}/lexicon.yaml`),
    gazetteer: gazetteer?.file ?? emptyDataFile(`${shown}/gazetteer.yaml`),
    curation: curation?.file ?? emptyDataFile(`${shown}/curation.yaml`),
  };
  const problems = [lexicon, gazetteer, curation].flatMap((one) => one?.problems ?? []);
  return { files, problems };
}

/**
 * One parsed YAML file and what stopped it. A file that is missing, empty or broken is an empty
 * mapping; only the broken one is a problem. Never throws.
 */
export function readDataFile(folder: string, shown: string, name: string): ReadDataFile {
  const file = `${shown}/${name}`;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, name));
  } catch (error) {
    if (isMissing(error)) return { file: emptyDataFile(file), problems: [] };
    const message = 'The file cannot be read; check its permissions.';
    return noDataFile(file, 'data-unreadable', { line: 1, message });
  }
  return parseDataFile(bytes, file);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
