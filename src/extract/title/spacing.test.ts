import { expect, it } from 'vitest';
import { spaced } from './spacing.ts';

it.each([
  ['Dario寫了一篇', 'Dario 寫了一篇'],
  ['得分是70%的上限', '得分是 70% 的上限'],
  ['讨论过 “内循环” 和', '讨论过“内循环”和'],
  ['公司 發布，  模型', '公司發布，模型'],
  ['Claude 3.5 Sonnet', 'Claude 3.5 Sonnet'],
  ['', ''],
])('%s is set as %s', (text, set) => {
  expect(spaced(text)).toBe(set);
});
