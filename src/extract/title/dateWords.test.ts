import { expect, it } from 'vitest';
import { withoutDates } from './dateWords.ts';

/** The date stands in ｛｝ in each row. */
const read = (marked: string) => {
  const start = marked.indexOf('｛');
  const text = marked.replace(/[｛｝]/g, '');
  const end = marked.indexOf('｝') - 1;
  return withoutDates(text, { start: 0, end: text.length }, start < 0 ? [] : [{ start, end }]);
};

it.each([
  ['他在｛2014 年｝就開始畫圖', '他開始畫圖'],
  ['直到｛2011 年 7 月｝，方案獲批', '方案獲批'],
  ['從｛2023 年｝的 0 增長到 1 億', '從 0 增長到 1 億'],
  ['意識將比｛過去兩年｝來得更強烈', '意識將更強烈'],
  ['這跟｛四個月前｝完全是兩個世界', '這完全是兩個世界'],
  ['｛2016 年｝發表的《論安全》最有影響', '《論安全》最有影響'],
  ['一路談到｛2024 年｝公司的政策', '一路談到公司的政策'],
  ['大约在｛2022 年｝左右，出現寒冬', '出現寒冬'],
  ['可能會在｛2026 年｝出現', '可能會出現'],
  ['她是｛2023 年｝走的', '她走的'],
  ['她受邀參與｛2021 年｝船展', '她受邀參與船展'],
  ['收到｛2019 年｝的邀請', '收到邀請'],
  ['這個數字來自｛2020 年｝的普查', '這個數字來自普查'],
  ['他们签约｛2018 年｝的展览', '他们签约展览'],
  ['想像一下｛1950 年代｝的港口', '想像一下港口'],
  ['她跟｛1990 年｝那個害羞的學徒判若兩人', '她跟那個害羞的學徒判若兩人'],
  ['洪水发生｛两个月后｝的清点显示', '清点显示'],
  ['電梯在 91 年 3、｛7 月｝停擺', '電梯停擺'],
  ['没有日期的句子', '没有日期的句子'],
])('%s → %s', (marked, left) => {
  expect(read(marked).text.replace(/\s+/g, ' ').trim()).toBe(left);
});

it('tells a clause that was only a time', () => {
  expect(read('在實驗室待了很｛多年之後｝').time).toBe(true);
  expect(read('在他去世後大概｛三四年｝').time).toBe(true);
  expect(read('公司在｛三年前｝發布模型').time).toBe(false);
});

it('tells a clause whose verb needs its date', () => {
  expect(read('有可能是｛2026 年｝').gutted).toBe(true);
  expect(read('他把時間拉回到｛2020 年｝').gutted).toBe(true);
  expect(read('模型在｛2026 年｝出現').gutted).toBe(false);
  expect(read('開幕式延後至｛2026 年｝').gutted).toBe(false);
  expect(read('關鍵期為｛1988 年｝至 89 年').gutted).toBe(true);
});
