import { describe, expect, it } from 'vitest';
import { titleFromWords } from './englishTemplates.ts';
import { materialOf } from './materialForTests.ts';

const english = (text: string) => titleFromWords(materialOf(text, 'zh-Hant'))['en'];

describe('says in English what clearly belongs together', () => {
  it.each([
    [
      '2024 年，Acme 以 3,500 億美元估值募資 100 億美元',
      'Acme raises $10 billion at a $350 billion valuation',
    ],
    ['2024 年，谷歌投資了 30 億美元', 'Google invests $3 billion'],
    ['2024 年，Acme 推出了 Robo 4 模型', 'Acme releases Robo 4'],
    ['2024 年，Tom Reed 離開 Acme', 'Tom Reed leaves Acme'],
    ['2024 年，Acme 的營收從零做到 1 億美元', 'Acme revenue grows to $100 million'],
  ])('%s', (text, en) => {
    expect(english(text)).toBe(en);
  });
});

describe('says nothing where subject and figure may not', () => {
  it.each([
    '2024 年，Acme 從谷歌拿了 130 億美元，巨頭手上有 2,000 億美元',
    '2024 年，每日新聞報導，新一輪是 100 億美元',
    '2024 年，別人要 10 億美元的事，Acme 只要 1 億美元',
    '2024 年，Acme 發布 RSP 之後，對手跟進',
    '2024 年，公司融資 100 億美元',
    '在 Acme 發布 RSP 後的 2024 年，對手跟進',
  ])('%s', (text) => {
    expect(english(text)).toBeUndefined();
  });
});
