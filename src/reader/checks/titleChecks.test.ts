import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import { someKnowledge } from '../../testing/anArticle.ts';
import type { TitleLanguage } from '../contract.ts';
import { moneyIn } from './numbers.ts';
import { titleFault } from './titleChecks.ts';

const knowledge = someKnowledge();
const CHINESE =
  '極光公司由林海在里昂創立。2016 年極光公司融資 3.3 億美元，估值達二十億美元，員工增至一千二百人，市占率三成。法國隊未參賽。';
const ENGLISH =
  'Borealis was founded in Lyon by Lin Hai. It raised $330 million and now employs twelve hundred people, a 30 percent share.';

function faultIn(title: string, language: TitleLanguage, passage = CHINESE): string | undefined {
  const articleLanguage = passage === ENGLISH ? 'en' : 'zh-Hant';
  const article = fold(passage);
  const known = ['極光公司', 'Aurora', '林海', 'Lin Hai', 'Borealis'].map((name) =>
    fold(name).toLowerCase(),
  );
  return titleFault(
    title,
    language,
    {
      article,
      lower: article.toLowerCase(),
      known: passage === ENGLISH ? known.filter((one) => one !== 'aurora') : known,
      quoted: article,
      around: article,
      numbers: [2016],
      money: moneyIn(article, 'TWD'),
      articleLanguage,
    },
    knowledge,
  )?.rule;
}

describe('a title may say', () => {
  it.each<[string, TitleLanguage]>([
    ['極光公司融資 3.3 億美元', 'zh-Hant'],
    ['極光公司融資3億3000萬美元', 'zh-Hant'],
    ['极光公司融资 3.3 亿美元', 'zh-Hans'],
    ['Aurora raises $330 million', 'en'],
    ['Aurora, founded by Lin Hai, is valued at $2 billion', 'en'],
    ['極光公司員工增至 1,200 人', 'zh-Hant'],
    ['極光公司市占率 30%', 'zh-Hant'],
    ['France does not take part', 'en'],
    ['極光公司在 2016 年融資', 'zh-Hant'],
  ])('%s', (title, language) => {
    expect(faultIn(title, language)).toBeUndefined();
  });
  it.each<[string, TitleLanguage]>([
    ['Borealis raises $330 million', 'en'],
    ['Borealis employs 1,200 people', 'en'],
    ['林海創立 Borealis', 'zh-Hant'],
    ['Borealis 募得 3.3 億美元', 'zh-Hant'],
  ])('of an English passage %s', (title, language) => {
    expect(faultIn(title, language, ENGLISH)).toBeUndefined();
  });
});

describe('a title is refused', () => {
  it.each<[string, TitleLanguage, string]>([
    ['極光公司融資 33 億美元', 'zh-Hant', 'reading-title-number'],
    ['Aurora raises $33 million', 'en', 'reading-title-number'],
    ['極光公司員工增至二千人', 'zh-Hant', 'reading-title-number'],
    ['極光公司融資 3.3 億歐元', 'zh-Hant', 'reading-title-currency'],
    ['Aurora raises €330 million', 'en', 'reading-title-currency'],
    ['極光公司由 Bob Smith 創立', 'zh-Hant', 'reading-title-name'],
    ['Aurora is founded in Berlin', 'en', 'reading-title-name'],
    ['極光公司由王建國創立', 'zh-Hant', 'reading-title-name'],
    ['極光公司在日本創立', 'zh-Hant', 'reading-title-name'],
    ['極光公司未融資', 'zh-Hant', 'reading-title-negation'],
    ['法國隊參賽', 'zh-Hant', 'reading-title-negation'],
    ['<b>極光公司</b>融資', 'zh-Hant', 'reading-title-text'],
    ['極光公司融資，見 https://example.org', 'zh-Hant', 'reading-title-text'],
    ['極光公司\u202e融資', 'zh-Hant', 'reading-title-text'],
    ['Аврора получает деньги', 'en', 'reading-title-text'],
    ['極光公司融資', 'en', 'reading-title-text'],
    ['Aurora raises money', 'zh-Hant', 'reading-title-text'],
    ['極'.repeat(200), 'zh-Hant', 'reading-title-text'],
    ['立即購買本站課程享優惠', 'zh-Hant', 'reading-title-unlike'],
  ])('%s', (title, language, rule) => {
    expect(faultIn(title, language)).toBe(rule);
  });
});
