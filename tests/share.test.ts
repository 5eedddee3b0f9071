import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Timeline } from '../src/model/timelineFile.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';
import { seriousFaults } from './seriousFaults.ts';
import { servedSite } from './servedSite.ts';
import type { OpenOptions } from './servedSite.ts';

const { open, address } = servedSite();
const TOLD: Timeline = {
  ...storyTimeline(),
  stories: [
    {
      id: 'growth',
      title: { 'zh-Hant': '成長的故事' },
      steps: [
        { id: 'start', title: { 'zh-Hant': '開始' }, events: ['founded', 'model'] },
        { id: 'money', title: { 'zh-Hant': '"錢" & <數字>' }, events: ['revenue'] },
      ],
    },
  ],
};
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

const shareButton = (page: Page) => page.getByRole('button', { name: '分享', exact: true });
const panelOf = (page: Page) => page.getByRole('dialog', { name: '分享' });

async function share(query = '', options: OpenOptions = {}): Promise<Page> {
  const page = await open(query, { timeline: TOLD, ...options });
  await shareButton(page).click();
  await panelOf(page).waitFor();
  return page;
}

async function tell(page: Page, step?: string): Promise<void> {
  await panelOf(page).getByRole('radio', { name: '一個故事' }).check();
  if (step !== undefined) await panelOf(page).getByLabel('步驟').selectOption(step);
}

/** What a copy button puts on the clipboard. */
async function copied(page: Page, name: string): Promise<string> {
  const button = page.getByRole('button', { name: `複製: ${name}`, exact: true });
  const row = panelOf(page).getByRole('listitem').filter({ has: button });
  await button.click();
  await row.getByRole('status').filter({ hasText: '已複製' }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What a save button gives. */
async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await panelOf(page)
    .getByRole('button', { name: `下載: ${name}`, exact: true })
    .click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const isFocused = (locator: Locator) =>
  locator.evaluate((element) => element === document.activeElement);

const MANY_NAMES = Array.from({ length: 150 }, (_, i) => `國際研究機構${i}`);
const TOO_LONG = `?entity=${encodeURIComponent(MANY_NAMES.join(','))}&time=2021..2024&view=table`;

describe('an address', () => {
  it('is told of where there is no room for all of the view, and keeps the rest', async () => {
    const page = await open(TOO_LONG, { timeline: TOLD, ...CLIPBOARD });
    await page.getByRole('button', { name: '複製這個畫面的連結' }).click();
    const told = page.getByRole('status').filter({ hasText: '已複製' });
    expect(await told.textContent()).toContain('網址放不下這些，已略去：人物');
    const { searchParams } = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(Object.fromEntries(searchParams)).toEqual({ time: '2021..2024', view: 'table' });
    await shareButton(page).click();
    await panelOf(page).getByText('網址放不下這些，已略去：人物').waitFor();
  });

  it('says what of it cannot be used, until that is dismissed', async () => {
    const page = await open('?kind=policy,gossip&time=soon&lang=en', { timeline: TOLD });
    const notice = page.getByRole('status').filter({ hasText: '“time”, “kind” in the address' });
    await notice.waitFor();
    await notice.getByRole('button').click();
    await notice.waitFor({ state: 'detached' });
  });
});

describe('the share panel', () => {
  it('opens from the tools, beside the copy button, and gives the focus back', async () => {
    const page = await open('', { timeline: TOLD });
    await page.getByRole('button', { name: '複製這個畫面的連結' }).waitFor();
    await shareButton(page).focus();
    await page.keyboard.press('Enter');
    await panelOf(page).waitFor();
    expect(await panelOf(page).getByRole('heading').count()).toBe(1);
    await page.keyboard.press('Escape');
    await panelOf(page).waitFor({ state: 'detached' });
    expect(await isFocused(shareButton(page))).toBe(true);
  });

  it('says that others cannot open addresses of this computer', async () => {
    const page = await share();
    await panelOf(page).getByText('別人打不開這些網址').waitFor();
  });

  it.each([
    ['wide', 1280, 720, ''],
    ['narrow', 360, 740, ''],
    ['dark', 1280, 720, '?theme=dark'],
    ['high contrast, narrow', 360, 740, '?theme=contrast'],
  ])('has no serious fault of access: %s', async (_, width, height, query) => {
    const page = await share(query, { width, height });
    await tell(page, '2');
    await panelOf(page).getByRole('button', { name: '顯示: QR 碼' }).click();
    await panelOf(page).getByRole('button', { name: '顯示: iframe' }).click();
    await panelOf(page).getByText('<iframe').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('fits on 360 pixels, with room for fingers', async () => {
    const page = await share('', { width: 360, height: 740 });
    await panelOf(page).getByRole('button', { name: '顯示: reveal.js', exact: true }).click();
    const { tooWide, tooSmall } = await panelOf(page).evaluate((panel) => {
      const { left, right } = panel.getBoundingClientRect();
      const all = [...panel.querySelectorAll('*')];
      const targets = panel.querySelectorAll('button, a, select, label');
      return {
        tooWide: all.flatMap((element) => {
          const box = element.getBoundingClientRect();
          const hidden = element.closest('.visually-hidden, svg, option');
          return hidden || (box.left >= left && box.right <= right) ? [] : [element.outerHTML];
        }),
        tooSmall: [...targets].flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width >= 24 && height >= 24 ? [] : [element.outerHTML];
        }),
      };
    });
    expect({ tooWide, tooSmall }).toEqual({ tooWide: [], tooSmall: [] });
  });
});

describe('what is copied', () => {
  it('is a link and a frame that show the view as it is', async () => {
    const page = await share('?kind=policy,company&time=2020..2024', CLIPBOARD);
    const link = new URL(await copied(page, '連結'));
    expect(link.href).toBe(`${address()}?time=2020..2024&kind=policy,company`);
    const code = await copied(page, 'iframe');
    const { src, title } = await page.evaluate((html) => {
      const frame = new DOMParser().parseFromString(html, 'text/html').querySelector('iframe');
      return { src: frame?.src ?? '', title: frame?.title };
    }, code);
    expect(title).toBe('一家公司的五年');
    expect(src).toBe(`${address()}embed.html?time=2020..2024&kind=policy,company&lang=zh-Hant`);
    await page.goto(src);
    await page.waitForSelector('html[data-state=ready]');
    const labels = page.locator('.stage [data-event]');
    expect(
      (await labels.evaluateAll((all) => all.map((one) => one.getAttribute('data-event')))).sort(),
    ).toEqual(['founded', 'rsp']);
  });

  it('is a step of a story, with a title that nothing gets out of', async () => {
    const page = await share('', CLIPBOARD);
    await tell(page, '2');
    expect(await copied(page, '連結')).toBe(
      `${address()}embed.html?story=growth&step=2&lang=zh-Hant`,
    );
    expect(await copied(page, '<timeline-embed>')).toContain(
      'title="&quot;錢&quot; &amp; &lt;數字&gt;"',
    );
    expect(await copied(page, 'Marp')).toBe(`![bg contain](${address()}static/growth/2.svg)`);
    expect(await copied(page, 'reveal.js，不裝外掛')).toContain(
      'story=growth&amp;step=2&amp;lang=zh-Hant&amp;keys=host&amp;reveal=1"',
    );
  });

  it.each([
    ['簡報模式', 'present.html?story=growth&lang=zh-Hant'],
    ['reveal.js', 'data-steps="auto"'],
    ['Slidev', 'clicks: 2'],
    ['Quarto', 'data-external="1"'],
    ['Marp', '/static/growth/0.svg)\n\n---\n\n'],
  ])('is a story told in steps: %s', async (name, part) => {
    const page = await share('', CLIPBOARD);
    await tell(page);
    expect(await copied(page, name)).toContain(part);
  });

  it('names the page of a story where the site has one', async () => {
    const page = await open('', { timeline: TOLD, ...CLIPBOARD });
    await page.route('**/stories/growth.html', (route) =>
      route.fulfill({ headers: { etag: '"a"' }, body: '' }),
    );
    await shareButton(page).click();
    await tell(page);
    await expect.poll(() => copied(page, '連結')).toBe(`${address()}stories/growth.html`);
  });

  it('is shown for those whose browser does not let the page copy', async () => {
    const page = await open('', { timeline: TOLD });
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('No.'));
    });
    await shareButton(page).click();
    await panelOf(page).getByRole('button', { name: '複製: Quarto' }).click();
    await panelOf(page).getByText('請選取下面的文字').waitFor();
    await panelOf(page).getByText('data-external="1"').waitFor();
  });
});

describe('what is saved', () => {
  it.each([
    ['SVG', 'timeline.svg', /^<svg [^]*data-event="rsp"(?![^]*data-event="model")/],
    ['CSV', 'timeline.csv', /^\uFEFF"id"[^]*\r\n"rsp"[^]*\r\n$/],
    ['ICS', 'timeline.ics', /^BEGIN:VCALENDAR[^]*UID:rsp@/],
    ['JSON-LD', 'timeline.jsonld', /"@context"[^]*發布負責任擴展政策/],
    ['TimelineJS', 'timeline.json', /"events": \[[^]*發布負責任擴展政策/],
    ['Markdown', 'timeline.md', /^# 一家公司的五年[^]*發布負責任擴展政策/],
  ])('is the events left by the filters: %s', async (form, name, pattern) => {
    const page = await share('?kind=policy&time=2022..2024');
    const file = await saved(page, form);
    const text = file.bytes.toString();
    expect(file.name).toBe(name);
    expect(text).toMatch(pattern);
    expect(text).not.toContain('公開訓練方法');
  });

  it('is a picture of the step, large enough for a wall', async () => {
    const page = await share();
    await tell(page, '1');
    const { name, bytes } = await saved(page, 'PNG');
    expect(name).toBe('growth-1.png');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2560, 1440]);
  });

  it.each([
    ['a view', undefined, 'timeline.pptx', 2],
    ['a story', '', 'growth.pptx', 3],
  ])('is a deck: %s', async (_, step, name, count) => {
    const page = await share('?time=2022..2024');
    if (step !== undefined) await tell(page, step);
    const file = await saved(page, 'PowerPoint');
    expect(file.name).toBe(name);
    const zip = await JSZip.loadAsync(file.bytes);
    expect(
      Object.keys(zip.files).filter((path) => /^ppt\/slides\/slide\d/.test(path)),
    ).toHaveLength(count);
  });

  it('says so when a form cannot be made', async () => {
    const page = await open('', { timeline: TOLD });
    await page.evaluate(() => {
      HTMLCanvasElement.prototype.toBlob = (tell) => {
        tell(null);
      };
    });
    await shareButton(page).click();
    await panelOf(page).getByRole('button', { name: '下載: PNG' }).click();
    await panelOf(page).getByText('這個格式沒有做成').waitFor();
  });

  it('is a QR code of the link, with a name', async () => {
    const page = await share('?event=rsp');
    await panelOf(page).getByRole('button', { name: '顯示: QR 碼' }).click();
    const picture = panelOf(page).getByRole('img', { name: /^QR 碼，通往 .*event=rsp/ });
    const size = () =>
      picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
    await expect.poll(size).toBeGreaterThan(200);
    const { name, bytes } = await saved(page, 'QR 碼');
    expect(name).toBe('timeline-qr.svg');
    expect(bytes.toString()).toMatch(/^<svg [^>]*role="img"[^]*event=rsp/);
  });
});

describe('the single file', () => {
  it('is made by a command where it does not stand beside the page', async () => {
    const page = await share('', CLIPBOARD);
    await panelOf(page).getByText('單一檔案').waitFor();
    expect(await copied(page, '單一檔案')).toBe('npm run build:single');
  });

  it('is there to be saved where it does', async () => {
    const page = await open('', { timeline: TOLD });
    await page.route('**/chronocite.html', (route) =>
      route.fulfill({ headers: { etag: '"single"' }, body: '' }),
    );
    await shareButton(page).click();
    const link = panelOf(page).getByRole('link', { name: '下載: 單一檔案' });
    expect(await link.getAttribute('href')).toBe('./chronocite.html');
  });
});

it('gives files alone of articles that the reader dropped', async () => {
  const page = await open('', { timeline: TOLD });
  const text =
    '---\ntitle: 我的\ndate: 2025-03-03\n---\n公司在 2021 年成立，2023 年 9 月發布政策。\n';
  await page.locator('.app').evaluate((element, content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'mine.md'));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, text);
  await page.getByText('這是你放進來的 1 篇文章').waitFor();
  await shareButton(page).click();
  await panelOf(page).getByText('沒有網址，只能存成檔案').waitFor();
  expect(await panelOf(page).getByRole('button', { name: /^複製/ }).count()).toBe(0);
  expect((await saved(page, 'Markdown')).bytes.toString()).toContain('2021');
});
