import { describe, expect, it } from 'vitest';
import { chineseTitle } from './chineseTitle.ts';
import { materialOf } from './materialForTests.ts';

const title = (text: string, speaker?: string) =>
  chineseTitle(materialOf(text, 'zh-Hant', speaker === undefined ? {} : { speaker }))?.text;

describe('a title', () => {
  it.each([
    // Verb, negation and voice are those of the passage.
    ['2024年，Anthropic 获得投资 40 亿美元。', 'Anthropic 获得投资 40 亿美元'],
    ['2024年，Anthropic 没有融资 5 亿美元。', 'Anthropic 没有融资 5 亿美元'],
    ['2024年，Anthropic 否认融资 20 亿美元。', 'Anthropic 否认融资 20 亿美元'],
    ['2024年，OpenAI 因收入不足亏损 50 亿美元。', 'OpenAI 因收入不足亏损 50 亿美元'],
    // Without the date, the words that tied it to the rest, and remarks in brackets.
    ['2019 年，公司在一片玉米田裡動工。', '公司在一片玉米田裡動工'],
    ['2018 年，李國修（導演）離開劇團。', '李國修離開劇團'],
    ['2001 年末的最後一個交易日，海濤號的股價站上新高。', '海濤號的股價站上新高'],
    ['2013年及2014年的北線和南線接連通車。', '北線和南線接連通車'],
    // The subject that a clause shares with the one before it in its sentence.
    ['海濤號積極擴張，2019 年宣佈將在南方興建新船塢。', '海濤號宣佈將在南方興建新船塢'],
    // A date that its verb needs, or that is the subject, stays.
    ['轉折發生在 2020 年。', '轉折發生在 2020 年'],
    ['2012 到 2020 年，是研究時代。', '2012 到 2020 年是研究時代'],
    ['由於缺工，橋梁完工時間已延後至 2026 年。', '橋梁完工時間已延後至 2026 年'],
  ])('of %s', (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it('takes nothing from a clause with another date', () => {
    expect(title('2019 年，她當選市長，2023 年，她連任失敗，離開政壇。')).toBe('她當選市長');
  });

  it('names the speaker of a turn where the clause has no subject', () => {
    expect(title('2021 年開始學做鞋子。', 'Ada Byron')).toBe('Ada Byron：學做鞋子');
  });

  it('is at most 28 characters wide where the clauses allow, and cuts none that is longer', () => {
    expect(
      title('2021 年，這座由三個鄰近村落的居民自己出錢出力花了整整七年才蓋起來的石橋完工。'),
    ).toContain('石橋完工');
  });
});

/** The title of the last sentence of a text. */
function titleOfLast(text: string) {
  const material = materialOf(text, 'zh-Hant');
  const quote = material.marks.sentences.at(-1);
  return quote && chineseTitle({ ...material, quote, clause: quote })?.text;
}

describe('a pronoun', () => {
  it('stays where an unknown name stands between', () => {
    expect(titleOfLast('周明創辦報社，柯文達加入。2010 年，他離開了。')).toMatch(/^他離開/);
  });

  it('stays where nobody was named', () => {
    expect(titleOfLast('2010 年，他決定離開報社。')).toMatch(/^他/);
  });

  it('gives way to the one person named before it as a subject', () => {
    expect(titleOfLast('Ada Byron 創辦了報社。2010 年，她離開了。')).toBe('Ada Byron 離開');
  });
});

it('reads a row of a table cell by cell, dates left out', () => {
  const material = materialOf('2019\u2003海濤號\u200312 億元', 'zh-Hant');
  expect(chineseTitle(material)?.text).toContain('海濤號');
});
