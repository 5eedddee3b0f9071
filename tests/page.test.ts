import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { stringifyTimeline } from '../src/model/timelineFile.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';
import { seriousFaults } from './seriousFaults.ts';
import { servedSite, serveTimeline } from './servedSite.ts';

const CONFIG = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
const BUDGET_BYTES = 65_600;
const STORY = stringifyTimeline(storyTimeline());
const { open } = servedSite();

const stateOf = (page: Page) => page.locator('html').getAttribute('data-state');
const stage = (page: Page) => page.getByRole('group', { name: /時間軸/ });
const labelOf = (page: Page, id: string) => page.locator(`.stage [data-event="${id}"]`);
const quoteOf = (page: Page, id: string) => page.locator(`[data-quote="${id}"]`);

describe('the page', () => {
  it('goes from an event to its paragraph and from a paragraph to its event', async () => {
    const page = await open();
    expect(await stateOf(page)).toBe('ready');
    await labelOf(page, 'rsp').click();
    const quote = quoteOf(page, 'rsp');
    await quote.waitFor();
    expect(await quote.innerText()).toBe('2023 年 9 月，公司發布了負責任擴展政策');
    expect(await quote.locator('.chosen-date').innerText()).toBe('2023 年 9 月');
    await page.waitForFunction(() => {
      const mark = document.querySelector('[data-quote]')?.getBoundingClientRect();
      return mark !== undefined && mark.top > 0 && mark.bottom < innerHeight;
    });
    await page.getByRole('heading', { name: '發布負責任擴展政策' }).waitFor();
    await page.getByRole('button', { name: '去年公司的營收成長了十倍' }).click();
    await quoteOf(page, 'revenue').waitFor();
    expect(await quoteOf(page, 'rsp').count()).toBe(0);
    expect(await labelOf(page, 'revenue').getAttribute('aria-pressed')).toBe('true');
    await page.getByText('從發布日算起').waitFor();
  });

  it('is worked by keys alone', async () => {
    const page = await open();
    await page.locator('.stage [tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('data-event') === 'founded',
    );
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('data-event') === 'model',
    );
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await quoteOf(page, 'founded').waitFor();
    await page.getByRole('region', { name: '一家公司的五年' }).focus();
    await page.keyboard.press('Escape');
    await quoteOf(page, 'founded').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-event'))).toBe(
      'founded',
    );
    await page.keyboard.press('+');
    await page.waitForURL(/time=/);
  });

  it('zooms at the pointer by wheel and pans by drag', async () => {
    const page = await open();
    const label = labelOf(page, 'rsp');
    const box = await label.boundingBox();
    const x = (box?.x ?? 0) + 8;
    const y = (box?.y ?? 0) + 10;
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -300);
    await page.waitForURL(/time=/);
    const zoomed = await label.boundingBox();
    expect(Math.abs((zoomed?.x ?? 0) + 8 - x)).toBeLessThan(12);
    const free = { x: x + 20, y: (await stage(page).boundingBox())?.y ?? 0 };
    await page.mouse.move(free.x, free.y + 2);
    await page.mouse.down();
    await page.mouse.move(free.x + 60, free.y + 2, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(
      ([id, was]) => {
        const now = document.querySelector(`.stage [data-event="${id ?? ''}"]`);
        return Math.abs((now?.getBoundingClientRect().x ?? 0) - Number(was) - 60) < 3;
      },
      ['rsp', String(zoomed?.x)],
    );
  });

  it('opens at what its address says and writes what is chosen', async () => {
    const page = await open('?event=rsp&time=2023..2024&lang=en&theme=dark');
    await quoteOf(page, 'rsp').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.waitForURL((url) => !url.search.includes('event='));
    await page.goBack();
    await quoteOf(page, 'rsp').waitFor();
  });

  it('hides and shows kinds', async () => {
    const page = await open();
    await page.getByRole('button', { name: /^政策/ }).click();
    await labelOf(page, 'rsp').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '全部顯示' }).click();
    await labelOf(page, 'rsp').waitFor();
  });

  it.each([
    ['first view, wide', '', 1280, 720],
    ['an event chosen, wide', '?event=rsp', 1280, 720],
    ['an event chosen, phone', '?event=rsp', 390, 844],
    ['in the dark', '?event=rsp&theme=dark', 1280, 720],
  ])('has no serious fault of access: %s', async (_, query, width, height) => {
    const page = await open(query, { width, height });
    expect(await seriousFaults(page)).toEqual([]);
  });

  it.each([
    ['missing', null],
    ['cut off', STORY.slice(0, 300)],
    ['of another version', '{"version": 99, "sources": [], "events": []}'],
    ['of another shape', '{"version": 1, "sources": [], "events": [{}]}'],
  ])('says what is wrong when the file is %s', async (_, timeline) => {
    const page = await open('', { timeline });
    expect(await stateOf(page)).toBe('error');
    const alert = page.getByRole('alert');
    expect(await alert.innerText()).toContain('timeline.json');
    await serveTimeline(page, STORY);
    await page.getByRole('button', { name: '再試一次' }).click();
    await page.waitForSelector('html[data-state=ready]');
  });

  it('says so when there are no events', async () => {
    const page = await open('', { timeline: '{"version": 1, "sources": [], "events": []}' });
    expect(await stateOf(page)).toBe('empty');
    await page.getByRole('heading', { name: '還沒有任何事件' }).waitFor();
  });

  it('loads little before it can be read', async () => {
    const html = await readFile(join(inject('site'), 'index.html'), 'utf8');
    const first = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)];
    expect(first.length).toBeGreaterThan(0);
    const sizes = await Promise.all(
      first.map(
        async ([, path = '']) => gzipSync(await readFile(join(inject('site'), path))).length,
      ),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET_BYTES);
  });
});

describe('the page while articles are edited', () => {
  let dev: ViteDevServer;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chronocite-dev-'));
    await writeFile(join(folder, 'timeline.json'), STORY);
    dev = await createServer({
      configFile: CONFIG,
      publicDir: folder,
      cacheDir: join(folder, '.vite'),
      logLevel: 'error',
      server: { port: 0, host: '127.0.0.1' },
    });
    await dev.listen();
  });

  afterAll(async () => {
    await dev.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Puts another file in place of the timeline's, and tells the page. */
  async function change(text: string): Promise<void> {
    await writeFile(join(folder, 'timeline.json'), text);
    dev.ws.send({ type: 'custom', event: 'chronocite:timeline', data: {} });
  }

  it('takes a new timeline without losing view or selection', async () => {
    const base = dev.resolvedUrls?.local[0] ?? '';
    const page = await open('?event=rsp&time=2023..2024', { base });
    await quoteOf(page, 'rsp').waitFor();
    const before = await labelOf(page, 'rsp').boundingBox();
    const story = storyTimeline();
    const events = story.events.map((event) =>
      event.id === 'rsp' ? { ...event, title: { 'zh-Hant': '改過的標題' } } : event,
    );
    const text = stringifyTimeline({ ...story, events });
    await expect
      .poll(async () => {
        // Again until it arrives: the page connects to the dev server in its own time.
        await change(text);
        return page.locator('.stage').getByText('改過的標題').count();
      })
      .toBe(1);
    expect(await quoteOf(page, 'rsp').count()).toBe(1);
    expect((await labelOf(page, 'rsp').boundingBox())?.x).toBe(before?.x);
    await change(
      stringifyTimeline({ ...story, events: story.events.filter(({ id }) => id !== 'rsp') }),
    );
    await quoteOf(page, 'rsp').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('time')).toBe('2023..2024');
  });

  it('shows the problems of the articles', async () => {
    const base = dev.resolvedUrls?.local[0] ?? '';
    const page = await open('', { base });
    const place = { file: 'a.md', line: 3, column: 1 };
    const message = 'The date 2025-02-30 is not in the calendar; correct it.';
    const problems = [{ rule: 'front-matter-date', level: 'error' as const, message, place }];
    const text = stringifyTimeline({ ...storyTimeline(), problems });
    await change(text);
    await page.locator('details.problems > summary').click();
    const listed = page.locator('details.problems li');
    await listed.getByText('a.md:3:1').waitFor();
    await listed.getByText(message).waitFor();
    await listed.getByText('front-matter-date').waitFor();
  });
});
