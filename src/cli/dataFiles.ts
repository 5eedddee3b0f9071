import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile, KnowledgeFiles } from '../extract/index.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { decodeUtf8 } from './decodeUtf8.ts';
import { readYaml } from './yaml.ts';

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
    lexicon: lexicon?.file ?? empty(`${shown}/lexicon.yaml`),
    gazetteer: gazetteer?.file ?? empty(`${shown}/gazetteer.yaml`),
    curation: curation?.file ?? empty(`${shown}/curation.yaml`),
  };
  const problems = [lexicon, gazetteer, curation].flatMap((one) => one?.problems ?? []);
  return { files, problems };
}

const empty = (file: string): DataFile => ({ file, value: {} });

/**
 * One parsed YAML file and what stopped it. A file that is missing, empty or broken is an empty
 * mapping; only the broken one is a problem. Never throws.
 */
export function readDataFile(
  folder: string,
  shown: string,
  name: string,
): { readonly file: DataFile; readonly problems: readonly Problem[] } {
  const file = `${shown}/${name}`;
  const fail = (rule: string, line: number, column: number, message: string) => ({
    file: empty(file),
    problems: [problem('error', rule, { file, line, column }, message)],
  });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, name));
  } catch (error) {
    if (isMissing(error)) return { file: empty(file), problems: [] };
    return fail('data-unreadable', 1, 1, 'The file cannot be read; check its permissions.');
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return fail('data-encoding', decoded.line, 1, decoded.message);
  const yaml = readYaml(decoded.text);
  if (!yaml.ok) return fail('data-yaml', yaml.line, yaml.column, yaml.message);
  return { file: { file, value: yaml.value ?? {} }, problems: [] };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
