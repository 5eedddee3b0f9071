import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { syntheticTimeline } from '../src/testing/syntheticTimeline.ts';
import { seriousFaults } from './seriousFaults.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const list = (page: Page) => page.getByRole('complementary', { name: '出處' });
const entries = (page: Page) => list(page).locator('[data-event]');
const idsIn = (page: Page) =>
  entries(page).evaluateAll((all) => all.map((entry) => entry.getAttribute('data-event')));
const waitForQuery = (page: Page, query: RegExp) =>
  page.waitForURL((url) => query.test(url.search));

describe('the list', () => {
  it('holds the events in time order under their years, with what is known of each', async () => {
    const page = await open('?view=list');
    expect(await idsIn(page)).toEqual(['founded', 'model', 'rsp', 'revenue', 'change']);
    expect(await list(page).getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      '2021年',
      '2022年',
      '2023年',
      '2024年',
      '2027年',
    ]);
    await list(page).getByRole('heading', { name: '5 件事', exact: true }).waitFor();
    const told = await entries(page).evaluateAll((all) =>
      all.map((entry) => entry.textContent.replace(/\s+/gu, ' ')),
    );
    expect(told[3]).toMatch(/2024年推算日期 ?營收 ?營收成長十倍 ?成長 10 倍 ?一家公司的五年/u);
    expect(told[4]).toMatch(/2027年 ?社會 ?預計有更大的變化 ?預測或計畫/u);
  });

  it('keeps to the filters, and says how many they hide', async () => {
    const page = await open('?view=list&kind=policy,revenue');
    await list(page).getByRole('heading', { name: '2 件事，篩選隱藏了 3 件' }).waitFor();
    expect(await idsIn(page)).toEqual(['rsp', 'revenue']);
    await page.keyboard.press('/');
    await page.keyboard.insertText('量子');
    await page.keyboard.press('Escape');
    await list(page)
      .getByRole('button', { name: '取消搜尋「量子」' })
      .waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.keyboard.insertText('量子');
    await list(page).getByRole('button', { name: '取消所有篩選' }).click();
    await list(page).getByRole('heading', { name: '5 件事', exact: true }).waitFor();
  });

  it('is opened, read and left by the switch and by Back', async () => {
    const page = await open();
    await page.getByRole('button', { name: '清單', exact: true }).click();
    await waitForQuery(page, /view=list/);
    await entries(page).filter({ hasText: '發布負責任擴展政策' }).click();
    await page.locator('[data-quote="rsp"]').waitFor();
    await waitForQuery(page, /event=rsp/);
    await page.getByRole('button', { name: '關閉', exact: true }).click();
    const current = list(page).locator('[aria-current]');
    expect(await current.getAttribute('data-event')).toBe('rsp');
    await waitForQuery(page, /^(?!.*event=)/);
    await page.getByRole('button', { name: '時間軸', exact: true }).click();
    await entries(page).first().waitFor({ state: 'detached' });
    await waitForQuery(page, /^(?!.*view=)/);
    await page.goBack();
    await entries(page).first().waitFor();
    await page.goBack();
    await page.locator('[data-quote="rsp"]').waitFor();
  });

  it('is walked with the up and down keys and by Tab', async () => {
    const page = await open('?view=list');
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-event') ?? '');
    await entries(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('rsp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('model');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('rsp');
    await page.keyboard.press('Enter');
    await page.locator('[data-quote="rsp"]').waitFor();
  });

  it.each([
    ['wide', 1280, 720, ''],
    ['phone', 390, 844, ''],
    ['dark', 1280, 720, '&theme=dark'],
    ['empty', 1280, 720, '&entity=nobody'],
  ])('has no serious fault of access: %s', async (_, width, height, more) => {
    const page = await open(`?view=list${more}`, { width, height });
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe('a list of 10,000 events', () => {
  const timeline = syntheticTimeline(10_000);
  const [, last] = [...timeline.events].sort((a, b) => (a.date.start < b.date.start ? 1 : -1));

  it('opens at once, with few elements, and draws the rest as it is scrolled', async () => {
    const page = await open('', { timeline });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Infinity;
    };
    const before = await busy();
    await page.getByRole('button', { name: '清單', exact: true }).click();
    await entries(page).first().waitFor();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    expect((await busy()) - before).toBeLessThan(1);
    expect(await page.locator('*').count()).toBeLessThan(6000);
    const drawn = await entries(page).count();
    expect(drawn).toBeGreaterThanOrEqual(200);
    expect(drawn).toBeLessThan(1000);

    const scroller = list(page).locator('[data-scroller]');
    await scroller.hover();
    await scroller.evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await list(page)
      .getByRole('heading', { name: /^2026年/ })
      .waitFor();
    await page.waitForFunction(() => {
      const box = document.querySelector('[data-scroller]')?.getBoundingClientRect();
      const entry = document.elementFromPoint((box?.left ?? 0) + 60, (box?.bottom ?? 0) - 80);
      return entry?.closest('[data-event]') !== null;
    });
    expect(await entries(page).count()).toBeLessThan(drawn + 1000);
  });

  it('opens at the event that the reader comes back from', async () => {
    const id = last?.id ?? '';
    const page = await open(`?event=${id}`, { timeline });
    // By its title: roles of 10,000 passages out of sight take the test's engine a minute.
    await page.getByTitle('清單', { exact: true }).click();
    const current = list(page).locator('[aria-current]');
    await current.waitFor();
    expect(await current.getAttribute('data-event')).toBe(id);
    await page.waitForFunction(() => {
      const box = document.querySelector('[data-scroller] [aria-current]')?.getBoundingClientRect();
      return box !== undefined && box.top > 0 && box.bottom < innerHeight;
    });
  });
});
