/** Files and folders as they are met in the world: pipes, links in circles, full disks, ends in the middle. */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseTimelineFile } from '../src/model/timelineFile.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const EXTRACT = [fromRoot('node_modules/tsx/dist/cli.mjs'), fromRoot('src/cli/extract.ts')];
const OUT = 'public/timeline.json';
const isRoot = process.getuid?.() === 0;

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'chronocite-files-'));
});
afterEach(() => {
  rmSync(top, { recursive: true });
});

const at = (file: string) => join(top, file);
function write(file: string, content: string): void {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), content);
}
const article = (title: string) =>
  `---\ntitle: ${title}\ndate: 2025-03-03\n---\nThe harbour was opened in 2021.\n`;

/** `npm run extract`, ended by `signal` after so many milliseconds if one is given. */
async function extract(args: readonly string[] = [], signal?: NodeJS.Signals, afterMs = 0) {
  const child = spawn(process.execPath, [...EXTRACT, ...args], { cwd: top });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const timer = signal && setTimeout(() => child.kill(signal), afterMs);
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  return { exitCode, problems: errors.split('\n').filter((line) => line !== '') };
}

const sources = (file = OUT) => {
  const parsed = parseTimelineFile(readFileSync(at(file), 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.timeline.sources.map((source) => source.file);
};

describe('what is no plain file', () => {
  it('is told once each, and nothing waits for a pipe', async () => {
    write('data/articles/a.md', article('A'));
    execFileSync('mkfifo', [at('data/articles/pipe')]);
    symlinkSync('pipe', at('data/articles/b.md'));
    symlinkSync('pipe', at('data/articles/timeline.yaml'));
    symlinkSync('c.md', at('data/articles/c.md'));
    symlinkSync('.', at('data/articles/loop'));
    symlinkSync('/dev/zero', at('data/articles/d.md'));
    mkdirSync(at('data/articles/e.md'));
    execFileSync('mkfifo', [at('data/lexicon.yaml')]);
    const { exitCode, problems } = await extract();
    expect(exitCode).toBe(1);
    expect(problems.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'data/articles/b.md:1:1 error article-unreadable',
      'data/articles/c.md:1:1 error article-unreadable',
      'data/articles/d.md:1:1 error article-outside',
      'data/lexicon.yaml:1:1 error data-unreadable',
      'data/articles/timeline.yaml:1:1 error data-unreadable',
    ]);
    expect(problems.join('\n')).toContain('This is a pipe, not a plain file');
    expect(sources()).toEqual(['a.md']);
  });

  it('and a title of another folder are not read', async () => {
    write('data/articles/a.md', article('A'));
    write('secret.yaml', 'title: { en: Secret }\n');
    symlinkSync('../../secret.yaml', at('data/articles/timeline.yaml'));
    const { problems } = await extract();
    expect(problems).toEqual([expect.stringContaining('timeline.yaml:1:1 error data-outside')]);
    expect(readFileSync(at(OUT), 'utf8')).not.toContain('Secret');
  });
});

describe('what cannot be read or written', () => {
  it.skipIf(isRoot)('is told once, and the last timeline stays (skipped for root)', async () => {
    write('data/articles/a.md', article('A'));
    write('data/articles/b.md', article('B'));
    chmodSync(at('data/articles/b.md'), 0);
    expect((await extract()).problems).toEqual([expect.stringContaining('article-unreadable')]);
    chmodSync(at('public'), 0o500);
    write('data/articles/c.md', article('C'));
    const { problems } = await extract();
    chmodSync(at('public'), 0o700);
    expect(problems).toHaveLength(2);
    expect(sources()).toEqual(['a.md']);
  });

  it('on a full disk leaves the last timeline whole (skipped where none can be made)', async () => {
    mkdirSync(at('public'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'none', at('public')], {
        stdio: 'ignore',
      });
    } catch {
      return;
    }
    try {
      write('data/articles/a.md', article('A'));
      expect((await extract()).problems).toEqual([]);
      write('data/articles/b.md', `${article('B')}\n${'The sea is wide.\n\n'.repeat(3000)}`);
      const { exitCode, problems } = await extract();
      expect(exitCode).toBe(1);
      expect(problems).toEqual([expect.stringMatching(/write-failed .*ENOSPC/u)]);
      expect(sources()).toEqual(['a.md']);
      expect(readdirSync(at('public'))).toEqual(['timeline.json']);
    } finally {
      execFileSync('umount', [at('public')]);
    }
  });
});

describe('ends in the middle', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)('%s leaves the last timeline whole', async (signal) => {
    write('data/articles/a.md', article('A'));
    await extract();
    const before = readFileSync(at(OUT), 'utf8');
    for (let i = 0; i < 40; i += 1) write(`data/articles/${i}.md`, article(`T${i}`));
    await extract([], signal, 600);
    const after = readFileSync(at(OUT), 'utf8');
    if (after !== before) expect(sources()).toHaveLength(41);
    await extract();
    expect(sources()).toHaveLength(41);
    expect(readdirSync(at('public'))).toEqual(['timeline.json']);
  });

  it('two runs at once write one whole timeline', async () => {
    write('data/articles/a.md', article('A'));
    const runs = await Promise.all([extract(), extract()]);
    expect(runs).toEqual([
      { exitCode: 0, problems: [] },
      { exitCode: 0, problems: [] },
    ]);
    expect(sources()).toEqual(['a.md']);
    expect(readdirSync(at('public'))).toEqual(['timeline.json']);
    expect(existsSync(at(OUT))).toBe(true);
  });
});
