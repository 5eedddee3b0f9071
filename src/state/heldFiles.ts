import { MAX_ARTICLE_BYTES, TITLE_FILE } from '../model/articleFile.ts';
import type { NamedBytes } from '../model/articleFile.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';

/** A file that the reader dropped or chose; `path` is within what was dropped, with `/`. */
export interface GivenFile {
  readonly path: string;
  readonly file: Blob;
}

/** The bytes of files by their paths; `undefined` for one that cannot be read. */
export type HeldFiles = ReadonlyMap<string, Promise<Uint8Array | undefined>>;

export const NO_FILES: HeldFiles = new Map();

/** The files with others added, in place of those of the same path; reading them begins now. */
export function withFiles(files: HeldFiles, given: readonly GivenFile[]): HeldFiles {
  return new Map([...files, ...given.map(({ path, file }) => [path, bytesOf(file)] as const)]);
}

/** How many of the files are articles. */
export function articlesAmong(files: HeldFiles): number {
  return files.size - (files.has(TITLE_FILE) ? 1 : 0);
}

/** All files that could be read, and a problem for each that could not. Never rejects. */
export async function bytesOfAll(files: HeldFiles): Promise<{
  readonly named: readonly NamedBytes[];
  readonly unreadable: readonly Problem[];
}> {
  const all = await Promise.all(
    [...files].map(async ([name, promise]) => ({ name, bytes: await promise })),
  );
  const message = 'The file cannot be read any more; drop it again.';
  return {
    named: all.flatMap(({ name, bytes }) => (bytes ? [{ name, bytes }] : [])),
    unreadable: all
      .filter(({ bytes }) => !bytes)
      .map(({ name }) => problem('error', 'article-unreadable', { file: name, line: 1 }, message)),
  };
}

/** One byte more than is read of an article is enough to tell that it is too large. */
async function bytesOf(file: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, MAX_ARTICLE_BYTES + 1).arrayBuffer());
  } catch {
    return undefined;
  }
}
