import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { syntheticTimeline } from '../src/testing/syntheticTimeline.ts';
import { seriousFaults } from './seriousFaults.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const table = (page: Page) => page.getByRole('table');
const titles = (page: Page) => table(page).locator('[data-event]').allInnerTexts();
const heading = (page: Page, name: string) => table(page).getByRole('columnheader', { name });
const sortBy = (page: Page, name: string) => heading(page, name).getByRole('button').click();
const waitForQuery = (page: Page, query: RegExp) =>
  page.waitForURL((url) => query.test(url.search));
const IN_TIME = [
  '成立新公司',
  '公開訓練方法',
  '發布負責任擴展政策',
  '營收成長十倍',
  '預計有更大的變化',
];

describe('the table', () => {
  it('is opened by its address, ready, with a row an event and all that is known of it', async () => {
    const page = await open('?view=table');
    expect(await page.locator('html').getAttribute('data-state')).toBe('ready');
    expect(await page.locator('.stage').count()).toBe(0);
    expect(await titles(page)).toEqual(IN_TIME);
    expect(await table(page).getByRole('columnheader').allInnerTexts()).toEqual([
      '日期',
      '事件',
      '類別',
      '人物與組織',
      '數字',
      '事實／預測',
      '日期依據',
      '出處',
      '複製',
    ]);
    const row = table(page).getByRole('row').filter({ hasText: '營收成長十倍' });
    expect(await row.locator('td').allInnerTexts()).toEqual([
      '2024年',
      '營收',
      '',
      '成長 10 倍',
      '已發生',
      '推算日期',
      '一家公司的五年\n第 19 行',
      '',
    ]);
    expect(await row.getByRole('link').getAttribute('href')).toBe('https://example.org/story');
    expect(await table(page).locator('caption').textContent()).toBe('5 件事, 依日期排列');
  });

  it('is sorted by its headings, one way and the other', async () => {
    const page = await open('?view=table');
    expect(await heading(page, '日期').first().getAttribute('aria-sort')).toBe('ascending');
    await sortBy(page, '類別');
    expect(await titles(page)).toEqual([1, 2, 3, 0, 4].map((i) => IN_TIME[i]));
    expect(await heading(page, '類別').getAttribute('aria-sort')).toBe('ascending');
    expect(await table(page).locator('[aria-sort]').count()).toBe(1);
    await sortBy(page, '類別');
    expect(await titles(page)).toEqual([4, 0, 3, 2, 1].map((i) => IN_TIME[i]));
    expect(await heading(page, '類別').getAttribute('aria-sort')).toBe('descending');
    await sortBy(page, '數字');
    expect(await titles(page)).toEqual([3, 0, 1, 2, 4].map((i) => IN_TIME[i]));
    await sortBy(page, '事實／預測');
    await sortBy(page, '事實／預測');
    expect((await titles(page))[0]).toBe('預計有更大的變化');
  });

  it('has its order in the address, which Back undoes', async () => {
    const page = await open('?view=table&sort=-kind');
    expect(await titles(page)).toEqual([4, 0, 3, 2, 1].map((i) => IN_TIME[i]));
    expect(await heading(page, '類別').getAttribute('aria-sort')).toBe('descending');
    await sortBy(page, '數字');
    await page.waitForURL(/[?&]sort=figures(?:&|$)/);
    await heading(page, '日期').first().getByRole('button').click();
    await page.waitForURL((url) => !url.searchParams.has('sort'));
    expect(await titles(page)).toEqual(IN_TIME);
    await page.goBack();
    await expect.poll(() => titles(page)).toEqual([3, 0, 1, 2, 4].map((i) => IN_TIME[i]));
  });

  it('keeps to the filters, which are the same in every view', async () => {
    const page = await open('?kind=policy,revenue');
    await page.getByRole('button', { name: '表格', exact: true }).click();
    await page.getByRole('heading', { name: '2 件事，篩選隱藏了 3 件' }).waitFor();
    expect(await titles(page)).toEqual(['發布負責任擴展政策', '營收成長十倍']);
    await page.getByRole('button', { name: /^政策/ }).click();
    await page.getByRole('heading', { name: '1 件事，篩選隱藏了 4 件' }).waitFor();
    await page.getByRole('button', { name: '時間軸', exact: true }).click();
    await page.locator('.stage [data-event="revenue"]').waitFor();
    expect(await page.locator('.stage [data-event]').count()).toBe(1);
  });

  it('offers the way back where filters leave nothing', async () => {
    const page = await open('?view=table&entity=nobody');
    expect(await page.locator('html').getAttribute('data-state')).toBe('ready');
    await page.getByRole('button', { name: '取消「人物與組織」的篩選' }).click();
    expect(await titles(page)).toEqual(IN_TIME);
  });

  it('opens an event beside it and gives the focus back', async () => {
    const page = await open('?view=table');
    const event = table(page).getByRole('button', { name: '發布負責任擴展政策', exact: true });
    await event.click();
    await page.locator('[data-quote="rsp"]').waitFor();
    await waitForQuery(page, /event=rsp.*view=table/);
    expect(await table(page).locator('tr[aria-current]').innerText()).toContain('負責任擴展');
    await page.getByRole('button', { name: '關閉', exact: true }).click();
    await page.locator('[data-quote="rsp"]').waitFor({ state: 'detached' });
    expect(await event.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('[data-quote="revenue"]').waitFor();
    await page.getByRole('button', { name: '時間軸', exact: true }).click();
    await page.locator('.stage [data-event="revenue"][aria-pressed="true"]').waitFor();
    await waitForQuery(page, /^(?!.*view=)/);
    await page.goBack();
    await table(page).waitFor();
    await page.goForward();
    await page.locator('.stage').waitFor();
  });

  it.each([
    ['wide', 1600, 900, ''],
    ['with an event', 1280, 720, '&event=rsp'],
    ['phone', 390, 844, ''],
    ['dark', 1280, 720, '&theme=dark'],
    ['empty', 1280, 720, '&entity=nobody'],
  ])('has no serious fault of access: %s', async (_, width, height, more) => {
    const page = await open(`?view=table${more}`, { width, height });
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('is a column of cards on a phone, within its width', async () => {
    const page = await open('?view=table', { width: 360, height: 740 });
    const boxes = await table(page)
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes).toHaveLength(5);
    for (const { left, right, height } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(360);
      expect(height).toBeGreaterThan(60);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await sortBy(page, '類別');
    expect((await titles(page))[0]).toBe('公開訓練方法');
  });
});

describe('copying from the table', () => {
  const clipboard = (page: Page) =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const textOf = async (type: string) =>
        item?.types.includes(type) ? (await item.getType(type)).text() : '';
      return { plain: await textOf('text/plain'), html: await textOf('text/html') };
    });

  it('gives all events with their citations, as text and as a table, in the order shown', async () => {
    const page = await open('?view=table', CLIPBOARD);
    await sortBy(page, '類別');
    await page.getByRole('button', { name: '複製全部，附出處' }).click();
    await page.getByText('已複製 5 件事').waitFor();
    const { plain, html } = await clipboard(page);
    expect(plain.match(/^- .*$/gmu)).toHaveLength(5);
    expect(plain).toMatch(/^- 公開訓練方法 \(2022年12月\)\n/u);
    expect(plain).toContain('「2023 年 9 月，公司發布了負責任擴展政策」');
    expect(plain).toContain('https://example.org/story');
    expect(html.match(/<tr/gu)).toHaveLength(6);
    expect(html).toContain('href="https://example.org/story"');
  });

  it('gives one event', async () => {
    const page = await open('?view=table', CLIPBOARD);
    await page.getByRole('button', { name: '複製「營收成長十倍」，附出處' }).click();
    await page.getByText('已複製 1 件事').waitFor();
    const { plain } = await clipboard(page);
    expect(plain.match(/^- .*$/gmu)).toEqual(['- 營收成長十倍 (2024年)']);
    expect(plain).toContain('去年公司的營收成長了十倍');
  });

  it('gives rows for a spreadsheet, those that the filters leave', async () => {
    const page = await open('?view=table&kind=policy,revenue&lang=en', CLIPBOARD);
    await page.getByRole('button', { name: 'Copy for a spreadsheet' }).click();
    await page.getByText('Copied 2 events').waitFor();
    const { plain } = await clipboard(page);
    const rows = plain
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['Date', 'First day', 'Last day', 'Event'],
      ['September 2023', '2023-09-01', '2023-09-30', 'Responsible Scaling Policy published'],
      ['2024', '2024-01-01', '2024-12-31', 'Revenue grows tenfold'],
    ]);
  });

  it.each(['複製全部，附出處', '複製到試算表'])('%s: says so where it is refused', async (name) => {
    const page = await open('?view=table');
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
    });
    await page.getByRole('button', { name }).click();
    await page.getByText('瀏覽器不讓這一頁複製').waitFor();
  });
});

describe('a table of 10,000 events', () => {
  const timeline = syntheticTimeline(10_000);

  it('has few elements at first, and the wanted row wherever it is', async () => {
    const page = await open('?view=table', { timeline });
    expect(await table(page).getAttribute('aria-rowcount')).toBe('10001');
    expect(await page.locator('*').count()).toBeLessThan(9000);
    await sortBy(page, '事件');
    const sorted = await titles(page);
    expect(sorted).toEqual([...sorted].sort(new Intl.Collator('zh-Hant').compare));
    const id = timeline.events[5000]?.id ?? '';
    await page.goto(page.url().replace(/\?.*/u, `?view=table&event=${id}`));
    const row = table(page).locator('tr[aria-current]');
    await row.waitFor();
    await page.waitForFunction(() => {
      const box = document.querySelector('tr[aria-current]')?.getBoundingClientRect();
      return box !== undefined && box.top > 0 && box.bottom < innerHeight;
    });
    expect(Number(await row.getAttribute('aria-rowindex'))).toBeGreaterThan(200);
  });
});
