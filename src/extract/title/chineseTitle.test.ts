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

it('reads a row of a table cell by cell, dates left out', () => {
  expect(chineseTitle(materialOf('一廠 | 8 英寸 | 2013 年 | 4 萬片', 'zh-Hant'))).toBe(
    '一廠，8 英寸，4 萬片',
  );
});

it('gives something for text of which nothing can be said', () => {
  expect(chineseTitle(materialOf('2024 年。', 'zh-Hant'))).not.toBe('');
});
