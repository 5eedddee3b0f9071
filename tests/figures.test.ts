import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Timeline } from '../src/model/timelineFile.ts';
import { amountEvent, anAmount } from '../src/testing/amounts.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';
import { seriousFaults } from './seriousFaults.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const figure = (page: Page, id: string) => page.locator(`[data-figure="${id}"]`);
const shownIds = (page: Page) =>
  page
    .locator('[data-figure]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-figure')).sort());

/** The short story with amounts of money from 2021 to 2027. */
function moneyTimeline(): Timeline {
  const story = storyTimeline();
  const [first] = story.events;
  const told = first ? { evidence: first.evidence } : {};
  const events = [
    amountEvent('round', ['2021-05-28'], [anAmount(1.24e8, { measure: 'funding' })], told),
    amountEvent('worth', ['2023-05-23'], [anAmount(4.1e9, { measure: 'valuation' })], told),
    amountEvent('over', ['2025-02-01'], [anAmount(1e9, { bound: 'over' })], told),
    amountEvent('year', ['2024-01-01', '2024-12-31'], [anAmount(1e8, { max: 9e8 })], told),
    amountEvent('both', ['2022-06-01'], [anAmount(2e8), anAmount(4e9)], told),
    amountEvent('euro', ['2022-09-01'], [anAmount(3e8, { currency: 'EUR' })], told),
    amountEvent('plan', ['2027-03-01'], [anAmount(2e10)], { ...told, modality: 'forecast' }),
  ];
  return { ...story, events: [...story.events, ...events] };
}

describe('the figures band', () => {
  it('shows the amounts that are on screen, in one currency, and no others', async () => {
    const page = await open('?time=2021..2025', { timeline: moneyTimeline() });
    await figure(page, 'over').waitFor();
    expect(await shownIds(page)).toEqual(['both', 'both', 'over', 'round', 'worth', 'year']);
    expect(await figure(page, 'worth').innerText()).toBe('41億');
    expect(await figure(page, 'over').innerText()).toBe('超過10億');
    expect(await figure(page, 'over').getAttribute('aria-label')).toContain('營收 超過10 億 美元');
    await page.getByText('非美元 1 筆').waitFor();
    await page.getByRole('button', { name: 'EN' }).click();
    await page.getByText('1 not US$').waitFor();
    expect(await figure(page, 'worth').innerText()).toBe('4.1B');
  });

  it('is not there without an amount of money', async () => {
    const page = await open();
    expect(await page.locator('.figure-band').innerHTML()).not.toContain('button');
    expect((await page.locator('.figure-band').boundingBox())?.height).toBe(0);
  });

  it('moves with the lanes when it is dragged', async () => {
    const page = await open('?time=2021..2027', { timeline: moneyTimeline() });
    const label = page.locator('.stage [data-event="worth"]');
    const leftOf = async (id: 'label' | 'figure') =>
      (await (id === 'label' ? label : figure(page, 'worth')).boundingBox())?.x ?? NaN;
    const [labelPx, figurePx] = [await leftOf('label'), await leftOf('figure')];
    const band = await page.getByRole('group', { name: /^金額/ }).boundingBox();
    const at = { x: (band?.x ?? 0) + 300, y: (band?.y ?? 0) + 3 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 80, at.y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => leftOf('figure')).toBeCloseTo(figurePx + 80, 0);
    expect(await leftOf('label')).toBeCloseTo(labelPx + 80, 0);
    await page.mouse.wheel(0, -240);
    await page.waitForFunction(
      (was) =>
        Math.abs(
          (document.querySelector('[data-figure="worth"]')?.getBoundingClientRect().x ?? was) - was,
        ) > 5,
      figurePx + 80,
    );
  });

  it('draws the sign of a bound beyond the sign of its measure', async () => {
    const inks = async (bound: 'exact' | 'over' | 'under') => {
      const timeline = storyTimeline();
      const event = amountEvent('one', ['2024-06-15'], [anAmount(1e9, { bound })], {
        evidence: timeline.events[0]?.evidence ?? [],
      });
      const page = await open('?time=2024-04..2024-08', {
        timeline: { ...timeline, events: [...timeline.events, event] },
      });
      await figure(page, 'one').waitFor();
      return figure(page, 'one').evaluate((button) => {
        const canvas = button.closest('.plot')?.querySelector('canvas');
        const context = canvas?.getContext('2d');
        if (!canvas || !context) throw new Error('no canvas');
        const box = button.getBoundingClientRect();
        const plot = canvas.getBoundingClientRect();
        const ratio = canvas.width / plot.width;
        const x = (box.x - plot.x + 12) * ratio;
        const y = (box.y - plot.y + 12) * ratio;
        const inkAt = (dx: number, dy: number) => [
          ...context.getImageData(Math.round(x + dx), Math.round(y + dy * ratio), 1, 1).data,
        ];
        const sign = inkAt(0, 0);
        // A thin line may lie between two columns of pixels.
        const isInk = (dy: number) =>
          [-1, 0, 1].some((dx) =>
            inkAt(dx, dy).every((part, i) => Math.abs(part - (sign[i] ?? NaN)) < 90),
          );
        return { above: isInk(-10), below: isInk(10) };
      });
    };
    expect(await inks('exact')).toEqual({ above: false, below: false });
    expect(await inks('over')).toEqual({ above: true, below: false });
    expect(await inks('under')).toEqual({ above: false, below: true });
  });

  it.each<[string, string, (page: Page) => Promise<void>]>([
    ['its text', 'worth', (page) => figure(page, 'worth').click()],
    ['its mark', 'round', (page) => figure(page, 'round').click({ position: { x: 12, y: 12 } })],
    ['a screen reader', 'plan', (page) => figure(page, 'plan').dispatchEvent('click')],
  ])('leads to the event by %s', async (_, id, press) => {
    const page = await open('?time=2021..2027', { timeline: moneyTimeline() });
    await press(page);
    await page.waitForURL((url) => url.searchParams.get('event') === id);
    await page.locator(`[data-quote="${id}"]`).waitFor();
    expect(await figure(page, id).getAttribute('aria-pressed')).toBe('true');
  });

  it('tells title, date and amount under the pointer', async () => {
    const page = await open('?time=2021..2027', { timeline: moneyTimeline() });
    await figure(page, 'plan').hover({ position: { x: 12, y: 12 } });
    const tip = page.locator('.figure-band .tip');
    await tip.waitFor();
    const words = await tip.innerText();
    for (const part of ['營收 200 億 美元', '2027年3月1日', '預測或計畫']) {
      expect(words).toContain(part);
    }
    await page.mouse.move(300, 5);
    await tip.waitFor({ state: 'detached' });
  });

  it('folds to a strip that still has its marks', async () => {
    const page = await open('?time=2021..2027', { timeline: moneyTimeline() });
    const heightOf = async () =>
      (await page.getByRole('group', { name: /^金額/ }).boundingBox())?.height;
    expect(await heightOf()).toBe(132);
    const shown = await shownIds(page);
    await page.getByRole('button', { name: '收起金額' }).click();
    await expect.poll(heightOf).toBe(24);
    expect(await shownIds(page)).toEqual(shown);
    await page.waitForURL(/folded=figures/);
    await figure(page, 'worth').click();
    await page.waitForURL(/event=worth/);
    await page.getByRole('button', { name: '展開金額' }).click();
    await expect.poll(heightOf).toBe(132);
    await page.waitForURL((url) => !url.search.includes('folded'));
    await page.goBack();
    await expect.poll(heightOf).toBe(24);
  });

  it.each([
    ['light', 1280, 720],
    ['dark', 390, 844],
  ])('has no serious fault of access: %s, %d px wide', async (theme, width, height) => {
    const page = await open(`?time=2021..2027&theme=${theme}`, {
      timeline: moneyTimeline(),
      width,
      height,
    });
    await figure(page, 'worth').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('is folded at first on a phone', async () => {
    const page = await open('', { timeline: moneyTimeline(), width: 390, height: 844 });
    await page.getByRole('button', { name: '展開金額' }).click();
    await page.getByRole('button', { name: '收起金額' }).waitFor();
    await figure(page, 'worth').waitFor();
  });
});
