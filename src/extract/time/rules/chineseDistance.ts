import { countOf, numberOf } from '../numerals.ts';
import type { Count } from '../numerals.ts';
import { COUNT, DIGITS, HAN_NUMBERS } from '../rule.ts';
import type { Groups, TimeRule } from '../rule.ts';
import type { TimeUnit, TimeValue } from '../value.ts';

/**
 * A unit with its measure word; 个 is needed before months, as 三月 is March. 多 behind it, or
 * between a number below ten and it, is passed over: 三个多月前 is about three months ago.
 */
const UNIT =
  '(?<more>多|余|几)? ?(?<unit>年(?!级|代|龄|纪)|个(?:半|多)? ?(?:星期|礼拜|月|季度|世纪)|星期|礼拜|季度|周|天|日|(?<=半 ?)世纪)(?<half>半)?(?:多)?';
const UNIT_OF: readonly (readonly [RegExp, TimeUnit, number])[] = [
  [/年/, 'year', 1],
  [/季/, 'month', 3],
  [/月/, 'month', 1],
  [/周|星期|礼拜/, 'week', 1],
  [/天|日/, 'day', 1],
  [/世纪/, 'year', 100],
];

/** Count and unit of a distance: 三四年 → 3 to 4 years, 一年半 → 18 months, 两个季度 → 6 months. */
function distanceOf(g: Groups): { unit: TimeUnit; count: Count; about?: 'month' } | undefined {
  const word = g['unit'] ?? '';
  const found = UNIT_OF.find(([pattern]) => pattern.test(word));
  const half = g['half'] !== undefined || /半/.test(word);
  const exact = countOf((g['count'] ?? '').replace(/或者?/g, '到'), half);
  if (!found || !exact || exact.high > 999) return undefined;
  const count = g['more'] === undefined ? exact : moreThan(exact);
  const [, unit, times] = found;
  const scaled = { low: count.low * times, high: count.high * times };
  const fraction = scaled.low % 1 !== 0 || scaled.high % 1 !== 0;
  if (!fraction) return { unit, count: scaled };
  if (unit === 'year')
    return { unit: 'month', count: { low: scaled.low * 12, high: scaled.high * 12 } };
  if (unit === 'month') {
    const count30 = { low: scaled.low * 30, high: scaled.high * 30 };
    return { unit: 'day', count: count30, ...(scaled.low > 1 ? { about: 'month' } : {}) };
  }
  return undefined;
}

/** 十多年 is from ten to nineteen years, 二十余年 from twenty to twenty-nine. */
function moreThan({ low, high }: Count): Count {
  return low === high && low >= 10 && low % 10 === 0
    ? { low, high: low + (low % 100 === 0 ? 99 : 9) }
    : { low, high };
}

/** A length of time that another one follows as the upper end of a range. */
const DURATION_TO =
  /[\d一二两三四五六七八九十百半] ?(?:个半?)? ?(?:秒|分钟?|小时|天|日|周|星期|礼拜|月|季度|年) ?(?:到|至|和|与|[-~]|—{1,2}) ?$/;

/** A count of years that may be as many as a thousand and more. */
const AGES = '(?:[1-9],\\d{3}|[1-9]\\d{1,3})';
/** Years back from which on years before 0 would need a fifth digit. */
const LONGEST_AGES = 9999;

export const chineseDistance: readonly TimeRule[] = [
  {
    name: 'zh-distance-ago',
    first: DIGITS + HAN_NUMBERS + '半百',
    pattern: `(?<count>${COUNT}) ?${UNIT}(?:[之以]?前|以前)(?!后|往|进|面|端|途|景|夕|所|提)`,
    read: (g, { before }) => {
      if (/[\d.第零一二三四五六七八九十百千万几数上]$|\d,$/.test(before)) return undefined;
      const distance = distanceOf(g);
      if (!distance) return undefined;
      return { type: 'distance', ...distance, sign: -1, anchor: 'published' };
    },
    examples: [
      ['三年前我們', '三年前', '2022~'],
      ['六個月前', '六個月前', '2024-09~'],
      ['18 个月前的 3%', '18 个月前', '2023-09~'],
      ['大概一年半前', '大概一年半前', '2023-09~'],
      ['5天前就回来', '5天前', '2025-02-26'],
      ['三四年前', '三四年前', '2021~/2022~'],
    ],
    not: ['2015年前', '三年前後', '第三年前', '半年前進', '1,900年前'],
  },
  {
    name: 'zh-ages-ago',
    first: DIGITS,
    pattern: `(?:(?<from>${AGES}) ?年? ?(?:[至到~-]|—{1,2}) ?)?(?<count>${AGES}) ?年(?:[之以]?前|以前)(?!后|往|进|面|端|途|景|夕|所|提)`,
    read: (g, { before }) => {
      if (/[\d.,第前]$/.test(before)) return undefined;
      const near = numberOf(g['count'] ?? '') ?? 0;
      const far = numberOf(g['from'] ?? g['count'] ?? '') ?? 0;
      // Shorter ones are told by the rule above; years of five digits no date can be written with.
      if (far < near || far < 1000 || far > LONGEST_AGES) return undefined;
      if (g['from'] === undefined && !/,/.test(g['count'] ?? '')) return undefined;
      return {
        type: 'distance',
        unit: 'year',
        count: { low: near, high: far },
        sign: -1,
        anchor: 'published',
      };
    },
    examples: [
      ['約1,800年至350年前的遺址', '約1,800年至350年前', '0225~/1675~'],
      ['8,000年前的種子', '8,000年前', '-5975~'],
    ],
    not: ['2015年前', '1911年至1912年前後', '1800年前', '12,000年前'],
  },
  {
    name: 'zh-distance-later',
    first: DIGITS + HAN_NUMBERS + '半百再',
    pattern: `(?:再过? ?)?(?<count>${COUNT}) ?${UNIT}(?:[之以]?后|以后)(?!面|来|续|端|果|悔|退|座|台|代|期|天|年)`,
    read: (g, { before, after }) => {
      if (/[\d.第零一二三四五六七八九十百千万几数]$/.test(before)) return undefined;
      const distance = distanceOf(g);
      // 三年後的今天 is today, and 三年後的某一天 any day.
      if (/^的(?:今[天日]|某|一[天个])/.test(after)) return undefined;
      return distance && { type: 'distance', ...distance, sign: 1, anchor: 'either' };
    },
    examples: [
      ['十年後的場景', '十年後', '2035~'],
      ['兩三年後會怎樣', '兩三年後', '2027~/2028~'],
    ],
    not: ['2015年后', '三年後來', '第二天後', '三年後的今天', '幾十年後'],
  },
  {
    name: 'zh-soonest-latest',
    first: '最',
    pattern: `最快 ?(?<count>${COUNT}) ?(?:年|个?月)?[、,，至到]? ?最(?:慢|晚|迟|多) ?(?<most>${COUNT}) ?${UNIT}(?:[之以]?[内后间])?`,
    read: (g) => {
      const [soonest, latest] = [distanceOf(g), distanceOf({ ...g, count: g['most'] })];
      if (!soonest || !latest || soonest.count.low > latest.count.high) return undefined;
      const count = { low: soonest.count.low, high: latest.count.high };
      return { type: 'distance', unit: latest.unit, count, sign: 1, anchor: 'published' };
    },
    examples: [['最快兩年、最慢三年內完工', '最快兩年、最慢三年內', '2027~/2028~']],
    not: ['最快兩年級', '最快三年、最慢兩年內'],
  },
  {
    name: 'zh-going-on',
    first: '再',
    pattern: `再(?:持续|继续|维持|坚持|等待?|花|撑|走|过)(?:上)? ?(?<count>${COUNT}) ?${UNIT}(?![前后])`,
    read: (g) => {
      const distance = distanceOf(g);
      return distance && { type: 'distance', ...distance, sign: 1, anchor: 'published' };
    },
    examples: [['假设再持续两年', '再持续两年', '2027~']],
    not: ['再持續兩年後', '再三年級', '再兩年'],
  },
  {
    name: 'zh-gone-on',
    first: '又',
    pattern: `又过了? ?(?<count>${COUNT}) ?${UNIT}(?:[之以]?后|以后)?(?!前|面|来|续|端)`,
    read: (g) => {
      const distance = distanceOf(g);
      return distance && { type: 'distance', ...distance, sign: 1, anchor: 'narrative' };
    },
    examples: [['2015年開館，又過了三年，擴建完工', '又過了三年', '2018~']],
    not: ['又過了三年級', '又三年'],
  },
  {
    name: 'zh-distance-since',
    first: '后',
    pattern: `后(?:的|大约|大概|约|不到|近|短短|仅)? ?(?<count>${COUNT}|几) ?${UNIT}(?!前)(?:[内里间])?`,
    read: (g, { before }) => {
      if (/(?:^|[,，。;；、(（最])$/.test(before)) return undefined;
      if (/[以之往今前]$/.test(before) && g['count'] !== '几') return undefined;
      if (g['count'] === '几')
        return {
          type: 'vague',
          name: 'few-after',
          unit: /年/.test(g['unit'] ?? '') ? 'year' : 'month',
        };
      const distance = distanceOf(g);
      if (!distance || /[今往此]$/.test(before)) return undefined;
      return { type: 'distance', ...distance, sign: 1, anchor: 'narrative' };
    },
    examples: [['2015年3月創立後三年內', '後三年內', '2018~']],
    not: ['後三年級', '前後一年', '今后五年', '2015年是他最後一年'],
  },
  {
    name: 'zh-stretch-past',
    first: '过最近前这上',
    pattern: `(?:(?<past>在?过去|最近|近|这)(?:的|约|大约|短短|整整)? ?|(?<prev>前|上) ?)(?<count>${COUNT}) ?(?:${UNIT}|(?<=近 ?${COUNT} ?)(?<months>月)(?![份初中底末上下旬球\\d一二三四五六七八九十]))(?:(?<within>[内里])|(?<since>[间来]|以来))?(?!前|后|之前|之后)`,
    read: (g, { before, after }) => {
      // 这一年 and 上一周 are a calendar year and week, like 今年 and 上周.
      if (/^[这上]$/.test(g['past'] ?? g['prev'] ?? '') && g['count'] === '一' && !g['half'])
        if (g['since'] === undefined && !/半/.test(g['unit'] ?? '')) return undefined;
      if (g['past'] === '近' && /[附接靠相将走邻亲最]$/.test(before)) return undefined;
      // 桌上六十年: on the table.
      if (g['prev'] === '上' && !/(?:^|[,，。;；、(（ 在于与和比较])$/.test(before))
        return undefined;
      if (g['prev'] !== undefined && /[以之目当年月天周日提先生马早晚事午]$|同比|环比/.test(before))
        return undefined;
      const distance = distanceOf(g['months'] === undefined ? g : { ...g, unit: '个月' });
      if (!distance) return undefined;
      // 这两年内 looks ahead; 这两年 alone looks back.
      if (g['past'] === '这' && (g['within'] !== undefined || /^之内/.test(after)))
        return undefined;
      if (g['prev'] !== undefined && distance.count.high >= 100) return undefined;
      const rolling = g['past'] === '近' || g['prev'] !== undefined;
      return {
        type: 'stretch',
        unit: distance.unit,
        count: distance.count,
        sign: -1,
        anchor: 'published',
        ...(rolling ? { rolling } : {}),
      };
    },
    examples: [['過去十年他學到', '過去十年', '2015~/2025~']],
    not: ['前三名', '附近三年', '上一代', '目前一年', '擺在桌上60年'],
  },
  {
    name: 'zh-stretch-since',
    first: DIGITS + HAN_NUMBERS + '半百',
    pattern: `(?<count>${COUNT}) ?${UNIT}以?来(?![自到说看往访回者信源电临])`,
    read: (g, { before, after }) => {
      // In the middle of a clause it only says how long: 公司三年来首次盈利.
      if (!/(?:^|[,，。;；、(（])$/.test(before) || !/^(?:$|[,，])/.test(after)) return undefined;
      const distance = distanceOf(g);
      return (
        distance && {
          type: 'stretch',
          unit: distance.unit,
          count: distance.count,
          sign: -1,
          anchor: 'published',
        }
      );
    },
    examples: [
      ['三年來，公司首次盈利', '三年來', '2022~/2025~'],
      ['十年以來', '十年以來', '2015~/2025~'],
    ],
    not: ['2015年來', '三年來自各地', '第三年來', '近三年來'],
  },
  {
    name: 'zh-stretch-ahead',
    first: '在未接今往此之其随后下这' + DIGITS + HAN_NUMBERS + '半',
    pattern: `(?:(?:在(?=[^内里间。，,]{2,14}[内里间]))?(?<ahead>未来|接下来|今后|往后|此后|随后|[之其]后(?=的)|后|下|这)(?:的|约|大约)? ?(?<count>${COUNT}) ?${UNIT}(?<inside>[之以]?[内里间])?|(?:在)?(?<count2>${COUNT}) ?(?<unit2>年|个? ?(?:星期|礼拜)|个 ?月|周|天)(?:[之以]?内|之间))(?!后|前|部|在|容|地|陆|存|战|阁|政|需|心)`,
    read: (g, { before }) => {
      if (/[\d.第零一二三四五六七八九十百千万后几数]$/.test(before)) return undefined;
      const ahead = g['ahead'];
      const distance = distanceOf({
        count: g['count'] ?? g['count2'],
        unit: g['unit'] ?? g['unit2'],
        half: g['half'],
      });
      if (!distance || g['more'] === '几' || (ahead === '后' && /[以之]$/.test(before)))
        return undefined;
      // 在8天到300年之间: how long something may last, from one length to another.
      if (DURATION_TO.test(before)) return undefined;
      if (ahead === '这') return undefined;
      const rolling = ahead === '后' || ahead === '下';
      if (rolling && g['inside'] !== undefined) return undefined;
      if (rolling && !/(?:^|[,，。;；、(（ 在])$/.test(before)) return undefined;
      if (ahead === '下' && g['count'] === '一') return undefined;
      const anchor =
        /^[此随之其]后$/.test(ahead ?? '') || (ahead === undefined && !/在 ?$/.test(before))
          ? 'either'
          : 'published';
      const { unit, count } = distance;
      return { type: 'stretch', unit, count, sign: 1, anchor, ...(rolling ? { rolling } : {}) };
    },
    examples: [
      ['未來三到六個月內', '未來三到六個月內', '2025-06/2025-09'],
      ['在未来两年内的某个时候', '在未来两年内', '2025-03/2027-03'],
      ['在一兩年內，我們', '在一兩年內', '2026~/2027~'],
      ['2019年停業，在之後的三年裡重建', '在之後的三年裡', '2019-01/2022-01'],
    ],
    not: ['五年內部', '一天内容', '三週在家', '小店在幾十年內長大', '數十年內'],
  },
  {
    name: 'zh-these-years-ahead',
    first: '这',
    pattern: `这(?<count>${COUNT}) ?${UNIT}(?<inside>[之以]?[内里])(?!部|容)`,
    read: (g) => {
      const distance = distanceOf(g);
      // 這一年裡 is this year.
      if (!distance || (g['count'] === '一' && /里/.test(g['inside'] ?? ''))) return undefined;
      const value: TimeValue = { type: 'stretch', ...distance, sign: 1, anchor: 'published' };
      return { value, approximate: true };
    },
    examples: [['在這兩年內產生影響', '這兩年內', '2025-03~/2027-03~']],
    not: ['這兩年內部', '這個月'],
  },
];
