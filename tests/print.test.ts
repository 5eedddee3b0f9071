import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { storyTimeline } from '../src/testing/storyTimeline.ts';
import { servedSite, serveTimeline } from './servedSite.ts';
import type { OpenOptions } from './servedSite.ts';

const { open, address } = servedSite();
const PDF_TO_TEXT = 'pdftotext';
const hasPdfToText = runs(PDF_TO_TEXT, '-v');
if (!hasPdfToText) console.warn('No pdftotext: install poppler-utils to test printed pages.');

function runs(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The page once what prints has come. */
async function printable(query = '', options: OpenOptions = {}): Promise<Page> {
  const page = await open(query, options);
  await page.waitForFunction(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const there = document.querySelector('.print-sheet') !== null;
    window.dispatchEvent(new Event('afterprint'));
    return there;
  });
  return page;
}

/** The text of each printed page. */
async function printed(page: Page, format = 'A4', landscape = false): Promise<readonly string[]> {
  const pdf = await page.pdf({ format, landscape });
  const text = execFileSync(PDF_TO_TEXT, ['-layout', '-', '-'], { input: pdf }).toString();
  return text.split('\f').slice(0, -1);
}

const sheetOf = (page: Page) => page.locator('.print-sheet');

describe.runIf(hasPdfToText)('the printed timeline', () => {
  it('is the picture, the events with their quotes, and the numbered sources', async () => {
    const [first = ''] = await printed(await printable());
    const order = [
      '一家公司的五年',
      '研究',
      '事件',
      '「2021 年初，幾位研究者離開原來的地方，成立了一家新公司」',
      '推算日期',
      '預測或計畫',
      '出處',
      'https://example.org/story',
      address(),
    ];
    const places = order.map((text) => first.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(first).toMatch(/\[1\]\s+一家公司的五年、發布於 2025年3月3日/);
  });

  it('has nothing to press, and no page without content', async () => {
    const pages = await printed(await printable());
    expect(pages).toHaveLength(1);
    for (const chrome of ['搜尋', '分享', '繁', 'EN', '複製', '‹ 更早']) {
      expect(pages[0]).not.toContain(chrome);
    }
  });

  it('keeps the picture on the first page of a sheet on its side', async () => {
    const [first = ''] = await printed(
      await printable('?kind=policy,revenue&time=2023..2025'),
      'A4',
      true,
    );
    expect(first).toContain('篩選：類別：政策、營收');
    expect(first).toContain('顯示 2 件，隱藏 3 件');
    // The picture's own lanes and labels.
    expect(first).toMatch(/政策[^]*營收成長十倍/);
    expect(first).not.toContain('公開訓練方法');
  });

  it('prints the events from whatever view they are looked at', async () => {
    const [first = ''] = await printed(await printable('?view=table&lang=en'));
    expect(first).toContain('“2021 年初，幾位研究者離開原來的地方，成立了一家新公司” [1]');
    expect(first).toContain('Sources');
  });

  it('breaks a long list between events, never within one', async () => {
    const story = storyTimeline();
    const [model] = story.events.filter(({ id }) => id === 'model');
    if (!model) throw new Error('The story has a model.');
    const events = Array.from({ length: 120 }, (_, i) => ({
      ...model,
      id: `model-${i}`,
      title: { 'zh-Hant': `第 ${i} 個模型` },
    }));
    const pages = await printed(await printable('', { timeline: { ...story, events } }));
    expect(pages.length).toBeGreaterThan(3);
    const told = pages.map((text) => text.match(/第 \d+ 個模型(?!.*個模型)/g)?.length ?? 0);
    const quoted = pages.map((text) => text.match(/「2022 年 12 月/g)?.length ?? 0);
    // The picture on the first page has labels of its own.
    expect(told.slice(1)).toEqual(quoted.slice(1));
    expect(quoted.reduce((sum, n) => sum + n, 0)).toBe(120);
  });
});

describe('the page laid out for paper', () => {
  it('is light whatever the theme, and goes when printing ends', async () => {
    const page = await printable('?theme=dark');
    expect(await sheetOf(page).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await sheetOf(page).waitFor();
    expect(await page.locator('.app').isVisible()).toBe(false);
    const look = await sheetOf(page).evaluate((sheet) => ({
      ink: getComputedStyle(sheet).color,
      ground: sheet.querySelector('svg > rect')?.getAttribute('fill'),
      wide: (sheet.querySelector('svg')?.getBoundingClientRect().width ?? 0) / sheet.clientWidth,
    }));
    expect(look.ink).toBe('oklch(0.24 0.012 265)');
    expect(look.ground).toMatch(/^#f/);
    expect(look.wide).toBeGreaterThan(0.98);
    await page.emulateMedia({ media: 'screen' });
    await sheetOf(page).waitFor({ state: 'detached' });
    expect(await page.locator('.app').isVisible()).toBe(true);
  });

  it('is there as soon as the browser says that it prints', async () => {
    const page = await printable();
    const count = await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const { length } = document.querySelectorAll('.print-sheet h3');
      window.dispatchEvent(new Event('afterprint'));
      return length;
    });
    expect(count).toBe(5);
    await sheetOf(page).waitFor({ state: 'detached' });
  });

  it('falls back to what is shown while what prints has not come', async () => {
    const page = await (await open()).context().newPage();
    await page.route(/PrintedTimeline/, (route) => route.abort());
    await serveTimeline(page, storyTimeline());
    await page.goto(address());
    await page.waitForSelector('html[data-state=ready]');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.stage').isVisible()).toBe(true);
    for (const chrome of ['.tools', '.settings', '.filters']) {
      expect(await page.locator(chrome).isVisible()).toBe(false);
    }
  });
});
