import { describe, expect, it } from 'vitest';
import { chineseTitle } from './chineseTitle.ts';
import { ACME, ADA, materialOf } from './materialForTests.ts';

describe('narrative', () => {
  it.each([
    ['2016 年，他決定離開報社加入 Acme，收到了好幾封信。', '離開報社加入 Acme'],
    [
      '2022 年底，Ada 和 Tom Reed（一位研究者）開始討論一個問題：是否應該停止訓練。',
      '開始討論是否應該停止訓練',
    ],
    ['1939 年，當物理學家開始討論核子彈是否可行時，她並不相信。', '物理學家開始討論核子彈是否可行'],
    ['他說，2014 年 Ada 开始画图表。', 'Ada 开始画图表'],
    ['2019 年，公司在一片玉米田裡動工。', '公司在一片玉米田裡動工'],
  ])('%s', (text, part) => {
    const title = chineseTitle(materialOf(text, 'zh-Hant', { subjects: { person: ADA } }));
    expect(title).toContain(part);
    expect(title).not.toMatch(/^[他她我這]|\d{4} 年/);
  });
});

describe('conversation', () => {
  const subjects = { speaker: ADA, ours: ACME };
  it('puts the name for "I" and the organisation for "we"', () => {
    const options = { subjects, speaker: 'Ada Byron', kind: 'funding' as const };
    const title = chineseTitle(materialOf('三年前，我们才融资了几亿美元。', 'zh-Hans', options));
    expect(title).toBe('Acme 才融资了几亿美元');
  });

  it('puts the speaker in front where no subject is certain', () => {
    const options = { subjects, speaker: 'Ada Byron' };
    const title = chineseTitle(
      materialOf('未來幾年，我們可能會擁有更好的鞋子。', 'zh-Hant', options),
    );
    expect(title).toBe('Byron：可能會擁有更好的鞋子');
  });

  it('says what grew', () => {
    const options = { subjects, speaker: 'Ada Byron', kind: 'revenue' as const };
    const title = chineseTitle(
      materialOf('我们从 2023 年的 0 增长到了 1 亿美元', 'zh-Hans', options),
    );
    expect(title).toBe('Acme 营收从 0 增长到了 1 亿美元');
  });

  it('makes a question what is asked', () => {
    const options = { subjects: { speaker: ADA, listener: ACME }, speaker: 'Ada Byron' };
    const title = chineseTitle(materialOf('你認為今年機器人能帶來多少好事？', 'zh-Hant', options));
    expect(title).toBe('Byron 問機器人能帶來多少好事');
  });
});

describe('names the subject', () => {
  it.each([
    ['船長郭海清從不暈船。幾年後，他在港邊開了一家修船廠。2003 年，他登上了富豪榜。', '郭海清'],
    [
      '现年 70 岁的苏问渠，因发现一颗谁也没有料到还会再回来的彗星，于 2016 年获得天文奖章。',
      '苏问渠获得天文奖章',
    ],
    ['海濤號積極擴張，2019 年宣佈將在南方興建新船塢。', '海濤號宣佈將在南方興建新船塢'],
    ['海濤號規畫擴建船塢，2020 年 3 月動土、去年 5 月舉行下水典禮。', '動土'],
    ['海濤號規畫擴建船塢，原定 2024 年底交船。', '海濤號'],
    ['海濤號積極擴張，2018 年分店數超過所有對手。', '海濤號分店數超過所有對手'],
    ['林若棠表示，2011 年時成立海濤號造船廠。', '林若棠：成立海濤號造船廠'],
  ])('%s', (text, part) => {
    expect(chineseTitle(materialOf(text, 'zh-Hant'))).toContain(part);
  });
});

describe('takes the clause with subject and verb', () => {
  it.each([
    ['2012 年 6 月 3 日 9 時 30 分，東岸的燈塔倒塌。', '東岸的燈塔倒塌'],
    ['想像一下 1988 年某個午後。林若棠關上了店門。', '林若棠關上了店門'],
    ['2001 年末的最後一個交易日，海濤號的股價站上新高。', '海濤號的股價站上新高'],
    ['根據 2014 年修訂的《港務規則》，船長需由兩名引水人推薦。', '船長需由兩名引水人推薦'],
    ['2016 年 5 月除重建學校外，前任鎮長也建造了新橋。', '前任鎮長也建造了新橋'],
    ['由於缺工，橋梁完工時間已延後至 2026 年。', '橋梁完工時間已延後'],
  ])('%s', (text, title) => {
    expect(chineseTitle(materialOf(text, 'zh-Hant'))).toBe(title);
  });
});

it('cuts no word', () => {
  const title = (text: string) => chineseTitle(materialOf(text, 'zh-Hans'));
  expect(title('2015 年 2 月，两家船厂宣布合并。')).toBe('两家船厂宣布合并');
  expect(title('2015 年 2 月，北线码头正式启用。')).toBe('北线码头正式启用');
  expect(title('2016 年，港务法案获得通过。')).toBe('港务法案获得通过');
});

it('reads a row of a table cell by cell, dates left out', () => {
  expect(chineseTitle(materialOf('一廠 | 8 英寸 | 2013 年 | 4 萬片', 'zh-Hant'))).toBe(
    '一廠，8 英寸，4 萬片',
  );
});

it('gives something for text of which nothing can be said', () => {
  expect(chineseTitle(materialOf('2024 年。', 'zh-Hant'))).not.toBe('');
});
