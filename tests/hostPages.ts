import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { timelineScript } from '../src/export/timelineScript.ts';
import { stringifyTimeline } from '../src/model/timelineFile.ts';
import type { Timeline } from '../src/model/timelineFile.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEBIAN = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const WAIT_MS = 30_000;
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A timeline of five events with a story `money` of three steps, as the examples name it. */
export function toldTimeline(): Timeline {
  const step = (id: string, event: string, title: string, note: string) => ({
    id,
    events: [event],
    title: { 'zh-Hant': title, en: title },
    note: { 'zh-Hant': note, en: note },
  });
  return {
    ...storyTimeline(),
    stories: [
      {
        id: 'money',
        title: { 'zh-Hant': '錢的故事', en: 'Money' },
        steps: [
          step('founding', 'founded', '成立', '從這裡開始說。'),
          step('policy', 'rsp', '政策', '停一下。'),
          step('growth', 'revenue', '成長', '最後是錢。'),
        ],
      },
    ],
  };
}

/**
 * Pages around frames, on a server that answers to two names: pages are asked for by the one and
 * have their frames from the other, so that frames are of another origin. It says nothing of other origins, as most servers do.
 */
export interface HostPages {
  /** Origin of the pages around. */
  readonly host: () => string;
  /** Origin of the frames; `/dist/` is the built site. */
  readonly site: () => string;
  /**
   * Opens a page in a context of its own: an HTML text, or the path of a file of the project in
   * which addresses of `dist/` become the other origin's. Errors on the page fail the test.
   */
  readonly open: (
    page: { html: string } | { path: string },
    options?: OpenOptions,
  ) => Promise<Page>;
}

interface OpenOptions extends BrowserContextOptions {
  /** Put after the path: a query, a hash. */
  readonly suffix?: string;
}

/** Starts and ends everything by the hooks of the test file that calls it. */
export function hostPages(): HostPages {
  let server: Server;
  let browser: Browser;
  let written = '';
  let opened: Page[] = [];
  const port = () => (server.address() as AddressInfo).port;
  const host = () => `http://127.0.0.1:${port()}`;
  const site = () => `http://localhost:${port()}`;

  /** The file at a path of the server, or nothing. */
  const fileAt = async (path: string): Promise<Buffer | string | undefined> => {
    if (path === '/page.html') return written;
    if (path === '/dist/timeline.json') return stringifyTimeline(toldTimeline());
    if (path === '/dist/timeline.js') return timelineScript(stringifyTimeline(toldTimeline()));
    const [, picture] = /^\/dist\/static\/money\/(\d)\.svg$/u.exec(path) ?? [];
    if (picture !== undefined) return stillPicture(Number(picture));
    const file = path.startsWith('/dist/')
      ? join(inject('site'), path.slice('/dist/'.length))
      : join(ROOT, path);
    const read = await readFile(file).catch(() => undefined);
    if (!read || !path.startsWith('/docs/')) return read;
    return read.toString().replaceAll('../../../dist/', `${site()}/dist/`);
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
      void fileAt(path).then((body) => {
        const type = TYPES[extname(path)] ?? 'application/octet-stream';
        response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type });
        response.end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
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
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const open: HostPages['open'] = async (what, { suffix = '', ...options } = {}) => {
    if ('html' in what) written = what.html;
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      locale: 'en',
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    page.on('pageerror', (error) => {
      throw error;
    });
    opened.push(page);
    const path = 'html' in what ? '/page.html' : `/${what.path}`;
    await page.goto(`${host()}${path}${suffix}`);
    return page;
  };
  return { host, site, open };
}

/** Clicks an empty place in a frame, and waits until the page says this element has the focus. */
export async function clickInto(page: Page, frame: FrameLocator, by: string): Promise<void> {
  await frame.locator('main').click({ position: { x: 300, y: 20 } });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), { timeout: WAIT_MS })
    .toBe(by);
}

/** A picture whose width tells its step: 100 for the whole, 101 for the first step. */
function stillPicture(step: number): string {
  const width = STILL_WIDTH + step;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="60" viewBox="0 0 ${width} 60"><rect width="${width}" height="60" fill="teal"/></svg>`;
}

/** Width of the still picture of step 0. */
export const STILL_WIDTH = 100;

/**
 * The text of a page that is no timeline but speaks as one: it says `ready` with these fields, and
 * then `more`, on the port that it is given; when it is clicked it says `clicked`, one by one.
 */
export function strangerFrame(
  ready: Readonly<Record<string, unknown>>,
  more: readonly Readonly<Record<string, unknown>>[] = [],
  clicked: readonly Readonly<Record<string, unknown>>[] = [],
): string {
  const first = { timeline: 1, type: 'ready', step: 0, state: {}, loaded: 'ready', ...ready };
  const list = (all: readonly object[]) => JSON.stringify(all).replaceAll('<', String.raw`\u003c`);
  return `<!doctype html><title>Stranger</title><script>
    addEventListener('message', ({ data, ports: [port] }) => {
      if (!port || data.type !== 'connect') return;
      port.onmessage = ({ data: { id, step } }) => port.postMessage({ timeline: 1, type: 'ack', id, step });
      for (const message of ${list([first, ...more])}) port.postMessage(message);
      addEventListener('click', () => ${list(clicked)}.forEach((message, i) => setTimeout(() => port.postMessage(message), i * 50)));
    });
  </script>`;
}
