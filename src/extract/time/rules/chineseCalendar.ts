import { numberOf } from '../numerals.ts';
import { DAY_OF_MONTH, DIGITS, HAN_DIGITS, HAN_NUMBERS, MONTH } from '../rule.ts';
import type { TimeRule } from '../rule.ts';
import type { CalendarFields, TimeValue } from '../value.ts';
import { YEAR_TAIL, partOf, tailFields } from './chineseTail.ts';

const WEEKDAY = '(?:[,， (（]{0,2}(?:星期|周|礼拜)[一二三四五六日天][)）]?)?';
const calendar = (fields: CalendarFields): TimeValue => ({ type: 'calendar', fields });

/** The rule by which a text shows that it counts the years of the Republic of China. */
export const REPUBLIC_YEAR = 'zh-republic-year';

/** What stands before a number of years that is a date: a break, or a word that leads to a time. */
const standsAlone = (before: string) =>
  /(?:^|[,，。;；、(（ ]|[于在自从至到及和与]) ?$/.test(before);
/** What follows a number of years that is a stretch of time. */
const LASTS = /^ ?(?:前|后|来|间|内|以[前后上来]|之[前后久内]|多|长|的?(?:历史|时间|岁月|经验))/;

/** A year of two digits, as 1950–2049. */
const shortYear = (n: number) => (n < 50 ? 2000 + n : 1900 + n);

export const chineseCalendar: readonly TimeRule[] = [
  {
    name: 'zh-year',
    first: DIGITS + HAN_DIGITS + '两',
    pattern: `(?<year>[12]\\d{3}|[一二][${HAN_DIGITS}]{3}|[一二两]千(?:零?[一二三四五六七八九十]{1,3})?|\\d{2,3}|[${HAN_DIGITS}]{2,3}) ?年(?!级|龄|代|纪|薪|级|轻|货|限|资)${YEAR_TAIL}${WEEKDAY}`,
    read: (g, { before, after, republic }) => {
      const year = g['year'] ?? '';
      const number = numberOf(year) ?? 0;
      const fields = tailFields(g);
      if (republic && /^\d{2,3}$/.test(year)) return undefined;
      if (/\d$|[.．]$|第 ?$|[零一二三四五六七八九十百千万]$/.test(before)) return undefined;
      // Japanese eras count their own years.
      if (/(?:明治|大正|昭和|平成|令和) ?$/.test(before)) return undefined;
      if (number >= 1000 && number < 2200) return calendar({ ...fields, year: number });
      const named = fields.month !== undefined || fields.half !== undefined;
      if (/公元 ?$/.test(before)) return calendar({ ...fields, year: number });
      if (year.length === 3) {
        const sure =
          fields.day !== undefined ||
          (/在 ?$/.test(before) && !/^[内里间来前后之以的]/.test(after));
        return sure ? calendar({ ...fields, year: number }) : undefined;
      }
      const opening = year.startsWith('0') || year.startsWith('零');
      const asYear = /^ ?(?:以后|以前|起|至今|奥运|年底)/.test(after) && opening;
      return (named && /^\d|^[零一二]/.test(year)) ||
        (opening && number > 0) ||
        asYear ||
        fields.part === 'end'
        ? calendar({ ...fields, year: shortYear(number) })
        : undefined;
    },
    examples: [
      ['2016 年發表', '2016 年', '2016'],
      ['二〇二二年发布', '二〇二二年', '2022'],
      ['2024 年 12 月上線', '2024 年 12 月', '2024-12'],
      ['1987年1月11日', '1987年1月11日', '1987-01-11'],
      ['2022 年底停止', '2022 年底', '2022-10/2022-12'],
      ['2025 年年中', '2025 年年中', '2025-05/2025-08'],
      ['2025年的初期', '2025年的初期', '2025-01/2025-03'],
      ['2017年上半年', '2017年上半年', '2017-40'],
      ['2024年第三季度营收', '2024年第三季度', '2024-35'],
      ['２０２４年', '２０２４年', '2024'],
      ['2023年夏天', '2023年夏天', '2023-06/2023-08'],
      ['2025年3月下旬', '2025年3月下旬', '2025-03-21/2025-03-31'],
      ['两千零四年八月十五', '两千零四年八月十五', '2004-08-15'],
      ['08年奧運', '08年', '2008'],
      ['2021年的第一周', '2021年的第一周', '2021-01-04/2021-01-10'],
    ],
    not: [
      '20年经验',
      '用了 21 年',
      '第2024年',
      '三年级',
      '他 25 年来',
      '100年内',
      '十年',
      '2024年级学生',
    ],
  },
  {
    name: 'zh-year-without-nian',
    first: '12',
    pattern: `(?<year>(?:19|20)\\d{2}) ?(?:(?<half>[上下])半年|(?<quarter>第[一二三四1-4]季(?:度)?)|(?<part>年?[初底末]))`,
    read: (g, { before }) =>
      /[\w.]$/.test(before) ? undefined : calendar({ ...tailFields(g), year: Number(g['year']) }),
    examples: [
      ['2025 上半年', '2025 上半年', '2025-40'],
      ['2024第四季度', '2024第四季度', '2024-36'],
    ],
    not: ['A2025 上半年', '3.2025 年底'],
  },
  {
    name: 'zh-republic-short-year',
    first: DIGITS,
    pattern: `(?<year>\\d{2,3}) ?年(?!级|龄|代|纪|薪|轻|货|限|资)${YEAR_TAIL}`,
    read: (g, { before, after, republic }) => {
      const fields = tailFields(g);
      const named = Object.keys(fields).length > 0;
      const number = Number(g['year']);
      if (!republic || number < 1 || number > 150 || /[\d.]$|第 ?$/.test(before)) return undefined;
      return named || (standsAlone(before) && !LASTS.test(after))
        ? calendar({ ...fields, year: 1911 + number })
        : undefined;
    },
    examples: [
      ['民國75年動工，88年底完成', '88年底', '1999-10/1999-12'],
      ['民國75年動工，到99年才通車', '99年', '2010'],
      ['民國 75 年動工，82年5、9月兩度停工', '82年5、9月', '1993-05/1993-09'],
    ],
    not: ['99年通車', '民國75年開業，20年來', '民國75年動工，花了12年', '民國75年起，10年內'],
  },
  {
    name: REPUBLIC_YEAR,
    first: '民',
    pattern: `民国 ?(?<year>\\d{1,3}|[${HAN_NUMBERS}百]{1,5}|元) ?年${YEAR_TAIL}`,
    read: (g) => {
      const number = g['year'] === '元' ? 1 : numberOf(g['year'] ?? '');
      return number === undefined ? undefined : calendar({ ...tailFields(g), year: 1911 + number });
    },
    examples: [
      ['民國三年', '民國三年', '1914'],
      ['民國 113 年 5 月', '民國 113 年 5 月', '2024-05'],
    ],
    not: ['民國初年', '民國時期'],
  },
  {
    name: 'zh-before-common-era',
    first: '公西',
    pattern: `(?:公元|西元)前 ?(?<year>\\d{1,4}|[一二三四五六七八九十百千]{1,7}) ?年`,
    read: (g) => {
      const number = numberOf(g['year'] ?? '');
      return number === undefined ? undefined : calendar({ year: 1 - number });
    },
    examples: [['公元前221年统一', '公元前221年', '-000220']],
    not: ['三年前', '前三年', '2015年前'],
  },
  {
    name: 'zh-month',
    first: DIGITS + '一二三四五六七八九十',
    pattern: `(?<month>${MONTH}) ?月(?:份)?(?![球亮饼租薪经光牙台票刊历相嫂])(?:(?:的)?(?<nthWord>第(?<nth>[一二三四五])|最后一)个?(?<nthUnit>周|星期|礼拜)(?<weekday>[一二三四五六日天])?| ?(?<day>${DAY_OF_MONTH})(?: ?[日号]? ?[-~至到] ?(?<lastDay>${DAY_OF_MONTH}))? ?[日号]${WEEKDAY}|(?<dayBare>二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九])(?![一二三四五六七八九十月个年日号天届年层家位次大])|(?<part>初|上旬|中旬|下旬|底|末))?`,
    read: (g, { before, after }) => {
      if (/[\d.个数几第一二三四五六七八九十百]$/.test(before) || /^[之间]?内/.test(after))
        return undefined;
      if (/每年? ?$/.test(before)) return undefined;
      const fields = { ...tailFields({ ...g, monthPart: g['part'], part: undefined }) };
      const last = g['lastDay'] === undefined ? undefined : numberOf(g['lastDay']);
      if (last !== undefined) {
        return { type: 'range', from: calendar(fields), to: calendar({ ...fields, day: last }) };
      }
      if (g['nthWord'] === undefined) return calendar(fields);
      const index = g['nth'] === undefined ? -1 : (numberOf(g['nth']) ?? 1);
      const weekday = g['weekday'] === undefined ? undefined : weekdayOf(g['weekday']);
      return calendar({
        ...fields,
        nth: { index, unit: weekday === undefined ? 'week' : 'weekday' },
        ...(weekday === undefined ? {} : { weekday }),
      });
    },
    examples: [
      ['8 月 7 日發布', '8 月 7 日', '2025-08-07'],
      ['你在10月寫的文章', '10月', '2024-10'],
      ['1月19号', '1月19号', '2025-01-19'],
      ['10月12號，星期一', '10月12號，星期一', '2024-10-12'],
      ['3月初開始', '3月初開始', '2025-03-01/2025-03-10'],
      ['8 月 15–16 日', '8 月 15–16 日', '2025-08-15/2025-08-16'],
    ],
    not: ['三個月', '十個月後', '每年5月', '一月球', '3.5月'],
  },
  {
    name: 'zh-day',
    first: DIGITS + '一二三十廿',
    pattern: `(?<day>3[01]|[12]\\d|[1-9]|${DAY_OF_MONTH}) ?日(?![本元报志常程语均益间内后前])${WEEKDAY}`,
    read: (g, { before }) => {
      const day = numberOf(g['day'] ?? '');
      if (day === undefined || /[\d.月年/-] ?$|[第共达近满约每] ?$/.test(before)) return undefined;
      // 十二日 alone may be twelve days; at the end of a range it is a day.
      const inRange = /[日号] ?(?:[到至~-]|—{1,2}) ?$/.test(before);
      return /^\d/.test(g['day'] ?? '') || inRange ? calendar({ day }) : undefined;
    },
    examples: [
      ['26日你来吗', '26日', '2025-02-26'],
      ['從2016年一月十日到十二日', '從2016年一月十日到十二日', '2016-01-10/2016-01-12'],
    ],
    not: ['12号', '一號', '3 日內', '第 5 日', '30日本', '三日遊', '十二日後'],
  },
  {
    name: 'zh-day-of-news',
    first: DIGITS,
    pattern: `(?<day>3[01]|[12]\\d|[1-9]) ?号(?![线楼馆车院文房门公选球电机井厂店桌床码])`,
    read: (g, { before, after }) => {
      const led = /(?:[于自从继]|截至|截止|直?到|本月)$/.test(before);
      const reports =
        /(?:^|[,，。;；、(（ ]|央行|政府|记者|公司)$/.test(before) &&
        /^(?:凌晨|清晨|早上|上午|中午|下午|晚|起|[,，]|在|从|将|宣布|公布|发布|紧急|举行|召开|开[始幕]|抵达|启程|签署|正式|大[跌涨]|暴[跌涨]|上涨|下跌|收[盘于])/.test(
          after,
        );
      return led || reports ? calendar({ day: Number(g['day']) }) : undefined;
    },
    examples: [
      ['繼2號盧布大跌之後', '2號', '2025-03-02'],
      ['央行1號宣布加息', '1號', '2025-03-01'],
    ],
    not: ['門牌12號在巷底', '7號球員', '一號', '第6號大跌', '，2號線正式', '搬到12號樓'],
  },
  {
    name: 'zh-quarter-or-half',
    first: '第上下前后',
    pattern: `第(?<quarter>[一二三四1-4]) ?季(?:度)?(?!节|风|赛|剧|的?剧|第|中)|(?<half>[上下])个?半年`,
    read: (g, { before }) => {
      if (g['quarter'] !== undefined && /《[^》]{0,10}$|[》部剧]$/.test(before)) return undefined;
      return calendar(tailFields(g));
    },
    examples: [
      ['上半年成長三成', '上半年', '2025-40'],
      ['第三季營收', '第三季', '2025-35'],
    ],
    not: ['《黑鏡》第三季', '季後賽'],
  },
  {
    name: 'zh-year-part',
    first: '年岁',
    pattern: `年(?<part>初(?!步)|中(?!国)|底(?!层)|末)|岁末`,
    read: (g, { before }) =>
      /[\d零一二三四五六七八九十几多新当每百] ?$/.test(before)
        ? undefined
        : calendar({ part: g['part'] === undefined ? 'end' : partOf(g['part']) }),
    examples: [
      ['年底之前上线', '年底之前', '2025-10/2025-12'],
      ['年初宣布', '年初', '2025-01/2025-03'],
    ],
    not: ['每年底', '新年初一', '三年中有兩年'],
  },
  {
    name: 'zh-decade',
    first: DIGITS + '二三四五六七八九十上本',
    pattern: `(?:(?<century>\\d{1,2}|[一二十]{1,3}[一二三四五六七八九]?|上个?|本) ?世纪 ?)?(?<tens>(?:1[5-9]|20)?\\d0|[二三四五六七八九]?十) ?年代(?:的?(?<part>初期?|早期|前期|中期|中叶|中后期|末期?|后期|晚期|末叶))?`,
    read: (g) => {
      const tens = numberOf(g['tens'] ?? '') ?? 0;
      const part = g['part'] === undefined ? {} : { part: partOf(g['part']) };
      if (tens >= 1000) return { type: 'decade', firstYear: tens, ...part };
      const word = g['century'];
      if (word === undefined) return { type: 'decade', tens, ...part };
      const century = centuryOf(word);
      return century === undefined ? undefined : { type: 'decade', tens, century, ...part };
    },
    examples: [
      ['90 年代的網路', '90 年代', '199X'],
      ['1990 年代', '1990 年代', '199X'],
      ['九十年代', '九十年代', '199X'],
      ['上世纪80年代', '上世纪80年代', '198X'],
      ['十九世纪七十年代', '十九世纪七十年代', '187X'],
    ],
    not: ['這個年代', '年代久遠', '百年代表'],
  },
  {
    name: 'zh-decade-of-century',
    first: DIGITS + '一二十上本',
    pattern: `(?<century>\\d{1,2}|[一二]?十[一二三四五六七八九]?|上个?|本) ?世纪的?(?:(?<opening>[前头]|最初的?)|最后的?)(?:十|10) ?年(?!代)`,
    read: (g) => {
      const century = centuryOf(g['century'] ?? '');
      const tens = g['opening'] === undefined ? 90 : 0;
      return century === undefined ? undefined : { type: 'decade', tens, century };
    },
    examples: [
      ['在21世紀的前十年', '21世紀的前十年', '200X'],
      ['本世纪头10年', '本世纪头10年', '200X'],
      ['上世紀最後十年', '上世紀最後十年', '199X'],
    ],
    not: ['本世紀前十年代', '世紀前十年', '21世紀前十名'],
  },
  {
    name: 'zh-century',
    first: DIGITS + '一二十上本下',
    pattern: `(?<century>\\d{1,2}|[一二]?十[一二三四五六七八九]?|上个?|本|下个?) ?世纪(?!福|佳|大|公园|金)(?:的?(?<part>初期?|早期|前期|上半叶|前半叶|中叶|中期|下半叶|后半叶|末期?|后期|末叶|晚期|底))?`,
    read: (g) => {
      const word = g['century'] ?? '';
      const part = g['part'] === undefined ? {} : { part: partOf(g['part']) };
      if (word === '本') return { type: 'century', shift: 0, ...part };
      if (/^[上下]/.test(word))
        return { type: 'century', shift: word.startsWith('上') ? -1 : 1, ...part };
      const century = numberOf(word);
      return century === undefined || century < 1 || century > 30
        ? undefined
        : { type: 'century', century, ...part };
    },
    examples: [
      ['十九世紀的鐵路', '十九世紀', '18XX'],
      ['20 世纪初', '20 世纪初', '1900/1919~'],
      ['二十世紀中葉', '二十世紀中葉', '1940/1959~'],
    ],
    not: ['四分之一世纪', '世紀之交', '半世紀'],
  },
];

/** The number of a century by its word: 上 is the twentieth, 本 the one that we are in. */
const centuryOf = (word: string): number | undefined =>
  word.startsWith('上') ? 20 : word === '本' ? 21 : numberOf(word);

/** 0 for Monday … 6 for Sunday, from 一 … 日 or 天. */
export function weekdayOf(char: string): number {
  const index = '一二三四五六日'.indexOf(char);
  return index < 0 ? 6 : index;
}
