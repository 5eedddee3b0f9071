import JSZip from 'jszip';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openProject } from '../src/cli/project.ts';
import { kindLane, stepPicture } from '../src/export/picture.ts';
import { timelineDeck } from '../src/export/pptx.ts';
import { LABEL_PX } from '../src/timeline/layout/scene.ts';
import { approximateMeasurer } from '../src/timeline/layout/textMeasurer.ts';
import { storySlides } from '../src/timeline/slides/storySlides.ts';
import { inLanguage } from '../src/timeline/words/localised.ts';
import type { Locale } from '../src/timeline/words/locale.ts';
import { byNight } from './byNight.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const project = openProject({ articlesDir: 'data/articles', dataDir: 'data' }, () => 0);
const { timeline } = project.state;
const stories = timeline.stories ?? [];
const LOCALES: readonly Locale[] = ['zh-Hant', 'zh-Hans', 'en'];
/** What presentations are shown on: an old projector, full HD, 1440p and 4K. */
const SCREENS = [
  [1024, 768],
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
] as const;
const measurer = approximateMeasurer(LABEL_PX);

const plain = (text: string) => text.replace(/\s+/gu, '');

/** Titles of a step's events by id, as they are to be read. */
function titlesOf(storyId: string, step: number, locale: Locale): ReadonlyMap<string, string> {
  const story = stories.find(({ id }) => id === storyId);
  const { events = [] } = storySlides(timeline, story, locale)[step] ?? {};
  return new Map(events.map(({ id, title }) => [id, plain(inLanguage(title, locale).text)]));
}

/** Titles that are not read whole, as `title: what is read`. */
function notWhole(titles: ReadonlyMap<string, string>, read: ReadonlyMap<string, string>) {
  return [...titles].flatMap(([id, title]) =>
    read.get(id) === title ? [] : [`${title}: ${read.get(id) ?? 'nothing'}`],
  );
}

const unescaped = (xml: string) =>
  xml.replace(/&(amp|lt|gt|quot|apos|#39);/gu, (_, name: string) => {
    return { amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? "'";
  });

function readInSvg(svg: string): ReadonlyMap<string, string> {
  const groups = svg.matchAll(/<g data-event="([^"]+)".*?>(.*?)<\/g>\n/gu);
  return new Map(
    [...groups].map(([, id = '', body = '']) => {
      const texts = [...body.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text = '']) => text);
      return [unescaped(id), plain(unescaped(texts.join('')))];
    }),
  );
}

const EVERY = stories.flatMap(({ id, steps }) =>
  LOCALES.map((locale) => [id, locale, steps.length] as const),
);

describe('what a step tells of is read whole', () => {
  it.each(EVERY)('in the pictures of %s in %s', (id, locale, steps) => {
    const story = stories.find((one) => one.id === id);
    for (let step = 1; step <= steps; step++) {
      const svg = stepPicture(timeline, story, step, {
        locale,
        theme: 'light',
        measurer,
        widthPx: 1280,
      });
      expect(notWhole(titlesOf(id, step, locale), readInSvg(`${svg}\n`)), `step ${step}`).toEqual(
        [],
      );
    }
  });

  it.each(EVERY)('in the slides of %s in %s', async (id, locale, steps) => {
    const story = stories.find((one) => one.id === id);
    const bytes = await timelineDeck(timeline, story, {
      locale,
      measurer,
      laneName: (lane) => kindLane(lane, locale),
      back: 'Back',
    });
    const deck = await JSZip.loadAsync(bytes);
    for (let step = 1; step <= steps; step++) {
      const xml = (await deck.file(`ppt/slides/slide${step + 1}.xml`)?.async('string')) ?? '';
      const shapes = xml.matchAll(/name="!!event-(\d+)-label".*?<\/p:sp>/gsu);
      const read = new Map(
        [...shapes].map(([shape, place]) => {
          const texts = [...shape.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, text = '']) => text);
          const { id: event = '' } = timeline.events[Number(place)] ?? {};
          return [event, plain(unescaped(texts.join('')))];
        }),
      );
      expect(notWhole(titlesOf(id, step, locale), read), `step ${step}`).toEqual([]);
    }
  });

  const cells = SCREENS.map(([width, height], row) =>
    EVERY.map(([id, locale, steps], at) => ({ row, at, width, height, id, locale, steps })),
  ).flat();
  // By day each story in each language on one screen, and each screen for one of them at least.
  const byDay = cells.filter(({ row, at }) => at % SCREENS.length === row);
  it.each([...byDay, ...byNight(cells.filter((cell) => !byDay.includes(cell)))])(
    'on the stage of $id in $locale at $width × $height',
    async ({ width, height, id, locale, steps }) => {
      const query = `present.html?story=${id}&step=1&lang=${locale}`;
      const page = await open(query, { timeline, width, height });
      await page.locator('html[data-state=ready]').waitFor();
      for (let step = 1; step <= steps; step++) {
        await page.locator(`.present[data-step="${step}"]`).waitFor();
        const titles = titlesOf(id, step, locale);
        await expect
          .poll(async () => notWhole(titles, await readOnStage(page)), { timeout: 40_000 })
          .toEqual([]);
        expect(await touching(page, [...titles.keys()])).toEqual([]);
        await page.keyboard.press('PageDown');
      }
    },
  );
});

/** Texts of the labels that are wholly on the stage. */
async function readOnStage(page: Page): Promise<ReadonlyMap<string, string>> {
  const labels = await page.locator('.stage .label').evaluateAll((all) => {
    const stage = document.querySelector('.stage')?.getBoundingClientRect();
    return all.flatMap((label) => {
      const range = document.createRange();
      range.selectNodeContents(label);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const inside =
        stage !== undefined &&
        left >= stage.left - 1 &&
        right <= stage.right + 1 &&
        top >= stage.top - 1 &&
        bottom <= stage.bottom + 1;
      return inside && !label.classList.contains('cut')
        ? [[label.getAttribute('data-event') ?? '', label.textContent] as const]
        : [];
    });
  });
  return new Map(labels.map(([id, text]) => [id, plain(text)]));
}

/** Pairs of labels that touch, where one of them is of these events. */
function touching(page: Page, ids: readonly string[]): Promise<readonly string[]> {
  return page.locator('.stage .label:not(.cut)').evaluateAll((all, own) => {
    const boxes = all
      .filter(({ textContent }) => textContent !== '')
      .map((label) => {
        const range = document.createRange();
        range.selectNodeContents(label);
        return { id: label.getAttribute('data-event') ?? '', box: range.getBoundingClientRect() };
      });
    return boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => {
        if (!own.includes(a.id) && !own.includes(b.id)) return [];
        const apart =
          a.box.right <= b.box.left + 1 ||
          b.box.right <= a.box.left + 1 ||
          a.box.bottom <= b.box.top + 1 ||
          b.box.bottom <= a.box.top + 1;
        return apart ? [] : [`${a.id} and ${b.id}`];
      }),
    );
  }, ids);
}
