import { load } from 'js-yaml';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { readStories } from '../src/extract/index.ts';
import { toldTimeline } from './hostPages.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const timeline = toldTimeline();
const openMenu = (page: Page) => page.getByRole('button', { name: '故事', exact: true }).click();
const card = (page: Page, number: number) => page.locator(`[data-draft-step="${number}"]`);

async function savedStory(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存成 YAML' }).click(),
  ]);
  const value: unknown = load(await readFile(await download.path(), 'utf8'));
  return readStories([{ file: download.suggestedFilename(), value }], timeline);
}

describe('stories on the page', () => {
  it('are presented from their menu and by a key', async () => {
    const page = await open('?lang=zh-Hant', { timeline });
    await openMenu(page);
    const href = await page.getByRole('link', { name: '簡報' }).getAttribute('href');
    expect(href).toBe('./present.html?story=money&lang=zh-Hant');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '故事' }).waitFor({ state: 'detached' });
    await page.keyboard.press('p');
    await page.waitForURL(/present\.html$/);
  });

  it('are written from what is on screen and saved as the extractor reads them', async () => {
    const page = await open('?lang=zh-Hant&time=2021..2024', { timeline });
    await openMenu(page);
    await page.getByRole('button', { name: '自己寫一個故事' }).click();
    await page.getByText('還沒有標題').waitFor();
    expect(await page.getByRole('button', { name: '存成 YAML' }).isDisabled()).toBe(true);
    await page.getByLabel('標題', { exact: true }).fill('我的故事');
    await page.getByLabel('檔名').fill('mine');
    await page.locator('.stage [data-event="rsp"]').click();
    await page.getByRole('button', { name: '加入一步' }).click();
    expect(await card(page, 1).getByLabel('這一步的標題').inputValue()).toBe('發布負責任擴展政策');
    await page.locator('.stage .told[data-event="rsp"]').waitFor();
    await page.getByRole('button', { name: '加入一步' }).click();
    await card(page, 2).getByLabel('這一步的標題').fill('另一步');
    await card(page, 2).getByLabel('講者備註').fill('慢慢講。');
    await card(page, 2).getByRole('button', { name: '往前移' }).click();
    const { stories, problems } = await savedStory(page);
    expect(problems).toEqual([]);
    expect(stories).toMatchObject([
      {
        id: 'mine',
        title: { 'zh-Hant': '我的故事' },
        steps: [
          { title: { 'zh-Hant': '另一步' }, note: { 'zh-Hant': '慢慢講。' }, events: ['rsp'] },
          { title: { 'zh-Hant': '發布負責任擴展政策' }, events: ['rsp'] },
        ],
      },
    ]);
    await page.getByText('已存成 mine.yaml').waitFor();
    // The draft is there again after the page was closed.
    await page.reload();
    await openMenu(page);
    await page.getByRole('button', { name: '自己寫一個故事' }).click();
    expect(await card(page, 1).getByLabel('這一步的標題').inputValue()).toBe('另一步');
  });

  it('are changed without losing what is not shown', async () => {
    const page = await open('?lang=zh-Hant', { timeline });
    await openMenu(page);
    await page.getByRole('button', { name: '編輯' }).click();
    await card(page, 2).getByRole('button', { name: '刪除這一步' }).click();
    await card(page, 1).getByRole('button', { name: '預覽第 1 步' }).click();
    await page.locator('.stage .told[data-event="founded"]').waitFor();
    const { stories } = await savedStory(page);
    const [before] = timeline.stories ?? [];
    expect(stories).toEqual([{ ...before, steps: before?.steps.filter((_, i) => i !== 1) }]);
    await page.getByRole('button', { name: '關閉' }).last().click();
    await page.locator('.stage .back').first().waitFor({ state: 'detached' });
  });
});
