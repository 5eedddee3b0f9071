import { numberOf } from '../numerals.ts';
import { HAN_NUMBERS } from '../rule.ts';
import type { TimeRule } from '../rule.ts';
import type { CalendarFields, TimeValue } from '../value.ts';
import { YEAR_TAIL, tailFields } from './chineseTail.ts';

/** The first and the last Gregorian year of a reign, whose years are counted from 1. */
type Reign = readonly [first: number, last: number];

/**
 * Reign titles (年号) of China from Tang to Qing, of which each is the name of one reign and of no
 * town: 绍兴五年 may be five years in Shaoxing. Facts as in any table of them, for instance
 * https://zh.wikipedia.org/wiki/中国年号列表.
 */
const CHINESE: Readonly<Record<string, Reign>> = {
  武德: [618, 626],
  贞观: [627, 649],
  永徽: [650, 655],
  开元: [713, 741],
  天宝: [742, 756],
  元和: [806, 820],
  会昌: [841, 846],
  太平兴国: [976, 984],
  咸平: [998, 1003],
  大中祥符: [1008, 1016],
  天圣: [1023, 1032],
  庆历: [1041, 1048],
  嘉祐: [1056, 1063],
  熙宁: [1068, 1077],
  元丰: [1078, 1085],
  元祐: [1086, 1094],
  崇宁: [1102, 1106],
  政和: [1111, 1118],
  宣和: [1119, 1125],
  靖康: [1126, 1127],
  建炎: [1127, 1130],
  淳熙: [1174, 1189],
  咸淳: [1265, 1274],
  至正: [1341, 1370],
  洪武: [1368, 1398],
  建文: [1399, 1402],
  永乐: [1403, 1424],
  宣德: [1426, 1435],
  正统: [1436, 1449],
  景泰: [1450, 1457],
  天顺: [1457, 1464],
  成化: [1465, 1487],
  弘治: [1488, 1505],
  正德: [1506, 1521],
  嘉靖: [1522, 1566],
  隆庆: [1567, 1572],
  万历: [1573, 1620],
  天启: [1621, 1627],
  崇祯: [1628, 1644],
  顺治: [1644, 1661],
  康熙: [1662, 1722],
  雍正: [1723, 1735],
  乾隆: [1736, 1795],
  嘉庆: [1796, 1820],
  道光: [1821, 1850],
  咸丰: [1851, 1861],
  同治: [1862, 1874],
  光绪: [1875, 1908],
  宣统: [1909, 1911],
};

/** Japanese reigns since the calendar became the Gregorian one; 明治 before 1873 has its year alone. */
const JAPANESE: Readonly<Record<string, Reign>> = {
  明治: [1868, 1912],
  大正: [1912, 1926],
  昭和: [1926, 1989],
  平成: [1989, 2019],
  令和: [2019, 2199],
};

const GREGORIAN_SINCE = 1873;

const COUNTED = `(?<count>元|\\d{1,2}|[${HAN_NUMBERS}]{1,3}) ?年`;
/** A month of the Chinese calendar, with its day: it belongs to the year before it. */
const LUNAR_MONTH =
  '(?: ?闰?(?:正|腊|冬|十[一二]?|[一二三四五六七八九])月(?:初[一二三四五六七八九十]|(?:二十|十|廿)[一二三四五六七八九]?日?|三十日?|[一二三四五六七八九]日)?)?';
/** What makes it a stretch of time or a part of a name. */
const NO_YEAR = '(?!间|来|级|代)';

const firstsOf = (names: readonly string[]) => names.map((name) => name.charAt(0)).join('');

/** The Gregorian year, or `undefined` where the reign had no such year. */
function yearOf([first, last]: Reign, count: string): number | undefined {
  const number = count === '元' ? 1 : numberOf(count);
  if (number === undefined || number < 1) return undefined;
  const year = first + number - 1;
  return year > last ? undefined : year;
}

const calendar = (fields: CalendarFields): TimeValue => ({ type: 'calendar', fields });

/** Years of a reign: 光绪二十四年 is 1898, 昭和二十年 1945. */
export const reignYears: readonly TimeRule[] = [
  {
    name: 'zh-reign-year',
    first: firstsOf(Object.keys(CHINESE)),
    pattern: `(?<reign>${Object.keys(CHINESE).join('|')}) ?${COUNTED}${NO_YEAR}${LUNAR_MONTH}`,
    read: (g) => {
      const reign = CHINESE[g['reign'] ?? ''];
      const year = reign && yearOf(reign, g['count'] ?? '');
      return year === undefined ? undefined : calendar({ year });
    },
    examples: [
      ['光緒二十四年變法', '光緒二十四年', '1898'],
      ['同治元年', '同治元年', '1862'],
      ['康熙六十一年十一月十三日去世', '康熙六十一年十一月十三日', '1722'],
      ['永樂19年遷都', '永樂19年', '1421'],
      ['貞觀元年', '貞觀元年', '0627'],
    ],
    not: ['乾隆年間', '嘉慶三十年', '光緒帝', '道光十年間', '康熙二十一年級'],
  },
  {
    name: 'zh-japanese-year',
    first: firstsOf(Object.keys(JAPANESE)),
    pattern: `(?<reign>${Object.keys(JAPANESE).join('|')}) ?${COUNTED}${NO_YEAR}${YEAR_TAIL}`,
    read: (g) => {
      const reign = JAPANESE[g['reign'] ?? ''];
      const year = reign && yearOf(reign, g['count'] ?? '');
      if (year === undefined) return undefined;
      return calendar(year < GREGORIAN_SINCE ? { year } : { ...tailFields(g), year });
    },
    examples: [
      ['昭和二十年', '昭和二十年', '1945'],
      ['昭和 20 年 8 月 15 日投降', '昭和 20 年 8 月 15 日', '1945-08-15'],
      ['令和元年5月', '令和元年5月', '2019-05'],
      ['明治三十七年開通', '明治三十七年', '1904'],
    ],
    not: ['昭和年間', '大正浪漫', '平成四十年', '明治大學'],
  },
];
