import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bound } from '../../model/event.ts';
import { fold } from '../../text/fold.ts';
import { dateMentionsIn } from '../time/readDates.ts';
import { figuresIn, inheritCurrency } from './figures.ts';
import type { FigureMention } from './figures.ts';

function figuresOf(text: string, localCurrency = 'TWD'): readonly FigureMention[] {
  const folded = fold(text);
  return figuresIn(folded, dateMentionsIn(folded), localCurrency);
}

/** The figures of a text as `[words, value or [value, max], currency or unit, bound]`. */
type Row = readonly [
  words: string,
  value: number | readonly [number, number],
  of: string | null,
  bound: Bound,
];

const rowsOf = (text: string): readonly Row[] =>
  figuresOf(text).map(({ start, end, value, max, currency, unit, bound }) => [
    text.slice(start, end),
    max === undefined ? value : [value, max],
    currency ?? unit,
    bound,
  ]);

type Case = [text: string, ...rows: Row[]];

describe('figuresIn', () => {
  it.each<Case>([
    ['目前已融資近 200 億美元', ['200 億美元', 20e9, 'USD', 'under']],
    ['35 亿美元', ['35 亿美元', 3.5e9, 'USD', 'exact']],
    ['規模達到 1 万亿美元', ['1 万亿美元', 1e12, 'USD', 'exact']],
    ['1 兆日圓', ['1 兆日圓', 1e12, 'JPY', 'exact']],
    ['三萬億元', ['三萬億元', 3e12, 'TWD', 'exact']],
    ['一百二十億美元', ['一百二十億美元', 12e9, 'USD', 'exact']],
    ['raised $1.5 billion', ['$1.5 billion', 1.5e9, 'USD', 'exact']],
    ['US$3bn', ['US$3bn', 3e9, 'USD', 'exact']],
    ['£2.5 billion', ['£2.5 billion', 2.5e9, 'GBP', 'exact']],
    ['€200m', ['€200m', 200e6, 'EUR', 'exact']],
    ['a $40k car', ['$40k', 40e3, 'USD', 'exact']],
    ['NT$300', ['NT$300', 300, 'TWD', 'exact']],
    ['NT$ 3 億', ['NT$ 3 億', 300e6, 'TWD', 'exact']],
    ['HK$1,000', ['HK$1,000', 1000, 'HKD', 'exact']],
    ['S$200', ['S$200', 200, 'SGD', 'exact']],
    ['RMB 3 million', ['RMB 3 million', 3e6, 'CNY', 'exact']],
    ['人民幣 100 元', ['人民幣 100 元', 100, 'CNY', 'exact']],
    ['100 元人民幣', ['100 元人民幣', 100, 'CNY', 'exact']],
    ['5 million USD', ['5 million USD', 5e6, 'USD', 'exact']],
    ['5 million euros', ['5 million euros', 5e6, 'EUR', 'exact']],
    ['每月 20 元', ['20 元', 20, 'TWD', 'exact']],
    ['$1,500.50', ['$1,500.50', 1500.5, 'USD', 'exact']],
    ['３５億美元', ['３５億美元', 3.5e9, 'USD', 'exact']],
  ])('reads the amount of money in %j', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each<Case>([
    ['市值 3,500 億', ['3,500 億', 350e9, null, 'exact']],
    ['遠超 40 億', ['40 億', 4e9, null, 'over']],
    ['兩億', ['兩億', 200e6, null, 'exact']],
    ['1 億 2,000 萬美元', ['1 億 2,000 萬美元', 120e6, 'USD', 'exact']],
    ['1億2千萬美元', ['1億2千萬美元', 120e6, 'USD', 'exact']],
    ['一億兩千萬', ['一億兩千萬', 120e6, null, 'exact']],
    ['一萬五千人', ['一萬五千人', 15e3, '人', 'exact']],
    ['3 萬 5 千人', ['3 萬 5 千人', 35e3, '人', 'exact']],
    ['一點五億美元', ['一點五億美元', 150e6, 'USD', 'exact']],
    ['三點二倍', ['三點二倍', 3.2, 'times', 'exact']],
  ])('reads the scale of %j', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each<Case>([
    ['70% 到 80%', ['70% 到 80%', [70, 80], 'percent', 'exact']],
    ['60%-75%', ['60%-75%', [60, 75], 'percent', 'exact']],
    ['60–75%', ['60–75%', [60, 75], 'percent', 'exact']],
    ['３０％', ['３０％', 30, 'percent', 'exact']],
    ['百分之五', ['百分之五', 5, 'percent', 'exact']],
    ['百分之 25', ['百分之 25', 25, 'percent', 'exact']],
    ['百分之三點五', ['百分之三點五', 3.5, 'percent', 'exact']],
    ['百分之五到百分之十', ['百分之五到百分之十', [5, 10], 'percent', 'exact']],
    ['up 5 percent', ['5 percent', 5, 'percent', 'exact']],
    ['5 個百分點', ['5 個百分點', 5, 'percent', 'exact']],
    ['60 per cent', ['60 per cent', 60, 'percent', 'exact']],
    ['占收入三成', ['三成', 30, 'percent', 'exact']],
    ['跌了七成五', ['七成五', 75, 'percent', 'exact']],
    ['三到四成', ['三到四成', [30, 40], 'percent', 'exact']],
    ['三四成', ['三四成', [30, 40], 'percent', 'exact']],
    ['成長 10 倍', ['10 倍', 10, 'times', 'exact']],
    ['成長了十倍', ['十倍', 10, 'times', 'exact']],
    ['3 到 5 倍', ['3 到 5 倍', [3, 5], 'times', 'exact']],
    ['10x growth', ['10x', 10, 'times', 'exact']],
    ['3-fold', ['3-fold', 3, 'times', 'exact']],
    ['$5-10 million', ['$5-10 million', [5e6, 10e6], 'USD', 'exact']],
    ['between $10 and $20 million', ['$10 and $20 million', [10e6, 20e6], 'USD', 'exact']],
    ['from $5 to 10 million', ['$5 to 10 million', [5e6, 10e6], 'USD', 'exact']],
    ['100 萬到 200 萬美元', ['100 萬到 200 萬美元', [1e6, 2e6], 'USD', 'exact']],
    ['七八個人', ['七八個人', [7, 8], '人', 'about']],
    ['五六十人', ['五六十人', [50, 60], '人', 'about']],
    ['十七八人', ['十七八人', [17, 18], '人', 'about']],
    ['十幾位', ['十幾位', [10, 20], '位', 'about']],
    ['三四百人', ['三四百人', [300, 400], '人', 'about']],
  ])('reads percentages, multiples and ranges in %j', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each<Case>([
    ['從 10 億成長到 45 億', ['10 億', 1e9, null, 'exact'], ['45 億', 4.5e9, null, 'exact']],
    [
      '从 2023 年的 0 增长到了 1 亿美元',
      ['0', 0, 'USD', 'exact'],
      ['1 亿美元', 100e6, 'USD', 'exact'],
    ],
    [
      'from $1 billion to $4.5 billion',
      ['$1 billion', 1e9, 'USD', 'exact'],
      ['$4.5 billion', 4.5e9, 'USD', 'exact'],
    ],
    ['從 3% 到 80%', ['3%', 3, 'percent', 'exact'], ['80%', 80, 'percent', 'exact']],
    ['从 70 亿到 100 亿美元', ['70 亿', 7e9, null, 'exact'], ['100 亿美元', 10e9, 'USD', 'exact']],
    ['由 3% 升至 80%', ['3%', 3, 'percent', 'exact'], ['80%', 80, 'percent', 'exact']],
  ])('reads both ends of the change in %j', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each<Case>([
    ['幾千萬美元', ['幾千萬美元', [10e6, 90e6], 'USD', 'about']],
    ['數百萬人', ['數百萬人', [1e6, 9e6], '人', 'about']],
    ['上億', ['上億', 100e6, null, 'over']],
    ['數十億美元', ['數十億美元', [1e9, 9e9], 'USD', 'about']],
    ['十幾億美元', ['十幾億美元', [1e9, 2e9], 'USD', 'about']],
    ['幾十人', ['幾十人', [10, 90], '人', 'about']],
    ['上百人', ['上百人', 100, '人', 'over']],
  ])('reads the vague amount in %j as a range', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each<Case>([
    ['二十多位研究者', ['二十多位', 20, '位', 'over']],
    ['100 餘人', ['100 餘人', 100, '人', 'over']],
    ['100+ 人', ['100+ 人', 100, '人', 'over']],
    ['300 employees', ['300 employees', 300, 'employees', 'exact']],
    ['1,200 passengers', ['1,200 passengers', 1200, 'passengers', 'exact']],
    ['10 萬張 H100', ['10 萬張', 100e3, '张', 'exact']],
    ['100 GW', ['100 GW', 100, 'GW', 'exact']],
    ['612 例', ['612 例', 612, '例', 'exact']],
    ['達到 143 次', ['143 次', 143, '次', 'exact']],
    ['a 6,000-seat stand', ['6,000-seat', 6000, 'seat', 'exact']],
    ['500 公里', ['500 公里', 500, '公里', 'exact']],
    ['200 萬用戶', ['200 萬用戶', 2e6, '用户', 'exact']],
    ['5 million subscribers', ['5 million subscribers', 5e6, 'subscribers', 'exact']],
    ['70B parameters', ['70B parameters', 70e9, 'parameters', 'exact']],
  ])('reads what is counted in %j', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each<readonly [string, Bound]>([
    ['超過 40 億美元', 'over'],
    ['至少 500 人', 'over'],
    ['more than $5 million', 'over'],
    ['40 多億美元', 'over'],
    ['一百多億美元', 'over'],
    ['3 萬多人', 'over'],
    ['200 人以上', 'over'],
    ['七成以上', 'over'],
    ['將近 200 人', 'under'],
    ['不到 40 億美元', 'under'],
    ['up to $5 million', 'under'],
    ['200 人以下', 'under'],
    ['約 40 億美元', 'about'],
    ['大約 40 億美元', 'about'],
    ['40 億美元左右', 'about'],
    ['about $5 million', 'about'],
    ['$5 million or so', 'about'],
    ['40 億美元', 'exact'],
    ['最近 200 億美元的融資', 'exact'],
    ['附近 200 人', 'exact'],
    ['合約 200 萬美元', 'exact'],
    ['節約 200 萬美元', 'exact'],
    ['the threshold of $5 million', 'exact'],
  ])('takes the bound of %j as %s', (text, bound) => {
    expect(figuresOf(text).map((figure) => figure.bound)).toEqual([bound]);
  });

  it.each([
    'GPT-4',
    'GPT-4o',
    'Claude 3.7',
    'Claude 3.5 Sonnet',
    'v2.0.1',
    'Python 3.12',
    'iPhone 15',
    'A100',
    'Boeing 737 MAX',
    'COVID-19',
    'ASL-3 等級',
    'Level 3',
    'Windows 95',
    'Fortune 500 companies',
    '5G',
    '4K 電視',
    'B2B',
    '2016 年',
    '2016',
    '80 後',
    '2024-25',
    '24/7',
    '10:05:30',
    '35 歲',
    '他 35 歲',
    '電話 02-2345-6789',
    '0912345678',
    '+1 (415) 555-2671',
    '一號',
    '1 號',
    '30 分鐘',
    '三分鐘',
    '一夜之間',
    '1. 第一項',
    '(1) 第一',
    '第三名',
    '第 5 位',
    '第 100 篇',
    '第一億名訪客',
    '前 10 名',
    '五位數',
    '一個人',
    '兩場比賽',
    '三位',
    '1/3',
    '十分重要',
    '百分百',
    '千萬別這樣',
    '萬一',
    '一成不變',
    '三成員',
    '六成立',
    '第一次',
    '三次',
    '10 次',
    '一元復始',
    '二元論',
    '多元',
    '一萬個小時',
    '十萬年前',
    '18 個月',
    '20,000 hours',
    '12345678901234567890',
    '',
  ])('finds no figure in %j', (text) => {
    expect(rowsOf(text)).toEqual([]);
  });

  it.each<Case>([
    ['forty-one people lost their jobs', ['forty-one people', 41, 'people', 'exact']],
    ['an order for 22 long-range jets', ['22 long-range jets', 22, 'jets', 'exact']],
    ['more than eighty pieces', ['eighty pieces', 80, 'pieces', 'over']],
    ['three of their ships', ['three of their ships', 3, 'ships', 'exact']],
    ['killing three supporters', ['three supporters', 3, 'supporters', 'exact']],
    ['left her 1,340 clocks', ['1,340 clocks', 1340, 'clocks', 'exact']],
  ])('reads the count of things in %j', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each([
    'two of them',
    'three times a day',
    'the 2016 winners',
    'five years',
    'after nineteen months in all',
    'Fortune 500 companies',
    'page 12 has',
    'one of the parties',
  ])('counts nothing in %j', (text) => {
    expect(rowsOf(text)).toEqual([]);
  });

  it.each<Case>([
    ['達到 524 間分店', ['524 間', 524, '间', 'exact']],
    ['8.09億單', ['8.09億單', 809e6, '单', 'exact']],
    ['撤併了 43 條線路', ['43 條', 43, '条', 'exact']],
    ['8.0級特大地震', ['8.0級', 8, '级', 'exact']],
    ['月產能 12.3 萬片', ['12.3 萬片', 123e3, '片', 'exact']],
    ['股價跌破 1.5 美元', ['1.5 美元', 1.5, 'USD', 'under']],
    ['總裝機 300 萬千瓦', ['300 萬千瓦', 3e6, '千瓦', 'exact']],
    ['四名工人', ['四名', 4, '名', 'exact']],
  ])('reads the count in %j', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each<Case>([
    ['營收 1.0049 兆新台幣', ['1.0049 兆新台幣', 1004900000000, 'TWD', 'exact']],
    ['1.1 兆元', ['1.1 兆元', 1100000000000, 'TWD', 'exact']],
    ['0.57 萬人', ['0.57 萬人', 5700, '人', 'exact']],
    ['300 兆瓦', ['300 兆瓦', 300, '兆瓦', 'exact']],
    ['300 兆赫', ['300 兆赫', 300, '兆赫', 'exact']],
    ['500 兆位元組', ['500 兆位元組', 500, '兆位元组', 'exact']],
    ['64 MB 的記憶體', ['64 MB', 64, 'MB', 'exact']],
    ['5 吉瓦', ['5 吉瓦', 5, '吉瓦', 'exact']],
    ['20 千瓦時', ['20 千瓦時', 20, '千瓦时', 'exact']],
    ['12 毫米', ['12 毫米', 12, '毫米', 'exact']],
    ['8 微米', ['8 微米', 8, '微米', 'exact']],
    ['7 奈米製程', ['7 奈米', 7, '奈米', 'exact']],
    ['7 nm', ['7 nm', 7, 'nm', 'exact']],
    ['1 億像素', ['1 億像素', 1e8, '像素', 'exact']],
    ['走了 1 萬步', ['1 萬步', 1e4, '步', 'exact']],
    ['水溫 20 °C', ['20 °C', 20, '°C', 'exact']],
    ['1.2 兆美元', ['1.2 兆美元', 1.2e12, 'USD', 'exact']],
  ])('tells a unit from a scale in %j', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each<Case>([
    ['訂走了 300 多桌', ['300 多桌', 300, '桌', 'over']],
    ['一共 14 族', ['14 族', 14, '族', 'exact']],
    ['只有 420 個付費讀者', ['420 個', 420, '付费读者', 'exact']],
    ['蓋了 2,000 個以上停車位', ['2,000 個', 2000, '停车位', 'over']],
    ['認得一千個單字', ['一千個單字', 1000, '单字', 'exact']],
    ['一千萬張照片', ['一千萬張', 1e7, '张', 'exact']],
    ['接了 120 萬通電話', ['120 萬通', 1.2e6, '通', 'exact']],
    ['運力 85 萬 TEU', ['85 萬 TEU', 85e4, 'TEU', 'exact']],
    ['集結十萬兵力', ['十萬兵力', 1e5, '兵力', 'exact']],
    ['五項提案中通過三項', ['五項', 5, '项', 'exact'], ['三項', 3, '项', 'exact']],
    ['以 61 比 39 票通過', ['61', 61, '票', 'exact'], ['39 票', 39, '票', 'exact']],
    ['七度入選', ['七度', 7, '度', 'exact']],
    ['不超過 5 個人', ['5 個人', 5, '人', 'under']],
  ])('counts by measure word or noun in %j', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each<Case>([
    ['只剩三分之一', ['三分之一', 33.3, 'percent', 'exact']],
    ['四分之三的人', ['四分之三', 75, 'percent', 'exact']],
    ['千分之二百五十', ['千分之二百五十', 25, 'percent', 'exact']],
    ['規模幾乎翻倍', ['翻倍', 2, 'times', 'exact']],
    ['股價少了超過一半', ['一半', 50, 'percent', 'exact']],
    ['出生率 1.12', ['1.12', 1.12, null, 'exact']],
    ['基尼係數維持在 0.31-0.35', ['0.31-0.35', [0.31, 0.35], null, 'exact']],
    ['快了 15 到 30 倍', ['15 到 30 倍', [15, 30], 'times', 'exact']],
    [
      '27.5億美元（約 890億新台幣）',
      ['27.5億美元', 2.75e9, 'USD', 'exact'],
      ['890億新台幣', 89e9, 'TWD', 'about'],
    ],
  ])('reads shares, multiples and rates in %j', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each<Case>([
    ['over twelve thousand guests', ['twelve thousand guests', 12e3, 'guests', 'over']],
    ['420 registered readers', ['420 registered readers', 420, 'readers', 'exact']],
    ['14.3 million voters', ['14.3 million voters', 14.3e6, 'voters', 'exact']],
    [
      'from a single shop in 2013 to more than 90 by 2021',
      ['a single shop', 1, 'shop', 'exact'],
      ['90', 90, 'shop', 'over'],
    ],
    ['passed on a 54-45 vote', ['54', 54, null, 'exact'], ['45', 45, null, 'exact']],
    ['the price has doubled', ['doubled', 2, 'times', 'exact']],
    ['5 million in sales', ['5 million', 5e6, null, 'exact']],
    ['5 million sales', ['5 million', 5e6, null, 'exact']],
  ])('reads English counts in %j', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each([
    '百度發布',
    '千層蛋糕',
    '百家爭鳴',
    '數以百萬計的人',
    '進行到一半',
    '唯一一支隊伍',
    '不是一百倍',
    '而不是 30% 或 40% 那麼低',
    '世界 500 強企業',
    '第 16 族',
    '30 位數',
    '一個人',
    '兩個朋友',
    '比例是 1 比 1',
    'doubled down',
    '吃了一個下午',
    '週末 5 點',
    '3D 列印',
  ])('takes %j for a way of speaking', (text) => {
    expect(rowsOf(text)).toEqual([]);
  });

  it('moves the decimal point as on paper, whatever the scale', () => {
    const scales = { 千: 3, 萬: 4, 十萬: 5, 百萬: 6, 千萬: 7, 億: 8, 百億: 10, 千億: 11, 兆: 12 };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...Object.entries(scales)),
        (whole, decimals, [scale, power]) => {
          const digits = decimals.join('');
          const [figure] = figuresOf(`${String(whole)}.${digits} ${scale}美元`);
          const places = power - digits.length;
          const wanted = BigInt(`${String(whole)}${digits}`);
          expect(figure?.value).toBe(
            places < 0
              ? Number(`${String(wanted)}e${String(places)}`)
              : Number(wanted * 10n ** BigInt(places)),
          );
        },
      ),
    );
  });

  it('takes 元 as the local currency only where no country is named', () => {
    const currencies = (text: string) => figuresOf(text, 'CNY').map(({ currency }) => currency);
    expect(currencies('300 元')).toEqual(['CNY']);
    expect(currencies('新台幣 300 元')).toEqual(['TWD']);
    expect(currencies('300 美元')).toEqual(['USD']);
  });

  it('reads no figure inside the places that are taken by dates', () => {
    const folded = fold('2016 年 100 人');
    expect(figuresIn(folded, [{ start: 0, end: folded.length }], 'TWD')).toEqual([]);
    expect(figuresIn(folded, [{ start: 0, end: 6 }], 'TWD')).toHaveLength(1);
  });

  it('gives ordered figures that do not overlap and have finite values for any text', () => {
    const pieces = fc.constantFrom(
      ...'0123456789.,-~%$ 年億亿万千百十幾几數多餘約近到至人位倍美元元點点第從增升',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (units) => {
        const text = units.join('');
        let reached = 0;
        for (const { start, end, value, max } of figuresOf(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(value)).toBe(true);
          if (max !== undefined) expect(max).toBeGreaterThan(value);
          reached = end;
        }
      }),
    );
  });

  it.each(['1'.repeat(2e5), '一'.repeat(2e5), '$'.repeat(2e5), '1 '.repeat(1e5), '几'.repeat(2e5)])(
    'stays linear on %.12j…',
    (text) => {
      const start = performance.now();
      figuresIn(text, [], 'TWD');
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});

describe('inheritCurrency', () => {
  const currencies = (text: string, before: string | null = null) =>
    inheritCurrency(figuresOf(text), before).map(({ currency }) => currency);

  it('gives a bare amount the currency named before it', () => {
    expect(currencies('去年 10 億美元，今年 35 億')).toEqual(['USD', 'USD']);
  });

  it('gives a bare amount the first currency of the paragraph when none is named before it', () => {
    expect(currencies('今年 35 億，去年還是 10 億美元')).toEqual(['USD', 'USD']);
  });

  it('changes with the currency named last', () => {
    expect(currencies('10 億美元，20 億歐元，30 億')).toEqual(['USD', 'EUR', 'EUR']);
  });

  it.each([
    ['where no currency is named', '今年 35 億，去年 10 億', [null, null]],
    ['that count something', '10 億美元，35 億人，200 萬用戶', ['USD', null, null]],
    ['that are percentages', '10 億美元，35%', ['USD', null]],
  ])('leaves amounts %s alone', (_case, text, expected) => {
    expect(currencies(text)).toEqual(expected);
  });

  it('gives the currency of the article rather than that of a sum converted in brackets', () => {
    const folded = fold('營收 1.2 兆新台幣（約 390 億美元），淨利 174 億');
    const given = inheritCurrency(figuresIn(folded, [], 'TWD'), null, folded);
    expect(given.map(({ currency }) => currency)).toEqual(['TWD', 'USD', 'TWD']);
  });

  it.each([
    '省下 4000 萬美元，接了 230 萬通電話',
    '花了 3 億美元，載了 192 萬 TEU',
    '花 3 億美元，訓練 15 億參數',
  ])('leaves the count in %j a count', (text) => {
    expect(currencies(text)).toEqual(['USD', null]);
  });

  it('gives a bare amount the currency spoken of before the text where it names none', () => {
    expect(currencies('今年 35 億', 'USD')).toEqual(['USD']);
    expect(currencies('今年 35 億歐元，去年 20 億', 'USD')).toEqual(['EUR', 'EUR']);
  });
});
