import Ajv2020 from 'ajv/dist/2020.js';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Request } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { readTimeline } from '../src/articles/readTimeline.ts';
import { readDataFiles } from '../src/cli/dataFiles.ts';
import { readWithGrayMatter } from '../src/cli/grayMatter.ts';
import { openProject } from '../src/cli/project.ts';
import { readKnowledge } from '../src/extract/index.ts';
import { MAX_ARTICLE_BYTES } from '../src/model/articleFile.ts';
import { parseTimelineFile, stringifyTimeline } from '../src/model/timelineFile.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';
import { seriousFaults } from './seriousFaults.ts';
import { servedSite } from './servedSite.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const DATA = fromRoot('data');
const ARTICLES = fromRoot('data/articles');
const SCHEMA = fromRoot('../shared/contract/timeline.schema.json');
const HOSTILE = fromRoot('../shared/security/frontmatter.json');
/** A policy under which nothing but WebAssembly is evaluated, and nothing reached but the page's own files. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
].join('; ');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

const { open } = servedSite();
const { knowledge } = readKnowledge(readDataFiles(DATA, 'data').files);

/** A file as Playwright's file fields and `dropOn` take it. */
interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const aFile = (name: string, content: string | Buffer): TestFile => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content),
});
const anArticle = (name: string, year: number) =>
  aFile(name, `---\ntitle: ${name}\ndate: 2025-03-03\n---\n公司在 ${year} 年成立。\n`);

/** What the words of a sentence decide: whose verb it is, and what a title leaves out. */
const WORDY = aFile(
  'wordy.md',
  `---
title: 小城纪事
date: 2025-03-03
---
2011年3月，担任法官的王女士辞职。镇上收购的旧纱厂在2014年停产，图书馆没有关门。

市议会拟于2026年扩建码头，渔民代表表示反对。2019年5月4日，林老师被任命为校长。

In 2018 the court, which had jailed a baker, released the report.
`,
);

const OWN = readdirSync(ARTICLES).map((name) => aFile(name, readFileSync(join(ARTICLES, name))));
const OWN_TEXT = stringifyTimeline(
  openProject({ articlesDir: ARTICLES, dataDir: DATA }, () => 0).state.timeline,
);

const TALKS = JSON.stringify({
  events: [
    {
      unique_id: 'summit',
      start_date: { year: 2023, month: 11, day: 1 },
      text: {
        headline: 'A summit',
        text: '<p><a href="https://example.org/met">They met.</a></p><script>window.__PWNED = 1</script>',
      },
    },
  ],
});

/** Drops files as the browser would, after dragging them over the page. */
async function dropOn(page: Page, files: readonly TestFile[]): Promise<void> {
  const plain = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
      document.querySelector('header')?.dispatchEvent(event);
    }
  }, plain);
}

/** Serves the site in a folder of another one, with a policy for every file of it. */
async function serveUnder(
  page: Page,
  policy: string,
  statuses: Readonly<Record<string, number>> = {},
): Promise<void> {
  await page.route('https://site.example/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/deep\/down\//, '');
    const file = join(inject('site'), path === '' ? 'index.html' : path);
    const status = existsSync(file) ? (statuses[extname(file)] ?? 200) : 404;
    if (status !== 200) return route.fulfill({ status, body: '' });
    const contentType = TYPES[extname(file)] ?? 'application/octet-stream';
    const headers = { 'Content-Security-Policy': policy };
    return route.fulfill({ body: await readFile(file), contentType, headers });
  });
}

const fileField = (page: Page) => page.locator('input[type=file][multiple]');
const shown = (page: Page, n: number) => page.getByText(`這是你放進來的 ${n} 篇文章`);

/** The text of the timeline that the page saves. */
async function saved(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成 JSON' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('timeline.json');
  return readFile(await file.path(), 'utf8');
}

describe('files dropped on the page', () => {
  it('make the timeline that `npm run extract` makes, which can be saved and opened again', async () => {
    const page = await open();
    await dropOn(page, OWN.toReversed());
    await shown(page, 4).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Anthropic' }).waitFor();
    const text = await saved(page);
    expect(text).toBe(OWN_TEXT);

    await page.getByRole('button', { name: '回到原來的時間軸' }).click();
    await page.getByRole('heading', { level: 1, name: '一家公司的五年' }).waitFor();
    await dropOn(page, [aFile('shared.json', text)]);
    await page.getByText('這是你打開的 shared.json').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Anthropic' }).waitFor();

    const beside = await open('', { timeline: text });
    await beside.getByRole('heading', { level: 1, name: 'Anthropic' }).waitFor();
  });

  it('are parted into words as Node parts them', async () => {
    const page = await open();
    await dropOn(page, [WORDY]);
    await shown(page, 1).waitFor();
    const { timeline } = readTimeline(
      [{ name: WORDY.name, bytes: WORDY.buffer }],
      { knowledge, stories: [] },
      readWithGrayMatter,
    );
    expect(timeline.events.length).toBeGreaterThan(3);
    expect(await saved(page)).toBe(stringifyTimeline(timeline));
  });

  it.each([
    ['is not there', { '.wasm': 404 }, POLICY],
    ['may not run', {}, POLICY.replace(" 'wasm-unsafe-eval'", '')],
  ])('are not read where the dictionary %s', async (_, status, policy) => {
    const page = await open();
    await serveUnder(page, policy, status);
    await page.goto('https://site.example/deep/down/');
    await page.waitForSelector('html[data-state=error]');
    await fileField(page).setInputFiles(OWN);
    await page.getByRole('alert').filter({ hasText: '中文詞典載入不了' }).waitFor();
    expect(await page.getByRole('button', { name: '存成 JSON' }).count()).toBe(0);
  });

  it.skipIf(!existsSync(SCHEMA))('are saved as the shared schema has it', async () => {
    const page = await open();
    await dropOn(page, OWN);
    const schema = JSON.parse(await readFile(SCHEMA, 'utf8')) as object;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    validate(JSON.parse(await saved(page)));
    expect(validate.errors).toBeNull();
  });

  it('are read with no request but for the code that reads them', async () => {
    const page = await open();
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await dropOn(page, OWN);
    await shown(page, 4).waitFor();
    const base = new URL(page.url()).origin;
    expect(requests.map((r) => [r.method(), new URL(r.url()).origin, r.postData()])).toEqual(
      requests.map(() => ['GET', base, null]),
    );
    const paths = requests.map((r) => new URL(r.url()).pathname);
    for (const path of paths) expect(path).toMatch(/^\/assets\/[\w.-]+\.(?:js|css|wasm)$/);
    expect(paths.filter((path) => path.includes('/reader.worker-'))).toHaveLength(1);
  });

  it('are read by taggers that only the worker holds', () => {
    const assets = join(inject('site'), 'assets');
    const holding = readdirSync(assets)
      .filter((name) => extname(name) === '.js')
      .filter((name) => /jieba_rs_wasm|winkNLP/.test(readFileSync(join(assets, name), 'utf8')));
    expect(holding).toEqual([expect.stringMatching(/^reader\.worker-/)]);
  });

  it('may be chosen where there is no timeline, from any folder of a site, under a strict policy', async () => {
    const page = await open();
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    await serveUnder(page, POLICY);
    await page.addInitScript(() => {
      localStorage.setItem('chronocite.welcomed', 'yes');
    });
    await page.goto('https://site.example/deep/down/');
    await page.waitForSelector('html[data-state=error]');
    await page.getByRole('button', { name: '讀你自己的文章' }).waitFor();
    await fileField(page).setInputFiles(OWN);
    await page.waitForSelector('html[data-state=ready]');
    await shown(page, 4).waitFor();
    expect(violations).toEqual([]);
    await page.getByRole('button', { name: '關閉' }).click();
    await page.waitForSelector('html[data-state=error]');
  });

  it.each([
    ['light', 1280, 720],
    ['dark', 390, 844],
  ])(
    'are chosen, told of and refused with no serious fault of access: %s',
    async (theme, width, height) => {
      const page = await open(`?theme=${theme}`, { timeline: null, width, height });
      expect(await seriousFaults(page)).toEqual([]);
      await fileField(page).setInputFiles([...OWN, aFile('a.png', 'x')]);
      await page.waitForSelector('html[data-state=ready]');
      await page.getByRole('alert').filter({ hasText: '沒有讀 a.png' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    },
  );

  it('may be a folder, whose name is no part of theirs', async () => {
    const page = await open('', { timeline: '{"version": 1, "sources": [], "events": []}' });
    await page.locator('input[webkitdirectory]').setInputFiles(ARTICLES);
    await shown(page, 4).waitFor();
    expect(await saved(page)).toBe(OWN_TEXT);
  });

  it('may be tables of events, by themselves or beside articles', async () => {
    const page = await open();
    await dropOn(page, [aFile('talks.json', TALKS)]);
    await shown(page, 1).waitFor();
    await page.locator('.stage [data-event="summit"]').click();
    await page.locator('[data-quote="summit"]').filter({ hasText: 'They met.' }).waitFor();
    const link = page.locator('[data-quote="summit"] a');
    expect(await link.getAttribute('href')).toBe('https://example.org/met');

    const rows =
      'date,title,kind,url\r\n2023-11,A launch,product,javascript:alert(1)\r\nsoon,x,,\r\n';
    await dropOn(page, [anArticle('a.md', 2018), aFile('events.csv', rows), aFile('b.png', 'x')]);
    await shown(page, 3).waitFor();
    await page.getByRole('alert').filter({ hasText: '沒有讀 b.png：只讀' }).waitFor();
    await page.locator('details.problems > summary').click();
    await page.locator('details.problems li', { hasText: 'events.csv:3' }).waitFor();
    await page.getByText('table-address').waitFor();
    const parsed = parseTimelineFile(await saved(page), 'saved');
    const titles = parsed.ok
      ? parsed.timeline.events.flatMap(({ title }) => title['en'] ?? [])
      : [];
    expect(titles).toEqual(expect.arrayContaining(['A summit', 'A launch']));
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('are added to those dropped before, in place of those of the same name', async () => {
    const page = await open();
    await dropOn(page, [anArticle('a.md', 2018), anArticle('b.md', 2019)]);
    await shown(page, 2).waitFor();
    await dropOn(page, [anArticle('b.md', 2020), anArticle('c.md', 2021)]);
    await shown(page, 3).waitFor();
    const parsed = parseTimelineFile(await saved(page), 'saved');
    const dates = parsed.ok ? parsed.timeline.events.map(({ date }) => date.edtf) : [];
    expect(dates).toEqual(expect.arrayContaining(['2018', '2020', '2021']));
    expect(dates).not.toContain('2019');
  });

  it('leave the timeline and its address as they are until they are read', async () => {
    const page = await open('?event=rsp');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/reader.worker-*', async (route) => {
      await held;
      await route.continue();
    });
    await dropOn(page, OWN);
    await page.getByRole('status').filter({ hasText: '正在讀文章' }).waitFor();
    await page.getByText('0 / 4').waitFor();
    await page.locator('[data-quote="rsp"]').waitFor();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('正在讀文章').waitFor({ state: 'detached' });
    await page.waitForURL(/time=/);
    const { search } = new URL(page.url());
    await dropOn(page, OWN);
    release();
    await page.getByRole('status').filter({ hasText: '4 篇文章' }).waitFor();
    await page.locator('.stage .strong[data-event]').last().click();
    await page.locator('[data-quote]').first().waitFor();
    expect(new URL(page.url()).search).toBe(search);
    await page.getByRole('button', { name: '回到原來的時間軸' }).click();
    await page.locator('[data-quote="rsp"]').waitFor();
  });

  it('are asked for with words while they are dragged over the page', async () => {
    const page = await open();
    const words = page.getByText('放開滑鼠，就地讀成時間軸');
    const drag = (type: string, what: 'file' | 'text') =>
      page.evaluate(
        ([kind, content]) => {
          const dataTransfer = new DataTransfer();
          if (content === 'file') dataTransfer.items.add(new File(['x'], 'a.md'));
          else dataTransfer.setData('text/plain', 'words');
          const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer });
          return document.body.dispatchEvent(event);
        },
        [type, what] as const,
      );
    expect(await drag('dragover', 'text')).toBe(true);
    expect(await words.count()).toBe(0);
    expect(await drag('dragover', 'file')).toBe(false);
    await words.waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await drag('dragleave', 'file');
    await words.waitFor({ state: 'detached' });
  });

  it('are left alone where they are no articles, and the rest is read', async () => {
    const page = await open();
    await dropOn(page, [
      anArticle('a.md', 2018),
      aFile('big.md', Buffer.alloc(MAX_ARTICLE_BYTES + 1, 'x')),
      aFile('latin.md', Buffer.from([0x61, 0x0a, 0xff])),
      ...['p.png', 'q\u202Egnp.css', 'r.pdf', 's.mp4'].map((name) => aFile(name, 'x')),
    ]);
    await shown(page, 1).waitFor();
    const alert = page.getByRole('alert').filter({ hasText: '沒有讀 p.png、qgnp.css、r.pdf' });
    expect(await alert.innerText()).toContain('另外 1 個檔案');
    await page.locator('details.problems > summary').click();
    await page.locator('details.problems li', { hasText: 'big.md:1' }).waitFor();
    await page.getByText('article-size').waitFor();
    await page.getByText('latin.md:2').waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await alert.waitFor({ state: 'detached' });
  });

  it.each<[name: string, files: readonly TestFile[], words: string]>([
    ['too many', Array.from({ length: 201 }, (_, i) => anArticle(`${i}.md`, 2018)), '200 篇'],
    ['not Markdown', [aFile('a.docx', 'x')], '沒有讀 a.docx'],
    ['without a date', [aFile('a.md', '---\ntitle: A\n---\nWords.\n')], '沒有找到'],
    ['a broken timeline', [aFile('a.json', '{')], 'a.json 不是'],
    ['another JSON file', [aFile('a.json', '{"version":1,"events":7}')], 'a.json 不是'],
  ])('leave the timeline that is there when they are %s', async (_, files, words) => {
    const page = await open();
    await dropOn(page, files);
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
    await page.getByRole('heading', { level: 1, name: '一家公司的五年' }).waitFor();
    expect(await page.getByRole('button', { name: '存成 JSON' }).count()).toBe(0);
  });

  it('may be timelines with anything in them', async () => {
    const page = await open();
    const story = storyTimeline();
    const [event] = story.events;
    const evidence = [
      { source: 'none', paragraph: 'none', quote: { start: 0, end: 9e9 } },
      { source: 'article', paragraph: 'none', quote: { start: 8, end: 9 } },
    ];
    const text = stringifyTimeline({
      ...story,
      sources: story.sources.map((source) => ({ ...source, url: 'javascript:alert(1)' })),
      events: [
        ...story.events,
        ...(event ? [{ ...event, id: '__proto__', title: { en: '<img src=x>' }, evidence }] : []),
      ],
    });
    await dropOn(page, [aFile('odd.json', text)]);
    await page.getByText('這是你打開的 odd.json').waitFor();
    await page.waitForSelector('html[data-state=ready]');
    expect(await page.locator('a[href^="javascript"], img').count()).toBe(0);
  });

  it.skipIf(!existsSync(HOSTILE))('run nothing, and are read as Node reads them', async () => {
    const cases = JSON.parse(await readFile(HOSTILE, 'utf8')) as readonly {
      readonly name: string;
      readonly input: string;
    }[];
    const files = [
      anArticle('a.md', 2018),
      ...cases.map(({ name, input }) => aFile(`${name}.md`, input)),
    ];
    const page = await open();
    await dropOn(page, files);
    const expected = readTimeline(
      files.map(({ name, buffer }) => ({ name, bytes: buffer })),
      { knowledge, stories: [] },
      readWithGrayMatter,
    );
    await shown(page, expected.timeline.sources.length).waitFor();
    expect(await saved(page)).toBe(stringifyTimeline(expected.timeline));
    const problems = [...expected.articleProblems, ...expected.otherProblems];
    expect(problems.length).toBeGreaterThan(30);
    expect(await page.locator('.problems li').count()).toBe(problems.length);
    expect(await page.evaluate(() => '__PWNED' in globalThis)).toBe(false);
  });
});
