import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../testing/drafts.ts';

const told = (body: string) =>
  draftsOf('dated', { body, language: /[a-z]/.test(body) ? 'en' : 'zh-Hant' }).map(
    ({ date }) => date.edtf,
  );

describe('a passage that brings up a date and tells nothing of it', () => {
  it.each([
    '故事要從 2016 年說起。',
    '故事得从2016年讲起。',
    '這一切要追溯到 1980 年代。',
    '答案要追溯到 1940 年代。',
    '时间来到2019年秋天。',
    '讓我們把鏡頭拉回 2008 年。',
    '那是 1985 年。',
    '2007 年註定值得銘記。',
    '2020年是特別的一年。',
    '三年後，一切都不一樣了。',
    '這不是五年後的事情。',
    '2022 年，劇情出現翻轉。',
    '轉折發生在 2018 年。',
    '青瓦集團的故事始於 1990 年代的海城。',
    'It was 1985.',
    'The story begins in 1990.',
    'The year was 1994.',
    'The answer goes back to the 1940s.',
    'Fast forward to 2019.',
    'It all started in 2012.',
    'Everything changed in 2012.',
    'The turning point came in 2018.',
  ])('%s', (body) => {
    expect(told(body)).toEqual([]);
  });

  it.each([
    ['那是1985年，林海買下一座燈塔。', '1985'],
    ['故事要從 2016 年說起：林海在海城開了一間書店。', '2016'],
    ['時間來到 2019 年，青瓦集團關閉了兩座工廠。', '2019'],
    ['2007 年註定值得銘記。青瓦集團在海城建了第一座磚廠。', '2007'],
    ['青瓦集團始於 1990 年的一間磚廠。', '1990'],
    ['一切始於 2012 年，青瓦集團在海城蓋新廠。', '2012'],
    ['2018 年青瓦集團迎來第一座新廠。', '2018'],
    ['It was 1985, and Lin Hai bought a lighthouse.', '1985'],
    ['The story begins in 1990, when Lin Hai opened a bookshop.', '1990'],
    ['Everything changed in 2012, when the mill closed.', '2012'],
  ])('but %s tells it', (body, date) => {
    expect(told(body)).toEqual([date]);
  });
});
