import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Timeline } from '../src/model/timelineFile.ts';
import { aDate, anEvent } from '../src/testing/anEvent.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';
import { syntheticTimeline } from '../src/testing/syntheticTimeline.ts';
import { seriousFaults } from './seriousFaults.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const PATIENCE = { timeout: 40_000 };
const MANY = syntheticTimeline(900);
const PHONE = { width: 390, height: 844, hasTouch: true, isMobile: true } as const;
const WEEK = '?time=2023-03-06..2023-03-12';
const pileList = (page: Page) => page.locator('.stage').getByRole('dialog');
const daysOf = (page: Page) => {
  const [from = '', to = ''] = (new URL(page.url()).searchParams.get('time') ?? '').split('..');
  return (Date.parse(to) - Date.parse(from)) / 864e5 + 1;
};
const timeOf = (page: Page) => new URL(page.url()).searchParams.get('time');
const waitForOtherTime = (page: Page, before: string | null) =>
  page.waitForURL((url) => url.searchParams.get('time') !== before);
const countIn = (text: string | null) => Number(/\d+/u.exec(text ?? '')?.[0] ?? Number.NaN);

describe('a pile', () => {
  it.each([
    ['a desk', {}],
    ['a phone', PHONE],
  ])('opens its list wherever it is, and comes closer where that helps: %s', async (_, size) => {
    const page = await open('', { ...size, timeline: MANY });
    let before = Infinity;
    for (let depth = 0; depth < 12; depth++) {
      const piles = page.locator('[data-cluster]');
      if ((await piles.count()) === 0) break;
      const counts = await piles.evaluateAll((all) =>
        all.map((pile) => Number(pile.textContent.replace('+', ''))),
      );
      const largest = counts.indexOf(Math.max(...counts));
      await piles.nth(largest).press('Enter');
      await pileList(page).waitFor();
      const title = await pileList(page).getByRole('heading').innerText();
      expect(countIn(title)).toBe(counts[largest]);
      const way = pileList(page).getByRole('button', { name: /^放大來看/ });
      if ((await way.count()) === 0) {
        await pileList(page).locator('[data-event]').first().click();
        await page.locator('aside [data-quote]').first().waitFor();
        return;
      }
      const time = timeOf(page);
      await way.click();
      await pileList(page).waitFor({ state: 'detached' });
      await waitForOtherTime(page, time);
      expect(daysOf(page)).toBeLessThan(before);
      before = daysOf(page);
    }
    expect(await page.locator('.stage [data-event]').count()).toBeGreaterThan(0);
  });

  it('is reached by Tab, walked by arrows, opened by Enter and left by Escape', async () => {
    const page = await open('', { timeline: MANY });
    await page.locator('.stage [data-event][tabindex="0"]').focus();
    await page.keyboard.press('Tab');
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-cluster') ?? '');
    const first = await focused();
    expect(first).not.toBe('');
    await page.keyboard.press('ArrowRight');
    const second = await focused();
    expect(second).not.toBe('');
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    await pileList(page).waitFor();
    await page.keyboard.press('Escape');
    await pileList(page).waitFor({ state: 'detached' });
    expect(await focused()).toBe(second);
  });

  it('has a list that scrolls by the wheel and is built as it is read', async () => {
    const story = storyTimeline();
    const events = Array.from({ length: 300 }, (_, n) =>
      anEvent({
        id: `same${n}`,
        date: aDate('2022-06-15'),
        evidence: story.events[0]?.evidence ?? [],
      }),
    );
    const page = await open('?time=2022-06-14..2022-06-17', { timeline: { ...story, events } });
    await page.locator('[data-cluster]').first().click();
    const items = pileList(page).locator('[data-event]');
    await items.first().waitFor();
    expect(await items.count()).toBeLessThan(100);
    await pileList(page).hover();
    await page.mouse.wheel(0, 100_000);
    await expect.poll(() => items.count()).toBeGreaterThan(100);
    expect(daysOf(page)).toBe(4);
  });
});

describe('a week among years', () => {
  it('has rows for what is longer, and a list of what has none', async () => {
    const page = await open(WEEK, { timeline: MANY });
    const lanes = await page.locator('[data-lane]').count();
    expect(await page.locator('.stage .label:not(.cut)').count()).toBeGreaterThanOrEqual(lanes);
    const more = page.locator('[data-wide]').first();
    const n = countIn(await more.innerText());
    await more.focus();
    await page.keyboard.press('Enter');
    await pileList(page).waitFor();
    expect(countIn(await pileList(page).getByRole('heading').innerText())).toBe(n);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('leads to the nearest earlier and later events, not to all of history', async () => {
    const page = await open(WEEK, { timeline: MANY });
    for (const name of [/^‹ 更早/, /更晚.*›$/]) {
      const before = timeOf(page);
      await page.getByRole('button', { name }).click();
      await waitForOtherTime(page, before);
      expect(daysOf(page)).toBeLessThan(9);
    }
  });

  it('is listed and put on paper alone, with all a press away', async () => {
    const page = await open(`${WEEK}&view=list`, { timeline: MANY });
    const list = page.getByRole('complementary', { name: '出處' });
    const heading = list.getByRole('heading', { level: 2 });
    const few = countIn(await heading.innerText());
    expect(few).toBeLessThan(40);
    await list.getByText('2023年3月6日至3月12日').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(() => page.locator('.print-sheet section ol > li').count())
      .toBeGreaterThan(0);
    expect(await page.locator('.print-sheet section:not(.sources) li').count()).toBe(few);
    await page.emulateMedia({ media: 'screen' });
    await list.getByRole('button', { name: /^連同/ }).click();
    expect(countIn(await heading.innerText())).toBeGreaterThan(few);
    await list.getByRole('button', { name: '全部 900 件' }).click();
    await expect.poll(async () => countIn(await heading.innerText())).toBe(900);
    await list.getByRole('button', { name: '只列畫面上的這段時間' }).click();
    await expect.poll(async () => countIn(await heading.innerText())).toBeLessThan(900);
  });

  it('is the table of that week', async () => {
    const page = await open(`${WEEK}&view=table`, { timeline: MANY });
    await page.getByRole('button', { name: '全部 900 件' }).waitFor();
    expect(await page.locator('table [data-event]').count()).toBeLessThan(80);
    await page.getByRole('button', { name: '全部 900 件' }).click();
    await page.locator('table[aria-rowcount="901"]').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('stays what is listed when an event of it is chosen', async () => {
    const page = await open(`${WEEK}&view=list`, { timeline: MANY });
    const list = page.getByRole('complementary', { name: '出處' });
    const heading = list.getByRole('heading', { level: 2 });
    const few = await heading.innerText();
    await list.locator('[data-event]').first().click();
    await page.locator('aside [data-quote]').first().waitFor();
    await page.locator('aside nav button').first().click();
    await expect.poll(() => heading.innerText()).toBe(few);
  });
});

describe('the view', () => {
  async function drag(page: Page, target: Locator, from: number, to: number): Promise<void> {
    const { x = 0, y = 0, height = 0 } = (await target.boundingBox()) ?? {};
    const middle = y + height / 3;
    await page.mouse.move(x + from, middle);
    await page.mouse.down();
    await page.mouse.move(x + (from + to) / 2, middle);
    await page.mouse.move(x + to, middle);
  }

  it('is measured and drawn by a drag with Shift, and is a step of the history', async () => {
    const page = await open('?time=2020..2023', { timeline: MANY });
    const before = timeOf(page);
    await page.keyboard.down('Shift');
    await drag(page, page.locator('.stage'), 300, 600);
    expect(await page.locator('[data-span]').innerText()).toMatch(/^1 年 /u);
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await waitForOtherTime(page, before);
    expect(daysOf(page)).toBeGreaterThan(300);
    expect(daysOf(page)).toBeLessThan(450);
    const closer = timeOf(page);
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('time') === before);
    await page.goForward();
    await page.waitForURL((url) => url.searchParams.get('time') === closer);
  });

  it('is given up by Escape while it is drawn', async () => {
    const page = await open('?time=2020..2023', { timeline: MANY });
    await page.keyboard.down('Shift');
    await drag(page, page.locator('.stage'), 300, 600);
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-span]').count()).toBe(0);
    await page.mouse.up();
    expect(timeOf(page)).toBe('2020..2023');
  });

  it('is resized by its ends on the overview, and drawn anew beside them', async () => {
    const ancient = anEvent({
      id: 'ancient',
      date: aDate('0650-01-01'),
      evidence: MANY.events[0]?.evidence ?? [],
    });
    const timeline = { ...MANY, events: [...MANY.events, ancient] };
    const page = await open('?time=2020..2021', { timeline });
    const overview = page.locator('.overview');
    const window = overview.locator('.window');
    // One event of 650 takes no more than its end of the strip.
    expect((await window.boundingBox())?.width ?? 0).toBeGreaterThan(60);
    expect(await overview.getByText('650年').count()).toBe(1);
    const first = timeOf(page);
    await drag(page, overview.locator('[data-edge="to"]'), 6, 66);
    await page.mouse.up();
    await waitForOtherTime(page, first);
    // The address follows a drag more than once.
    await expect.poll(() => timeOf(page), PATIENCE).toMatch(/^2020(?:-01(?:-01)?)?\.\.202[234]/u);
    const second = timeOf(page);
    await drag(page, overview, 130, 230);
    await page.mouse.up();
    await waitForOtherTime(page, second);
    await expect.poll(() => timeOf(page), PATIENCE).toMatch(/^201/u);
    await expect.poll(() => daysOf(page), PATIENCE).toBeGreaterThan(300);
  });
});

describe('filters of many events', () => {
  it('leave one kind alone in one act, by pointer, key and menu', async () => {
    const page = await open('', { timeline: MANY });
    const funding = page.locator('.legend .kind', { hasText: '資金' });
    await funding.hover();
    await funding.getByRole('button', { name: '只看「資金」' }).click();
    await page.waitForURL((url) => url.searchParams.get('kind') === 'funding');
    await expect.poll(() => page.locator('[data-lane]').count()).toBe(1);
    await funding.getByRole('button').first().press('Shift+Enter');
    await page.waitForURL((url) => !url.searchParams.has('kind'));
    await page.getByRole('button', { name: '日期依據' }).click();
    const menu = page.getByRole('dialog', { name: '日期依據' });
    await menu.getByRole('button', { name: '只看「文中日期」' }).click();
    await page.waitForURL((url) => url.searchParams.get('basis') === 'text');
    await menu.getByRole('button', { name: '只看「推算日期」' }).click();
    await page.waitForURL((url) => url.searchParams.get('basis') === 'relative');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('leave amounts from a threshold on, which the address keeps', async () => {
    const events = MANY.events.slice(0, 60).map((event, i) => ({
      ...event,
      figures: [
        {
          measure: 'funding' as const,
          value: 10 ** (5 + (i % 6)),
          currency: 'USD',
          bound: 'exact' as const,
        },
      ],
    }));
    const page = await open('', { timeline: { ...MANY, events } });
    await page.getByLabel('金額', { exact: true }).selectOption('1000000000');
    await page.locator('[data-shown="20"][data-hidden="40"]').waitFor();
    await page.waitForURL((url) => url.searchParams.get('amount') === '1000000000');
    expect(await seriousFaults(page)).toEqual([]);
    const again = await open('?amount=10000000000', { timeline: { ...MANY, events } });
    await again.locator('[data-shown="10"]').waitFor();
  });

  it('lift the events of the article that is read, and lanes are those chosen', async () => {
    const [source] = MANY.sources;
    const other = source && { ...source, id: 'other', title: '另一篇' };
    const events = MANY.events.map((event, i) =>
      i % 3 === 0
        ? { ...event, evidence: event.evidence.map((e) => ({ ...e, source: 'other' })) }
        : event,
    );
    const timeline = { ...MANY, sources: [...MANY.sources, ...(other ? [other] : [])], events };
    const page = await open('?read=other', { timeline });
    await page.locator('.stage .label.told').first().waitFor();
    expect(await page.locator('.stage .label.back').count()).toBeGreaterThan(0);
    const lanes = await open('?lanes=source&source=other', { timeline });
    await lanes.locator('[data-lane="other"]').waitFor();
    expect(await lanes.locator('[data-lane]').count()).toBe(1);
  });
});

describe('search among many', () => {
  it('puts titles first, marks the words, and Enter takes the first', async () => {
    const story = storyTimeline();
    const page = await open('', { timeline: story });
    await page.keyboard.press('/');
    await page.keyboard.insertText('公司');
    const hits = page.locator('[data-found]');
    await hits.first().waitFor();
    expect(await hits.first().locator('.title mark').innerText()).toBe('公司');
    const inText = page.locator('[data-found]:has(.passage)').first();
    expect(await inText.locator('.passage mark').first().innerText()).toBe('公司');
    expect(await seriousFaults(page)).toEqual([]);
    const id = (await hits.first().getAttribute('data-found')) ?? '';
    await page.keyboard.press('Enter');
    await page.locator(`[data-quote="${id}"]`).waitFor();
  });
});

describe('an event of many tellings', () => {
  const story = storyTimeline();
  const [first] = story.events;
  const [source] = story.sources;
  const sources = Array.from({ length: 40 }, (_, n) => ({
    ...(source ?? MANY.sources[0]),
    id: `told${n}`,
    title: `第 ${n} 篇報導`,
    published: `2024-01-${String((n % 28) + 1).padStart(2, '0')}`,
  })) as Timeline['sources'];
  const evidence = sources.map(({ id }) => ({ ...first?.evidence[0], source: id }));
  const events = [{ ...first, evidence }] as Timeline['events'];
  const timeline = { ...story, sources, events };

  it('has them in a list of article, date and words, folded but for a few', async () => {
    const page = await open(`?event=${first?.id ?? ''}`, { timeline });
    const rows = page.locator('aside .tellings li');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(3);
    expect((await rows.nth(1).innerText()).replace(/\s+/gu, ' ')).toMatch(
      /^第 1 篇報導 2024年1月2日 .+/u,
    );
    await page.getByRole('button', { name: '看全部 40 處說法' }).click();
    expect(await rows.count()).toBe(40);
    expect(await seriousFaults(page)).toEqual([]);
    await rows.nth(20).getByRole('button').click();
    await page.locator('aside nav').getByText('第 20 篇報導').waitFor();
  });

  it('is beside an article menu that is searched', async () => {
    const page = await open('?read=told0', { timeline });
    await page.locator('aside nav [popovertarget]').click();
    const menu = page.getByRole('dialog', { name: '選擇文章' });
    await menu.getByRole('searchbox').fill('第 31');
    expect(await menu.locator('li').count()).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('read') === 'told31');
  });

  it('is corrected by an entry that can be copied', async () => {
    const page = await open(`?event=${first?.id ?? ''}`, {
      timeline,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByText('更正這件事').click();
    await page.getByRole('combobox', { name: '類別' }).selectOption('people');
    expect(await page.getByRole('button', { name: '複製更正' }).count()).toBe(0);
    await page.getByRole('textbox', { name: '理由' }).fill('說的是兩個人。');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '複製更正' }).click();
    await page.getByText('已複製').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `  - id: "${first?.id ?? ''}"\n    source: "told0"\n    reason: "說的是兩個人。"\n    kind: "people"\n`,
    );
    // Only the dev server of the articles can write it.
    expect(await page.getByRole('button', { name: '寫入 curation.yaml' }).count()).toBe(0);
  });
});

describe('the first view of many', () => {
  it('is skipped to by the first Tab', async () => {
    const page = await open('', { timeline: MANY });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const inStage = () => page.evaluate(() => document.activeElement?.closest('.stage') !== null);
    expect(await inStage()).toBe(true);
  });

  it('shows the newest years beside the introduction', async () => {
    const page = await open('', { timeline: MANY, firstVisit: true });
    const card = await page.getByRole('region', { name: '第一次來？' }).boundingBox();
    const stage = await page.locator('.stage').boundingBox();
    const right = (card?.x ?? Infinity) + (card?.width ?? 0);
    expect(right).toBeLessThan((stage?.x ?? 0) + (stage?.width ?? 0) / 2);
  });
});
