import { lstatSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';

/** Where a file is written, or what stands in its place that no file may take. */
export type OutputPath =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly what: string };

/**
 * Where what is written to `path` goes: there, or to the plain file that a link there leads to, so
 * that the link stays. Devices, pipes, sockets and folders, and links to them or to nothing, are
 * refused: a file renamed to their name would take their place. Throws where `path` cannot be
 * looked at.
 */
export function outputPath(path: string): OutputPath {
  const own = lstatSync(path, { throwIfNoEntry: false });
  if (!own || own.isFile()) return { ok: true, path };
  const target = own.isSymbolicLink() ? statOfTarget(path) : own;
  if (!target) return { ok: false, what: 'a link that leads nowhere' };
  if (target.isFile()) return { ok: true, path: realpathSync(path) };
  return { ok: false, what: kindOf(target) };
}

/** Links that go in a circle lead nowhere too. */
function statOfTarget(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** What something that is no plain file is, for people. */
export function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}
