import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { preview } from 'vite';
import type { PreviewServer } from 'vite';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { writeTimelineFiles } from '../src/cli/timelineFiles.ts';
import { stringifyTimeline } from '../src/model/timelineFile.ts';
import type { Timeline } from '../src/model/timelineFile.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';

const CONFIG = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
const DEBIAN = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const WAIT_MS = 15_000;

export interface OpenOptions extends BrowserContextOptions {
  readonly width?: number;
  readonly height?: number;
  /** What timeline.json is, or its text; `null` for no such file. The short story by default. */
  readonly timeline?: Timeline | string | null;
  /** Another server than that of the built site. */
  readonly base?: string;
  /** Whether the page is opened for the first time, and introduces itself. */
  readonly firstVisit?: boolean;
}

/** The built site on a server and a browser to open it, for the tests of one file. */
export interface ServedSite {
  /** Address of the site's folder, with a slash at its end. */
  readonly address: () => string;
  /**
   * A page in its own context, loaded and past `data-state=loading`; any error on it fails the
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
  let server: PreviewServer;
  let opened: Page[] = [];
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
    browser = await chromium.launch({
      ...(existsSync(DEBIAN) ? { executablePath: DEBIAN } : {}),
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
  });

  afterEach(async () => {
    await Promise.all(opened.map((page) => page.context().close()));
    opened = [];
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  const open = async (query = '', options: OpenOptions = {}): Promise<Page> => {
    const { width = 1280, height = 720, timeline = storyTimeline(), ...others } = options;
    const { base, firstVisit = false, ...rest } = others;
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'zh-TW',
      reducedMotion: 'reduce',
      ...rest,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    page.on('pageerror', (error) => {
      throw error;
    });
    opened.push(page);
    if (!firstVisit) {
      await page.addInitScript(() => {
        localStorage.setItem('chronocite.welcomed', 'yes');
      });
    }
    if (base === undefined) await serveTimeline(page, timeline);
    await page.goto(`${base ?? address()}${query}`);
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
