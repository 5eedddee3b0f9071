import { describe, expect, it } from 'vitest';
import { anArticle, someKnowledge } from '../../testing/anArticle.ts';
import { draftsOf } from '../../testing/drafts.ts';
import { assembleTimeline, extractArticle } from '../index.ts';

const KNOWLEDGE = someKnowledge();

/** The dates of the events that a text published on 9 August 2025 tells, in order. */
const datesIn = (body: string) => draftsOf('dated', { body }).map(({ date }) => date.edtf);

/** The titles of the events of a text, in Traditional Chinese. */
const titlesIn = (body: string) => {
  const extraction = extractArticle(anArticle({ body }), KNOWLEDGE);
  const { events } = assembleTimeline([extraction], KNOWLEDGE).timeline;
  return events.filter(({ kind }) => kind !== 'publication').map(({ title }) => title['zh-Hant']);
};

describe('what is told of the day of publication', () => {
  it.each([
    '極光公司今日宣布蓋新廠。',
    '极光公司今天发布新模型。',
    '新橋今（9）日通車。',
    '林海今晨抵達會場並接受訪問。',
    'Aurora announced today that it opened a plant.',
    'Today Aurora launched a new model.',
  ])('%s', (body) => {
    expect(datesIn(body)).toEqual(['2025-08-09']);
  });

  it.each([
    '極光公司今天的世界和以前不同。',
    '今天大家都在談模型。',
    'Today, most people own a phone.',
    "Aurora launched today's favourite model.",
  ])('is nothing in %s', (body) => {
    expect(datesIn(body)).toEqual([]);
  });
});

describe('a year that says which one is meant', () => {
  it.each([
    ['2025年4月24日，極光公司公布2024年年報，淨虧損兩億元。', ['2025-04-24']],
    ['林海今日參加2025年運動會，之後接受訪問。', ['2025-08-09']],
    ['8月2日，科學院公布了2025年新當選院士名單。', ['2025-08-02']],
    ['On 2 August 2025 Aurora published its 2024 report on safety.', ['2025-08-02']],
  ])('dates nothing beside the day: %s', (body, dates) => {
    expect(datesIn(body)).toEqual(dates);
  });

  it('dates what has no other date', () => {
    expect(datesIn('極光公司公布2024年年報，淨虧損兩億元。')).toEqual(['2024']);
    expect(datesIn('2023年5月通車，到2024年完成了橋面。')).toEqual(['2023-05', '2024']);
  });
});

describe('a date that something is compared with', () => {
  it.each(['就像一年前一樣，店門口又排滿了人。', '這份不安和十年前驚人地相似，沒有人睡得著。'])(
    'dates nothing: %s',
    (body) => {
      expect(datesIn(body)).toEqual([]);
    },
  );

  it('does not move the story', () => {
    expect(datesIn('今年6月營收比去年同期少一半。9月營收預計回到八成。')).toEqual([
      '2025-06',
      '2025-09',
    ]);
  });
});

describe('a sentence that only brings up a time', () => {
  it.each([
    ['時間回到2019年秋天。極光公司的電話一直沒有人接。', '2019-09/2019-11'],
    ['那是1985年。林海一家搬到海邊的小城。', '1985'],
    ['It was 1985. The family was moving to a small town by the sea.', '1985'],
  ])('dates the next one: %s', (body, date) => {
    const [draft, ...others] = draftsOf('dated', { body });
    expect([draft?.date.edtf, others]).toEqual([date, []]);
    expect(draft?.evidence.quote.end).toBeGreaterThan(body.indexOf('。') + 1);
  });
});

describe('a table with years in its first column', () => {
  it('tells an event a row', () => {
    const body = '| 年份 | 人口 |\n| --- | --- |\n| 1978 | 96 萬人 |\n| 2000 | 312 萬人 |\n';
    expect(datesIn(body)).toEqual(['1978', '2000']);
    expect(titlesIn(body)).toEqual(['人口 96 萬人', '人口 312 萬人']);
  });

  it('says which of two dates of a row is meant', () => {
    const body =
      '| 廠 | 動工 | 投產 |\n| --- | --- | --- |\n| 濱海一廠 | 2019 年 4 月 | 2021 年 3 月 |\n';
    expect(titlesIn(body)).toEqual(['濱海一廠，動工', '濱海一廠，投產']);
  });

  it('tells none where a row says nothing', () => {
    expect(datesIn('| 年份 | 人口 |\n| --- | --- |\n| 1978 | 無 |\n')).toEqual([]);
  });
});

describe('titles', () => {
  it.each([
    ['2013年及2014年的北線和南線接連通車。', ['北線和南線接連通車', '北線和南線接連通車']],
    ['那是1985年。林海一家搬到海邊的小城。', ['林海一家搬到海邊的小城']],
  ])('of %s are without its dates', (body, titles) => {
    expect(titlesIn(body)).toEqual(titles);
  });
});

describe('the date of the text itself', () => {
  it.each([
    '編按（2021.9.17更新）：極光公司推出模型。',
    '更新於 2021 年 9 月 17 日：極光公司推出模型。',
  ])('dates nothing: %s', (body) => {
    expect(datesIn(body)).toEqual([]);
  });
});

describe('what goes on from what was told', () => {
  it.each([
    ['1916 年開館。二十年代是它的黃金時期。', '192X'],
    ['2016 年成立。二十年代是它的黃金時期。', '202X'],
    ['1921 年球隊加入聯賽。接下來四十年它沒有贏過什麼，解散了。', '1921-01/1961-01'],
  ])('%s', (body, date) => {
    expect(datesIn(body).at(-1)).toBe(date);
  });

  it('is no age', () => {
    expect(datesIn('林海今年 46 歲，做電池做了二十年。')).toEqual([]);
  });
});

describe('a date in front of a clause with another one', () => {
  it.each([
    [
      'On 11 January 2018, Lin Hai was charged with missing three tests between November 2016 and October 2017.',
      '2018-01-11',
    ],
    ['2025年初，林海以千億元身家登上「2025年富豪榜」。', '2025-01/2025-03'],
    ['5月9日，極光公司宣布2027年投產。', '2025-05-09'],
  ])('dates it all the same: %s', (body, date) => {
    expect(datesIn(body)).toContain(date);
  });

  it('leaves the stretch of an offer alone', () => {
    const body =
      'The union voted on Monday to reject an offer of a raise over the next three years.';
    expect(datesIn(body)).toEqual(['2025-08-04']);
  });
});

describe('days of the news', () => {
  it.each([
    ['今天上午，水利部門會商颱風的走向。', ['2025-08-09']],
    ['繼6號大跌，央行7號緊急加息。', ['2025-08-06', '2025-08-07']],
    ['新戲12/19-12/21將在實驗劇場推出。', ['2025-12-19/2025-12-21']],
  ])('%s', (body, dates) => {
    expect(datesIn(body)).toEqual(dates);
  });

  it.each(['訪問日期：2025-8-1', '門牌12號在巷底，沒有人住。'])('are none in %s', (body) => {
    expect(datesIn(body)).toEqual([]);
  });
});

describe('a story of long ago', () => {
  it('counts from itself', () => {
    const body = '1933 年 4 月，旅行團到了正定。一年前，林海完成了那本書，想去實地看看。';
    expect(datesIn(body)).toEqual(['1933-04', '1932~']);
    expect(datesIn('報紙在 1959 年創刊。這一年他三十六歲，踏上創業的路。')[1]).toBe('1959');
  });

  it('does not where it is not long ago', () => {
    expect(datesIn('2019 年大家都看壞它。三年前，林海離開了公司。')[1]).toBe('2022~');
  });
});

describe('a list below a date', () => {
  it('is of that date', () => {
    expect(
      draftsOf('carried', {
        body: '2019 年做了三件事：\n\n- 極光公司推出模型\n- 林海成立基金會\n',
      }).map(({ date }) => date.edtf),
    ).toEqual(['2019', '2019']);
  });

  it('is not where its items have dates of their own', () => {
    const body =
      '林海一家在 2012 年慶祝奪冠。\n\n- 極光公司推出模型已久\n- 2005 年她找到新的做法\n';
    expect(draftsOf('carried', { body })).toEqual([]);
    expect(datesIn(body)).toEqual(['2012', '2005']);
  });
});

describe('months without a year', () => {
  it('are in the year that was spoken of, unless that lies ahead', () => {
    expect(datesIn('去年營收兩億元。5 月，極光公司推出模型。')[1]).toBe('2024-05');
    expect(datesIn('明年會超過兩億元。5 月 20 日，我們簽了合約。')[1]).toBe('2025-05-20');
  });
});

describe('years of the Republic', () => {
  it('are known by the first that is called so', () => {
    const body = '這條線自民國75年動工。\n\n隨後，99年全線通車；102年及103年又各開一條支線。\n';
    expect(datesIn(body)).toEqual(['1986', '2010', '2013', '2014']);
  });

  it('are known in Taiwan by three digits before a month', () => {
    expect(datesIn('這座橋110年5月通車，112年底整修。')).toEqual(['2021-05', '2023-10/2023-12']);
    const [mainland] = draftsOf('dated', { body: '这座桥110年5月通车。', language: 'zh-Hans' });
    expect(mainland?.date.edtf).toBe('2025-05');
  });

  it('are no stretches of time', () => {
    expect(datesIn('這座橋自民國75年動工。\n\n它已有20年的歷史，還要用100年。')).toEqual(['1986']);
  });
});

describe('an English date and its abbreviations', () => {
  it.each([
    ['Revenue of the plant in FY2024 Q3 was $5 million.', ['2024-35']],
    ['The company opened its plant in Lyon by year-end 2023.', ['2023-10/2023-12']],
    ['On July 42nd the plant in Lyon opened.', []],
    ['On February 30, 2024 the plant in Lyon opened.', []],
    ['The chapel was built c. 1890 by monks of the town.', ['1890~']],
    ['The chapel was sold ca. 1850 to a bank in Lyon.', ['1850~']],
    ['Between 3 and 5 January 2024 the firm showed its boats.', ['2024-01-03/2024-01-05']],
    ['In the first nine months of 2024 the plant made 300 boats.', ['2024-01/2024-09']],
    ['The glass breaks after between 8 days and 300 years of use.', []],
  ])('%s', (body, dates) => {
    expect(datesIn(body)).toEqual(dates);
  });
});

describe('what is only supposed', () => {
  it.each([
    'In May 2016 the firm opened a plant. Its cash could vanish four months later, the bank warned.',
    'Imagine that in 2016 the bridge had fallen with all its cars.',
    'The plant would have opened in 2016 with more money from the bank.',
  ])('is told as a forecast: %s', (body) => {
    expect(draftsOf('dated', { body }).at(-1)?.modality).toBe('forecast');
  });

  it('leaves what was as it was', () => {
    const [told] = draftsOf('dated', { body: 'In May 2016 the firm opened a plant in Lyon.' });
    expect(told?.modality).toBe('asserted');
  });
});

describe('what the story goes on from', () => {
  it.each([
    [
      'a year since which something lasts is no ground',
      'In 2012 Linda Hale left the yard that she had run since 2004. A decade later she owns nine boats.',
      ['2012', '2004', '2022~'],
    ],
    [
      'a year that says which thing is meant keeps the day',
      '2001 年 3 月 4 日，橋通車。林海提交了 2001 年報告。六個月後，橋面裂開了一道縫。',
      ['2001-03-04', '2001', '2001-09~'],
    ],
    [
      'the years behind a verb count from it, and the date before stays',
      '2016 年，這張唱片發行 15 年後，林海重新錄了一次。',
      ['2016'],
    ],
    [
      'the next years of a story',
      '1987 年，林海開了第一家店。接下來的十年，店一家接一家開到南部。',
      ['1987', '1987-01/1997-01'],
    ],
    [
      'but those of a plan',
      '2019 年，林海開了店。接下來三年將再開十家。',
      ['2019', '2025-08/2028-08'],
    ],
    [
      'a gloss says the date of what was told',
      '林海警告，公司可能在六年內用完儲備，也就是 2031 年。',
      ['2031'],
    ],
    [
      'the figures of the next date are its own',
      '「現在回頭看，2022 年我們只有 15% 的客戶。」',
      ['2022'],
    ],
  ])('%s: %s', (_, body, dates) => {
    expect(datesIn(body)).toEqual(dates);
  });

  it('reads a day without a year in the year of the last day told, whatever years stand between', () => {
    const body =
      '1990 年 3 月 16 日，學生在廣場靜坐，起因是 1947 年選出的代表要連任。\n\n人愈來愈多。\n\n3 月 21 日，代表接見了學生。';
    expect(datesIn(body)).toEqual(['1990-03-16', '1947', '1990-03-21']);
  });

  it('reads no day without a year in a story of long ago, where the year is not told', () => {
    expect(datesIn('1992 年，這條法律廢除了。\n\n後來 4 月 7 日被訂為紀念日。')).toEqual(['1992']);
  });
});

describe('a sentence that leads to a list', () => {
  const lead = (items: string) => `極光公司於 2017 年推出「新港計畫」，重點包括：\n\n${items}`;

  it('is told where it tells something, and its labelled points are not', () => {
    expect(datesIn(lead('- 人才：培育工程師\n- 治理：公開流程'))).toEqual(['2017']);
    expect(draftsOf('carried', { body: lead('- 人才：培育工程師') })).toEqual([]);
  });

  it('dates the points that tell something', () => {
    const items = draftsOf('carried', { body: '2017 年發生的事：\n\n- 極光公司買下霧港科技\n' });
    expect(items.map(({ date }) => date.edtf)).toEqual(['2017']);
  });
});

describe('a sentence that only names what was on', () => {
  it.each([
    '2020 年 9 月 4 日，海城龍舟賽決賽。林海的船隊拿到第二名。',
    '2020 年 9 月 4 日，龍舟賽決賽。林海的船隊拿到第二名。',
  ])('takes the next one along: %s', (body) => {
    const [draft] = draftsOf('dated', { body });
    expect(draft?.told).toContain('林海的船队');
  });
});
