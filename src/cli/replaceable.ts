import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The file by which a built site is known: what has it was made by us and may be made anew. */
export const SITE_MARK = '.chronocite-site';

/**
 * Whether a built site may take the place of all that is in `folder`, an absolute path: it is not
 * there, or empty, or carries `SITE_MARK`. Never true of a link, and of a folder that is in one of
 * `kept` or has one of them in it, whatever it holds.
 */
export function isReplaceable(folder: string, kept: readonly string[]): boolean {
  const real = realPath(folder);
  if (kept.some((one) => isWithin(real, realPath(one)) || isWithin(realPath(one), real))) {
    return false;
  }
  if (isLink(folder)) return false;
  if (!existsSync(folder)) return true;
  try {
    const names = readdirSync(folder);
    return names.length === 0 || existsSync(join(folder, SITE_MARK));
  } catch {
    return false;
  }
}

/** The folder that a link leads to, which is built in its place, so that the link stays; else the path. */
export function folderOf(path: string): string {
  try {
    return isLink(path) && statSync(path).isDirectory() ? realpathSync(path) : path;
  } catch {
    // It leads nowhere, or in a circle.
    return path;
  }
}

/** Whether there is a folder or nothing at all: no file, pipe, device or link. */
export function isFolderOrFree(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Where a path leads, by what of it is there. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(realPath(above), path.slice(above.length));
}

/** Whether `inner` is `outer` or in it. */
function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !/^[a-z]:/iu.test(path));
}
