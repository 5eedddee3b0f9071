import { describe, expect, test } from 'vitest';
import { fold } from '../../text/fold.ts';
import { dateMentionsIn } from './readDates.ts';

/** Each mention's words, with what was taken in around the date. */
const mentionsOf = (text: string) =>
  dateMentionsIn(fold(text)).map(({ start, end, bound, approximate, value }) => ({
    words: text.slice(start, end),
    ...(bound ? { bound } : {}),
    ...(approximate ? { approximate } : {}),
    ...(value.type === 'range' ? { range: true } : {}),
  }));

describe('titles', () => {
  test.each(['《2001 太空漫遊》', '《1984年》', '讀《我們的 2016 年》之後'])(
    '%s holds no date',
    (text) => {
      expect(mentionsOf(text)).toEqual([]);
    },
  );

  test('a date beside a title stays', () => {
    expect(mentionsOf('《論文》2016 年發表')).toEqual([{ words: '2016 年' }]);
    expect(mentionsOf('2016 年的《論文》')).toEqual([{ words: '2016 年' }]);
  });
});

describe('ranges', () => {
  test.each([
    ['從 2015 年到 2018 年任職', '從 2015 年到 2018 年'],
    ['2015–2018 任職', '2015–2018'],
    ['2026 或 2027 年', '2026 或 2027 年'],
    ['between 2015 and 2018 it', 'between 2015 and 2018'],
    ['from 1998 until 2003', 'from 1998 until 2003'],
    ['from March 2020 to May 2021', 'from March 2020 to May 2021'],
    ['3月1日到5月2日', '3月1日到5月2日'],
    ['27年前，28年前', '27年前，28年前'],
  ])('%s is one range', (text, words) => {
    expect(mentionsOf(text)).toEqual([{ words, range: true }]);
  });

  test.each(['in 2015 and 2018', '2015 年和 2018 年', '2015 年，2018 年'])(
    '%s are two dates',
    (text) => {
      expect(mentionsOf(text)).toHaveLength(2);
    },
  );
});

describe('one time told twice', () => {
  test.each([
    ['10年前的2008年5月12日', '10年前的2008年5月12日'],
    ['三年前（2021年）成立', '三年前（2021年）'],
    ['去年2024年', '去年2024年'],
  ])('%s is one date', (text, words) => {
    expect(mentionsOf(text)).toEqual([{ words }]);
  });

  test('a span of its own is not', () => {
    expect(mentionsOf('三年前，2021年的冠軍')).toHaveLength(2);
  });
});

describe('months of which only the last has its word', () => {
  test.each([
    ['2019年5、9月停工', '2019年5、9月'],
    ['在6、7月', '6、7月'],
    ['2020年三、四和五月', '2020年三、四和五月'],
  ])('%s is one range', (text, words) => {
    expect(mentionsOf(text)).toEqual([{ words, range: true }]);
  });

  test.each(['第5、9月', '版本 15、9月發布'])('%s is not', (text) => {
    expect(mentionsOf(text).filter(({ range }) => range)).toEqual([]);
  });
});

describe('the time of day', () => {
  test.each([
    '2008年5月12日14时28分04秒',
    '5月14日中午2時許',
    '8日上午十點半',
    '昨日晚間',
    '3月1日凌晨',
  ])('%s is one expression', (text) => {
    expect(mentionsOf(`${text}發生`).map(({ words }) => words)).toEqual([text]);
  });

  test.each([
    ['3月1日時', '3月1日'],
    ['2024年3月下午茶', '2024年3月'],
    ['5月3日 8 點評論', '5月3日'],
  ])('%s has none', (text, words) => {
    expect(mentionsOf(text).map((one) => one.words)).toEqual([words]);
  });
});

describe('about', () => {
  test.each([
    ['大概 2022 年', '大概 2022 年'],
    ['2022 年左右', '2022 年左右'],
    ['around 2015 it', '2015'],
    ['circa 1890.', '1890'],
    ['about three years ago', 'three years ago'],
  ])('%s is approximate', (text, words) => {
    expect(mentionsOf(text)).toEqual([{ words, approximate: true }]);
  });

  test('talk about a date is not', () => {
    expect(mentionsOf('a story about last year')).toEqual([{ words: 'last year' }]);
  });
});

describe('bounds', () => {
  test.each([
    ['2016 年之前', '2016 年之前', 'before'],
    ['自 2018 年以來', '自 2018 年以來', 'since'],
    ['2017 年起', '2017 年起', 'since'],
    ['2010 年 1 月 4 日或之前', '2010 年 1 月 4 日或之前', 'until'],
    ['07年以後', '07年以後', 'after'],
    ['since 2017 it', 'since 2017', 'since'],
    ['by 2030, all', 'by 2030', 'by'],
    ['before March 2023.', 'before March 2023', 'before'],
    ['until last Friday', 'until last Friday', 'until'],
    ['2014 onwards', '2014 onwards', 'since'],
  ])('%s opens', (text, words, bound) => {
    const found = mentionsOf(text.startsWith('2014') ? `from ${text}` : text);
    expect(found).toEqual([{ words, bound }]);
  });

  test('a deadline at the end of a year is that end', () => {
    expect(mentionsOf('2025年底前')).toEqual([{ words: '2025年底前', bound: 'by' }]);
    expect(mentionsOf('before the end of 2025')).toEqual([
      { words: 'before the end of 2025', bound: 'by' },
    ]);
  });

  test.each(['2016 年前後', '2016 年後半', '後來'])('%s does not', (text) => {
    expect(mentionsOf(text).filter(({ bound }) => bound)).toEqual([]);
  });
});

describe('English words around a date', () => {
  test.each([
    'early 2015',
    'late-2015',
    'mid-2025',
    'the end of 2022',
    'the beginning of March 2024',
    'the early 1990s',
    'the late 19th century',
    'the third quarter of 2025',
    'the first half of 2024',
    'the first Friday of July 2024',
    'the last week of July',
    'the 20th of next month',
    'Friday next week',
    'June of last year',
    'the week of April 10th',
    'three days after Easter',
    'two weeks before May 13 1999',
    'monday, january 12th, 2016',
  ])('%s is one expression', (text) => {
    expect(mentionsOf(`xx ${text}, yy`).map(({ words }) => words.replace(/^the /, ''))).toEqual([
      text.replace(/^the (?=early|late)/, '').replace(/^the /, ''),
    ]);
  });
});
