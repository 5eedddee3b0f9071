import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The file by which a built site is known: what has it was made by us and may be made anew. */
export const SITE_MARK = '.chronocite-site';

/**
 * Whether a built site may take the place of all that is in `folder`, an absolute path: it is not
 * there, or empty, or carries `SITE_MARK`. Never true of a folder that is in one of `kept` or has
 * one of them in it, whatever it holds.
 */
export function isReplaceable(folder: string, kept: readonly string[]): boolean {
  const real = realPath(folder);
  if (kept.some((one) => isWithin(real, realPath(one)) || isWithin(realPath(one), real))) {
    return false;
  }
  if (!existsSync(folder)) return true;
  try {
    const names = readdirSync(folder);
    return names.length === 0 || existsSync(join(folder, SITE_MARK));
  } catch {
    return false;
  }
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
