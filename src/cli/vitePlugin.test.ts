import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createLogger, createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseTimelineFile } from '../model/timelineFile.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { readTimelineIndex } from '../served/timelineIndex.ts';
import { GREEDY_ARTICLES } from '../testing/greedyArticles.ts';
import { openProject } from './project.ts';
import { timelinePlugin } from './vitePlugin.ts';

const DEADLINE = { timeout: 15_000, interval: 20 };

let top: string;
let server: ViteDevServer;
let logged: string[];
/** Everything the server sends to open pages, Vite's own reloads included. */
let sent: { readonly type: string; readonly event?: string; readonly data?: { index: string } }[];

const at = (file: string) => join(top, 'articles', file);
const write = (file: string, title: string) => {
  writeFileSync(at(file), `---\ntitle: ${title}\ndate: 2025-03-03\n---\nIn 2024 it grew.\n`);
};

beforeEach(async () => {
  top = mkdtempSync(join(tmpdir(), 'chronocite-live-'));
  for (const folder of ['articles', 'data', 'site']) mkdirSync(join(top, folder));
  writeFileSync(join(top, 'site', 'index.html'), '<script type="module"></script>');
  write('a.md', 'A');
  write('b.md', 'B');
  logged = [];
  sent = [];
  const customLogger = createLogger('silent');
  for (const level of ['info', 'warn', 'error'] as const) {
    customLogger[level] = (line) => void logged.push(line);
  }
  const folders = { articlesDir: join(top, 'articles'), dataDir: join(top, 'data') };
  server = await createServer({
    configFile: false,
    root: join(top, 'site'),
    customLogger,
    server: { port: 0, host: 'localhost' },
    plugins: [timelinePlugin(openProject(folders, () => 0))],
  });
  for (const channel of [server.ws, server.environments.client.hot]) {
    vi.spyOn(channel, 'send').mockImplementation((...message: unknown[]) => {
      sent.push(message[0] as (typeof sent)[number]);
    });
  }
  await server.listen();
  await vi.waitFor(() => {
    expect(server.watcher.getWatched()[join(top, 'articles')]).toEqual(['a.md', 'b.md']);
  }, DEADLINE);
}, 30_000);

afterEach(async () => {
  await server.close();
  rmSync(top, { recursive: true });
});

function parsed(text: string): Timeline {
  const result = parseTimelineFile(text, 'timeline.json');
  if (!result.ok) throw new Error(result.problem.message);
  return result.timeline;
}

async function served(): Promise<Timeline> {
  const response = await fetch(new URL('/timeline.json?x=1', server.resolvedUrls?.local[0]));
  expect(response.headers.get('content-type')).toContain('application/json');
  return parsed(await response.text());
}

/** Titles of the articles in an index that the server has. */
async function indexed(path: string): Promise<readonly string[]> {
  const response = await fetch(new URL(path, server.resolvedUrls?.local[0]));
  const text = gunzipSync(new Uint8Array(await response.arrayBuffer())).toString();
  const { timeline } = await readTimelineIndex(text, () => Promise.reject(new Error('no table')));
  return titles(timeline as Timeline);
}

/** Makes a change, and waits until the timeline that the page was last sent passes the checks. */
async function change(act: () => void, check: (timeline: Timeline) => void): Promise<void> {
  sent.length = 0;
  logged.length = 0;
  act();
  await vi.waitFor(async () => {
    expect(sent.at(-1)?.data?.index).toMatch(/^\/timeline\/index-/u);
    const timeline = await served();
    check(timeline);
    expect(await indexed(sent.at(-1)?.data?.index ?? '')).toEqual(titles(timeline));
  }, DEADLINE);
  for (const message of sent) {
    expect(message).toMatchObject({ type: 'custom', event: 'chronocite:timeline' });
  }
}

const titles = ({ sources }: Timeline) => sources.map(({ title }) => title);
const faults = ({ problems }: Timeline) =>
  problems?.map(({ rule, place }) => `${place.file}:${place.line ?? 0} ${rule}`);

describe('live editing', { timeout: 60_000 }, () => {
  it('brings a saved article to the page without a reload, and extracts no other', async () => {
    expect(titles(await served())).toEqual(['A', 'B']);
    await change(
      () => {
        write('a.md', 'A 2');
      },
      (timeline) => {
        expect(titles(timeline)).toEqual(['A 2', 'B']);
      },
    );
    expect(logged.join('\n')).toMatch(/articles\/a\.md: 0 ms, \d+ events/u);
    expect(logged.join('\n')).not.toContain('b.md');
  });

  it('brings new and deleted articles', async () => {
    await change(
      () => {
        rmSync(at('b.md'));
        mkdirSync(at('deep'));
        write('deep/c.md', 'C');
      },
      (timeline) => {
        expect(titles(timeline)).toEqual(['A', 'C']);
      },
    );
    expect(logged.join('\n')).toContain('articles/b.md: removed');
  });

  it('shows what is wrong with a broken article, and leaves the rest', async () => {
    await change(
      () => {
        write('a.md', '"A" and more');
      },
      (timeline) => {
        expect(faults(timeline)).toEqual(['a.md:2 front-matter-yaml']);
        expect(titles(timeline)).toEqual(['"A" and more', 'B']);
      },
    );
    expect(logged.join('\n')).toMatch(/articles\/a\.md:2:\d+ warning front-matter-yaml /u);
    await change(
      () => {
        writeFileSync(at('b.md'), Buffer.from([0xff]));
      },
      (timeline) => {
        expect(faults(timeline)).toEqual(['a.md:2 front-matter-yaml', 'b.md:1 article-encoding']);
        expect(titles(timeline)).toEqual(['"A" and more', 'B']);
      },
    );
    await change(
      () => {
        write('a.md', 'A');
        write('b.md', 'B');
      },
      (timeline) => {
        expect(faults(timeline)).toEqual([]);
        expect(titles(timeline)).toEqual(['A', 'B']);
      },
    );
    expect(logged).toContain('No problems any more.');
  });

  it('stays up when a saved article asks for gigabytes, and says so', async () => {
    await change(
      () => {
        writeFileSync(at('a.md'), GREEDY_ARTICLES['greedy-heading.md']);
      },
      (timeline) => {
        expect(titles(timeline)).toHaveLength(2);
        expect(titles(timeline)[0]).toHaveLength(300);
        expect(faults(timeline)).toContain('a.md:1 article-bounds');
      },
    );
    await change(
      () => {
        write('a.md', 'A');
      },
      (timeline) => {
        expect(titles(timeline)).toEqual(['A', 'B']);
      },
    );
  });

  it('reads the data files again when one changes', async () => {
    await change(
      () => {
        writeFileSync(join(top, 'data', 'lexicon.yaml'), 'a: [');
      },
      (timeline) => {
        expect(faults(timeline)?.[0]).toMatch(/data\/lexicon\.yaml:\d data-yaml$/u);
        expect(titles(timeline)).toEqual(['A', 'B']);
      },
    );
  });

  it('leaves every other address to Vite', async () => {
    const response = await fetch(new URL('/', server.resolvedUrls?.local[0]));
    expect(await response.text()).toContain('<script type="module"');
  });
});
