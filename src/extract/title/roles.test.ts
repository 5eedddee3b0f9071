import { expect, it } from 'vitest';
import { plainly } from './roles.ts';

it.each([
  ['當物理學家開始討論時', '物理學家開始討論', 'when'],
  ['当公司公布数字之后', '公司公布数字', 'when'],
  ['如果公司放慢', '公司放慢', 'condition'],
  ['因為成本上升', '成本上升', 'reason'],
  ['對於編程來說', '對於編程來說', 'adverbial'],
  ['如果你看營收', '你看營收', 'adverbial'],
  ['為什麼會這樣', '為什麼會這樣', 'question'],
  ['她寫的那篇文章', '她寫的那篇文章', 'fragment'],
  ['常住人口 876 萬', '常住人口 876 萬', 'fragment'],
  ['她在東京做博士後', '她在東京做博士後', 'plain'],
  ['公司發布了自己的政策', '公司發布了自己的政策', 'plain'],
  ['除設立基金外', '除設立基金外', 'adverbial'],
  ['透過三家工廠擴大產能', '透過三家工廠擴大產能', 'adverbial'],
  ['議會通過了新法', '議會通過了新法', 'plain'],
  ['因發現新的彗星', '發現新的彗星', 'reason'],
  ['船隊抵達某個午後', '船隊抵達某個午後', 'plain'],
  ['油船沉沒以來', '油船沉沒', 'when'],
  ['小船翻覆造成三人死亡', '小船翻覆造成三人死亡', 'plain'],
])('%s is told as %s (%s)', (text, told, role) => {
  expect(plainly(text, '，')).toEqual({ text: told, role });
});

it('takes a clause before a question mark for a question', () => {
  expect(plainly('公司會搬家', '？').role).toBe('question');
});
