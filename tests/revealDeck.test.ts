import type { FrameLocator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { STILL_WIDTH, hostPages } from './hostPages.ts';

const { open } = hostPages();
const DECK = 'docs/examples/reveal/index.html';
const PLAIN = 'docs/examples/reveal-plain/index.html';
const PATIENCE = { timeout: 8_000 };

/** What of reveal.js's own API the tests ask on the page. */
declare const Reveal: {
  getIndices(): { h: number; v: number; f?: number };
  isReady(): boolean;
  next(): void;
  prev(): void;
  slide(h: number, v?: number, f?: number): void;
  destroy(): void;
};

const deckAt = (page: Page) =>
  page.evaluate(() => {
    const { h, f } = Reveal.getIndices();
    return f === undefined ? `${h}` : `${h}:${f}`;
  });
const frameOf = (page: Page, slide: number): FrameLocator =>
  page.locator('.slides > section').nth(slide).frameLocator('timeline-embed iframe');
const stepOf = (frame: FrameLocator) => frame.locator('.embed').getAttribute('data-step');

async function openDeck(suffix = ''): Promise<Page> {
  const page = await open({ path: DECK }, { suffix });
  await page.waitForFunction(() => Reveal.isReady());
  return page;
}

/** Waits until deck and frame are both where they should be. */
async function together(page: Page, deck: string, frame: FrameLocator, step: number) {
  await expect
    .poll(async () => [await deckAt(page), await stepOf(frame)], PATIENCE)
    .toEqual([deck, String(step)]);
}

/** Steps of the still pictures on screen or on paper, in order; those that did not load are NaN. */
const stillsOf = (page: Page, within: string) =>
  page
    .locator(`${within} img`)
    .evaluateAll(
      (images, zero) =>
        (images as HTMLImageElement[]).map(({ naturalWidth }) => (naturalWidth || NaN) - zero),
      STILL_WIDTH,
    );

describe('a deck with the plugin', () => {
  it('steps the timeline forwards and backwards, and goes on at its ends', async () => {
    const page = await openDeck('#/1');
    const frame = frameOf(page, 1);
    await together(page, '1:-1', frame, 0);
    for (const [i, step] of [1, 2, 3].entries()) {
      await page.keyboard.press('PageDown');
      await together(page, `1:${i}`, frame, step);
    }
    await page.keyboard.press('PageDown');
    await together(page, '2:-1', frameOf(page, 2), 1);
    await page.keyboard.press('PageUp');
    await together(page, '1:2', frame, 3);
    await page.keyboard.press('PageUp');
    await together(page, '1:1', frame, 2);
  });

  it('follows who steps inside the frame, and goes on at the ends of the story', async () => {
    const page = await openDeck('#/1');
    const frame = frameOf(page, 1);
    await together(page, '1:-1', frame, 0);
    const next = frame.getByRole('button', { name: 'Next step' });
    await next.click();
    await together(page, '1:0', frame, 1);
    await frame.getByRole('button', { name: /^Step 3/ }).click();
    await together(page, '1:2', frame, 3);
    await frame.getByRole('button', { name: 'Previous step' }).click();
    await together(page, '1:1', frame, 2);
    await next.click();
    await together(page, '1:2', frame, 3);
    await next.click();
    await expect.poll(() => deckAt(page), PATIENCE).toBe('2:-1');
  });

  it('keeps the keys after a click inside the frame', async () => {
    const page = await openDeck('#/1');
    const frame = frameOf(page, 1);
    await together(page, '1:-1', frame, 0);
    await frame.locator('main').click({ position: { x: 300, y: 20 } });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TIMELINE-EMBED');
    await page.keyboard.press('PageDown');
    await together(page, '1:0', frame, 1);
    await page.keyboard.press('ArrowRight');
    await together(page, '1:1', frame, 2);
    await page.keyboard.press('PageUp');
    await together(page, '1:0', frame, 1);
    await page.keyboard.press('Home');
    await expect.poll(() => deckAt(page), PATIENCE).toBe('0');
  });

  it.each([
    ['#/1/0/2', '1:2', 1, 3],
    ['#/1/0/0', '1:0', 1, 1],
    ['#/2/0/1', '2:1', 2, 3],
  ])('opens at %s', async (hash, deck, slide, step) => {
    const page = await openDeck(hash);
    await together(page, deck, frameOf(page, slide), step);
  });

  it('is where it was when the slide comes back', async () => {
    const page = await openDeck('#/1/0/1');
    const frame = frameOf(page, 1);
    await together(page, '1:1', frame, 2);
    await page.evaluate(() => {
      Reveal.slide(3);
    });
    await expect.poll(() => deckAt(page), PATIENCE).toBe('3');
    await page.evaluate(() => {
      Reveal.slide(1, 0, 1);
    });
    await together(page, '1:1', frame, 2);
    await page.evaluate(() => {
      Reveal.slide(1, 0, -1);
    });
    await together(page, '1:-1', frame, 0);
  });

  it('steps in the scroll view', async () => {
    const page = await openDeck('?view=scroll');
    const frame = page.locator('section timeline-embed').first().frameLocator('iframe');
    await page.evaluate(() => {
      Reveal.slide(1, 0, 1);
    });
    await expect.poll(() => stepOf(frame), PATIENCE).toBe('2');
    await page.evaluate(() => {
      Reveal.slide(1, 0, 0);
    });
    await expect.poll(() => stepOf(frame), PATIENCE).toBe('1');
  });

  it('shows still pictures in the speaker window, and says what the step says', async () => {
    const page = await openDeck('#/1/0/1');
    await together(page, '1:1', frameOf(page, 1), 2);
    const opening = page.waitForEvent('popup');
    await page.keyboard.press('s');
    const speaker = await opening;
    const current = speaker.frameLocator('#current-slide iframe');
    const still = current.locator('section.present img');
    await expect.poll(() => still.getAttribute('src'), PATIENCE).toMatch(/money\/2\.svg$/);
    expect(await current.locator('timeline-embed').count()).toBe(0);
    await expect
      .poll(() => speaker.locator('.speaker-controls-notes').innerText(), PATIENCE)
      .toContain('停一下。');
    await page.keyboard.press('PageDown');
    await expect.poll(() => still.getAttribute('src'), PATIENCE).toMatch(/money\/3\.svg$/);
    await expect
      .poll(() => speaker.locator('.speaker-controls-notes').innerText(), PATIENCE)
      .toContain('最後是錢。');
  });

  it('has the notes of the steps in the notes of the slide', async () => {
    const page = await openDeck('#/1');
    const notes = page.locator('section').nth(1).locator('aside.notes');
    await expect
      .poll(() => notes.textContent(), PATIENCE)
      .toMatch(/從這裡開始說。.*停一下。.*最後是錢。/s);
    const named = page.locator('section').nth(2).locator('aside.notes');
    await page.keyboard.press('End');
    await expect.poll(() => named.textContent(), PATIENCE).toMatch(/停一下。.*最後是錢。/s);
  });

  it('prints the right step on each page', async () => {
    const page = await openDeck('?print-pdf');
    await page.locator('.pdf-page').first().waitFor();
    await expect.poll(() => stillsOf(page, '.pdf-page'), PATIENCE).toEqual([0, 1, 2, 3, 1, 2, 3]);
    expect(await page.locator('.pdf-page').count()).toBe(1 + 4 + 3 + 1);
    expect(await page.locator('.pdf-page timeline-embed').count()).toBe(0);
  });

  it('leaves nothing behind when the deck is destroyed', async () => {
    const page = await openDeck('#/1');
    await together(page, '1:-1', frameOf(page, 1), 0);
    expect(await page.locator('.timeline-step').count()).toBe(5);
    await page.evaluate(() => {
      Reveal.destroy();
    });
    expect(await page.locator('.timeline-step').count()).toBe(0);
    expect(await page.locator('aside.notes').count()).toBe(1);
    expect(await page.locator('aside.notes').textContent()).not.toContain('停一下');
  });
});

describe('a deck without the plugin', () => {
  it('gets the keys of the frame, one fragment each, but not what is typed', async () => {
    const page = await open({ path: PLAIN });
    await page.waitForFunction(() => Reveal.isReady());
    const frame = page.frameLocator('section iframe');
    await frame.locator('main').click({ position: { x: 300, y: 20 } });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => deckAt(page), PATIENCE).toBe('0:0');
    await page.keyboard.press('PageDown');
    await expect.poll(() => deckAt(page), PATIENCE).toBe('0:1');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => deckAt(page), PATIENCE).toBe('0:0');
    const search = frame.getByRole('searchbox');
    await search.fill('');
    await search.pressSequentially('b f. ');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Home');
    expect(await search.inputValue()).toBe('b f. ');
    expect(await deckAt(page)).toBe('0:0');
    expect(await stepOf(frame)).toBe('1');
    await frame.locator('main').click({ position: { x: 300, y: 20 } });
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect.poll(() => deckAt(page), PATIENCE).toBe('1');
  });
});
