import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../src/cli/chromium.ts';
import { singleFile } from '../src/cli/singleFile.ts';
import { stringifyTimeline } from '../src/model/timelineFile.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TSX = fileURLToPath(new URL('../node_modules/tsx/dist/cli.mjs', import.meta.url));
const WAIT_MS = 30_000;
/** Half of it is the dictionaries that tag words, for articles that are dropped on it. */
const BUDGET_BYTES = 12_000_000;

let folder: string;
let file: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chronocite-single-'));
  file = join(folder, 'chronocite.html');
  await built(file);
  browser = await launchChromium();
}, 300_000);

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Runs `npm run build:single` for the default timeline. */
function built(out: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const words = [TSX, 'src/cli/buildSingle.ts', '--out', out];
    execFile(process.execPath, words, { cwd: ROOT }, (error, _, stderr) => {
      if (error) reject(new Error(stderr));
      else resolve();
    });
  });
}

interface Opened {
  readonly page: Page;
  /** Addresses that the page asked for, `blob:` and `data:` left out: they are in the file. */
  readonly requests: string[];
  /** What went wrong, refusals of the content security policy among it. */
  readonly faults: string[];
}

async function open(path: string, query = ''): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'zh-TW',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/u.test(request.url())) requests.push(request.url());
  });
  page.on('pageerror', ({ message }) => void faults.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') faults.push(said.text());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(`${pathToFileURL(path).href}${query}`);
  return { page, requests, faults };
}

const isReady = (page: Page) => page.waitForSelector('html[data-state=ready]');

describe('the single file', () => {
  it.each([
    ['the viewer', '', '.stage [data-event]'],
    ['a view of it', '?event=m-anthropic-rsp&lang=en&theme=dark', '[data-quote]'],
    ['the embedded page', '?page=embed&story=money&step=2', '[data-story=money][data-step="2"]'],
    ['the page for presenting', '?page=present&story=safety-policy', '[data-story=safety-policy]'],
  ])('opens as %s from a disk and asks for nothing else', async (_, query, selector) => {
    const { page, requests, faults } = await open(file, query);
    await isReady(page);
    await page.locator(selector).first().waitFor();
    expect(requests).toEqual([`${pathToFileURL(file).href}${query}`]);
    expect(faults).toEqual([]);
  });

  it('leads from an event to its sentence', async () => {
    const { page, requests, faults } = await open(file);
    await page.locator('.stage [data-event=m-anthropic-rsp]').click();
    expect(await page.locator('[data-quote=m-anthropic-rsp]').innerText()).toContain(
      '最先公布这样的政策',
    );
    await page.getByRole('button', { name: '表格' }).click();
    await page.locator('table').waitFor();
    expect(requests).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('reads articles that are dropped on it', async () => {
    const { page, requests, faults } = await open(file, '?lang=en');
    await isReady(page);
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      const text =
        '---\ntitle: A bridge\ndate: 2025-03-03\n---\nIn 2016 the bridge was opened.\n\n2018年，桥上的收费站停用。\n';
      dataTransfer.items.add(new File([text], 'bridge.md'));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
        document.querySelector('header')?.dispatchEvent(event);
      }
    });
    await page.getByText('Showing 1 article that you dropped').waitFor();
    expect(requests).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it.each(['', 'sandbox="allow-scripts"'])('is shown in a frame of a file (%s)', async (rights) => {
    const host = join(folder, `host${rights.length}.html`);
    writeFileSync(
      host,
      `<!doctype html><title>Deck</title><iframe ${rights} width="900" height="500" src="chronocite.html?page=embed&amp;story=money&amp;step=1"></iframe>`,
    );
    const { page, requests, faults } = await open(host);
    const frame = page.frameLocator('iframe');
    await frame.locator('html[data-state=ready]').waitFor();
    await frame.locator('[data-story=money][data-step="1"]').waitFor();
    expect(requests).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it('holds texts that look like HTML', async () => {
    const hostile = '</script><script>document.title = "taken"</script><!-- <script>';
    const timeline = { ...storyTimeline(), title: { en: hostile } };
    const path = join(folder, 'hostile.html');
    writeFileSync(path, await singleFile(stringifyTimeline(timeline)));
    const { page, faults } = await open(path, '?lang=en');
    await isReady(page);
    await page.getByRole('heading', { name: hostile }).waitFor();
    expect(await page.title()).toContain(hostile);
    expect(faults).toEqual([]);
  });

  it('allows itself nothing but its own script and style', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(text())?.[1];
    expect(policy?.split('; ').map((part) => part.replace(/'sha256-[^']+'/u, 'HASH'))).toEqual([
      "default-src 'none'",
      "script-src HASH 'wasm-unsafe-eval'",
      'style-src HASH',
      'img-src data: blob:',
      'worker-src blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('is the same each time and no larger than it need be', async () => {
    const again = join(folder, 'again.html');
    await built(again);
    expect(readFileSync(again, 'utf8') === text()).toBe(true);
    expect(statSync(file).size).toBeLessThan(BUDGET_BYTES);
  });
});

function text(): string {
  return readFileSync(file, 'utf8');
}
