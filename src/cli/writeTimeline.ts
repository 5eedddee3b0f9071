import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';

/**
 * The problem that stopped the text from being written to `path`, or `undefined` when it is there.
 *
 * The text goes to a temporary name in the same folder, which is made where it is missing, and is
 * renamed when it is complete: readers see the old file or the new one, never half of it, and a
 * failure leaves the old one. `shown` is the file's name for people. Never throws.
 */
export function writeTimeline(
  path: string,
  text: string | Uint8Array,
  shown: string,
): Problem | undefined {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text, { flush: true });
    renameSync(temporary, path);
    return undefined;
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    const reason = error instanceof Error ? error.message : 'unknown reason';
    const message = `Nothing was written: ${reason}. Name another file with --out FILE.`;
    return problem('error', 'write-failed', { file: shown }, message);
  }
}
