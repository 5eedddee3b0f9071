/** What the page does where a part of it does not come, breaks, or asks for what the browser lacks. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite.ts';

const { open, address } = servedSite();
const stateOf = (page: Page) => page.locator('html').getAttribute('data-state');
const fault = (page: Page) => page.locator('.fault');

/** The files whose names begin so, script or style, do not come; what comes back lets them come. */
async function withhold(page: Page, name: string): Promise<() => Promise<void>> {
  const files = `**/assets/${name}-*`;
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

describe('a part that does not come', () => {
  it.each([
    ['SharePanel', '分享', 'dialog[open]'],
    ['StoryMenu', '故事', '[popover]:popover-open'],
    ['KeyHelp', '說明', 'dialog[open]'],
    ['EventTable', '表格', 'table'],
  ])(
    '%s: says so, keeps the rest, and comes when it is asked for again',
    async (name, label, is) => {
      const page = await open();
      const restore = await withhold(page, name);
      await page.getByRole('button', { name: label }).first().click();
      await fault(page).getByText('這個部分沒有載入').waitFor();
      expect(await page.locator(is).count()).toBe(0);
      await restore();
      await fault(page).getByRole('button', { name: '再試一次' }).click();
      await page.locator(is).first().waitFor();
      expect(await fault(page).count()).toBe(0);
    },
  );

  it('leaves the page ready, and tries again at a press', async () => {
    const page = await open('?view=table', {
      blocked: ['EventTable', 'FigureBand', 'TimelineFoot', 'DropZone', 'Announcer'],
    });
    expect(await stateOf(page)).toBe('ready');
    await page.unroute('**/assets/EventTable*');
    await fault(page).first().getByRole('button', { name: '再試一次' }).click();
    await page.locator('table').waitFor();
  });

  it('is the list of events where the stage works without it', async () => {
    const page = await open('', { blocked: ['zoomable', 'FigureBand', 'TimelineFoot'] });
    expect(await stateOf(page)).toBe('ready');
    expect(await fault(page).count()).toBe(2);
    await page.locator('.stage [data-event]').first().click();
    await page.locator('[data-quote]').first().waitFor();
  });

  it('is a language: the one that is spoken stays', async () => {
    const page = await open();
    const restore = await withhold(page, 'messages.en');
    await page.getByRole('button', { name: 'English' }).click();
    await fault(page).getByText('這個語言沒有載入').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    await restore();
    await fault(page).getByRole('button', { name: '再試一次' }).click();
    await page.getByText('events read from').waitFor();
    expect(await fault(page).count()).toBe(0);
  });

  it('is what the page speaks with: its HTML says what to do', async () => {
    const page = await open('', { blocked: ['messages'] });
    expect(await stateOf(page)).toBe('error');
    await page.getByText('events').or(page.locator('.plain li')).first().waitFor();
  });
});

it('an exception inside a panel leaves the rest working, and can be copied', async () => {
  const page = await open('', { permissions: ['clipboard-write', 'clipboard-read'] });
  await page.evaluate(() => {
    const prototype: Intl.Segmenter = Intl.Segmenter.prototype;
    const own = prototype.segment.bind(new Intl.Segmenter('zh', { granularity: 'word' }));
    // Only the panel has whole paragraphs taken apart.
    prototype.segment = (text) => {
      if (text.includes('外界的反應不一')) throw new Error('broken for a test');
      return own(text);
    };
  });
  const label = page.locator('.stage [data-event="rsp"]');
  await label.click();
  await fault(page).getByText('這個部分出了錯').waitFor();
  await fault(page).getByText('錯誤報告').click();
  await fault(page).getByRole('button', { name: '複製報告' }).click();
  await fault(page).getByText('已複製').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('broken for a test');
  expect(copied).toContain(address());
  await page.getByRole('button', { name: '關閉' }).click();
  expect(await fault(page).count()).toBe(0);
  await page.getByRole('button', { name: '說明' }).click();
  await page.locator('dialog[open]').waitFor();
});

describe('a browser that lacks', () => {
  const take = {
    'Intl.Segmenter': () => Reflect.deleteProperty(Intl, 'Segmenter'),
    ResizeObserver: () => Reflect.deleteProperty(window, 'ResizeObserver'),
    canvas: () => (HTMLCanvasElement.prototype.getContext = () => null),
    popover: () => Reflect.deleteProperty(HTMLElement.prototype, 'popover'),
    'a part of CSS': () => (CSS.supports = () => false),
    BroadcastChannel: () => Reflect.deleteProperty(window, 'BroadcastChannel'),
    storage: () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    workers: () => Reflect.deleteProperty(window, 'Worker'),
    clipboard: () => Reflect.deleteProperty(Navigator.prototype, 'clipboard'),
  } as const;

  it.each([
    ['Intl.Segmenter', ''],
    ['ResizeObserver', 'embed.html'],
    ['canvas', ''],
    ['popover', 'present.html'],
    ['a part of CSS', ''],
  ] as const)('%s gets the list of events, with date, title and source', async (what, name) => {
    const page = await open(name, { before: take[what] });
    const items = page.locator('.plain li');
    await items.first().waitFor();
    expect(await items.count()).toBe(5);
    const rsp = page.locator('.plain [data-event="rsp"]');
    expect(await rsp.innerText()).toMatch(/2023年9月.*發布負責任擴展政策.*一家公司的五年/u);
    await page.getByRole('alert').waitFor();
  });

  it.each([
    ['BroadcastChannel', 'present.html?story=growth'],
    ['storage', ''],
    ['workers', ''],
    ['clipboard', 'embed.html?story=growth'],
  ] as const)('%s has the stage all the same', async (what, name) => {
    const page = await open(name, { before: take[what] });
    await page.locator('html[data-state=ready]').waitFor();
    await page.locator('.stage [data-event]').first().waitFor();
    expect(await fault(page).count()).toBe(0);
  });
});

it('thousands of characters in an address leave the page ready, and it says what it cannot use', async () => {
  const long = 'a'.repeat(3000);
  const page = await open(`?q=${long}&event=${long}&entity=${long}&time=${long}&nobody=${long}`);
  expect(await stateOf(page)).toBe('ready');
  for (const name of ['q', 'event', 'entity', 'time'])
    await page.locator('.notice').getByText(`「${name}」`).waitFor();
});

it('in a frame without its origin the page says what to use instead', async () => {
  const page = await open();
  await page.route('**/around.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" src="${address()}index.html"></iframe>`,
    }),
  );
  await page.goto(`${address()}around.html`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('link', { name: 'embed.html' }).first().waitFor();
});
