import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { drag, measureMotion, percentile, wheel } from '../bench/motion.ts';
import type { Area } from '../bench/motion.ts';
import { syntheticTimeline } from '../src/testing/syntheticTimeline.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const SECONDS = 2;
/**
 * Three times the 8 ms that a frame may take of the main thread by `npm run bench`: what the thread
 * worked does not depend on how busy the machine is, but how fast the machine is is not known here.
 */
const MOST_MS = 24;
const MOST_NODES = 1500;
const events = syntheticTimeline(10_000);

async function stageOf(page: Page): Promise<Area> {
  const box = await page.locator('.stage').boundingBox();
  if (!box) throw new Error('The stage is not shown.');
  return box;
}

describe('ten thousand events', () => {
  it.each([
    ['wheel', wheel()],
    ['drag', drag],
  ])('cost little of the main thread in each frame of a %s', async (_, gesture) => {
    const page = await open('', { timeline: events });
    const browser = page.context().browser();
    if (!browser) throw new Error('The browser is gone.');
    const { work } = await measureMotion(browser, page, await stageOf(page), gesture, SECONDS);
    expect(work.length).toBeGreaterThan(10);
    expect(percentile(work, 0.95)).toBeLessThan(MOST_MS);
    expect(await page.locator('*').count()).toBeLessThan(MOST_NODES);
  });

  it('show no two texts over each other while the view moves', async () => {
    const page = await open('', { timeline: events });
    const session = await page.context().newCDPSession(page);
    await page.evaluate(WATCH_TEXTS);
    await wheel()(session, await stageOf(page), SECONDS);
    const { frames, most, faults } = await page.evaluate<Watched>('watched');
    expect(frames).toBeGreaterThan(10);
    expect(most).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  });
});

interface Watched {
  readonly frames: number;
  /** Most texts that a frame showed. */
  readonly most: number;
  /** Texts that were over each other. */
  readonly faults: readonly string[];
}

/** Looks in every frame at the texts of labels and the pills of piles that can be seen. */
const WATCH_TEXTS = `
  window.watched = { frames: 0, most: 0, faults: [] };
  const boxOf = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return { text: element.textContent, box: range.getBoundingClientRect() };
  };
  requestAnimationFrame(function look() {
    const texts = [...document.querySelectorAll('.label:not(.cut), .cluster')]
      .filter((element) => element.textContent !== '')
      .map(boxOf);
    texts.forEach((a, i) => {
      for (const b of texts.slice(i + 1)) {
        if (a.box.left < b.box.right && b.box.left < a.box.right &&
            a.box.top < b.box.bottom && b.box.top < a.box.bottom) {
          watched.faults.push(a.text + ' × ' + b.text);
        }
      }
    });
    watched.frames++;
    watched.most = Math.max(watched.most, texts.length);
    requestAnimationFrame(look);
  });`;
