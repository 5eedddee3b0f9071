import { describe, expect, it } from 'vitest';
import { draftsOf, quotesOf } from '../../testing/drafts.ts';

describe('what the news counts', () => {
  const NEWS = '昨晚 11 時，颱風登陸。\n\n今天上午，水利部門會商。\n\n';
  const COUNT = '電網公司派出搶修人員 2 萬餘人，連夜趕往災區。';

  it('is of the day of publication', () => {
    expect(quotesOf('status', NEWS + COUNT)).toEqual([COUNT]);
    expect(quotesOf('status', `${NEWS}電網公司派出 20 人。`)).toEqual([]);
  });

  it.each(['', '2016 年，颱風登陸。\n\n2017 年，水利部門會商。\n\n今天上午，天氣很好。\n\n'])(
    'is not where the article is no news: %j',
    (before) => {
      expect(quotesOf('status', before + COUNT)).toEqual([]);
    },
  );
});

describe('a status as of the publication', () => {
  it('has the approximate day of the publication', () => {
    const [draft, ...others] = draftsOf('status', { body: '極光公司目前已融資近 200 億美元。' });
    expect(others).toEqual([]);
    expect(draft).toMatchObject({
      basis: 'published',
      kind: 'funding',
      modality: 'asserted',
      derivation: [{ step: 'published', edtf: '2025-08-09~' }],
      figures: [{ measure: 'funding', value: 20e9, currency: 'USD', bound: 'under' }],
    });
    expect(draft?.date).toMatchObject({ edtf: '2025-08-09~', approximate: true });
  });

  it.each([
    '目前極光公司正在推出模型。',
    '極光公司目前營收 50 億美元。',
    '极光公司目前营收 50 亿美元。',
    'Aurora currently has revenue of $5 billion.',
    'So far Aurora has raised $5 billion.',
  ])('is told by %j', (body) => {
    expect(quotesOf('status', body)).toEqual([body]);
  });

  it.each([
    '天氣很好。',
    '目前天氣很好。',
    '極光公司推出模型。',
    '一台要 20 億。',
    '如果極光公司目前融資 200 億美元，就好了。',
    '比如極光公司目前融資 200 億美元。',
    '極光公司目前是否已融資 200 億美元，沒有人知道。',
    '即使極光公司目前已融資 200 億美元，也不夠。',
    'If Aurora currently had revenue of $5 billion, it would be rich.',
    'Imagine that Aurora currently has revenue of $5 billion.',
    '2024 年極光公司融資 200 億美元。',
    '極光公司目前正在做什麼？',
  ])('is not told by %j', (body) => {
    expect(quotesOf('status', body)).toEqual([]);
  });

  it('needs a day of publication', () => {
    const article = { body: '極光公司目前已融資近 200 億美元。', published: 'no day' };
    expect(draftsOf('status', article)).toEqual([]);
  });
});
