import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { outputPath } from './outputPath.ts';

/**
 * The problem that stopped the text from being written to `path`, or `undefined` when it is there.
 *
 * The text goes to a temporary name in the same folder, which is made where it is missing, and is
 * renamed when it is complete: readers see the old file or the new one, never half of it, and a
 * failure leaves the old one. What is no plain file stays, and a link to one is written through:
 * see `outputPath`. `shown` is the file's name for people. Never throws.
 */
export function writeTimeline(
  path: string,
  text: string | Uint8Array,
  shown: string,
): Problem | undefined {
  const failed = (reason: string) => {
    const message = `Nothing was written: ${reason}. Name another file with --out FILE.`;
    return problem('error', 'write-failed', { file: shown }, message);
  };
  let temporary: string | undefined;
  try {
    const to = outputPath(path);
    if (!to.ok) return failed(`this is ${to.what}, not a plain file`);
    const folder = dirname(to.path);
    mkdirSync(folder, { recursive: true });
    const name = basename(to.path);
    temporary = join(folder, `.${name}.${process.pid}.tmp`);
    // What has that name is of a run that was killed, or a link that somebody has laid there.
    rmSync(temporary, { force: true });
    removeLeftovers(folder, name);
    writeFileSync(temporary, text, { flush: true, flag: 'wx' });
    renameSync(temporary, to.path);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) removeIfThere(temporary);
    return failed(error instanceof Error ? error.message : 'unknown reason');
  }
}

/** What runs that were killed had begun to write; nothing of a run that still goes on. */
function removeLeftovers(folder: string, name: string): void {
  for (const file of readdirSync(folder)) {
    if (!file.startsWith(`.${name}.`)) continue;
    const [, pid] = /^\.(\d{1,10})\.tmp$/u.exec(file.slice(name.length + 1)) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) removeIfThere(join(folder, file));
  }
}

/** Whether a process of this number is there, be it somebody else's. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The problem that is told already is the one to mend.
  }
}
