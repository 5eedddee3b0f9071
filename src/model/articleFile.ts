/** A file in memory; `name` is its path within the folder of articles, with forward slashes. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Largest article that is read, in bytes. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;

/** Beside the articles, because it is about them: `title: { zh-Hant: …, zh-Hans: …, en: … }`. */
export const TITLE_FILE = 'timeline.yaml';

/** Whether a file or folder of this name is left out wherever it stands. */
export function isSkippedName(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** The order in which articles are read, whatever the file system's. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
