import { expect, it } from 'vitest';
import { unframed } from './frames.ts';

const known = (name: string) => name === '黃仁' || name === '作者';
const rest = (text: string, addressed = false) => unframed(text, known, addressed).rest;

it.each([
  ['我認為模型會變強', '模型會變強'],
  ['他說公司要搬家', '公司要搬家'],
  ['Tom Reed 說團隊不用它', '團隊不用它'],
  ['《晚報》報導船已進場', '船已進場'],
  ['我們發現成本下降', '成本下降'],
  ['他說', ''],
  ['得出的結論是', ''],
  ['據晚報報導', ''],
])('%s leaves %s', (text, left) => {
  expect(rest(text)).toBe(left);
});

it.each([
  '研究人員發現模型會說謊',
  '說服了編輯',
  '我不知道何時成真',
  '他想寫一篇報導',
  '公司宣布破產',
])('%s is no frame', (text) => {
  expect(rest(text)).toBe(text);
});

it('says who reports', () => {
  expect(unframed('Tom Reed 說團隊不用它', known, false).reporter).toBe('Tom Reed');
});

it('takes the whole name of who reports', () => {
  const person = (name: string) => name === '林若' || name === '林若棠';
  expect(unframed('林若棠表示船隊已返航', person, false)).toEqual({
    rest: '船隊已返航',
    reporter: '林若棠',
  });
});

it('takes "you say" for anyone where nobody is addressed', () => {
  expect(unframed('你說它會變強', known, false).anyone).toBe(true);
  expect(unframed('你說它會變強', known, true).anyone).toBeUndefined();
});
