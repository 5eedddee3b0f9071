import { describe, expect, it } from 'vitest';
import { openProject } from '../src/cli/project.ts';
import { stepPicture } from '../src/export/picture.ts';
import { storySlides } from '../src/timeline/slides/storySlides.ts';
import { LABEL_PX } from '../src/timeline/layout/scene.ts';
import { approximateMeasurer } from '../src/timeline/layout/textMeasurer.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();
const project = openProject({ articlesDir: 'data/articles', dataDir: 'data' }, () => 0);
const { timeline } = project.state;
const stories = timeline.stories ?? [];
/** A picture's texts are measured without fonts, and its margin at the right is a round number. */
const TOLERANCE_PX = 8;

/** Where the marks of events stand in an SVG, from the left of its stage. */
function marksIn(svg: string): ReadonlyMap<string, number> {
  const events = svg.matchAll(
    /<g data-event="([^"]+)"(?! data-back)[^>]*>.*?<(?:circle cx|rect x)="([-\d.]+)"/gu,
  );
  return new Map([...events].map(([, id = '', x]) => [id, Number(x)]));
}

describe('a still picture', () => {
  it('is there for every story of the default timeline', () => {
    expect(stories.length).toBeGreaterThan(1);
    expect(stories.filter(({ steps }) => steps.length === 0)).toEqual([]);
  });

  it.each(
    stories.flatMap((story) => story.steps.map((step, i) => [story.id, i + 1, step.id] as const)),
  )('of %s, step %d (%s), agrees with the live step', async (id, step) => {
    const story = stories.find((one) => one.id === id);
    const svg = stepPicture(timeline, story, step, {
      locale: 'zh-Hant',
      theme: 'light',
      measurer: approximateMeasurer(LABEL_PX),
      widthPx: 1280,
    });
    const page = await open(`embed.html?story=${id}&step=${step}&lang=zh-Hant`, { timeline });
    await page.locator('html[data-state=ready]').waitFor();
    const live = await page.locator('.stage .label.told').evaluateAll((labels) => {
      const left = document.querySelector('.stage')?.getBoundingClientRect().x ?? 0;
      return labels.map((label) => ({
        id: label.getAttribute('data-event') ?? '',
        px: label.getBoundingClientRect().x - left,
        width: label.getBoundingClientRect().width,
      }));
    });
    const still = marksIn(svg);
    const told = storySlides(timeline, story, 'zh-Hant')[step]?.highlight ?? new Set();
    expect(live.length).toBeGreaterThan(0);
    for (const { id: event, px, width } of live) {
      expect(told).toContain(event);
      const mark = still.get(event);
      expect(mark, `${event} is not in the picture`).toBeDefined();
      // A label begins a little before its mark, or over a bar that began before the stage; where the
      // stage ends, it ends there.
      expect(Math.max(mark ?? -1e6, 0)).toBeGreaterThan(px - TOLERANCE_PX);
      expect(Math.max(mark ?? 1e6, 0)).toBeLessThan(px + width + TOLERANCE_PX);
    }
    // What the picture shows of the step is what the page shows of it.
    expect(svg).toContain(`>${await page.locator('h1').innerText()}<`);
  });
});
