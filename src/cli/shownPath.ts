import { relative, sep } from 'node:path';

/**
 * A path as a person in the current directory would write it: relative, with forward slashes, `.`
 * for the directory itself, and no control or bidirectional characters.
 */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path).split(sep).join('/');
  return shown === '' ? '.' : shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
}
