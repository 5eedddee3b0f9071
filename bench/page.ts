/**
 * How smooth the page is under real wheel and drag input, beside two peers on the same events.
 *
 *   npm run bench
 *
 * Frames are counted by the browser's own timestamps and suffer from whatever else runs on the
 * machine; the work of the main thread is counted by its own clock and does not.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { stringifyTimeline } from '../src/model/timelineFile.ts';
import { syntheticTimeline } from '../src/testing/syntheticTimeline.ts';
import { drag, droppedShare, measureMotion, percentile, wheel } from './motion.ts';
import type { Area, Motion } from './motion.ts';
import { peerPages } from './peerPages.ts';

const CONFIG = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
const DEBIAN = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const COUNTS = [1000, 10_000, 100_000];
/** Peers that draw labels need minutes for more. */
const MOST_FOR_PEERS = 10_000;
const PEER_LIMIT_MS = 30_000;
const OWN_LIMIT_MS = 60_000;
const SECONDS = 3;
const WINDOW = { width: 1280, height: 720 };
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** What is measured: a page that reads `timeline.json` beside it and says when it is ready. */
interface Subject {
  readonly name: string;
  /** A file of the page; nothing where there is none. */
  readonly file: (name: string) => string | Buffer | undefined;
  /** The element that takes wheel and drag. */
  readonly stage: string;
  readonly most: number;
  readonly limitMs: number;
}

interface Result {
  readonly loadMs: number;
  readonly zoom: Motion;
  readonly pan: Motion;
}

const site = mkdtempSync(join(tmpdir(), 'chronocite-bench-'));
process.env['NODE_ENV'] = 'production';
await build({
  configFile: CONFIG,
  publicDir: false,
  logLevel: 'error',
  build: { outDir: site, emptyOutDir: true },
});

const subjects: readonly Subject[] = [
  {
    name: 'Chronocite',
    file: (name) => (existsSync(join(site, name)) ? readFileSync(join(site, name)) : undefined),
    stage: '.stage',
    most: Infinity,
    limitMs: OWN_LIMIT_MS,
  },
  ...peerPages().map(({ name, files }) => ({
    name,
    file: (path: string) => files[path],
    stage: '#stage',
    most: MOST_FOR_PEERS,
    limitMs: PEER_LIMIT_MS,
  })),
];

/** What the server shows now: one page with one timeline. */
let shown: { readonly subject: Subject; readonly timeline: string } | undefined;
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
  const body = path === 'timeline.json' ? shown?.timeline : shown?.subject.file(path);
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
  });
  response.end(body);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** Text, because tsx would put calls into a function that the page does not know. */
const WATCH_READY = `
  localStorage.setItem('chronocite.welcomed', 'yes');
  requestAnimationFrame(function look() {
    if (document.documentElement?.dataset.state === 'ready') window.readyAt = performance.now();
    else requestAnimationFrame(look);
  });`;

/** From the first script's arrival to the frame after the first complete picture. */
const SINCE_SCRIPT = `readyAt - Math.min(...performance.getEntriesByType('resource')
  .filter(({ name }) => name.endsWith('.js')).map(({ responseEnd }) => responseEnd))`;

async function measure(browser: Browser, page: Page, subject: Subject): Promise<Result> {
  page.setDefaultTimeout(subject.limitMs);
  await page.addInitScript(WATCH_READY);
  await page.goto(address);
  await page.waitForFunction('window.readyAt !== undefined');
  const loadMs = await page.evaluate<number>(SINCE_SCRIPT);
  const area: Area = (await page.locator(subject.stage).boundingBox()) ?? { x: 0, y: 0, ...WINDOW };
  const zoom = await measureMotion(browser, page, area, wheel(), SECONDS);
  const pan = await measureMotion(browser, page, area, drag, SECONDS);
  return { loadMs, zoom, pan };
}

/** What a subject does with a timeline; `undefined` when it takes longer than its limit. */
async function run(subject: Subject, timeline: string): Promise<Result | undefined> {
  shown = { subject, timeline };
  const browser = await chromium.launch({
    ...(existsSync(DEBIAN) ? { executablePath: DEBIAN } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const page = await browser.newPage({ viewport: WINDOW, locale: 'zh-TW', bypassCSP: true });
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort();
  }, subject.limitMs);
  const tooLong = new Promise<undefined>((resolve) => {
    limit.signal.addEventListener('abort', () => {
      resolve(undefined);
    });
  });
  const measured = measure(browser, page, subject).catch((error: unknown) => {
    if (!limit.signal.aborted) throw error;
    return undefined;
  });
  const result = await Promise.race([measured, tooLong]);
  clearTimeout(timer);
  await browser.close();
  return result;
}

const ms = (value: number) => value.toFixed(value < 100 ? 1 : 0);
const share = (value: number) => `${(value * 100).toFixed(1)} %`;
const columns = (cells: readonly string[]) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(20) : cell.padStart(i === 1 ? 9 : 13))).join('');

function motionCells({ intervals, work }: Motion): readonly string[] {
  return [
    `${ms(percentile(intervals, 0.5))}/${ms(percentile(intervals, 0.95))}`,
    share(droppedShare(intervals)),
    `${ms(percentile(work, 0.5))}/${ms(percentile(work, 0.95))}`,
  ];
}

console.log(`
page: ${SECONDS} s of wheel, ${SECONDS} s of drag in Chromium ${WINDOW.width}×${WINDOW.height}; ms, median/95th percentile`);
const motionHeads = (name: string) => [`${name} frame`, 'dropped', 'main thread'];
console.log(columns(['', 'events', 'load', ...motionHeads('zoom'), ...motionHeads('pan')]));

const own = new Map<number, Result>();
for (const count of COUNTS) {
  const timeline = stringifyTimeline(syntheticTimeline(count));
  for (const subject of subjects.filter(({ most }) => count <= most)) {
    const result = await run(subject, timeline);
    if (result && subject === subjects[0]) own.set(count, result);
    const cells = result
      ? [ms(result.loadMs), ...motionCells(result.zoom), ...motionCells(result.pan)]
      : [`over ${subject.limitMs / 1000} s`];
    console.log(columns([subject.name, String(count), ...cells]));
  }
}

/** The bars of the design: name, what was measured, the most that is allowed. */
const frames = (count: number, of: (intervals: readonly number[]) => number) => {
  const result = own.get(count);
  return result ? Math.max(of(result.zoom.intervals), of(result.pan.intervals)) : Infinity;
};
const p95 = (values: readonly number[]) => percentile(values, 0.95);
const BARS = [
  ['10,000: first render, ms', own.get(10_000)?.loadMs ?? Infinity, 500],
  ['10,000: 95th percentile of frames, ms', frames(10_000, p95), 17],
  ['10,000: dropped frames, %', frames(10_000, droppedShare) * 100, 2],
  ['100,000: 95th percentile of frames, ms', frames(100_000, p95), 34],
] as const;
for (const [name, value, most] of BARS) {
  console.log(`${value <= most ? 'met    ' : 'not met'} ${name}: ${value.toFixed(1)} (${most})`);
}

server.close();
rmSync(site, { recursive: true, force: true });
