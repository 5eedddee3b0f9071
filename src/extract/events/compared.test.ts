import { expect, test } from 'vitest';
import { fold } from '../../text/fold.ts';
import { dateMentionsIn } from '../time/readDates.ts';
import { isCompared } from './compared.ts';

const comparedIn = (text: string) => {
  const folded = fold(text);
  return dateMentionsIn(folded)
    .filter((mention) => isCompared(folded, mention))
    .map(({ start, end }) => text.slice(start, end));
};

test.each([
  ['銷量比去年多三成', ['去年']],
  ['六月營收比去年同期少一半', ['去年同期']],
  ['客流與去年同期持平', ['去年同期']],
  ['就像一年前一樣，店門口排滿了人', ['一年前']],
  ['这份不安和十年前惊人地相似', ['十年前']],
  ['票价与2015年相比涨了一倍', ['2015年']],
  ['就像船東要水手相信船沒有漏水、1998年的海難不曾發生一樣，港長也要大家閉嘴', ['1998年']],
  ['眼下的港口與1930年代有一個關鍵差異', ['1930年代']],
  ['ridership was higher than in 2015', ['2015']],
  ['more riders than last year', ['last year']],
  ['sales rose 20% from a year earlier', ['a year earlier']],
  ['as in 2008, banks stopped lending', ['2008']],
])('%s', (text, compared) => {
  expect(comparedIn(text)).toEqual(compared);
});

test.each([
  '他和去年入職的同事一起離開',
  '公司與2015年成立的工廠簽約',
  '去年銷量下滑',
  '他想像力豐富，2015年畫了一樣的橋',
  '從2015年到2018年',
  'it moved from Paris in 2015',
  'he likes 2015 vintages',
])('%s compares with no date', (text) => {
  expect(comparedIn(text)).toEqual([]);
});
