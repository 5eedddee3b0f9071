import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { kindOf } from './outputPath.ts';

/** The bytes of a plain file, or why there are none. */
export type PlainFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'missing' | 'unreadable' | 'too-large' }
  /** `what` it is instead: a pipe, a device. */
  | { readonly ok: false; readonly why: 'not-plain'; readonly what: string };

/** Opened to look at what it is, a pipe waits for nobody. Windows has no such flag. */
const FLAGS = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/**
 * Reads a file of at most `maxBytes`, through links too. What is no plain file is never read: a pipe
 * would wait for ever, a device may have no end. Nor is more read than the file had when it was
 * opened, so that one that grows meanwhile ends. Never throws.
 */
export function readPlainFile(path: string, maxBytes: number): PlainFile {
  let file: number | undefined;
  try {
    file = openSync(path, FLAGS);
    const stats = fstatSync(file);
    if (!stats.isFile()) return { ok: false, why: 'not-plain', what: kindOf(stats) };
    if (stats.size > maxBytes) return { ok: false, why: 'too-large' };
    const bytes = new Uint8Array(stats.size);
    let length = 0;
    for (;;) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return { ok: true, bytes: bytes.subarray(0, length) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // A socket can't even be opened.
    if (code === 'ENXIO') return { ok: false, why: 'not-plain', what: 'a socket or a device' };
    return { ok: false, why: code === 'ENOENT' ? 'missing' : 'unreadable' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
