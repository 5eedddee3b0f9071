import axeCore from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Timeline } from '../src/model/timelineFile.ts';
import { aDate, anEvent } from '../src/testing/anEvent.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';
import { syntheticTimeline } from '../src/testing/syntheticTimeline.ts';
import { byNight } from './byNight.ts';
import { servedSite } from './servedSite.ts';
import type { OpenOptions } from './servedSite.ts';

const { open } = servedSite();
const PHONE = { width: 390, height: 844, hasTouch: true, isMobile: true } as const;
const PATIENCE = { timeout: 40_000 };
const MANY = syntheticTimeline(121);
const EMPTY = '{"version": 1, "sources": [], "events": []}';

/** The story with sixty more events on one day: a pile that no zoom takes apart. */
function piledStory(): Timeline {
  const story = storyTimeline();
  const [first] = story.events;
  const more = Array.from({ length: 60 }, (_, n) =>
    anEvent({
      id: `piled${n}`,
      title: { 'zh-Hant': `同一天的第 ${n} 件事`, en: `Same day, event ${n}` },
      date: aDate('2022-06-15'),
      evidence: first?.evidence ?? [],
    }),
  );
  return { ...story, events: [...story.events, ...more] };
}

const focusedEvent = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-event') ?? undefined);
const waitForFocus = (page: Page, id: string | undefined) =>
  page.waitForFunction(
    (wanted) => document.activeElement?.getAttribute('data-event') === wanted,
    id,
  );
/** Where Tab stops on the stage: at an event, or at the stage itself. */
const tabStops = (page: Page) =>
  page.locator('.stage [data-event][tabindex="0"], .stage[tabindex="0"]');
/** Where Tab stops once more: at a pile. */
const pileStops = (page: Page) => page.locator('.stage [tabindex="0"]:not([data-event])');
const inTime = ({ events }: Timeline) =>
  [...events]
    .sort(
      (a, b) =>
        a.date.start.localeCompare(b.date.start) ||
        b.date.end.localeCompare(a.date.end) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    interface Axe {
      run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    }
    const { axe } = window as unknown as { axe: Axe };
    const found = await axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
  });
}

describe('axe finds nothing', () => {
  const press = (key: string) => (page: Page) => page.keyboard.press(key);
  const nothing = () => Promise.resolve();
  type View = [string, string, OpenOptions, (page: Page) => Promise<unknown>];

  it.each<View>([
    ['the first view', '', { timeline: MANY }, nothing],
    ['the first view on a phone', '', { ...PHONE, timeline: MANY }, nothing],
    ['an event', '?event=revenue', {}, nothing],
    ['an event on a phone', '?event=revenue', PHONE, nothing],
    ['an event in the dark', '?event=revenue&theme=dark', {}, nothing],
    ['an event in high contrast', '?event=revenue&theme=contrast', {}, nothing],
    ['an article', '?read=story', {}, nothing],
    ['the list', '?view=list', {}, nothing],
    ['the table', '?view=table', {}, nothing],
    ['lanes by person', '?lanes=entity', { timeline: MANY }, nothing],
    ['nothing left', '?kind=people', {}, nothing],
    ['the search', '', {}, (page) => page.locator('[data-search]').fill('公司')],
    ['a menu of filters', '', {}, (page) => page.getByRole('button', { name: '日期依據' }).click()],
    [
      'the list of a pile',
      '?time=2022-06-14..2022-06-17',
      { timeline: piledStory() },
      async (page) => {
        await page.locator('[data-cluster]').first().click();
        await page.locator('.stage').getByRole('dialog').waitFor();
      },
    ],
    [
      'the help',
      '',
      {},
      async (page) => {
        await page.keyboard.press('?');
        await page.getByRole('dialog', { name: '使用說明' }).waitFor();
      },
    ],
    [
      'the introduction',
      '',
      { firstVisit: true },
      async (page) => {
        await page.getByRole('region', { name: '第一次來？' }).waitFor();
        await page.locator('summary', { hasText: '記號' }).click();
      },
    ],
    ['no events', '', { timeline: EMPTY }, nothing],
    ['an error', '', { timeline: null }, nothing],
    ['a walk', '', { timeline: MANY }, press('End')],
    ...byNight<View>([
      ['the first view in the dark', '?theme=dark', {}, nothing],
      ['the first view in high contrast', '?theme=contrast', {}, nothing],
      ['the first view in English', '?lang=en', {}, nothing],
      ['the list on a phone', '?view=list', PHONE, nothing],
      ['the table on a phone', '?view=table', PHONE, nothing],
      [
        'the introduction on a phone',
        '',
        { ...PHONE, firstVisit: true },
        (page) => page.getByRole('region', { name: '第一次來？' }).waitFor(),
      ],
    ]),
  ])('on %s', async (_, query, options, act) => {
    const page = await open(query, options);
    await act(page);
    expect(await violations(page)).toEqual([]);
  });
});

describe('a screen reader', () => {
  interface Node {
    readonly ignored: boolean;
    readonly role?: { readonly value: string };
    readonly name?: { readonly value: string };
  }

  it('hears a group with every title, its date and its kind, and no picture', async () => {
    const page = await open('', { timeline: MANY });
    const session = await page.context().newCDPSession(page);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
    const heard = nodes.filter(({ ignored }) => !ignored);
    const named = (role: string) =>
      heard.filter((node) => node.role?.value === role).map((node) => node.name?.value ?? '');
    expect(named('group').filter((name) => /^時間軸，121 件事/.test(name))).toHaveLength(1);
    expect(named('Canvas')).toEqual([]);
    const labels = await page.locator('.stage [data-event]').evaluateAll((all) =>
      all.map((label) => ({
        id: label.getAttribute('data-event') ?? '',
        name: label.getAttribute('aria-label') ?? '',
      })),
    );
    expect(labels.length).toBeGreaterThan(20);
    const kinds = '研究|產品|安全|政策|資金|營收|公司|人物|刊物|社會';
    for (const { id, name } of labels) {
      const event = MANY.events.find((one) => one.id === id);
      expect(named('button')).toContain(name);
      expect(name.startsWith(`${event?.title['zh-Hant'] ?? '?'}, `)).toBe(true);
      const forecast = event?.modality === 'forecast' ? ', 預測或計畫' : '';
      expect(name).toMatch(new RegExp(`\\d.*, (?:${kinds})${forecast}$`, 'u'));
    }
  });

  it('is told what changed, once at rest', async () => {
    const page = await open('', { timeline: MANY });
    const status = page.getByRole('status').filter({ hasText: /./ });
    expect(await status.count()).toBe(0);
    const said = (words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
    await page.getByRole('button', { name: '放大' }).click();
    await said(/^放大到.*年.*，\d+ 件事$/);
    await page.getByRole('button', { name: '縮小' }).click();
    await said(/^縮小到/);
    await page.locator('.stage').hover({ position: { x: 4, y: 4 } });
    await page.mouse.wheel(240, 0);
    await said(/^\d+年.*，\d+ 件事$/);
    await page.getByRole('button', { name: /^政策/ }).click();
    await said(/^顯示 \d+ 件，共 121 件$/);
    await page.getByLabel('分列方式').selectOption('source');
    await said(/^依文章分列，共 \d+ 列$/);
    await tabStops(page).focus();
    await page.keyboard.press('Enter');
    await said(/^(?!依).*，\d+年/);
  });

  it('hears no more than one message in half a second', async () => {
    const page = await open('', { timeline: MANY });
    // It comes after the first picture; without it the whole document would be watched.
    await page.locator('[role=status].visually-hidden').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const times: number[] = [];
      Object.assign(window, { times });
      const region = document.querySelector('[role=status].visually-hidden');
      new MutationObserver(() => times.push(performance.now())).observe(region ?? document, {
        subtree: true,
        characterData: true,
        childList: true,
      });
    });
    for (let i = 0; i < 12; i++) await page.keyboard.press(i % 3 === 0 ? '+' : 'Shift+ArrowLeft');
    const told = page.getByRole('status').filter({ hasText: /件事$/ });
    await told.waitFor();
    await page.keyboard.press('0');
    await page
      .getByRole('status')
      .filter({ hasText: /^縮小到.*121 件事$/ })
      .waitFor();
    const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    expect(times.length).toBeGreaterThan(1);
    expect(Math.min(...gaps)).toBeGreaterThan(490);
  });
});

describe('keys', () => {
  it('stop on the timeline at an event, at a pile, and go on to the next control', async () => {
    const page = await open('', { timeline: MANY });
    await expect.poll(() => tabStops(page).count(), PATIENCE).toBe(1);
    await expect.poll(() => pileStops(page).count(), PATIENCE).toBe(1);
    await page.locator('[data-lane]').last().focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => focusedEvent(page), PATIENCE).toBeDefined();
    const first = await focusedEvent(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focusedEvent(page), PATIENCE).not.toBe(first);
    expect(await tabStops(page).count()).toBe(1);
    await page.keyboard.press('Tab');
    const atPile = () => pileStops(page).evaluate((pile) => pile === document.activeElement);
    await expect.poll(atPile, PATIENCE).toBe(true);
    await page.keyboard.press('Tab');
    const place = () =>
      page.evaluate(() => [
        document.activeElement?.tagName,
        document.activeElement?.closest('.stage') === null,
      ]);
    await expect.poll(place, PATIENCE).toEqual(['BUTTON', true]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focusedEvent(page), PATIENCE).toBeDefined();
  });

  it('stop on the stage itself where no event is in view', async () => {
    const page = await open('?time=1500..1501', { timeline: MANY });
    expect(await tabStops(page).count()).toBe(1);
    await tabStops(page).focus();
    await page.keyboard.press('End');
    await waitForFocus(page, inTime(MANY).at(-1));
  });

  it('walk every event in the order of time, over all lanes', async () => {
    const page = await open('', { timeline: MANY });
    const order = inTime(MANY);
    await page.keyboard.press('Home');
    for (const id of order.slice(0, 40)) {
      await waitForFocus(page, id);
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('PageDown');
    await waitForFocus(page, order[50]);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowLeft');
    await waitForFocus(page, order[39]);
    await page.keyboard.press('End');
    await waitForFocus(page, order.at(-1));
  });

  it('walk from lane to lane, and stay at the last', async () => {
    const page = await open('', { timeline: MANY });
    const kindOf = (id: string | undefined) => MANY.events.find((one) => one.id === id)?.kind;
    const lanes = await page
      .locator('[data-lane]')
      .evaluateAll((all) => all.map((lane) => lane.getAttribute('data-lane')));
    await tabStops(page).focus();
    for (let i = 0; i < lanes.length; i++) await page.keyboard.press('ArrowUp');
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-event'));
    for (const lane of lanes) {
      const id = await focusedEvent(page);
      expect(kindOf(id)).toBe(lane);
      await page.keyboard.press('ArrowDown');
      if (lane !== lanes.at(-1)) {
        await page.waitForFunction(
          (was) =>
            ![null, was].includes(document.activeElement?.getAttribute('data-event') ?? null),
          id ?? null,
        );
      }
    }
  });

  it('open an event and give the focus back', async () => {
    const page = await open();
    await page.keyboard.press('Home');
    await waitForFocus(page, 'founded');
    await page.keyboard.press('Enter');
    await page.locator('[data-quote="founded"]').waitFor();
    await page.getByRole('button', { name: '關閉' }).focus();
    await page.keyboard.press('Escape');
    await page.locator('[data-quote]').waitFor({ state: 'detached' });
    await waitForFocus(page, 'founded');
  });

  it('zoom about the event that has the focus, which keeps it', async () => {
    const page = await open('', { timeline: MANY });
    await page.keyboard.press('Home');
    const first = inTime(MANY)[0] ?? '';
    await waitForFocus(page, first);
    for (let i = 0; i < 6; i++) await page.keyboard.press('+');
    await page.waitForURL(/time=/);
    await waitForFocus(page, first);
    await page.keyboard.press('0');
    await page.waitForFunction(
      () => document.querySelectorAll('.edges button:disabled').length === 2,
    );
  });

  it('still work when the event that had the focus has left the screen', async () => {
    const page = await open('', { timeline: MANY });
    await page.keyboard.press('Home');
    await waitForFocus(page, inTime(MANY)[0]);
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight');
    await page.waitForFunction(() => document.activeElement === document.body);
    await page.keyboard.press('ArrowRight');
    await waitForFocus(page, inTime(MANY)[1]);
  });

  it('open search, help, list and table from anywhere, but not where text is written', async () => {
    const page = await open();
    await page.keyboard.press('/');
    const search = page.locator('[data-search]');
    const isFocused = () => search.evaluate((field) => field === document.activeElement);
    await expect.poll(isFocused, PATIENCE).toBe(true);
    await page.keyboard.type('l?t');
    await expect.poll(() => search.inputValue(), PATIENCE).toBe('l?t');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: '使用說明' });
    await help.waitFor();
    await page.keyboard.press('l');
    expect(page.url()).not.toContain('view=');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('l');
    await page.waitForURL(/view=list/);
    await page.waitForFunction(() => document.activeElement?.closest('aside [data-event]'));
    await page.keyboard.press('t');
    await page.waitForURL(/view=table/);
    await page.keyboard.press('t');
    await page.waitForURL((url) => !url.search.includes('view='));
  });

  it('of one character are turned off for good', async () => {
    const page = await open();
    await page.getByRole('button', { name: '使用說明' }).click();
    await page.getByLabel('使用單一字元的按鍵').uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.waitForSelector('html[data-state=ready]');
    await page.keyboard.press('l');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(page.url()).not.toContain('view=');
  });

  it('go through the list of a pile and leave it', async () => {
    const page = await open('?time=2022-06-14..2022-06-17', { timeline: piledStory() });
    await page.locator('[data-cluster]').first().click();
    const list = page.locator('.stage').getByRole('dialog');
    await list.waitFor();
    await waitForFocus(
      page,
      (await list.locator('[data-event]').first().getAttribute('data-event')) ?? '',
    );
    await page.keyboard.press('ArrowDown');
    const second = await list.locator('[data-event]').nth(1).getAttribute('data-event');
    await waitForFocus(page, second ?? '');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
  });
});

describe('the first visit', () => {
  const card = (page: Page) => page.getByRole('region', { name: '第一次來？' });

  it('explains itself and takes no focus', async () => {
    const page = await open('', { firstVisit: true });
    await card(page).getByText('5 件事').waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.locator('.stage [data-event="founded"]').focus();
    await page.keyboard.press('ArrowRight');
    await waitForFocus(page, 'model');
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.waitForSelector('html[data-state=ready]');
    expect(await card(page).count()).toBe(0);
    await page.getByRole('button', { name: '使用說明' }).click();
    await page.getByRole('button', { name: '再看一次簡介' }).click();
    await card(page).waitFor();
    const hasFocus = () => card(page).evaluate((element) => element === document.activeElement);
    await expect.poll(hasFocus, PATIENCE).toBe(true);
  });

  it('starts at the most important events, in an article, or by a name', async () => {
    const page = await open('', { firstVisit: true });
    await card(page).getByRole('button', { name: '成立新公司' }).click();
    await page.locator('[data-quote="founded"]').waitFor();
    expect(await card(page).count()).toBe(0);
    const other = await open('', { firstVisit: true });
    await card(other).getByRole('link', { name: '一家公司的五年' }).click();
    await other.waitForURL(/read=story/);
    const third = await open('', { firstVisit: true });
    await card(third).getByRole('button', { name: /搜尋/ }).click();
    await third.waitForFunction(() => document.activeElement?.hasAttribute('data-search'));
    expect(await card(third).count()).toBe(0);
  });

  it.each(['?event=rsp', '?read=story', '?view=table', '?kind=policy'])(
    'does not interrupt a link: %s',
    async (query) => {
      const page = await open(query, { firstVisit: true });
      expect(await card(page).count()).toBe(0);
    },
  );
});

describe('touch', () => {
  type Point = readonly [x: number, y: number];

  async function fingers(page: Page) {
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    return async (from: readonly Point[], to: readonly Point[]) => {
      const between = (share: number) =>
        from.map(([x, y], i): Point => {
          const [endX, endY] = to[i] ?? [x, y];
          return [x + (endX - x) * share, y + (endY - y) * share];
        });
      await send('touchStart', from);
      for (let step = 1; step <= 10; step++) await send('touchMove', between(step / 10));
      await send('touchEnd', []);
    };
  }

  /** The days on screen as the address has them, once it has them. */
  async function daysOf(
    page: Page,
    before = '',
  ): Promise<{ from: number; to: number; text: string }> {
    await page.waitForURL((url) => ![null, before].includes(url.searchParams.get('time')));
    // The address may follow more than once until what moves is at rest.
    await page.waitForFunction(
      (of: { was?: string }) => {
        const { was } = of;
        of.was = location.href;
        return was === location.href;
      },
      await page.evaluateHandle(() => ({})),
      { polling: 400 },
    );
    const text = new URL(page.url()).searchParams.get('time') ?? '';
    const [from = '', to = ''] = text.split('..');
    return { from: Date.parse(from) / 864e5, to: Date.parse(to) / 864e5 + 1, text };
  }

  const START = '2019-01-02..2026-12-30';

  it('drags, pinches about the middle of two fingers, and never zooms the page', async () => {
    const page = await open(`?time=${START}`, { ...PHONE, timeline: MANY });
    const move = await fingers(page);
    const box = await page.locator('.stage').boundingBox();
    const { x = 0, y = 0, width = 1, height = 0 } = box ?? {};
    const middle = y + height / 2;
    const start = await daysOf(page);
    await move([[x + 200, middle]], [[x + 100, middle]]);
    const dragged = await daysOf(page, start.text);
    const dayPx = width / (start.to - start.from);
    expect(Math.abs((dragged.from - start.from) * dayPx - 100)).toBeLessThan(16);
    expect(Math.abs(dragged.to - dragged.from - (start.to - start.from))).toBeLessThan(3);
    await move(
      [
        [x + 100, middle],
        [x + 200, middle],
      ],
      [
        [x + 50, middle],
        [x + 250, middle],
      ],
    );
    const pinched = await daysOf(page, dragged.text);
    const dayAt = ({ from, to }: typeof start, px: number) => from + (px / width) * (to - from);
    expect((dragged.to - dragged.from) / (pinched.to - pinched.from)).toBeCloseTo(2, 1);
    expect(Math.abs(dayAt(pinched, 150) - dayAt(dragged, 150)) * dayPx).toBeLessThan(4);
    await move([[x + 150, middle]], [[x + 150, middle - 200]]);
    expect(await page.evaluate(() => [visualViewport?.scale, scrollX, scrollY])).toEqual([1, 0, 0]);
  });

  it('chooses by a tap and zooms by two', async () => {
    const page = await open('?time=2020..2027', PHONE);
    await page.locator('.stage [data-event="rsp"]').tap();
    await page.locator('[data-quote="rsp"]').waitFor();
    const other = await open(`?time=${START}`, PHONE);
    const box = await other.locator('.stage').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 12, (box?.y ?? 0) + (box?.height ?? 0) - 6];
    const start = await daysOf(other);
    await other.touchscreen.tap(x, y);
    await other.touchscreen.tap(x, y);
    const zoomed = await daysOf(other, start.text);
    expect((start.to - start.from) / (zoomed.to - zoomed.from)).toBeCloseTo(2, 1);
  });

  /** What can be pressed, and is smaller than 24 px one way. */
  async function smallTargets(page: Page): Promise<string[]> {
    return page.evaluate(() =>
      [...document.querySelectorAll('button, a[href], input, select, summary, [role=option]')]
        .filter((target) => target.checkVisibility({ visibilityProperty: true }))
        // A link within a sentence may be as high as its line (WCAG 2.5.8, inline).
        .filter(
          (target) => !(target.tagName === 'A' && getComputedStyle(target).display === 'inline'),
        )
        // What a label surrounds is pressed by the label.
        .map((target) => target.closest('label') ?? target)
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && Math.min(box.width, box.height) < 23.99)
        .map(({ target, box }) => `${box.width}×${box.height} ${target.outerHTML.slice(0, 160)}`),
    );
  }

  it.each([
    ['the first view', '', {}],
    ['many events', '', { timeline: MANY }],
    ['an event', '?event=revenue', {}],
    ['the list', '?view=list', {}],
    ['the table', '?view=table', {}],
    ['an article', '?read=story', {}],
    ['the introduction', '', { firstVisit: true }],
    ['lanes by article', '?lanes=source', { timeline: MANY }],
    ['nothing left', '?kind=people', {}],
    ['an error', '', { timeline: null }],
  ] satisfies [string, string, OpenOptions][])(
    'has room for a finger: %s',
    async (_, query, options) => {
      const page = await open(query, { ...PHONE, ...options });
      expect(await smallTargets(page)).toEqual([]);
    },
  );

  it('has room for a finger in a menu of filters', async () => {
    const page = await open('', PHONE);
    await page.getByRole('button', { name: '日期依據' }).tap();
    await page.getByRole('dialog', { name: '日期依據' }).waitFor();
    expect(await smallTargets(page)).toEqual([]);
  });

  it('has room for a finger in the help', async () => {
    const page = await open('', PHONE);
    await page.getByRole('button', { name: '使用說明' }).tap();
    await page.getByRole('dialog', { name: '使用說明' }).waitFor();
    expect(await smallTargets(page)).toEqual([]);
  });
});

describe('any screen', () => {
  it.each([
    [360, 640],
    [1280, 720],
    [3840, 2160],
    ...byNight([
      [390, 844],
      [768, 1024],
      [1920, 1080],
    ] as const),
  ] as const)('of %s × %s is filled and scrolls nowhere', async (width, height) => {
    for (const query of ['', '?event=revenue']) {
      const page = await open(query, { width, height, timeline: storyTimeline() });
      const facts = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        const app = document.querySelector('.app')?.getBoundingClientRect();
        const stage = document.querySelector('.stage')?.getBoundingClientRect();
        return {
          over: [scrollWidth - innerWidth, scrollHeight - innerHeight],
          left: innerHeight - (app?.bottom ?? 0),
          stage: (stage?.height ?? 0) / innerHeight,
        };
      });
      expect(facts.over).toEqual([0, 0]);
      expect(Math.abs(facts.left)).toBeLessThan(1);
      expect(facts.stage).toBeGreaterThan(query === '' ? 0.4 : 0.15);
    }
  });

  it('grows its type on a wall', async () => {
    const sizeOf = async (width: number) => {
      const page = await open('', { width, height: 1200 });
      return page
        .locator('.stage [data-event]')
        .first()
        .evaluate((label) => Number.parseFloat(getComputedStyle(label).fontSize));
    };
    expect(await sizeOf(3840)).toBeGreaterThan(await sizeOf(1920));
  });
});

describe('motion', () => {
  /** How many frames after `0` show the first event somewhere else than the frame before. */
  async function movingFrames(reducedMotion: 'reduce' | 'no-preference'): Promise<number> {
    const page = await open('?time=2022..2024', { reducedMotion });
    return page.evaluate(async () => {
      const heights = () =>
        [...document.querySelectorAll('.stage [data-event]')]
          .map((label) => Math.round(label.getBoundingClientRect().x))
          .join();
      let moves = 0;
      let last = heights();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true }));
      const start = performance.now();
      while (performance.now() - start < 1000) {
        await new Promise(requestAnimationFrame);
        const now = heights();
        if (now !== last) moves++;
        last = now;
      }
      return moves;
    });
  }

  it('is none for those who ask for less, and a flight for others', async () => {
    expect(await movingFrames('reduce')).toBeLessThan(3);
    // A busy machine may draw few frames of a flight, but not of every one.
    await expect.poll(() => movingFrames('no-preference'), PATIENCE).toBeGreaterThan(5);
  });

  it.each(['', '?event=rsp'])('fades nothing for those who ask for less: %s', async (query) => {
    const page = await open(query, { firstVisit: true });
    const durations = await page.evaluate(() =>
      document.getAnimations().map((one) => one.effect?.getComputedTiming().duration),
    );
    expect(durations.filter((duration) => duration !== 0)).toEqual([]);
  });
});
