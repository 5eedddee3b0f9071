import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { timelineScript } from '../src/export/timelineScript.ts';
import { stringifyTimeline } from '../src/model/timelineFile.ts';
import { toldTimeline } from './hostPages.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const told = toldTimeline();
const WIDE = {
  id: 'wide',
  title: { en: 'Wide' },
  steps: [{ id: 'one', title: { en: 'One' }, range: '2020..2024', events: ['rsp'] }],
};
const timeline = { ...told, stories: [...(told.stories ?? []), WIDE] };
const embed = (query: string, options = {}) =>
  open(`embed.html?lang=zh-Hant&${query}`, { timeline, width: 960, height: 540, ...options });
const at = (page: Page, step: number) =>
  page.locator(`.embed[data-step="${step}"]`).waitFor({ timeout: 15_000 });
const daysOf = (page: Page) => page.locator('.axis-side').innerText();

describe('an embedded timeline', () => {
  it('shows the step of its address, the rest standing back', async () => {
    const page = await embed('story=money&step=2');
    await at(page, 2);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('政策');
    await page.locator('.label.told[data-event="rsp"]').waitFor();
    await page.goto(page.url().replace('money', 'wide').replace('step=2', 'step=1'));
    await page.locator('.label.told[data-event="rsp"]').waitFor();
    await page.locator('.label.back[data-event="founded"]').waitFor();
  });

  it.each([
    ['story=none', '沒有「none」這個故事'],
    ['story=money&step=99', '沒有第 99 步'],
    ['event=gone', '找不到事件「gone」'],
    ['theme=%3Cscript%3E', '「theme」不能用'],
    ['events=gone,also', '找不到事件「gone」'],
  ])('is the nearest sensible view for %s, and says so', async (query, words) => {
    const page = await embed(query);
    await page.locator('html[data-state=ready]').waitFor();
    await page.getByText(words).waitFor();
    expect(await page.locator('.stage [data-event]').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText(words).waitFor({ state: 'detached' });
  });

  it('says quietly that there is no timeline, and tries again', async () => {
    const page = await embed('', { timeline: null });
    await page.locator('html[data-state=error]').waitFor();
    await page.getByText('時間軸沒有載入').waitFor();
    await page.getByRole('button', { name: '再試一次' }).waitFor();
  });

  it('shows some events only, a stretch of time, a view, a theme and larger type', async () => {
    const some = await embed('events=rsp,founded');
    await some.locator('html[data-state=ready]').waitFor();
    expect(await some.locator('.stage .label').count()).toBe(2);
    const time = await embed('time=2023-01..2023-12&controls=none');
    await time.locator('html[data-state=ready]').waitFor();
    expect(await daysOf(time)).toContain('2023');
    expect(await time.locator('.embed header').count()).toBe(0);
    const list = await embed('view=list&theme=dark&scale=2&accent=00aa88');
    await list.locator('.listed [data-event="rsp"]').waitFor();
    const [theme, zoom, accent] = await list.evaluate(() => [
      document.documentElement.dataset['theme'],
      getComputedStyle(document.querySelector('.embed') ?? document.body).zoom,
      getComputedStyle(document.documentElement).getPropertyValue('--own-accent'),
    ]);
    expect([theme, zoom, accent]).toEqual(['dark', '2', '#00aa88']);
  });

  it('zooms about the pointer whatever the size of the type', async () => {
    for (const scale of [1, 2]) {
      const page = await embed(`scale=${scale}&wheel=on`);
      await page.locator('html[data-state=ready]').waitFor();
      const label = page.locator('.stage .label[data-event="rsp"]');
      const before = await label.boundingBox();
      if (!before) throw new Error('The label is not on screen.');
      await page.mouse.move(before.x + 2, before.y + 8);
      await page.mouse.wheel(0, -240);
      await expect
        .poll(async () => Math.abs(((await label.boundingBox())?.x ?? 1e6) - before.x))
        .toBeLessThan(14 * scale);
    }
  });

  it('leaves the wheel to the page around unless Ctrl is held', async () => {
    const page = await embed('');
    await page.locator('html[data-state=ready]').waitFor();
    const before = await daysOf(page);
    await page.locator('.stage').hover();
    await page.mouse.wheel(0, -300);
    await page.getByText('按住 Ctrl 再滾動可縮放').waitFor();
    expect(await daysOf(page)).toBe(before);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(() => daysOf(page)).not.toBe(before);
  });

  it('steps by a clicker, by its bar and by Home and End', async () => {
    const page = await embed('story=money');
    await at(page, 0);
    await page.keyboard.press('PageDown');
    await at(page, 1);
    await page.keyboard.press('Space');
    await at(page, 2);
    await page.keyboard.press('End');
    await at(page, 3);
    await page.keyboard.press('ArrowLeft');
    await at(page, 2);
    await page.getByRole('button', { name: '上一步' }).click();
    await at(page, 1);
    await page.getByRole('button', { name: /第 3 步/ }).click();
    await at(page, 3);
    // An event in focus takes the arrows, but not a clicker's keys.
    await page.locator('.label.told[data-event="revenue"]').click();
    await page.locator('[data-quote="revenue"]').waitFor();
    await page.keyboard.press('PageUp');
    await at(page, 2);
    await page.locator('[data-quote]').waitFor({ state: 'detached' });
  });

  it('goes on by itself until somebody takes it in hand', async () => {
    const page = await embed('story=money&autoplay=1');
    await at(page, 1);
    await page.locator('.stage').click({ position: { x: 5, y: 5 } });
    await page.getByRole('button', { name: '自動播放' }).waitFor();
  });

  it('is a picture and no more where it is asked to be', async () => {
    const page = await embed('story=money&step=1&static=1');
    await page.locator('html[data-state=ready]').waitFor();
    const picture = page.locator('.still svg');
    await picture.waitFor();
    expect(await picture.locator('title').first().textContent()).toContain('成立');
    expect(await page.locator('.stage').count()).toBe(0);
  });
});

describe('without an origin', () => {
  // A server that says nothing of other origins, as most do.
  const files: Readonly<Record<string, string>> = {
    '/around.html':
      '<iframe sandbox="allow-scripts" src="embed.html?story=money&amp;step=2" width="800" height="450"></iframe>',
    '/timeline.js': timelineScript(stringifyTimeline(timeline)),
  };
  const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.css': 'text/css' };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const type = types[extname(pathname)] ?? 'text/javascript';
    void readFile(join(inject('site'), pathname)).then(
      (body) => response.writeHead(200, { 'content-type': type }).end(body),
      () =>
        response
          .writeHead(pathname in files ? 200 : 404, { 'content-type': type })
          .end(files[pathname]),
    );
  });
  beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)));
  afterAll(() => {
    server.close();
  });

  it('works in a sandbox that lets scripts run and no more', async () => {
    const { port } = server.address() as AddressInfo;
    const base = `http://127.0.0.1:${port}/`;
    const page = await open('around.html', { base, firstVisit: true });
    const frame = page.frameLocator('iframe');
    await frame.locator('.embed[data-step="2"]').waitFor();
    await frame.locator('.label.told[data-event="rsp"]').waitFor();
  });
});
