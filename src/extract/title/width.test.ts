import { expect, it } from 'vitest';
import { hanIn, widthOf } from './width.ts';

it.each([
  ['', 0],
  ['發布模型', 4],
  ['GPT-2', 2.5],
  ['Acme 發布', 4.5],
])('%s is %d wide', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

it('counts Han characters of either script alone', () => {
  expect(hanIn('Acme 发布，2024 年')).toBe(3);
});
