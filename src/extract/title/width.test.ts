import { expect, it } from 'vitest';
import { hanIn, placeBeyond, widthOf } from './width.ts';

it.each([
  ['', 0],
  ['發布模型', 4],
  ['GPT-2', 2.5],
  ['Acme 發布', 4.5],
])('%s is %d wide', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

it.each([
  ['發布模型', 2, 2],
  ['發布模型', 4, 4],
  ['GPT-2 發布', 3, 6],
  ['發😀布', 2, 3],
  ['', 1, 0],
])('%s is wider than %d from place %d on', (text, width, place) => {
  expect(placeBeyond(text, width)).toBe(place);
});

it('counts Han characters of either script alone', () => {
  expect(hanIn('Acme 发布，2024 年')).toBe(3);
});
