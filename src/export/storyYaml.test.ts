import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { readStories } from '../extract/index.ts';
import type { Story } from '../model/story.ts';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { storyYaml } from './storyYaml.ts';

const timeline = storyTimeline();
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((raw) => raw.replaceAll(/[\p{Cc}\p{Cs}]/gu, '').trim())
  .filter((plain) => plain !== '');
const words = fc.record({ 'zh-Hant': text, en: text });
const ids = fc.uniqueArray(fc.constantFrom(...timeline.events.map(({ id }) => id)), {
  minLength: 1,
});
const story: fc.Arbitrary<Story> = fc.record({
  id: fc.constant('told'),
  title: words,
  summary: words,
  steps: fc
    .array(
      fc.record({
        title: words,
        range: fc.constantFrom('2020..2025-06', '2024', '2024-02-01..2024-02-10'),
        events: ids,
        note: words,
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((steps) => steps.map((step, i) => ({ id: `step-${i}`, ...step }))),
});

it('is read back as the same story', () => {
  fc.assert(
    fc.property(story, (told) => {
      const value: unknown = load(storyYaml(told));
      const { stories, problems } = readStories([{ file: 'told.yaml', value }], timeline);
      expect(problems).toEqual([]);
      expect(stories).toEqual([told]);
    }),
  );
});
