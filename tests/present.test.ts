import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { toldTimeline } from './hostPages.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const timeline = toldTimeline();
const present = (query = 'story=money', options = {}) =>
  open(`present.html?lang=zh-Hant&${query}`, { timeline, ...options });
const at = (page: Page, step: number) =>
  page.locator(`[data-step="${step}"] h1`).waitFor({ timeout: 15_000 });

describe('a presentation', () => {
  it('steps by the keys of a clicker, whatever has the focus', async () => {
    const page = await present();
    await at(page, 0);
    for (const [key, step] of [
      ['PageDown', 1],
      ['ArrowRight', 2],
      ['Space', 3],
      ['PageDown', 3],
      ['PageUp', 2],
      ['Home', 0],
      ['End', 3],
    ] as const) {
      await page.keyboard.press(key);
      await at(page, step);
    }
    await page.locator('.label.told[data-event="revenue"]').click();
    await page.locator('[data-quote="revenue"]').waitFor();
    await page.keyboard.press('PageUp');
    await at(page, 2);
    await expect.poll(() => page.url()).toContain('step=2');
  });

  it('lays the stage out as on a slide, whatever the screen', async () => {
    const widths = [];
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [3840, 2160],
    ] as const) {
      const page = await present('story=money&step=2', { width, height });
      await at(page, 2);
      const heading = await page.locator('h1').evaluate((h1) => h1.getBoundingClientRect().height);
      widths.push(Math.round((heading / height) * 720));
    }
    expect(new Set(widths)).toEqual(new Set([widths[0]]));
    expect(widths[0]).toBeGreaterThan(36);
  });

  it('shows what the step was read from, the keys, and black', async () => {
    const page = await present('story=money&step=2');
    await at(page, 2);
    await page.keyboard.press('q');
    const card = page.locator('article[data-quote="rsp"]');
    await card.getByText('公司發布了負責任擴展政策').waitFor();
    expect(await card.locator('mark.date').innerText()).toBe('2023 年 9 月');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByText('簡報按鍵').waitFor();
    await page.keyboard.press('b');
    await page.locator('.black').waitFor();
    await page.keyboard.press('PageDown');
    await page.locator('.black').waitFor({ state: 'detached' });
    await at(page, 3);
  });

  it('lets one choose where no story, or none that is there, is named', async () => {
    for (const query of ['', 'story=none']) {
      const page = await present(query);
      await page.getByRole('link', { name: '錢的故事' }).click();
      await at(page, 0);
      await page.keyboard.press('PageDown');
      await at(page, 1);
    }
  });

  it('shows the whole where there are no stories', async () => {
    const { stories: _stories, ...none } = timeline;
    const page = await open('present.html?lang=zh-Hant', { timeline: none });
    await page.getByText('這條時間軸還沒有故事').waitFor();
    await page.locator('.stage [data-event="rsp"]').waitFor();
  });

  it('has a speaker window with notes, next step, clock and passage, in step with it', async () => {
    const page = await present('story=money&step=1');
    await at(page, 1);
    const [speaker] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('s'),
    ]);
    await speaker.route('**/timeline.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify(timeline) }),
    );
    await speaker.goto(page.url().replace('step=1', 'step=0') + '#speaker');
    await at(speaker, 1);
    await speaker.getByText('從這裡開始說。').waitFor();
    await speaker.locator('.next h3', { hasText: '政策' }).waitFor();
    await speaker.locator('.next svg').waitFor();
    await speaker.locator('.now mark', { hasText: '成立了一家新公司' }).first().waitFor();
    await speaker.locator('time').waitFor();
    await page.keyboard.press('PageDown');
    await at(speaker, 2);
    await speaker.keyboard.press('PageDown');
    await at(page, 3);
    await speaker.getByRole('button', { name: '黑畫面' }).click();
    await page.locator('.black').waitFor();
  });
});
