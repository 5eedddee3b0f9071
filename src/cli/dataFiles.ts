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
 * `shown` is the folder's name for people, used in problems and in `DataFile.file`. A file that is
 * missing, empty or broken is an empty mapping; only the broken one is a problem. Never throws.
 */
export function readDataFiles(
  folder: string,
  shown: string,
): { readonly files: KnowledgeFiles; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = (name: (typeof DATA_FILES)[number]): DataFile => {
    const file = `${shown}/${name}`;
    const empty = { file, value: {} };
    const fail = (rule: string, line: number, column: number, message: string): DataFile => {
      problems.push(problem('error', rule, { file, line, column }, message));
      return empty;
    };
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(join(folder, name));
    } catch (error) {
      if (isMissing(error)) return empty;
      return fail('data-unreadable', 1, 1, 'The file cannot be read; check its permissions.');
    }
    const decoded = decodeUtf8(bytes);
    if (!decoded.ok) return fail('data-encoding', decoded.line, 1, decoded.message);
    const yaml = readYaml(decoded.text);
    if (!yaml.ok) return fail('data-yaml', yaml.line, yaml.column, yaml.message);
    return yaml.value === undefined || yaml.value === null ? empty : { file, value: yaml.value };
  };
  const [lexicon, gazetteer, curation] = DATA_FILES;
  const files = {
    lexicon: read(lexicon),
    gazetteer: read(gazetteer),
    curation: read(curation),
  };
  return { files, problems };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
