import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProject } from '../src/cli/project.ts';
import type { TimelineEvent } from '../src/model/event.ts';
import { answerFor, RIGHT, WRONG } from './readings/answers.ts';

const ROOT = join(import.meta.dirname, '..');
const KEY = 'sk-of-the-tests';
const ARTICLES = Object.keys(RIGHT);

let folder = '';
let articles = '';
/** What the server answers next; by default what is recorded. */
let held = 0;
let asked: string[] = [];
const keys = new Set<string | undefined>();
const waiting: (() => void)[] = [];

/** The article that a request is about: the first line of its text is its title. */
const articleOf = (text: string) =>
  ARTICLES.find((id) => {
    const title = /^title: (?<title>.*)$/mu.exec(readFileSync(join(articles, `${id}.md`), 'utf8'));
    return text.startsWith(
      `title: ${(title?.groups?.['title'] ?? '').replace(/^['"]|['"]$/gu, '')}`,
    );
  }) ?? '';

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (piece: Buffer) => (body += piece.toString()));
  request.on('end', () => {
    const { messages } = JSON.parse(body) as { messages: readonly { content: string }[] };
    const text = messages[1]?.content ?? '';
    keys.add(request.headers.authorization);
    asked.push(articleOf(text));
    const answer = () => {
      const content = JSON.stringify(answerFor(articleOf(text), text, true));
      response.end(JSON.stringify({ choices: [{ message: { content } }] }));
    };
    // All but the first few answers wait, so that a run can be interrupted between two.
    if (held > 0 && asked.length > held) waiting.push(answer);
    else if (asked.length === 1) {
      response.writeHead(503, { 'Retry-After': '0' });
      response.end(`{"error":{"message":"warming up, ${KEY}"}}`);
    } else answer();
  });
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reader-'));
  articles = join(folder, 'articles');
  cpSync(join(ROOT, 'data/articles'), articles, { recursive: true });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `npm run read` with arguments; `stopAt`: interrupts it when its output has that. */
function read(args: readonly string[], stopAt?: string) {
  return new Promise<{ code: number | null; out: string }>((done) => {
    const program = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/cli/read.ts', '--articles', articles, ...args],
      { cwd: ROOT, env: { ...process.env, CHRONOCITE_API_KEY: KEY } },
    );
    let out = '';
    let isStopped = false;
    const take = (piece: Buffer) => {
      out += piece.toString();
      if (stopAt === undefined || isStopped || !out.includes(stopAt)) return;
      isStopped = true;
      program.kill('SIGINT');
    };
    program.stdout.on('data', take);
    program.stderr.on('data', take);
    program.on('close', (code) => {
      done({ code, out });
    });
  });
}

const service = () => [
  '--url',
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
  '--model',
  'test-model',
];
const readings = () => {
  try {
    return readdirSync(join(articles, 'readings')).sort();
  } catch {
    return [];
  }
};
const timeline = () =>
  openProject({ articlesDir: articles, dataDir: join(ROOT, 'data') }, () => 0).state;
const quoted = (state: ReturnType<typeof timeline>, { evidence: [first] }: TimelineEvent) => {
  const source = state.timeline.sources.find(({ id }) => id === first?.source);
  const paragraph = source?.paragraphs.find(({ id }) => id === first?.paragraph);
  return paragraph?.text.slice(first?.quote.start, first?.quote.end) ?? '';
};

describe('reading the digests with a service', () => {
  it('says what it would cost, and asks nobody', async () => {
    const { code, out } = await read(['--dry-run', '--price', '1/2']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /4 articles, 4 requests, about \d+ tokens asked and \d+ answered, about \d/u,
    );
    expect(asked).toEqual([]);
  }, 60_000);

  it('is interrupted, keeps what was answered, and goes on', async () => {
    held = 2;
    const first = await read([...service(), '--at-once', '1'], '1/4 ');
    expect(first.code).toBe(130);
    expect(first.out).toContain('what was answered is kept');
    expect(first.out).not.toContain(KEY);
    expect(readings()).toHaveLength(1);

    held = 0;
    waiting.splice(0);
    asked = ['before'];
    const second = await read(service());
    expect(second.code).toBe(0);
    expect(asked.slice(1).sort()).toEqual(
      ARTICLES.filter((id) => `${id}.json` !== readings()[0]).sort(),
    );
    expect(readings()).toEqual(ARTICLES.map((id) => `${id}.json`).sort());
    for (const { rule } of WRONG) expect(second.out).toContain(rule);
    expect([...keys]).toEqual([`Bearer ${KEY}`]);

    asked = ['before'];
    expect((await read(service())).code).toBe(0);
    expect(asked).toEqual(['before']);
  }, 180_000);

  it('shows what stood, who read it, and nothing that was refused', () => {
    const state = timeline();
    const read = state.timeline.events.filter(({ readBy }) => readBy?.includes('test-model'));
    const wanted = Object.values(RIGHT).flat();
    expect(read).toHaveLength(wanted.length);
    for (const { quote } of wanted)
      expect(read.some((event) => quoted(state, event).includes(quote))).toBe(true);
    const titles = state.timeline.events.flatMap((one) => Object.values(one.title));
    // The corrections in data/ hold for what a reader found as well: one of them gives a title.
    expect(wanted.filter(({ title }) => titles.includes(title)).length).toBe(wanted.length - 1);
    for (const { title } of WRONG.slice(0, 1)) expect(titles).not.toContain(title);
    expect(state.timeline.events.every(({ readBy }) => readBy && readBy.length > 0)).toBe(true);
    expect(read.some(({ readBy }) => readBy?.[0] === 'rules')).toBe(true);
  }, 60_000);

  it('makes the same timeline each time, without asking anybody', () => {
    asked = [];
    expect(JSON.stringify(timeline().timeline)).toBe(JSON.stringify(timeline().timeline));
    expect(asked).toEqual([]);
  }, 60_000);

  it('stops using the reading of an article that changed, and says so', () => {
    const [id = ''] = ARTICLES;
    const path = join(articles, `${id}.md`);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, `${before}\n\n又一段。\n`);
    const { articleProblems, timeline: made } = timeline();
    writeFileSync(path, before);
    expect(articleProblems.map(({ rule }) => rule)).toContain('reading-old');
    const source = made.sources.find(({ file }) => file === `${id}.md`)?.id;
    const ofIt = made.events.filter(({ evidence: [first] }) => first?.source === source);
    expect(ofIt.some(({ readBy }) => readBy?.includes('test-model'))).toBe(false);
  }, 60_000);

  it('checks a reading again that somebody edited', () => {
    const path = join(articles, 'readings', 'anthropic-cofounders.json');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replaceAll('改行做 AI"', '改行種田"'));
    const edited = timeline();
    writeFileSync(path, '{"version":1,"article":"anthropic-cofounders","windows":"all"}');
    const broken = timeline();
    writeFileSync(path, before);
    expect(edited.articleProblems.map(({ rule }) => rule)).toContain('reading-quote');
    expect(broken.articleProblems.map(({ rule }) => rule)).toContain('reading-shape');
    expect(broken.timeline.events.length).toBeGreaterThan(0);
  }, 60_000);
});

describe('without a service', () => {
  it('requests are printed, answered by anything, and taken from a file', async () => {
    const [requests, answers] = ['requests.jsonl', 'answers.jsonl'].map((name) =>
      join(folder, name),
    );
    await read(['--print-requests', requests ?? '']);
    const lines = readFileSync(requests ?? '', 'utf8')
      .trim()
      .split('\n');
    expect(lines).toHaveLength(4);
    const answered = lines.map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      return JSON.stringify({ id, answer: answerFor(articleOf(text), text) });
    });
    writeFileSync(answers ?? '', `${answered.join('\n')}\nno JSON\n{"id":"else","answer":{}}\n`);
    rmSync(join(articles, 'readings'), { recursive: true, force: true });
    const { code, out } = await read(['--answers', answers ?? '', '--reader', 'a person']);
    expect(out).toContain('4 answered, 0 failed, 0 left');
    expect(code).toBe(0);
    const names = timeline().timeline.events.flatMap(({ readBy = [] }) => readBy);
    expect(new Set(names)).toEqual(new Set(['rules', 'a person']));
  }, 120_000);

  it('a program answers a line each; one that ends early is told of', async () => {
    const script = join(folder, 'reader.mjs');
    writeFileSync(
      script,
      "import{createInterface}from'node:readline';for await(const l of createInterface({input:process.stdin}))console.log(JSON.stringify({id:JSON.parse(l).id,answer:{events:[]}}));",
    );
    const command = `"${process.execPath}" "${script}"`;
    const good = await read(['--command', command, '--reader', 'program', '--only', 'hard-fork']);
    expect(good.out).toContain('1 answered, 0 failed, 0 left');
    const bad = await read([
      '--command',
      'exit 3',
      '--reader',
      'nobody else',
      '--only',
      'hard-fork',
    ]);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('ended before it answered');
  }, 120_000);

  it.each([
    ['the name of the rules', ['--reader', 'rules', '--command', 'cat']],
    ['a key in the address', ['--model', 'm', '--url', 'http://me:key@localhost/v1']],
    ['a key in the open', ['--model', 'm', '--url', 'http://example.org/v1']],
  ])(
    'misuse: %s',
    async (_, args) => {
      const { code, out } = await read(args);
      expect(code).toBe(2);
      expect(out).not.toContain(KEY);
    },
    60_000,
  );
});
