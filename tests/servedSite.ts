import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { preview } from 'vite';
import type { PreviewServer } from 'vite';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchChromium } from '../src/cli/chromium.ts';
import { writeTimelineFiles } from '../src/cli/timelineFiles.ts';
import { stringifyTimeline } from '../src/model/timelineFile.ts';
import type { Timeline } from '../src/model/timelineFile.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';
import { pagePool } from './pagePool.ts';
import type { PagePool } from './pagePool.ts';

const CONFIG = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
/** Long, since other files are tested beside this one: what never comes fails all the same. */
const WAIT_MS = 40_000;

export interface OpenOptions extends BrowserContextOptions {
  readonly width?: number;
  readonly height?: number;
  /** What timeline.json is, or its text; `null` for no such file. The short story by default. */
  readonly timeline?: Timeline | string | null;
  /** Another server than that of the built site. */
  readonly base?: string;
  /** Whether the page is opened for the first time, and introduces itself. */
  readonly firstVisit?: boolean;
  /** Beginnings of names of files of the site that do not come. */
  readonly blocked?: readonly string[];
  /** Runs before the page does, in it. */
  readonly before?: () => unknown;
}

/** The built site on a server and a browser to open it, for the tests of one file. */
export interface ServedSite {
  /** Address of the site's folder, with a slash at its end. */
  readonly address: () => string;
  /**
   * A page with nothing stored, loaded and past `data-state=loading`; any error on it fails the
   * test. The language is Traditional Chinese and motion reduced unless told otherwise.
   */
  readonly open: (query?: string, options?: OpenOptions) => Promise<Page>;
}

/**
 * Starts and ends everything by the hooks of the test file that calls it. `withParts` is a timeline
 * that the site has in parts beside its file; the others are answered for by the browser.
 */
export function servedSite(withParts?: Timeline): ServedSite {
  let folder: string | undefined;
  let browser: Browser;
  let pool: PagePool;
  let server: PreviewServer;
  const address = () => server.resolvedUrls?.local[0] ?? '';

  beforeAll(async () => {
    if (withParts) {
      folder = await mkdtemp(join(tmpdir(), 'chronocite-parts-'));
      await cp(inject('site'), folder, { recursive: true });
      writeTimelineFiles(withParts, folder);
    }
    server = await preview({
      configFile: CONFIG,
      logLevel: 'error',
      build: { outDir: folder ?? inject('site') },
      preview: { port: 0, host: '127.0.0.1' },
    });
    browser = await launchChromium();
    pool = pagePool(browser);
  });

  afterEach(({ task }) => pool.giveBack(task.result?.state === 'fail'));

  afterAll(async () => {
    await browser.close();
    await server.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  const open = async (query = '', options: OpenOptions = {}): Promise<Page> => {
    const { width = 1280, height = 720, timeline = storyTimeline(), ...others } = options;
    const { base = address(), firstVisit = false, blocked = [], before, ...rest } = others;
    const page = await pool.take(
      { locale: 'zh-TW', reducedMotion: 'reduce', ...rest, viewport: { width, height } },
      base,
    );
    page.setDefaultTimeout(WAIT_MS);
    if (!firstVisit) {
      await page.evaluate(() => {
        localStorage.setItem('chronocite.welcomed', 'yes');
      });
    }
    if (before) await page.addInitScript(before);
    for (const name of blocked) await page.route(`**/assets/${name}*`, (route) => route.abort());
    if (options.base === undefined) await serveTimeline(page, timeline);
    await page.goto(`${base}${query}`);
    await page.waitForSelector('html:not([data-state=loading])');
    return page;
  };
  return { address, open };
}

/** Answers requests for timeline.json; a later call takes the place of an earlier one. */
export async function serveTimeline(page: Page, timeline: Timeline | string | null): Promise<void> {
  await page.unroute('**/timeline.json');
  await page.route('**/timeline.json', (route) => {
    if (timeline === null) return route.fulfill({ status: 404, body: 'Not found' });
    const body = typeof timeline === 'string' ? timeline : stringifyTimeline(timeline);
    return route.fulfill({ contentType: 'application/json; charset=utf-8', body });
  });
}
