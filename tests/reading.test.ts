import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openProject } from '../src/cli/project.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { timeline } = openProject(
  { articlesDir: at('../data/articles'), dataDir: at('../data') },
  () => 0,
).state;
const textOf = (source: string, paragraph: string) =>
  timeline.sources.find(({ id }) => id === source)?.paragraphs.find(({ id }) => id === paragraph)
    ?.text ?? '';

/** The story with so many paragraphs between the passages that it has to be scrolled. */
const story = storyTimeline();
const article = (page: Page) => page.getByRole('region', { name: '一家公司的五年' });
const reading = (page: Page) => page.locator('[data-margin].reading').getAttribute('data-margin');

describe('the article', () => {
  it('comes to the right passage for every piece of evidence of the default timeline', async () => {
    const page = await open('?lanes=source', { timeline, width: 1280, height: 800 });
    const wrong: string[] = [];
    for (const event of timeline.events) {
      for (const [number, { source, paragraph, quote }] of event.evidence.entries()) {
        await page.evaluate((id) => {
          history.pushState(undefined, '', `?event=${id}`);
          dispatchEvent(new PopStateEvent('popstate'));
        }, event.id);
        if (number > 0) await page.locator('.evidence button').nth(number).click();
        const expected = textOf(source, paragraph).slice(quote.start, quote.end);
        const seen = await page
          .waitForFunction(
            ([id, words]) => {
              const mark = document.querySelector(`mark[data-quote="${id ?? ''}"]`);
              const area = mark?.closest('.scroller')?.getBoundingClientRect();
              const box = mark?.getBoundingClientRect();
              if (!mark || !area || !box) return false;
              const inSight = box.top >= area.top - 1 && box.top < area.bottom;
              return inSight && mark.textContent === words;
            },
            [event.id, expected],
            { timeout: 3000 },
          )
          .catch(() => undefined);
        if (!seen) wrong.push(`${event.id}/${number}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('marks every event in the margin, where it can be chosen', async () => {
    const page = await open('?read=story');
    const marks = page.locator('[data-margin]');
    await marks.first().waitFor();
    expect(await marks.count()).toBe(story.events.length);
    await page.locator('[data-margin="rsp"]').click();
    await page.locator('[data-quote="rsp"]').waitFor();
    expect(await page.locator('[data-margin="rsp"]').getAttribute('aria-pressed')).toBe('true');
  });

  it('is followed by the timeline when it is scrolled by hand', async () => {
    const page = await open('?read=story&time=2019-12..2021-06', { height: 600 });
    await article(page).hover();
    const area = await article(page).boundingBox();
    const last = page.locator('[data-paragraph="p5"]');
    while (((await last.boundingBox())?.y ?? 0) > (area?.y ?? 0) + 200) {
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(16);
    }
    await expect.poll(() => reading(page)).toBe('change');
    await page.locator('.stage [data-event="change"]').waitFor();
    await page.waitForURL((url) => !url.search.includes('2019-12..2021-06'));
    expect(new URL(page.url()).searchParams.get('event')).toBeNull();
  });

  it('is not followed when it is moved by the page, nor when that is not wanted', async () => {
    const page = await open('?read=story', { height: 600 });
    await page.locator('[data-margin="change"]').evaluate((button: HTMLElement) => {
      button.click();
    });
    await page.locator('[data-quote="change"]').waitFor();
    await page.locator('.stage [data-event="change"]').waitFor();
    expect(await page.locator('[data-margin].reading').count()).toBe(0);
    await page.getByLabel('時間軸跟著捲動').uncheck();
    await article(page).hover();
    await page.mouse.wheel(0, -2000);
    await page.locator('[data-paragraph="p1"]').waitFor();
    await page.waitForFunction(() => document.querySelector('.scroller')?.scrollTop === 0);
    expect(await page.locator('[data-margin].reading').count()).toBe(0);
  });

  it('goes on to the next event of the article', async () => {
    const page = await open('?event=founded');
    await page.getByRole('button', { name: '這篇文章的下一件事' }).click();
    await page.locator('[data-quote="model"]').waitFor();
    await page.getByText('2 / 5').waitFor();
  });

  it('leads to the sentence of the original and gives a citation', async () => {
    const page = await open('?event=rsp', { permissions: ['clipboard-read', 'clipboard-write'] });
    const link = page.getByRole('link', { name: /到原文的這一句/ });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/example\.org\/story#:~:text=2023/);
    expect(await link.getAttribute('rel')).toContain('noopener');
    await page.getByRole('button', { name: '複製引文與出處' }).click();
    await page.getByText('已複製').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('「2023 年 9 月，公司發布了負責任擴展政策」');
    expect(copied).toContain('一家公司的五年, 2025-03-03');
  });
});

describe('dates that disagree', () => {
  it('stand side by side, each with how it was worked out', async () => {
    const events = story.events.map((event) =>
      event.id === 'rsp'
        ? {
            ...event,
            otherDates: [
              {
                ...event.date,
                edtf: '2023-10',
                start: '2023-10-01',
                end: '2023-10-31',
                basis: 'relative' as const,
                derivation: [{ step: 'read' as const, text: '一個月後', edtf: '2023-10' }],
              },
            ],
          }
        : event,
    );
    const page = await open('?event=rsp', { timeline: { ...story, events } });
    const sides = page.locator('.sides > div');
    expect(await sides.count()).toBe(2);
    expect(await sides.first().innerText()).toContain('2023年9月');
    expect(await sides.last().innerText()).toMatch(/2023年10月[^]*推算日期[^]*讀到「一個月後」/u);
  });
});

describe('the panel', () => {
  it('lies over the stage where there is no room beside it, and the event stays in sight', async () => {
    const page = await open('?event=change', { width: 900, height: 700 });
    await page.locator('[data-quote="change"]').waitFor();
    const panel = await page.locator('aside').boundingBox();
    const stage = await page.locator('.stage').boundingBox();
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBe(900);
    expect((stage?.x ?? 0) + (stage?.width ?? 0)).toBe(900);
    await page.waitForFunction((edge) => {
      const label = document.querySelector('.stage [data-event="change"]');
      return (label?.getBoundingClientRect().x ?? Infinity) < edge;
    }, panel?.x ?? 0);
    await page.getByRole('button', { name: '關閉' }).click();
    await page.locator('aside').waitFor({ state: 'detached' });
  });

  it('is a sheet on phones, which a finger pulls to one of three heights', async () => {
    const page = await open('?event=rsp', { width: 390, height: 844, hasTouch: true });
    const grip = page.locator('.grip');
    await page.locator('[data-quote="rsp"]').waitFor();
    const heightOf = async () => (await page.locator('aside').boundingBox())?.height ?? 0;
    const before = await heightOf();
    const box = await grip.boundingBox();
    const x = 195;
    const y = (box?.y ?? 0) + 12;
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', to?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: to === undefined ? [] : [{ x, y: to }],
      });
    await touch('touchStart', y);
    for (let i = 1; i <= 6; i++) await touch('touchMove', y - i * 40);
    await touch('touchEnd');
    await expect.poll(heightOf).toBeGreaterThan(before + 100);
    await grip.click();
    await expect.poll(heightOf).toBeLessThan(before);
  });
});
