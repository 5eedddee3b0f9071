import { numberOf } from '../numerals.ts';
import { DAY_OF_MONTH, DIGITS, HAN_DIGITS, HAN_NUMBERS } from '../rule.ts';
import type { TimeRule } from '../rule.ts';
import type { CalendarFields, TimeUnit, TimeValue } from '../value.ts';
import {
  FIRST_MONTHS,
  FIRST_QUARTERS,
  HALF,
  MONTH_ALONE,
  MONTH_TAIL,
  QUARTER_ALONE,
  WITHIN,
  YEAR_TAIL,
  partOf,
  tailFields,
} from './chineseTail.ts';

/** The weekday of a day that was just named. */
const WEEKDAY = '(?:(?<=[日号])[,， (（]{0,2}(?:星期|周|礼拜)[一二三四五六日天][)）]?)?';
const calendar = (fields: CalendarFields): TimeValue => ({ type: 'calendar', fields });

/** The rule by which a text shows that it counts the years of the Republic of China. */
export const REPUBLIC_YEAR = 'zh-republic-year';

/** What stands before a number of years that is a date: a break, or a word that leads to a time. */
const standsAlone = (before: string) =>
  /(?:^|[,，。;；、(（ ]|[于在自从至到及和与]) ?$/.test(before);
/** What follows a number of years that is a stretch of time. */
const LASTS = /^ ?(?:前|后|来|间|内|以[前后上来]|之[前后久内]|多|长|的?(?:历史|时间|岁月|经验))/;

/** A year of two digits, as 1940–2039. */
const shortYear = (n: number) => (n < 40 ? 2000 + n : 1900 + n);

/** 三四年 is three or four years and 三五年 a few of them, but 九八年 is 1998. */
const countsYears = (year: string) => {
  const [a = 0, b = 0] = Array.from(year, (char) => HAN_DIGITS.indexOf(char));
  return a < 3 || b - a === 1 || year === '三五' || year === '五七';
};

/** What leads to a year of two digits, or enumerates it with others. */
const LEADS_TO_YEAR = /(?:自从|自|早在|于) ?$/;
const LISTED_BEFORE = /(?<!\d)\d{2} ?年 ?(?:[、,，和与及跟或到至~-]|以及|—{1,2}) ?$/;
const LISTED_AFTER = /^ ?(?:[、和与及跟或到至~-]|以及|—{1,2}) ?\d{2} ?年(?![前后内间来里])/;

/** Whether years of two digits stand in a row that rises, as years do: 20年、22年和24年. */
function isListed(year: number, before: string, after: string): boolean {
  const last = /(\d{2}) ?年 ?\D{1,2} ?$/.exec(before)?.[1];
  const next = /^\D{1,4}(\d{2}) ?年/.exec(after)?.[1];
  const rises = (a: number, b: number) =>
    shortYear(a) < shortYear(b) && (a % 5 !== 0 || b % 5 !== 0);
  if (LISTED_BEFORE.test(before)) return rises(Number(last), year) && /\d{2} ?年/.test(before);
  return LISTED_AFTER.test(after) && rises(year, Number(next)) && Number(next) % 10 !== 0;
}

/** Whether a number of one or two digits, or spelled digit by digit, is the short form of a year. */
function isShortYear(
  year: string,
  number: number,
  fields: CalendarFields,
  before: string,
  after: string,
): boolean {
  const digits = /^\d{2}$/.test(year);
  const opening = year.startsWith('0') || year.startsWith('零');
  if (opening && number > 0) return true;
  if (fields.part === 'end' || (fields.part === 'start' && digits)) return true;
  const { month, half, quarter, season, nth } = fields;
  const named = month ?? half ?? quarter ?? season ?? nth;
  if (!digits && !/^[一二三四五六七八九零]{2}$/.test(year)) return false;
  if (month !== undefined) return true;
  if (named !== undefined && (digits || /^[零一二]/.test(year) || !countsYears(year))) return true;
  if (LASTS.test(after)) return false;
  if (digits) {
    const begins = /从 ?$/.test(before) && /^ ?(?:起|开始|以来)/.test(after);
    return begins || LEADS_TO_YEAR.test(before) || isListed(number, before, after);
  }
  return !countsYears(year) && /(?:^|[,，。;；、(（ ]|[于在自从至到及和与]) ?$/.test(before);
}

export const chineseCalendar: readonly TimeRule[] = [
  {
    name: 'zh-year',
    first: DIGITS + HAN_DIGITS + '两公西',
    pattern: `(?<era>[公西]元 ?(?=\\d{1,3} ?年|[一二三四五六七八九十百]{1,5} ?年))?(?<year>[12]\\d{3}|[一二][${HAN_DIGITS}O]{3}|[一二两]千(?:零?[一二三四五六七八九十]{1,3})?|\\d{1,3}|[${HAN_DIGITS}]{2,3}|(?<=元 ?)[一二三四五六七八九十百]{1,5}) ?年(?!级|龄|代|纪|薪|级|轻|货|限|资)(?:度(?![假过]))?${YEAR_TAIL}${WEEKDAY}${WITHIN}`,
    read: (g, { before, after, republic }) => {
      const year = (g['year'] ?? '').replace(/O/g, '零');
      const number = numberOf(year) ?? 0;
      const fields = tailFields(g);
      if (g['era'] !== undefined)
        return number > 0 ? calendar({ ...fields, year: number }) : undefined;
      if (/^.$/.test(year)) return undefined;
      if (republic && /^\d{2,3}$/.test(year)) return undefined;
      if (/\d$|[.．]$|第 ?$|[零一二三四五六七八九十百千万]$/.test(before)) return undefined;
      // Japanese eras count their own years.
      if (/(?:明治|大正|昭和|平成|令和) ?$/.test(before)) return undefined;
      // 近1500年 is how long something has gone on.
      if (/(?:近|逾|超过|长达|历[时经]|距今|足足|整整|已有|将近) ?$/.test(before)) return undefined;
      if (number >= 1000 && number < 2200) return calendar({ ...fields, year: number });
      if (year.length === 3) {
        const sure =
          fields.day !== undefined ||
          (/在 ?$/.test(before) && !/^[内里间来前后之以的]/.test(after));
        return sure ? calendar({ ...fields, year: number }) : undefined;
      }
      return isShortYear(year, number, fields, before, after)
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
      '近1500年',
      '15年、20年的合同',
      '从20年增加到25年',
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
    pattern: `(?<year>(?:19|20)\\d{2}) ?(?:${HALF}|(?![Qq])${QUARTER_ALONE}|(?<part>年?[初底末](?![步级层部线盘子日端班]))|全年(?![无不])|第(?<nthWeek>\\d{1,2}) ?周|(?<season>[春夏秋冬])[天季](?![节赛])|财年)`,
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
    first: '公西纪前',
    pattern: `(?<era>公元|西元|纪元)?前 ?(?:(?<century>\\d{1,2}|[一二]?十?[一二三四五六七八九]|十) ?世纪|(?<year>\\d{1,4}|[一二三四五六七八九十百千]{1,7}) ?年${YEAR_TAIL})`,
    read: (g, { before, after }) => {
      const sure = g['era'] !== undefined;
      const number = numberOf(g['century'] ?? g['year'] ?? '');
      if (number === undefined || number < 1) return undefined;
      if (g['century'] !== undefined) {
        if (!sure && !/(?:^|[,，。;；、(（于在自从至到 ]) ?$/.test(before)) return undefined;
        const first = 1 - 100 * number;
        return {
          type: 'range',
          from: calendar({ year: first }),
          to: calendar({ year: first + 99 }),
        };
      }
      if (!sure && !namesYearBefore(g['year'] ?? '', before, after)) return undefined;
      return calendar({ ...tailFields(g), year: 1 - number });
    },
    examples: [
      ['公元前221年统一', '公元前221年', '-0220'],
      ['西元前44年3月', '西元前44年3月', '-0043-03'],
      ['前221年，秦始皇統一六國', '前221年', '-0220'],
      ['（前551年－前479年）', '前551年－前479年', '-0550/-0478'],
      ['公元前三世纪', '公元前三世纪', '-0299/-0200'],
    ],
    not: ['三年前', '前三年', '2015年前', '在此之前200年', '目前100年'],
  },
  {
    name: 'zh-month',
    first: DIGITS + '一二三四五六七八九十',
    pattern: `${MONTH_ALONE}${MONTH_TAIL}${WEEKDAY}`,
    read: (g, { before, after }) => {
      if (/[\d.个数几第一二三四五六七八九十百]$/.test(before) || /^[之间]?内/.test(after))
        return undefined;
      return /每年? ?$/.test(before) ? undefined : calendar(tailFields(g));
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
    name: 'zh-lunar-day',
    first: DIGITS + HAN_DIGITS + '农阴旧夏正腊冬十去今明',
    pattern: `(?:(?:(?<year>[12]\\d{3}|[一二][${HAN_DIGITS}]{3}) ?年|(?<word>[去今明])年) ?的?)?(?<lunar>[农阴旧夏]历)?(?<month>正|腊|冬|十[一二]?|[一二三四五六七八九])月(?<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]|(?<=[正腊]月)(?:二十|十)[一二三四五六七八九]?|(?<=[农阴旧夏]历[^月]{1,2}月)(?:二十|十)[一二三四五六七八九]?|(?<=[农阴旧夏]历[^月]{1,2}月)三十)(?![年月个家位名万亿])`,
    read: (g, { before }) => {
      if (/[\d零一二三四五六七八九十]$|每年? ?$/.test(before)) return undefined;
      const [name = '', count = ''] = [g['month'], g['day']?.replace('初', '')];
      const month = name === '正' ? 1 : name === '冬' ? 11 : name === '腊' ? 12 : numberOf(name);
      const day = numberOf(count);
      if (month === undefined || day === undefined) return undefined;
      const fields: CalendarFields = { lunar: { month, day } };
      if (g['word'] !== undefined) {
        const years = g['word'] === '去' ? -1 : g['word'] === '今' ? 0 : 1;
        return { type: 'shift', unit: 'year', count: years, anchor: 'published', fields };
      }
      const year = numberOf(g['year'] ?? '');
      return calendar(year === undefined ? fields : { ...fields, year });
    },
    examples: [
      ['農曆八月十五賞月', '農曆八月十五', '2024-09-17'],
      ['2023年農曆五月初五', '2023年農曆五月初五', '2023-06-22'],
      ['五月初五賽龍舟', '五月初五', '2025-05-31'],
      ['正月十五猜燈謎', '正月十五', '2025-02-12'],
      ['臘月二十三祭灶', '臘月二十三', '2025-01-22'],
    ],
    not: ['五月初開始', '八月十五日', '每年五月初五', '三月初一家公司'],
  },
  {
    name: 'zh-day',
    first: DIGITS + '一二三十廿',
    pattern: `(?<day>3[01]|[12]\\d|[1-9]|${DAY_OF_MONTH}) ?日(?![本元报志常程语均益间内后前])${WEEKDAY}`,
    read: (g, { before }) => {
      const day = numberOf(g['day'] ?? '');
      if (day === undefined || /[\d.月年/-] ?$|[第共达近满约每] ?$/.test(before)) return undefined;
      // 十二日 alone may be twelve days; at the end of a range it is a day.
      const inRange = /(?:[日号]|[周期拜][一二三四五六日天]) ?(?:[到至~-]|—{1,2}) ?$/.test(before);
      return /^\d/.test(g['day'] ?? '') || inRange ? calendar({ day }) : undefined;
    },
    examples: [
      ['26日你来吗', '26日', '2025-02-26'],
      ['上周四到十二日', '上周四到十二日', '2025-02-27/2025-03-12'],
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
    first: '第上下前头首末最' + '1234一二三四',
    pattern: `(?:${FIRST_QUARTERS}|${FIRST_MONTHS}|(?![Qq])${QUARTER_ALONE})(?!第|中|的剧)|(?<half>[上下])个?半年(?:度(?!假))?`,
    read: (g, { before, after }) => {
      const { quarter, half, firstCount } = g;
      if (half !== undefined) return calendar(tailFields(g));
      const months = g['months'] ?? g['bareMonths'];
      if (months !== undefined) {
        const count = numberOf(months) ?? 0;
        if (count > 11 || /[\d一二三四五六七八九十每近以之目提]$/.test(before)) return undefined;
        return calendar({ first: { count, unit: 'month', last: false } });
      }
      if (/《[^》]{0,10}$|[》部剧]$|[\d一二三四五六七八九十每近]$/.test(before)) return undefined;
      const word = firstCount === undefined ? (quarter ?? '') : (g['firstUnit'] ?? '');
      // 一季 and 前三季 without 度 may as well be seasons of a show or a sport.
      const bare = /^(?:[一二三四1-4]|末)$/.test(word.replace(/ /g, ''));
      if (bare && !/度/.test(g['quarterWord'] ?? '')) return undefined;
      return isOfShow(after) ? undefined : calendar(tailFields(g));
    },
    examples: [
      ['上半年成長三成', '上半年', '2025-40'],
      ['第三季營收', '第三季', '2025-35'],
      ['前三季營收', '前三季', '2024-01/2024-09'],
      ['首11個月營收', '首11個月', '2024-01/2024-11'],
      ['前5月營收', '前5月', '2024-01/2024-05'],
    ],
    not: ['《黑鏡》第三季', '季後賽'],
  },
  {
    name: 'zh-year-part',
    first: '年岁月周季',
    pattern: `(?<unit>[年月周])内(?![部容地侧饰外])|季度?(?<quarterPart>[初末])(?!期|次)|年(?:(?<part>初(?!步)|中(?!国)|底(?!层)|末|尾(?![巴随声])|终(?![奖总结究点考身生于止端极])))|岁末`,
    read: (g, { before }) => {
      if (/[\d零一二三四五六七八九十几多新当每百两数半整近余周成] ?$/.test(before))
        return undefined;
      const quarter = g['quarterPart'];
      const unit = UNIT_WITHIN[g['unit'] ?? ''] ?? (quarter === undefined ? undefined : 'quarter');
      if (unit !== undefined) {
        if (/[个本这下上每当该\d]$|[春夏秋冬旺淡雨旱赛花雪换]$/.test(before)) return undefined;
        const fields = quarter === undefined ? {} : { fields: { part: partOf(quarter) } };
        return { type: 'shift', unit, count: 0, anchor: 'published', ...fields };
      }
      return calendar({ part: g['part'] === undefined ? 'end' : partOf(g['part']) });
    },
    examples: [
      ['年底之前上线', '年底之前', '2025-10/2025-12'],
      ['年初宣布', '年初', '2025-01/2025-03'],
      ['年內完工', '年內', '2025'],
      ['季末結算', '季末', '2025-03'],
    ],
    not: ['每年底', '新年初一', '三年中有兩年', '三年內', '三個月內', '雨季末', '一周內'],
  },
  {
    name: 'zh-decade',
    first: DIGITS + '一二三四五六七八九十上本',
    pattern: `(?:(?<century>\\d{1,2}|[一二十]{1,3}[一二三四五六七八九]?|上个?|本) ?世纪 ?)?(?<tens>(?:1[5-9]|20)?\\d0|[二三四五六七八九]?十|(?:一[五六七八九]|二零)?[二三四五六七八九]零) ?年代(?:的?(?<part>初期?|早期|前期|中期|中叶|中后期|末期?|后期|晚期|末叶))?`,
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
      ['八〇年代', '八〇年代', '198X'],
      ['一九七〇年代', '一九七〇年代', '197X'],
      ['上世纪80年代', '上世纪80年代', '198X'],
      ['十九世纪七十年代', '十九世纪七十年代', '187X'],
    ],
    not: ['這個年代', '年代久遠', '百年代表'],
  },
  {
    name: 'zh-decades',
    first: DIGITS,
    pattern: `(?<from>(?:1[5-9]|20)\\d0) ?(?:到|至|[-–—~]|、|和|与|及) ?(?<to>(?:(?:1[5-9]|20)?\\d0)) ?年代`,
    read: (g) => {
      const from = Number(g['from']);
      const to = Number(g['to']);
      const last = to < 100 ? from - (from % 100) + to : to;
      if (last <= from) return undefined;
      return {
        type: 'range',
        from: { type: 'decade', firstYear: from },
        to: { type: 'decade', firstYear: last },
      };
    },
    examples: [
      ['在 1960 到 1980 年代普及', '1960 到 1980 年代', '196X/198X'],
      ['1960至80年代', '1960至80年代', '196X/198X'],
    ],
    not: ['1980 到 1960 年代表', '1960 到 80 年'],
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

const UNIT_WITHIN: Readonly<Record<string, TimeUnit>> = { 年: 'year', 月: 'month', 周: 'week' };

/** Words that tell of a show or a sport, whose seasons are counted like quarters. */
const isOfShow = (after: string) => /^的?(?:剧|集|节目|比赛|收视|首播|开播|开拍|完结)/.test(after);

/**
 * Whether 前 and a number of years is a year before our era and not a time before now: from a
 * hundred on, and opening a clause, a bracket or a range.
 */
function namesYearBefore(year: string, before: string, after: string): boolean {
  const long =
    /^[1-9]\d{2,3}$/.test(year) || /^[一二三四五六七八九]百[一二三四五六七八九零十]/.test(year);
  const inRange =
    /年 ?(?:[-~至到]|—{1,2}) ?$/.test(before) || /^ ?(?:[-~至到]|—{1,2}) ?前? ?\d/.test(after);
  if ((!long || Number(year) % 100 === 0) && !inRange) return false;
  return /(?:^|[,，。;；、(（:：于在自从至到~—-]) ?$/.test(before);
}
