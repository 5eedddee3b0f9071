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
    // So does one that an adposition, a relative clause or a verb of telling calls for.
    ['這項手藝從 2010 年就開始傳了。', '這項手藝從 2010 年就開始傳了'],
    ['整條老街在短短五年內換了面貌。', '整條老街在短短五年內換了面貌'],
    ['過去一年發生的事，就是房租漲了一倍。', '過去一年發生的事，就是房租漲了一倍'],
    // What leads up to the time goes with it.
    ['到了 2013 年書包上的畫換成了鯨魚。', '書包上的畫換成了鯨魚'],
    // What holds on a condition goes with it, and the condition keeps its time.
    [
      '船東認為，如果港口在 2028 年前沒有停工，船期會一再延誤，運費會不斷上漲。',
      '船東認為如果港口在 2028 年前沒有停工，船期會一再延誤，運費會不斷上漲',
    ],
    ['假如渡輪在 2023 年停駛，島上會斷糧。', '假如渡輪在 2023 年停駛，島上會斷糧'],
    // Whose opinion it is goes with its reasons.
    ['林海直言，這座橋可能是 2019 年最大的工程，因為全城的工人都去了。', /^林海(?:：|直言)/],
    // Nothing is denied for ever that is denied for a time.
    ['錯過這一季，漁船在未來三十年內就不會再出海。', /未來三十年內就不會再出海/],
    // No small word is taken out of what is told.
    ['2024 年，工坊看到了更多這方面的訂單。', '工坊看到了更多這方面的訂單'],
    ['2050 年，全城達成碳中和。', '全城達成碳中和'],
    // Nothing ends before what it is about.
    [
      '2024 年，Ada Byron 給出的答案，讓所有人都安靜下來。',
      'Ada Byron 給出的答案，讓所有人都安靜下來',
    ],
    // What stands alone is a whole clause, and the one of the happening.
    [
      '市政府在 2000 年籌組「行政法人市立醫院」專案，期望透過設置董事會等方式，賦予醫院人事、財務等自主性。',
      /^市政府籌組「行政法人市立醫院」專案/,
    ],
    ['站在 2026 年回頭看，那座橋的影響遠遠超出了預期。', /影響遠遠超出/],
    ['林茂沒想到，2024 年船會全部賣光。', /船會全部賣光/],
    ['2024 年，林海分享了一個觀察，讓這個論點更有力。', /^林海分享了一個觀察/],
    ['他 2024 年答了三月一日，還告訴店主可以延後。', /答了三月一日/],
    ['部分船隻延遲到 2026 年。', '部分船隻延遲到 2026 年'],
    ['林海預估，最快兩年、最慢三年內，港口會全部完工。', '林海預估港口會全部完工'],
    ['要理解這座橋，得先回到 2017 年。', /先回到 2017 年/],
    ['Ada Byron 和 Cleo Dane 在 Acme 共事近十年，一起造了船。', /在 Acme 共事/],
    ['這在未來十年內，以很高的機率發生。', '這以很高的機率發生'],
    // A condition goes with all that holds on it, before or behind.
    ['這座橋在 2030 年前會倒，除非有人出手。', /除非有人出手/],
    // Only who is named is put before what was said.
    ['1970 年代，數據顯示，漁獲比過去少了一半。', /^數據顯示|^1970 年代/],
  ])('of %s', (text, expected) => {
    if (typeof expected === 'string') expect(title(text)).toBe(expected);
    else expect(title(text)).toMatch(expected);
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

describe('words that somebody speaks', () => {
  it('go with the name of the speaker, before or behind them', () => {
    expect(titleOfLast('Ada Byron 說：「2019 年店裡只有三個人。」')).toMatch(
      /^Ada Byron(?:：| 說「)店裡只有三個人/,
    );
    expect(title('「2019 年店裡只有三個人。」Ada Byron 說。')).toBe('Ada Byron：店裡只有三個人');
  });

  it('stay between quotation marks where nobody is named', () => {
    expect(title('「2019 年店裡只有三個人。」')).toBe('「店裡只有三個人」');
  });
});

it('takes what the article is about for an item of a list that begins with a verb', () => {
  const material = materialOf('2002：開設第二家店', 'zh-Hant');
  const paragraph = { ...material.marks.paragraph, role: 'item' as const };
  const item = { ...material, marks: { ...material.marks, paragraph } };
  expect(chineseTitle({ ...item, article: '林茂：三十年' })?.text).toBe('林茂開設第二家店');
  expect(chineseTitle({ ...item, article: '如何開店' })?.text).toBe('開設第二家店');
});

it('goes on behind a quote that ends before its clause does', () => {
  const material = materialOf('2024 年，Ada Byron 給出的答案，讓所有人都安靜下來。', 'zh-Hant');
  const quote = { start: 0, end: 21 };
  expect(chineseTitle({ ...material, quote })).toMatchObject({
    text: 'Ada Byron 給出的答案，讓所有人都安靜下來',
  });
});

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
