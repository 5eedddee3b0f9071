import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../testing/drafts.ts';

/** The dates of the events that a text published on 9 August 2025 tells, in order. */
const datesIn = (body: string) => draftsOf('dated', { body }).map(({ date }) => date.edtf);

describe('a date that is not when what is told happened', () => {
  it.each([
    ['supposed of the past', '林海坦言，如果一年前有人告訴他會用手機寫小說，他一定不信。'],
    ['supposed of the reader', '如果你在銀行工作，2023 年大概聽過不少次這個說法。'],
    ['supposed of the reader', 'If you worked at a bank, in 2023 you heard that line every week.'],
    ['asked of the reader', '想查五年前某家餐館的評價？'],
    ['what somebody was asked', '林海一開場就被問到 2023 年有什麼讓他覺得意外。'],
    ['how long a thing took', '這個數字很驚人：上一代已經很快，一年內效率提升三倍並不常見。'],
    ['among what it is the greatest', '有人說這是過去十年最重要的一本書。'],
    ['among what it is the greatest', 'It was the largest merger of the past decade.'],
    ['part of a name', '這家館子入選「台灣百年老店（1993-2005）」。'],
    ['part of a name', '林海參與了「21 世紀航運計畫」的編寫。'],
  ])('%s: %s', (_, body) => {
    expect(datesIn(body)).toEqual([]);
  });

  it.each([
    ['極光公司宣布，五年內會在南港蓋三座工廠。', ['2025-08/2030-08']],
    ['過去十年，極光公司最重要的產品賣了三百萬台。', ['2015~/2025~']],
    ['林海說：「2023 年我們差點倒閉，是員工救了公司。」', ['2023']],
    ['如果你看產量，它從三年前的 3% 增長到了現在的 70%。', ['2022~', '2025-08-09~']],
    ['林海被問到工廠時說，2023 年公司就買下了那塊地。', ['2023']],
  ])('but: %s', (body, dates) => {
    expect(datesIn(body)).toEqual(dates);
  });
});

describe('a time that is only looked from, talked of or thought of', () => {
  it.each([
    '站在 2020 年回頭看，港口公司的貢獻是這座橋。',
    '談到 2035 年時，港口公司變得安靜。',
    '用一個思想實驗開場：把 1750 年的人帶到港口公司。',
    '港口公司的船塢看起來更接近 1980 年代的船塢。',
    '港口公司的新船不會在明天到來。',
    '從「還要等」到「三週後發布」，港口公司變了。',
    '時隔兩年之後，港口公司重新開張。',
    '主持人問：港口公司會不會在 2026 年上市？',
  ])('%s', (body) => {
    expect(datesIn(body)).toEqual([]);
  });

  it.each([
    '2020 年，港口公司回頭看十年的帳，賣掉了這座橋。',
    '港口公司在 2035 年時將變得更大，賣掉三座橋。',
    '港口公司宣布：「明年推出新船」。',
  ])('is when it happened in %s', (body) => {
    expect(datesIn(body)).toHaveLength(1);
  });
});
