import { expect, it } from 'vitest';
import { dangles, withoutDangling } from './dangling.ts';

it.each(['公司發布了自己的', '因為', '成績提高到', '他認為', 'the use of', '模型可能會', '一個'])(
  '%s calls for more',
  (text) => {
    expect(dangles(text)).toBe(true);
  },
);

it.each(['去白宮開會', '改變遊戲規則', '不是總統就是總理', '她回來', '這是他的理想', '萬能'])(
  '%s stands by itself',
  (text) => {
    expect(dangles(text)).toBe(false);
  },
);

it('cuts until nothing dangles', () => {
  expect(withoutDangling('公司發布模型，並且在')).toBe('公司發布模型');
});
