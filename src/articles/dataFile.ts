import type { DataFile } from '../extract/index.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { decodeUtf8 } from './decodeUtf8.ts';
import { readYaml } from './yaml.ts';

/** A parsed YAML file, and what stopped it from being read. */
export interface ReadDataFile {
  readonly file: DataFile;
  readonly problems: readonly Problem[];
}

/**
 * The YAML file in these bytes; `file` is its name for people. One that is empty is an empty
 * mapping; so is a broken one, with a problem at its line and column. Never throws.
 */
export function parseDataFile(bytes: Uint8Array, file: string): ReadDataFile {
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return noDataFile(file, 'data-encoding', decoded);
  const yaml = readYaml(decoded.text);
  if (!yaml.ok) return noDataFile(file, 'data-yaml', yaml);
  return { file: { file, value: yaml.value ?? {} }, problems: [] };
}

/** An empty mapping in place of a file that could not be read, and why. */
export function noDataFile(
  file: string,
  rule: string,
  why: { readonly line: number; readonly column?: number; readonly message: string },
): ReadDataFile {
  const { line, column = 1, message } = why;
  const place = { file, line, column };
  return { file: emptyDataFile(file), problems: [problem('error', rule, place, message)] };
}

/** What stands for a file that is not there. */
export function emptyDataFile(file: string): DataFile {
  return { file, value: {} };
}
