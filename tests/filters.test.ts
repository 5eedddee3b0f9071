import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { stringifyTimeline } from '../src/model/timelineFile.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';
import { syntheticTimeline } from '../src/testing/syntheticTimeline.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const labelOf = (page: Page, id: string) => page.locator(`.stage [data-event="${id}"]`);
const kindCount = (page: Page, name: RegExp) => page.getByRole('button', { name });
const waitForQuery = (page: Page, query: RegExp) =>
  page.waitForURL((url) => query.test(url.search));

describe('search', () => {
  it.each([
    ['扩展政策', 'rsp'],
    ['擴展', 'rsp'],
    ['training METHOD', 'model'],
    ['去年公司', 'revenue'],
  ])('finds %s in either script, by title and by quote', async (query, id) => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.insertText(query);
    await page.locator('[data-shown="1"][data-hidden="4"]').waitFor();
    // Suggestions of the empty field may still be there: what is typed counts after a moment.
    await expect
      .poll(() => page.locator('[data-found]').evaluateAll((all) => all.map((e) => e.dataset)))
      .toMatchObject([{ found: id }]);
    await expect.poll(() => page.locator('.stage [data-event]').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator(`[data-quote="${id}"]`).waitFor();
    await waitForQuery(page, new RegExp(`event=${id}&.*q=`));
  });

  it('says so when there is nothing, and offers the way back', async () => {
    const page = await open('?q=%E9%87%8F%E5%AD%90&kind=policy');
    await page.getByText('目前的篩選沒有留下任何事件').waitFor();
    await page.getByRole('button', { name: '取消搜尋「量子」' }).click();
    await labelOf(page, 'rsp').waitFor();
    await waitForQuery(page, /^\?kind=policy$/);
    await page.locator('.title').getByRole('button', { name: '取消所有篩選' }).click();
    await page.locator('.title').getByText('每一件事，都回得到原文').waitFor();
  });

  it('gives up the query, then the field, by Escape', async () => {
    const page = await open('?q=rsp');
    await page.locator('[data-search]').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-search]').inputValue()).toBe('');
    await labelOf(page, 'founded').waitFor();
  });
});

describe('filters', () => {
  it('count what choosing would show, under the other filters', async () => {
    const page = await open();
    await page.getByRole('button', { name: '事實／預測' }).click();
    await page.getByRole('checkbox', { name: /預測或計畫/ }).check();
    await page.keyboard.press('Escape');
    await labelOf(page, 'rsp').waitFor({ state: 'detached' });
    expect(await kindCount(page, /^政策/).innerText()).toMatch(/0$/);
    await page.locator('[data-shown="1"]').waitFor();
    await waitForQuery(page, /modality=forecast/);
    await page.getByRole('button', { name: '日期依據' }).click();
    const bases = page.getByRole('dialog', { name: '日期依據' });
    await expect.poll(() => bases.innerText()).toMatch(/文中日期\s*1/);
  });

  it('leave what is sure, with a count, and stay in the address', async () => {
    const story = storyTimeline();
    const events = story.events.map((event) =>
      event.id === 'rsp' ? { ...event, confidence: 0.42 } : { ...event, confidence: 0.84 },
    );
    const timeline = stringifyTimeline({ ...story, events });
    const page = await open('', { timeline });
    const sure = page.getByRole('button', { name: '只看有把握的' });
    expect(await sure.innerText()).toMatch(/4$/);
    await sure.click();
    await labelOf(page, 'rsp').waitFor({ state: 'detached' });
    await page.locator('[data-shown="4"][data-hidden="1"]').waitFor();
    await waitForQuery(page, /^\?confidence=sure$/);
    await page.goBack();
    await labelOf(page, 'rsp').click();
    await page.getByText(/把握是 0.42/).waitFor();
    const again = await open('?confidence=sure', { timeline });
    await again.locator('[data-shown="4"][data-hidden="1"]').waitFor();
  });

  it('step back and forth with the browser', async () => {
    const page = await open();
    await kindCount(page, /^政策/).click();
    await waitForQuery(page, /kind=/);
    await page.getByLabel('分列方式').selectOption('source');
    await waitForQuery(page, /lanes=source/);
    await page.goBack();
    await page.locator('[data-lane="company"]').waitFor();
    expect(await labelOf(page, 'rsp').count()).toBe(0);
    await page.goBack();
    await labelOf(page, 'rsp').waitFor();
    await page.goForward();
    await labelOf(page, 'rsp').waitFor({ state: 'detached' });
  });

  it('are opened by an address that says all of it', async () => {
    const page = await open('?lanes=source&folded=story&entity=nobody&lang=en');
    await page.getByText('The filters leave no event.').waitFor();
    await page.getByRole('button', { name: 'Lift the filter “People”' }).click();
    const lane = page.locator('[data-lane="story"]');
    expect(await lane.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.stage [data-event] .text').count()).toBe(0);
    await lane.click();
    await labelOf(page, 'rsp').waitFor();
  });

  it('let go for an event that is asked for', async () => {
    const page = await open('?kind=company&read=story');
    await labelOf(page, 'founded').waitFor();
    await page.getByRole('button', { name: '2023 年 9 月，公司發布了負責任擴展政策' }).click();
    await labelOf(page, 'rsp').waitFor();
    await waitForQuery(page, /event=rsp(?!.*kind=)/);
  });
});

describe('lanes', () => {
  it('fold to marks alone and give their room to the others', async () => {
    const page = await open('', { timeline: syntheticTimeline(400) });
    const lane = page.locator('[data-lane="policy"]');
    const others = page.locator('[data-lane="research"]');
    const before = await others.evaluate((e) => e.closest('li')?.clientHeight ?? 0);
    await lane.click();
    await waitForQuery(page, /folded=policy/);
    expect(await lane.evaluate((e) => e.closest('li')?.clientHeight ?? 0)).toBeLessThan(40);
    const after = await others.evaluate((e) => e.closest('li')?.clientHeight ?? 0);
    expect(after).toBeGreaterThanOrEqual(before);
    await lane.click();
    await waitForQuery(page, /^(?!.*folded)/);
  });
});

describe('an address', () => {
  it('with an event that is gone says so', async () => {
    const page = await open('?event=e-gone');
    await page.getByText('這份時間軸裡沒有「e-gone」').waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    expect(await page.getByText('e-gone').count()).toBe(0);
  });

  it('is copied whole', async () => {
    const page = await open('?kind=policy', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: '複製這個畫面的連結' }).click();
    await page.getByText('已複製').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/\?kind=policy$/);
  });
});
