import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ComposedTimeline, InputResult } from '../articles/composeTimeline.ts';

/** What was read before, on disk, by names made of what it was read from. */
export interface ExtractCache {
  readonly has: (name: string) => boolean;
  readonly result: (name: string) => InputResult | undefined;
  readonly keep: (name: string, result: InputResult) => void;
  readonly timeline: (name: string) => ComposedTimeline | undefined;
  readonly keepTimeline: (name: string, composed: ComposedTimeline) => void;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Goes with what is installed, and may be deleted at any time. */
const FOLDER = join(ROOT, 'node_modules/.cache/chronocite');
/** What reads articles: a change of any of it makes all that was kept useless. */
const CODE = ['src/model', 'src/text', 'src/language', 'src/extract', 'src/articles'];
const TIMELINE = 'timeline-';
/** Timelines are large, and only the last of each folder is of use. */
const MOST_TIMELINES = 4;

/**
 * The cache on disk, in a folder of its own for this version of the code that reads articles;
 * those of other versions are removed. What cannot be read or written is no hit and no harm.
 * Never throws.
 */
export function openExtractCache(top = FOLDER): ExtractCache {
  const code = codeHash();
  const folder = join(top, code);
  makeFolder(top, code);
  const read = (name: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8'));
    } catch {
      return undefined;
    }
  };
  const write = (name: string, value: unknown): void => {
    const path = join(folder, name);
    const temporary = `${path}.${process.pid}.tmp`;
    try {
      writeFileSync(temporary, JSON.stringify(value));
      renameSync(temporary, path);
    } catch {
      rmSync(temporary, { force: true });
    }
  };
  return {
    has: (name) => existsSync(join(folder, name)),
    result: (name) => read(name) as InputResult | undefined,
    keep: write,
    timeline: (name) => read(TIMELINE + name) as ComposedTimeline | undefined,
    keepTimeline(name, composed) {
      write(TIMELINE + name, composed);
      removeOldTimelines(folder);
    },
  };
}

/** A name made of texts, the same for the same. */
export function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 32);
}

function codeHash(): string {
  const files = CODE.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => join(folder, file)),
  );
  const texts = [...files.sort(), 'package-lock.json'].flatMap((file) => [
    file,
    readFileSync(join(ROOT, file)),
  ]);
  return hashOf([process.version, ...texts]);
}

function makeFolder(top: string, code: string): void {
  try {
    mkdirSync(join(top, code), { recursive: true });
    for (const name of readdirSync(top)) {
      if (name !== code) rmSync(join(top, name), { recursive: true, force: true });
    }
  } catch {
    // Without a folder nothing is kept.
  }
}

function removeOldTimelines(folder: string): void {
  try {
    const written = readdirSync(folder)
      .filter((name) => name.startsWith(TIMELINE))
      .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.at - a.at);
    for (const { path } of written.slice(MOST_TIMELINES)) rmSync(path, { force: true });
  } catch {
    // Somebody else is removing them.
  }
}
