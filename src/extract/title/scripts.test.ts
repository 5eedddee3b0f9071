import { expect, it } from 'vitest';
import { bothScripts } from './scripts.ts';

it.each([
  [{ 'zh-Hans': '软件公司后来发布 Claude' }, 'zh-Hant', '軟件公司後來發佈 Claude'],
  [{ 'zh-Hant': '後來公司發布軟體' }, 'zh-Hans', '后来公司发布软体'],
  [{ 'zh-Hans': 'Claude 3.5' }, 'zh-Hant', 'Claude 3.5'],
] as const)('%o in %s is %s', (title, tag, text) => {
  expect(bothScripts(title)[tag]).toBe(text);
});

it('leaves English and what has both scripts alone', () => {
  expect(bothScripts({ en: 'A title' })).toEqual({ en: 'A title' });
  const both = { 'zh-Hant': '甲', 'zh-Hans': '乙' };
  expect(bothScripts(both)).toBe(both);
});
