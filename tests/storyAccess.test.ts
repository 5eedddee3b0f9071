import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { toldTimeline } from './hostPages.ts';
import { seriousFaults } from './seriousFaults.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const timeline = toldTimeline();

/** A view of a page that tells a story, and what makes it one. */
type View = readonly [name: string, address: string, make: (page: Page) => Promise<unknown>];

const VIEWS: readonly View[] = [
  ['a step in a frame', 'embed.html?story=money&step=2', () => Promise.resolve()],
  ['a frame with all controls', 'embed.html?controls=full', () => Promise.resolve()],
  ['a frame with a list', 'embed.html?view=list', () => Promise.resolve()],
  ['a frame with an event', 'embed.html?event=rsp', (page) => page.locator('aside').waitFor()],
  ['a frame in vain', 'embed.html?story=gone', (page) => page.locator('.notice').waitFor()],
  ['a picture in a frame', 'embed.html?story=money&step=1&static=1', () => Promise.resolve()],
  ['the choice of stories', 'present.html', () => Promise.resolve()],
  ['a step in a hall', 'present.html?story=money&step=2', () => Promise.resolve()],
  [
    'the quotes of a step',
    'present.html?story=money&step=2',
    async (page) => {
      await page.keyboard.press('q');
      await page.locator('article[data-quote]').first().waitFor();
    },
  ],
  [
    'the keys',
    'present.html?story=money&step=2',
    async (page) => {
      await page.keyboard.press('?');
      await page.locator('kbd').first().waitFor();
    },
  ],
  ['the speaker’s window', 'present.html?story=money&step=1#speaker', () => Promise.resolve()],
  [
    'the menu of stories',
    '',
    async (page) => {
      await page.getByRole('button', { name: '故事', exact: true }).click();
      await page.getByRole('dialog', { name: '故事' }).waitFor();
    },
  ],
  [
    'a story being written',
    '',
    async (page) => {
      await page.getByRole('button', { name: '故事', exact: true }).click();
      await page.getByRole('button', { name: '編輯' }).click();
      await page.locator('[data-draft-step="1"]').waitFor();
    },
  ],
];

describe('no serious fault of access', () => {
  it.each(VIEWS)('in %s', async (_, address, make) => {
    for (const [colorScheme, width, height] of [
      ['light', 1280, 720],
      ['dark', 390, 844],
    ] as const) {
      const page = await open(address, { timeline, width, height, colorScheme });
      await page.locator('html[data-state=ready]').waitFor();
      await make(page);
      expect([colorScheme, await seriousFaults(page)]).toEqual([colorScheme, []]);
    }
  });
});
