import { expect, it } from 'vitest';
import { topicOfArticle } from './topic.ts';

it.each([
  ['林茂', '林茂'],
  ['林茂：一家老店的三十年', '林茂'],
  ['林茂 (Linmao) - 老店的三十年', '林茂'],
  ['陳雅文', '陳雅文'],
  ['林茂文化', undefined],
  // Sentences, and titles that begin with anything else than a name.
  ['如何經營一家書店', undefined],
  ['書店關門了：最後一天', undefined],
  ['Linmao：老店的三十年', undefined],
  ['從林茂說起', undefined],
])('of %s is %s', (title, topic) => {
  expect(topicOfArticle(title)).toBe(topic);
});
