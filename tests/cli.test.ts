import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
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
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseTimelineFile } from '../src/model/timelineFile.ts';
import type { Timeline } from '../src/model/timelineFile.ts';
import { GREEDY_ARTICLES } from '../src/testing/greedyArticles.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** As a loader tsx needs no second process. */
const TSX = ['--import', pathToFileURL(fromRoot('node_modules/tsx/dist/loader.mjs')).href];
const SHARED_ARTICLES = fromRoot('../shared/articles');
const OUT = 'public/timeline.json';

interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  /** The lines of the error output. */
  readonly problems: readonly string[];
}

/** Runs one of our commands in the temporary folder until it ends. */
async function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const script = fromRoot(`src/cli/${command}`);
  const program = command.endsWith('.ts') ? [...TSX, script] : [script];
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: top,
    env: { ...process.env, ...env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const problems = output.stderr.split('\n').filter((line) => line !== '');
  return { exitCode, stdout: output.stdout, problems };
}

const extract = (...args: readonly string[]) => run('extract.ts', args);

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'chronocite-cli-'));
});
afterEach(() => {
  rmSync(top, { recursive: true });
});

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(top, file)), { recursive: true });
  writeFileSync(join(top, file), content);
}

function timeline(file = OUT): Timeline {
  const parsed = parseTimelineFile(readFileSync(join(top, file), 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.timeline;
}

const article = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2025-03-03\n${more}---\n# ${title}\n\nThe company was founded in 2021.\n`;
const files = () => timeline().sources.map(({ file }) => file);

it.each([
  ['extract.ts', [], 'Name another file'],
  ['export.ts', ['--format', 'md'], 'Name another file'],
  ['build.ts', [], 'other things than a built site'],
] as const)(
  '%s leaves alone what is no plain file, and says so once',
  async (command, args, says) => {
    write('data/articles/a.md', article('A'));
    execFileSync('mkfifo', [join(top, 'pipe')]);
    symlinkSync('/dev/null', join(top, 'to-null'));
    symlinkSync(join(top, 'nothing'), join(top, 'dangling'));
    for (const name of ['pipe', 'to-null', 'dangling']) {
      const before = lstatSync(join(top, name)).ino;
      const { exitCode, problems } = await run(command, [...args, '--out', name]);
      expect(problems).toEqual([expect.stringContaining(says)]);
      expect(exitCode).toBeGreaterThan(0);
      expect(lstatSync(join(top, name)).ino).toBe(before);
    }
    expect(readdirSync(top).sort()).toEqual(['dangling', 'data', 'pipe', 'to-null']);
  },
);

describe('npm run extract', () => {
  it('lets the others through beside articles that ask for gigabytes', async () => {
    write('in/a.md', article('A'));
    for (const [file, text] of Object.entries(GREEDY_ARTICLES)) write(`in/${file}`, text);
    const { exitCode, problems } = await extract('--articles', 'in');
    expect(exitCode).toBe(1);
    const bounds = problems.filter((line) => line.includes('article-bounds'));
    expect(bounds).toHaveLength(Object.keys(GREEDY_ARTICLES).length);
    expect(files()).toEqual(['a.md', ...Object.keys(GREEDY_ARTICLES)]);
  });

  it('writes the timeline of data/articles and says in one line what it did', async () => {
    write('data/articles/a.md', article('A'));
    write('data/articles/deep/b.markdown', article('B'));
    const { exitCode, stdout, problems } = await extract();
    expect(problems).toEqual([]);
    expect(stdout).toMatch(/^2 articles, \d+ events? → public\/timeline\.json\n$/u);
    expect(exitCode).toBe(0);
    expect(files()).toEqual(['a.md', 'deep/b.markdown']);
    expect(timeline()).not.toHaveProperty('problems');
    expect(readdirSync(join(top, 'public'))).toEqual(['timeline.json']);
  });

  it('gives each bad article exactly one message with its line, and lets the good ones through', async () => {
    const bad: readonly [file: string, content: string | Uint8Array, message: RegExp][] = [
      ['big.md', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), /^:1:1 error article-size /u],
      [
        'bytes.md',
        Buffer.from('---\ntitle: T\n---\n\xe5\n', 'latin1'),
        /^:4:1 error article-encoding /u,
      ],
      ['empty.md', '', /^:1:1 error article-empty /u],
      [
        'impossible.md',
        '---\ntitle: T\ndate: 2025-02-30\n---\nx\n',
        /^:3:1 error date-impossible /u,
      ],
      ['month.md', '---\ntitle: T\ndate: 2025-03\n---\nx\n', /^:3:1 warning date-month /u],
      ['nodate.md', '---\ntitle: T\n---\nx\n', /^:1:1 warning date-missing /u],
      ['plain.md', '# T\n\nx\n', /^:1:1 warning front-matter-missing /u],
      ['same.md', article('Same', 'slug: a\n'), /^:1:1 warning article-id-twice .*`a\.md`/u],
      [
        'script.md',
        '---js\n{ x: process.exit(7) }\n---\nx\n',
        /^:1:1 error front-matter-language /u,
      ],
      [
        'yaml.md',
        '---\ntitle: "A" and B\ndate: 2025-03-03\n---\nx\n',
        /^:2:\d+ warning front-matter-yaml /u,
      ],
    ];
    write('in/a.md', article('A'));
    for (const [file, content] of bad) write(`in/${file}`, content);
    const { exitCode, problems, stdout } = await extract('--articles', 'in');
    expect(exitCode).toBe(1);
    expect(problems).toHaveLength(bad.length);
    bad.forEach(([file, , message], index) => {
      const line = problems[index] ?? '';
      expect(line.startsWith(`in/${file}:`)).toBe(true);
      expect(line.slice(`in/${file}`.length)).toMatch(message);
    });
    expect(files()).toEqual([
      'a.md',
      'impossible.md',
      'month.md',
      'nodate.md',
      'plain.md',
      'same.md',
      'script.md',
      'yaml.md',
    ]);
    expect(stdout).toMatch(/^8 articles, /u);
    const ids = timeline().sources.map(({ id }) => id);
    expect(ids).toContain('a');
    expect(ids).toContain('a-2');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each<[name: string, files: readonly (readonly [string, string])[], message: RegExp]>([
    ['no folder', [], /^data\/articles:1:1 error articles-folder /u],
    ['no article', [['data/articles/notes.txt', 'x']], /^data\/articles:1:1 error articles-none /u],
    [
      'only a bad article',
      [['data/articles/a.md', '']],
      /^data\/articles\/a\.md:1:1 error article-empty /u,
    ],
  ])(
    'with %s says so once and leaves the last timeline as it was',
    async (_name, given, message) => {
      write(OUT, 'the last good one');
      for (const [file, content] of given) write(file, content);
      const { exitCode, problems, stdout } = await extract();
      expect(exitCode).toBe(1);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(message);
      expect(stdout).toBe('0 articles, 0 events (nothing written)\n');
      expect(readFileSync(join(top, OUT), 'utf8')).toBe('the last good one');
      expect(readdirSync(join(top, 'public'))).toEqual(['timeline.json']);
    },
  );

  it('reports a broken data file with its line, and goes on without it', async () => {
    write('data/articles/a.md', article('A'));
    write('data/lexicon.yaml', 'entities: []\nentities: []\n');
    const { exitCode, problems } = await extract();
    expect(exitCode).toBe(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^data\/lexicon\.yaml:2:1 error data-yaml duplicated mapping key/u);
    expect(files()).toEqual(['a.md']);
  });

  it('warns of events that stories and corrections name in vain, and goes on', async () => {
    write('data/articles/a.md', article('A'));
    write('data/curation.yaml', 'corrections:\n  - { id: e-gone, reason: x, hide: true }\n');
    write(
      'data/stories/way.yaml',
      'title: T\nsteps:\n  - { id: one, title: One, range: 2021, events: [e-gone] }\n',
    );
    const { exitCode, problems } = await extract();
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).toMatch(/warning story-event .*\n.*warning curation-stale /u);
    expect(exitCode).toBe(0);
    expect(timeline().stories?.[0]?.steps).toEqual([
      { id: 'one', title: { en: 'One' }, range: '2021' },
    ]);
    expect((await extract('--strict')).exitCode).toBe(1);
  });

  it('fails for a warning with --strict alone', async () => {
    write('data/articles/a.md', article('A'));
    write('data/articles/b.md', '---\ntitle: B\n---\nx\n');
    expect((await extract()).exitCode).toBe(0);
    const strict = await extract('--strict');
    expect(strict.exitCode).toBe(1);
    expect(strict.problems).toHaveLength(1);
    expect(files()).toEqual(['a.md', 'b.md']);
  });

  it('writes where --out says, and names a place it cannot write to', async () => {
    write('data/articles/a.md', article('A'));
    expect(await extract('--out', 'new/x.json')).toMatchObject({ exitCode: 0, problems: [] });
    expect(timeline('new/x.json').sources).toHaveLength(1);
    expect(existsSync(join(top, OUT))).toBe(false);
    write('file', 'kept');
    const failed = await extract('--out', 'file/x.json');
    expect(failed.exitCode).toBe(1);
    expect(failed.problems).toHaveLength(1);
    expect(failed.problems[0]).toMatch(/^file\/x\.json:1:1 error write-failed /u);
    expect(readFileSync(join(top, 'file'), 'utf8')).toBe('kept');
  });

  it.each([[['--nope']], [['word']], [['--articles']], [['--out=']]])(
    'takes %j for misuse: one line, exit code 2, nothing done',
    async (args) => {
      write('data/articles/a.md', article('A'));
      const { exitCode, problems, stdout } = await extract(...args);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain('Usage: npm run extract -- ');
      expect(existsSync(join(top, OUT))).toBe(false);
    },
  );

  it('explains itself with --help', async () => {
    const { exitCode, stdout, problems } = await extract('--help');
    expect({ exitCode, problems }).toEqual({ exitCode: 0, problems: [] });
    expect(stdout).toMatch(/^npm run extract -- \[--articles DIR\]/u);
  });

  it('writes the same bytes in any time zone and for any line ending', async () => {
    const stamps = [
      '2025-03-03',
      '2024-12-21T23:30:00-08:00',
      '2026-02-01 00:05:00 +0000',
      '2025-08-09T23:59:00.000Z',
    ];
    stamps.forEach((stamp, index) => {
      const text = `---\ntitle: T${index}\ndate: ${stamp}\n---\nLast year it grew. 去年三月成立。\n`;
      write(`lf/${index}.md`, text);
      write(`crlf/${index}.md`, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    });
    const written: string[] = [];
    for (const TZ of ['America/Los_Angeles', 'Asia/Shanghai', 'UTC']) {
      const args = ['--articles', TZ === 'UTC' ? 'crlf' : 'lf', '--out', `${TZ}.json`];
      expect(await run('extract.ts', args, { TZ })).toMatchObject({ exitCode: 0, problems: [] });
      written.push(readFileSync(join(top, `${TZ}.json`), 'utf8'));
    }
    expect(new Set(written).size).toBe(1);
    expect(timeline('UTC.json').sources.map(({ published }) => published)).toEqual(
      stamps.map((stamp) => stamp.slice(0, 10)),
    );
  });

  it.skipIf(!existsSync(SHARED_ARTICLES))(
    'reads the real articles (skipped where ../shared is missing)',
    async () => {
      const { exitCode, problems } = await extract('--articles', SHARED_ARTICLES, '--strict');
      expect({ exitCode, problems }).toEqual({ exitCode: 0, problems: [] });
      expect(timeline().sources.map(({ published }) => published)).toEqual([
        '2026-02-01',
        '2024-12-21',
        '2025-03-03',
        '2025-08-09',
      ]);
    },
  );
});

describe('npm start', () => {
  it.each([
    [['--host'], 2, /Usage: npm start -- /u],
    [['--port', 'abc'], 2, /^Option '--port' needs a number/u],
    [['--articles', 'gone'], 1, /^gone:1:1 error articles-folder /u],
  ])('%j does not start a server', async (args, exitCode, message) => {
    const finished = await run('start.ts', args);
    expect(finished.exitCode).toBe(exitCode);
    expect(finished.problems).toHaveLength(1);
    expect(finished.problems[0]).toMatch(message);
  });

  it('serves the timeline, prints its address, and stops cleanly at Ctrl-C', async () => {
    write('in/a.md', article('A'));
    write(OUT, 'the last good one');
    const start = [...TSX, fromRoot('src/cli/start.ts'), '--articles', 'in', '--port', '5190'];
    const child = spawn(process.execPath, start, {
      cwd: top,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let output = '';
        child.stdout.on('data', (chunk: Buffer) => {
          output += chunk.toString();
          const found = /The timeline is at (?<address>http:\S+)/u.exec(output)?.groups?.[
            'address'
          ];
          if (found !== undefined) resolve(found);
        });
        child.once('close', () => {
          reject(new Error(`It stopped: ${output}`));
        });
      });
      const response = await fetch(new URL('timeline.json', address));
      const served = parseTimelineFile(await response.text(), 'timeline.json');
      expect(served).toMatchObject({
        ok: true,
        timeline: { sources: [{ file: 'a.md' }], problems: [] },
      });
      expect(readFileSync(join(top, OUT), 'utf8')).toBe('the last good one');
    } finally {
      child.kill('SIGINT');
    }
    expect(await ended).toBe(0);
  });
});

describe('the totals of a test run', () => {
  const totals = async (report?: object) => {
    if (report) write('report.json', JSON.stringify(report));
    return (await run('totals.mjs', ['report.json'])).stdout;
  };

  it('are one line', async () => {
    const report = {
      numPassedTests: 12,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{}] }],
    };
    expect(await totals(report)).toBe('12 passed, 1 failed, 3 skipped\n');
  });

  it('count what failed before its first test', async () => {
    const report = {
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    };
    expect(await totals(report)).toBe('0 passed, 1 failed, 0 skipped\n');
    rmSync(join(top, 'report.json'));
    expect(await totals()).toBe('0 passed, 1 failed, 0 skipped\n');
  });
});

describe('the set-up', () => {
  it('has nothing to do where everything is installed, and is quick about it', async () => {
    const start = performance.now();
    expect(await run('setup.mjs', [])).toEqual({ exitCode: 0, stdout: '', problems: [] });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('says in one line that the browser it was told to use is not there', async () => {
    const { exitCode, problems } = await run('setup.mjs', ['--browser'], { CHROMIUM: '/gone' });
    expect(exitCode).toBe(1);
    expect(problems).toEqual(['CHROMIUM names /gone, which is not there: correct it or unset it.']);
  });
});
