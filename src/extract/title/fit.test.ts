import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitted } from './fit.ts';
import { LONGEST, widthOf } from './width.ts';

it.each([
  ['短標題不變', '短標題不變', 'none'],
  [
    'Reed 在一場人很多的晚間節目的長時間對話中給出了非常激烈又坦誠的回應',
    'Reed 給出了激烈又坦誠的回應',
    'little',
  ],
  [
    '公司決定把總部搬到另一座城市，並且同時裁掉一半的員工和三分之一的經理',
    '公司決定把總部搬到另一座城市',
    'clause',
  ],
])('%s → %s', (text, title, loss) => {
  expect(fitted(text)).toEqual({ text: title, loss });
});

it('does not cut into the name of a work', () => {
  const { text } = fitted(
    '每日新聞昨天刊出關於這家小公司的長篇調查報導〈The Company That Would Not Die〉',
  );
  expect(text).not.toMatch(/〈/);
});

it('never gives more than a title may hold', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'公司的在發布，模型A 1「」'), maxLength: 120 }),
      (text) => {
        expect(widthOf(fitted(text).text)).toBeLessThanOrEqual(LONGEST);
      },
    ),
  );
});
