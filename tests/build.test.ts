import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../src/cli/chromium.ts';
import { parseTimelineFile } from '../src/model/timelineFile.ts';
import { byNight } from './byNight.ts';
import { seriousFaults } from './seriousFaults.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** As a loader tsx needs no second process. */
const TSX = ['--import', new URL('../node_modules/tsx/dist/loader.mjs', import.meta.url).href];
const SITE = 'https://example.org/timeline/';

let folder: string;
let site: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chronocite-build-'));
  site = join(folder, 'site');
  const { exitCode, stderr } = await build('--out', site, '--site', SITE);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  browser = await launchChromium();
}, 300_000);

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function build(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const words = [...TSX, 'src/cli/build.ts', ...args];
    execFile(process.execPath, words, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const read = (path: string) => readFileSync(join(site, path), 'utf8');

/** Paths of the files in a folder, in order, with what names their contents. */
function contentsOf(of: string): readonly string[] {
  return readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
      return `${path.slice(of.length)} ${hash}`;
    })
    .sort();
}

function stories() {
  const parsed = parseTimelineFile(read('timeline.json'), 'timeline.json');
  return (parsed.ok && parsed.timeline.stories) || [];
}

/** Folders of pictures with the number of their last step. */
const folders = () => [
  ['timeline', 0] as const,
  ...stories().map(({ id, steps }) => [id, steps.length] as const),
];

describe('npm run build', () => {
  it('makes every page and script that others name', () => {
    const names = readdirSync(site);
    expect(names).toEqual(
      expect.arrayContaining([
        ...[
          'index.html',
          'embed.html',
          'present.html',
          'timeline.json',
          'favicon.svg',
          'sbom.json',
        ],
        ...['embed.js', 'reveal-timeline.js', 'reveal-timeline.esm.js'],
      ]),
    );
    expect(stories().map(({ id }) => id)).toEqual(['money', 'safety-policy']);
  });

  it('draws every step, light, dark and as PNG', () => {
    for (const [name, last] of folders()) {
      const steps = Array.from({ length: last + 1 }, (_, step) => step);
      const files = steps.flatMap((n) => [`${n}.svg`, `${n}-dark.svg`, `${n}.png`]);
      expect(readdirSync(join(site, 'static', name)).sort()).toEqual(files.sort());
      for (const step of steps) {
        const png = readFileSync(join(site, 'static', name, `${step}.png`));
        expect(png.subarray(1, 4).toString()).toBe('PNG');
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2560, 1440]);
      }
    }
  });

  it('draws pictures that say what they show and fetch and run nothing', async () => {
    const page = await browser.newPage();
    const texts = folders().flatMap(([name, last]) =>
      Array.from({ length: last + 1 }, (_, step) => step).flatMap((step) =>
        [`${step}.svg`, `${step}-dark.svg`].map((file) => read(`static/${name}/${file}`)),
      ),
    );
    const seen = await page.evaluate(
      (svgs) =>
        svgs.map((svg) => {
          const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
          const all = [...root.querySelectorAll('*')];
          const attributes = all.flatMap((element) =>
            [...element.attributes].map(({ name, value }) => ({
              of: element.localName,
              name,
              value,
            })),
          );
          return {
            root: root.localName,
            title: (root.querySelector(':scope > title')?.textContent ?? '') !== '',
            description: (root.querySelector(':scope > desc')?.textContent ?? '') !== '',
            forbidden: all
              .map(({ localName }) => localName)
              .filter((name) =>
                /^(?:script|style|image|foreignObject|use|parsererror)$/u.test(name),
              ),
            outside: attributes.filter(
              ({ of, name, value }) =>
                name.startsWith('on') ||
                (/(?:href|src)$/u.test(name) && !(of === 'a' && /^https?:/u.test(value))) ||
                /url\((?!#)/u.test(value),
            ),
          };
        }),
      texts,
    );
    expect(seen).toHaveLength(texts.length);
    for (const one of seen)
      expect(one).toEqual({
        root: 'svg',
        title: true,
        description: true,
        forbidden: [],
        outside: [],
      });
  });

  it.each(['light', 'dark'] as const)('makes a page of each story, %s', async (colorScheme) => {
    for (const { id, steps } of stories()) {
      const path = join(site, 'stories', `${id}.html`);
      const faults: string[] = [];
      const page = await browser.newPage({ colorScheme });
      page.on('console', (said) => void faults.push(said.text()));
      page.on('requestfailed', (request) => void faults.push(request.url()));
      await page.goto(pathToFileURL(path).href);
      expect(await page.locator('script').count()).toBe(0);
      const pictures = page.locator('figure img');
      expect(await pictures.count()).toBe(steps.length + 1);
      for (const picture of await pictures.all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect
          .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), {
            timeout: 15_000,
          })
          .toBe(1280);
      }
      const shown = await pictures.first().evaluate((img: HTMLImageElement) => img.currentSrc);
      expect(shown.endsWith('-dark.svg')).toBe(colorScheme === 'dark');
      expect(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).marginTop)).toBe('0px');
      expect(faults).toEqual([]);
      const free = await browser.newPage({ colorScheme, bypassCSP: true });
      await free.goto(pathToFileURL(path).href);
      expect(await seriousFaults(free)).toEqual([]);
    }
  });

  it('leads from the page of a story only to what is there, or to its sources', async () => {
    for (const { id } of stories()) {
      const path = join(site, 'stories', `${id}.html`);
      const page = await browser.newPage();
      await page.goto(pathToFileURL(path).href);
      const links = await page
        .locator('[href]')
        .evaluateAll((elements) =>
          elements.map(
            (element) => new URL(element.getAttribute('href') ?? '', location.href).href,
          ),
        );
      const near = links.filter((href) => href.startsWith('file:'));
      expect(near.length).toBeGreaterThan(0);
      for (const href of near)
        expect([href, existsSync(fileURLToPath(href.replace(/[?#].*$/u, '')))]).toEqual([
          href,
          true,
        ]);
      const sources = links.filter((href) => href.includes(':~:text='));
      expect(sources.length).toBeGreaterThan(3);
      const far = links.filter((href) => !near.includes(href) && !sources.includes(href));
      expect(far.filter((href) => !href.startsWith(SITE))).toEqual([]);
    }
  });

  it('tells other sites how to show a link, with addresses that are there', () => {
    const pages = ['index.html', ...stories().map(({ id }) => `stories/${id}.html`)];
    for (const path of pages) {
      const html = read(path);
      for (const property of [
        'title',
        'description',
        'type',
        'locale',
        'url',
        'image',
        'image:alt',
      ])
        expect(html).toMatch(new RegExp(`<meta property="og:${property}" content="[^"]+" />`, 'u'));
      const addresses = [...html.matchAll(new RegExp(`"${SITE}([^"]+)"`, 'gu'))];
      expect(addresses.length).toBeGreaterThan(0);
      for (const [, file = ''] of addresses)
        expect([file, existsSync(join(site, file))]).toEqual([file, true]);
    }
  });

  it('answers oEmbed with a frame of each story', () => {
    for (const { id } of stories()) {
      const answer = JSON.parse(read(`oembed/${id}.json`)) as Readonly<Record<string, unknown>>;
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: SITE });
      expect(answer['html']).toContain(`src="${SITE}embed.html?story=${id}"`);
      expect(answer['thumbnail_url']).toBe(`${SITE}static/${id}/0.png`);
    }
  });

  it('makes the same bytes again', async () => {
    const again = join(folder, 'again');
    expect((await build('--out', again, '--site', SITE)).exitCode).toBe(0);
    expect(contentsOf(again)).toEqual(contentsOf(site));
  }, 300_000);

  it('needs no address, and says what is missing then', async () => {
    const articles = join(folder, 'articles');
    mkdirSync(articles);
    const text = '---\ntitle: A bridge\ndate: 2025-03-03\n---\nIn 2016 the bridge was opened.\n';
    writeFileSync(join(articles, 'bridge.md'), text);
    const out = join(folder, 'bridge');
    const run = await build('--out', out, '--articles', articles, '--lang', 'en');
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^1 article, \d+ events?, 1 picture → /u),
      expect.stringContaining('--site URL'),
    ]);
    expect(existsSync(join(out, 'oembed'))).toBe(false);
    const html = readFileSync(join(out, 'index.html'), 'utf8');
    expect(html).toContain('<meta property="og:image" content="./static/timeline/0.png" />');
    expect(readFileSync(join(out, 'static/timeline/0.svg'), 'utf8')).toContain('lang="en"');
  }, 300_000);

  type Refused = readonly [args: readonly string[], word: string];
  it.each<Refused>([
    [['--site', 'example.org'], "'--site'"],
    [['--base', '/x/'], '--base'],
    ...byNight<Refused>([
      [['--site', 'ftp://example.org/'], "'--site'"],
      [['--lang', 'fr'], "'--lang'"],
    ]),
  ])('says in one line what is wrong with %j', async (args, word) => {
    const { exitCode, stderr } = await build(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(word);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('leaves a folder of other things as it is, whatever the names in it', async () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    for (const name of ['index.html', 'embed.html', 'timeline.json'])
      writeFileSync(join(other, name), 'mine');
    const before = contentsOf(other);
    const { exitCode, stderr } = await build('--out', other);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("'--out'");
    expect(contentsOf(other)).toEqual(before);
  });

  it('leaves the old site where there is nothing to build', async () => {
    const before = contentsOf(site);
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect((await build('--out', site, '--articles', empty)).exitCode).toBe(1);
    expect(contentsOf(site)).toEqual(before);
  });
});
