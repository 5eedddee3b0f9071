import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../testing/drafts.ts';

const STORY = '極光公司在 2017 年成立。';
const told = (body: string) => quotesOf('dated', `${body}\n`);

describe('what is no part of the story', () => {
  it.each([
    ['參考資料'],
    ['参考资料'],
    ['【參考資料】'],
    ['References'],
    ['REFERENCES'],
    ['References:'],
    ['關於作者'],
    ['关于作者'],
    ['Newsletter'],
  ])('is below the heading %s', (heading) => {
    expect(told(`${STORY}\n\n## ${heading}\n\n林海在 2018 年成立極光公司。`)).toEqual([STORY]);
  });

  it('is below it in deeper headings too, up to the next of its level', () => {
    const body = `## 關於作者\n\n### 生平\n\n林海在 2018 年成立極光公司。\n\n## 正文\n\n${STORY}`;
    expect(told(body)).toEqual([STORY]);
  });

  it.each([
    ['Traditional Chinese', '責編：林海，2018 年成立。'],
    ['Simplified Chinese', '责编：林海，2018 年成立。'],
    ['an advert', '歡迎訂閱極光公司 2018 年的電子報。'],
    ['English', 'Aurora was founded in 2018. Subscribe to our list.'],
    ['an imprint', '© 2018 Aurora. All rights reserved.'],
  ])('is a short paragraph with a phrase of the trade: %s', (_case, paragraph) => {
    expect(told(`${STORY}\n\n${paragraph}`)).toEqual([STORY]);
  });

  it('is a long paragraph with two such phrases', () => {
    const long = `林海在 2018 年成立極光公司${'，然後很忙'.repeat(40)}，責編很好，歡迎訂閱。`;
    expect(told(`${STORY}\n\n${long}`)).toEqual([STORY]);
  });
});

describe('the story', () => {
  it.each([
    '關於作者們的那一場爭論',
    '參考資料是怎麼整理出來的',
    'The newsletter that changed it',
    'References to the founder',
  ])('goes on below the heading %j', (heading) => {
    expect(told(`## ${heading}\n\n${STORY}`)).toEqual([STORY]);
  });

  it('goes on in a long paragraph with one such phrase', () => {
    const long = `${STORY}那時的責編還記得${'很多很多的事'.repeat(30)}。`;
    expect(told(long)).toEqual([STORY]);
  });

  it.each([
    '極光公司在 2017 年推出了訂閱制。',
    'In 2017 Aurora reserved all the rights it had.',
    '編輯林海在 2017 年成立極光公司。',
  ])('keeps the ordinary sentence %j', (sentence) => {
    expect(told(sentence)).toEqual([sentence]);
  });

  it('goes on after a heading that ends the references', () => {
    expect(told(`## 參考資料\n\n2018 年成立。\n\n## 後記\n\n${STORY}`)).toEqual([STORY]);
  });
});
