import { describe, expect, it } from 'vitest';
import { anArticle, someKnowledge } from '../../testing/anArticle.ts';
import { extractArticle } from '../extractArticle.ts';
import { writtenAround } from './writtenAround.ts';

describe('the year of a title', () => {
  it.each([
    ['盤點 2016 年的港口自動化', '2016'],
    ['2018 節點：慢慢來', '2018'],
    ['A year in review: 2019', '2019'],
  ])('of %s is %s', (title, edtf) => {
    expect(writtenAround(title, '').year?.edtf).toBe(edtf);
  });

  it.each(['2021 技術趨勢', 'ES2015 入門', '從 2012 到 2016', '1984 年的橋', 'Plans for 2030'])(
    'is none in %s',
    (title) => {
      expect(writtenAround(title, '').year).toBeUndefined();
    },
  );
});

describe('the latest date of the links', () => {
  const [may, june, old] = ['2018/05/02', '2018/06/01', '2011/03/03'].map(
    (d) => `https://e.org/${d}/x`,
  );

  it('is one that another bears out', () => {
    expect(writtenAround('', `[a](${may}) [b](${june})`).linked?.date.edtf).toBe('2018-06-01');
    expect(writtenAround('', `[a](${old}) [b](${june})`).linked).toBeUndefined();
    expect(writtenAround('', `[b](${june})`).linked).toBeUndefined();
  });
});

describe('an article without a date', () => {
  const datesIn = (body: string, title = 'X', published?: string) => {
    const { published: _any, ...article } = anArticle({ body, title });
    const dated = published === undefined ? article : { ...article, published };
    const { drafts } = extractArticle(dated, someKnowledge());
    return drafts.filter(({ origin }) => origin === 'dated').map(({ date }) => date.edtf);
  };

  it('counts this year, the year before and its months from the year of its title', () => {
    const title = '盤點 2016 年的港口自動化';
    expect(datesIn('今年，港口公司買下三艘渡輪。', title)).toEqual(['2016']);
    expect(datesIn('去年，港口公司買下三艘渡輪。', title)).toEqual(['2015']);
    expect(datesIn('在這一年裡，港口公司買下三艘渡輪。', title)).toEqual(['2016']);
    expect(datesIn('8月5日，港口公司買下三艘渡輪。', title)).toEqual(['2016-08-05']);
    expect(datesIn('三天前，港口公司買下三艘渡輪。', title)).toEqual([]);
  });

  it('finds the year of a day in the addresses of its links', () => {
    const links = '[甲](https://e.org/2018/11/02/x)、[乙](https://e.org/2018/11/20/y)';
    expect(datesIn(`港口公司的網站：${links}。\n\n12月1日，港口公司買下三艘渡輪。`)).toEqual([
      '2018-12-01',
    ]);
    expect(datesIn('12月1日，港口公司買下三艘渡輪。')).toEqual([]);
  });

  it('counts from its own date where it has one', () => {
    const title = '盤點 2016 年的港口自動化';
    expect(datesIn('今年，港口公司買下三艘渡輪。', title, '2017-02-03')).toEqual(['2017']);
  });
});
