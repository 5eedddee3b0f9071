import { expect, it } from 'vitest';
import { draftsOf } from '../../testing/drafts.ts';

const carried = (body: string) =>
  draftsOf('carried', { body }).map(({ date, told }) => `${date.edtf} ${told}`);

it('what stands right below a heading with a period happened in it', () => {
  const body = '## 網路時代（2000-2010）\n\n港口公司開始尋找新的航線。其他人等待。';
  expect(carried(body)).toEqual(['2000/2010 港口公司开始寻找新的航线。']);
  const items = '## 短期目標（2026-2028）\n\n- 培育 50 家造船公司\n- 蓋三座船塢';
  expect(carried(items).map((one) => one.slice(0, 9))).toEqual(['2026/2028', '2026/2028']);
});

it.each([
  ['a heading with more than its date', '## 從 2000 年說起的故事\n\n港口公司開始尋找新的航線。'],
  ['a sentence of the present', '## 網路時代（2000-2010）\n\n目前港口公司正在尋找新的航線。'],
  ['a question', '## 網路時代（2000-2010）\n\n港口公司開始尋找新的航線？'],
  ['the paragraph behind', '## 網路時代（2000-2010）\n\n一些背景。\n\n港口公司開始尋找新的航線。'],
])('but not %s', (_what, body) => {
  expect(carried(body)).toEqual([]);
});
