import { expect, it } from 'vitest';
import { isTitle } from './accept.ts';

it.each([
  ['公司發布模型', true],
  ['常住人口 876 萬', true],
  ['這些風險將會出現', true],
  ['他離開公司', false],
  ['這是無法想像的', false],
  ['但公司成立', false],
  ['模型', false],
  ['公司發布了自己的', false],
  ['非常重大之事物', false],
  ['2024 年公司成立', false],
])('%s: %s', (text, good) => {
  expect(isTitle(text, '2024 年')).toBe(good);
});
