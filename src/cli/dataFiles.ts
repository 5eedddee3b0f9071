import { join } from 'node:path';
import { emptyDataFile, noDataFile, parseDataFile } from '../articles/dataFile.ts';
import type { ReadDataFile } from '../articles/dataFile.ts';
import type { KnowledgeFiles } from '../extract/index.ts';
import type { Problem } from '../model/problem.ts';
import { readPlainFile } from './plainFile.ts';

/** The names of the data files, in the folder that `readDataFiles` is given. */
export const DATA_FILES = ['lexicon.yaml', 'gazetteer.yaml', 'curation.yaml'] as const;

const MAX_DATA_BYTES = 5_000_000;

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
  const read = readPlainFile(join(folder, name), MAX_DATA_BYTES);
  if (read.ok) return parseDataFile(read.bytes, file);
  switch (read.why) {
    case 'missing':
      return { file: emptyDataFile(file), problems: [] };
    case 'too-large':
      return refused(file, 'The file is over 5 MB; shorten it.');
    case 'not-plain':
      return refused(file, `This is ${read.what}, not a plain file; put a copy here.`);
    case 'unreadable':
      return refused(file, 'The file cannot be read; check its permissions.');
  }
}

function refused(file: string, message: string): ReadDataFile {
  return noDataFile(file, 'data-unreadable', { line: 1, message });
}
