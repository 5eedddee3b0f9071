import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../testing/drafts.ts';

const STORY = '極光公司在 2017 年成立。';
const ENGLISH = 'Aurora was founded in Lyon in 2017.';
const told = (line: string) => quotesOf('dated', `${STORY}\n\n${line}\n\n${ENGLISH}`);

describe('what surrounds a text', () => {
  it.each([
    '來源：極光公司 2018 年成立的報導',
    '图片来源：2018 年成立的极光公司',
    '封面圖：極光公司 2018 年成立時的廠房',
    '原文鏈接：2018 年極光公司成立',
    '作者：林海，2018 年成立極光公司',
    '译者：林海，2018 年成立极光公司',
    '文／林海，2018 年成立極光公司',
    '版權聲明：極光公司 2018 年成立',
    '上一篇：2018 年極光公司成立',
    '下一章 2018 年極光公司成立',
    '圖 1：極光公司 2018 年成立',
    '表2 | 极光公司 2018 年成立',
    'Photo by Lin Hai, who founded Aurora in 2018',
    'Image: Aurora, founded in 2018',
    'Cover photo: the plant founded in 2018',
    'Image credit: Aurora, founded in 2018',
    'Source: Aurora, founded in 2018',
    'Translated by: Lin Hai, who founded Aurora in 2018',
    'Originally published: Aurora was founded in 2018',
    'Figure 3: Aurora was founded in 2018',
    'Fig. 2 – Aurora was founded in 2018',
    'Next post: Aurora was founded in 2018',
    '← Previous: Aurora was founded in 2018',
    'Related: Aurora was founded in 2018',
    'Founded in 2018 and licensed under CC BY-SA 4.0',
    '极光公司 2018 年成立，本作品采用知识共享署名 4.0 许可',
    '[Aurora](https://creativecommons.org/licenses/by/4.0/) was founded in 2018',
    '[Aurora was founded in 2018](https://e.org/x)',
    'Video: [Aurora was founded in 2018](https://e.org/x)',
    'YouTube：https://e.org/watch/2018/founded',
    '- 00:12:30 Aurora founded in 2018',
    '00:10 Start  \n12:30 Aurora founded in 2018',
    'This article was first published when Aurora was founded in 2018.',
    'Originally published in 2018 when Aurora was founded.',
    '![](x.png)\n*Aurora, founded in 2018*',
    '- [Aurora was founded in 2018](#founded)',
    '[^1]: Aurora was founded in 2018.',
  ])('is %j', (line) => {
    expect(told(line)).toEqual([STORY, ENGLISH]);
  });

  it.each([
    'Aurora opened its source: in 2018 it founded a school.',
    'In 2018 Aurora founded: schools.',
    'Figure skaters founded Aurora in 2018.',
    'Table tennis came in 2018 and Aurora was founded.',
    'Next, in 2018, Aurora was founded.',
    'Previous owners founded Aurora in 2018.',
    'Photographs of the plant founded in 2018 burnt.',
    'Related firms founded Aurora in 2018.',
    '圖書館在 2018 年成立。',
    '上一篇報導說，極光公司在 2018 年成立。',
    '來源不明的極光公司在 2018 年成立。',
    '- [Aurora was founded in 2018](https://e.org/x)',
    '[Aurora](https://e.org/x) was founded in 2018.',
    'In March 2018 Aurora told its staff: [letter](https://e.org/x)',
    '12:30 Aurora was founded in 2018.',
    '*Aurora was founded in 2018.*',
  ])('is not %j', (line) => {
    expect(told(line)).toHaveLength(3);
  });
});

describe('the turns of a conversation', () => {
  it('are told, whoever speaks', () => {
    const turn = (name: string) => `**${name}：**在 2018 年成立極光公司。`;
    const body = ['編輯', '林海', '編輯', '林海'].map(turn).join('\n\n');
    expect(quotesOf('dated', body)).toHaveLength(4);
  });
});
