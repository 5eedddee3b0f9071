import { countOf, numberOf } from '../numerals.ts';
import { COUNT, DAY_OF_MONTH, DIGITS, HAN_NUMBERS } from '../rule.ts';
import type { Groups, TimeRule } from '../rule.ts';
import type { AnchorChoice, CalendarFields, TimeUnit, TimeValue } from '../value.ts';
import { YEAR_TAIL, partOf, tailFields } from './chineseTail.ts';
import { weekdayOf } from './chineseCalendar.ts';

/** A unit with its measure word; 个 is needed before months, as 三月 is March. */
const UNIT =
  '(?<unit>年(?!级|代|龄|纪)|个? ?(?:星期|礼拜)|个 ?季度|季度|个 ?月|周|天|日|世纪)(?<half>半)?(?:多)?';
const UNIT_OF: readonly (readonly [RegExp, TimeUnit, number])[] = [
  [/年/, 'year', 1],
  [/季/, 'month', 3],
  [/月/, 'month', 1],
  [/周|星期|礼拜/, 'week', 1],
  [/天|日/, 'day', 1],
  [/世纪/, 'year', 100],
];

/** Count and unit of a distance: 三四年 → 3 to 4 years, 一年半 → 18 months, 两个季度 → 6 months. */
export function distanceOf(
  g: Groups,
): { unit: TimeUnit; count: { low: number; high: number } } | undefined {
  const found = UNIT_OF.find(([pattern]) => pattern.test(g['unit'] ?? ''));
  const count = countOf((g['count'] ?? '').replace(/或者?/g, '到'), g['half'] !== undefined);
  if (!found || !count || count.high > 999) return undefined;
  const [, unit, times] = found;
  const scaled = { low: count.low * times, high: count.high * times };
  const fraction = scaled.low % 1 !== 0 || scaled.high % 1 !== 0;
  if (!fraction) return { unit, count: scaled };
  if (unit === 'year')
    return { unit: 'month', count: { low: scaled.low * 12, high: scaled.high * 12 } };
  if (unit === 'month')
    return { unit: 'day', count: { low: scaled.low * 30, high: scaled.high * 30 } };
  return undefined;
}

const shift = (
  unit: TimeUnit,
  count: number,
  fields?: CalendarFields,
  anchor: AnchorChoice = 'published',
): TimeValue => ({ type: 'shift', unit, count, anchor, ...(fields ? { fields } : {}) });

const YEAR_WORD: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  去: -1,
  今: 0,
  本: 0,
  明: 1,
  后: 2,
};
const DAY_WORD: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  大后: 3,
};

/** How far a unit word points: 上 -1, 上上 -2, 这 0, 下 1, 下下 2. */
function steps(word: string): number {
  const ups = [...word].filter((c) => c === '上').length;
  const downs = [...word].filter((c) => c === '下').length;
  return downs - ups;
}

/** 上旬, 中旬 and 下旬 are the first, the middle and the last ten days. */
const THIRDS: Readonly<Record<string, string>> = { 上: '初', 中: '中', 下: '末' };

const WHICH = '上上|上|这|本|当|下下|下';

export const chineseRelative: readonly TimeRule[] = [
  {
    name: 'zh-year-word',
    first: '大前去今本明后',
    pattern: `(?<word>大前|前|去|今|本|明|后)年(?!度|级|轻|代|龄)(?:度(?!假))?(?: ?[,，]? ?(?=[上下]半年))?(?:同期|(?:的)?本月(?<sameDay>${DAY_OF_MONTH}) ?[日号])?${YEAR_TAIL}`,
    read: (g, { before, after }) => {
      const word = g['word'] ?? '';
      if (word === '前' && /[\d一二两三四五六七八九十几多数]$/.test(before)) return undefined;
      if (word === '后' && /[之以最往今前今]$/.test(before)) return undefined;
      if ((word === '今' || word === '明') && /^[明后]|^[今]/.test(after)) return undefined;
      if (g['sameDay'] !== undefined) {
        return shift('month', (YEAR_WORD[word] ?? 0) * 12, { day: numberOf(g['sameDay']) ?? 0 });
      }
      return shift('year', YEAR_WORD[word] ?? 0, tailFields(g));
    },
    examples: [
      ['去年推出', '去年', '2024'],
      ['前年的數據', '前年', '2023'],
      ['明年四月', '明年四月', '2026-04'],
      ['今年，上半年我們成長', '今年，上半年', '2025-40'],
      ['去年底', '去年底', '2024-10/2024-12'],
      ['去年5月见过', '去年5月', '2024-05'],
    ],
    not: ['三年前年輕', '今年輕人', '以後年年如此', '本年級'],
  },
  {
    name: 'zh-month-word',
    first: '上这本当下',
    pattern: `(?<which>${WHICH})(?:个月|月(?!球|亮|饼|台|经|租))(?:的?(?<part>初|上旬|中旬|下旬|底|末)|的? ?(?<day>${DAY_OF_MONTH}) ?[日号])?`,
    read: (g, { before }) => {
      if (/[以之加马晚早线]$/.test(before)) return undefined;
      const fields = tailFields({ day: g['day'] });
      const part = g['part'] === undefined ? {} : { part: partOf(g['part']) };
      return shift('month', steps(g['which'] ?? ''), { ...fields, ...part });
    },
    examples: [
      ['上個月的批評', '上個月', '2025-02'],
      ['這個月的報導', '這個月', '2025-03'],
      ['下个月完工', '下个月', '2025-04'],
      ['本月十日', '本月十日', '2025-03-10'],
      ['上月底', '上月底', '2025-02-21/2025-02-28'],
    ],
    not: ['每個月', '這三個月', '馬上月底'],
  },
  {
    name: 'zh-week-word',
    first: '上这本下',
    pattern: `(?<which>${WHICH})个? ?(?:周|星期|礼拜)(?:(?<end>末)|(?<weekday>[一二三四五六日天])(?!次|回|期|个))?(?!年|围|刊|边|密|期)`,
    read: (g) => {
      const weekday = g['weekday'] === undefined ? {} : { weekday: weekdayOf(g['weekday']) };
      return shift('week', steps(g['which'] ?? ''), {
        ...weekday,
        ...(g['end'] === undefined ? {} : { weekend: true }),
      });
    },
    examples: [
      ['上週發布', '上週', '2025-02-24/2025-03-02'],
      ['上週末的會議', '上週末', '2025-03-01/2025-03-02'],
      ['这个星期一', '这个星期一', '2025-03-03'],
      ['下下周日举行', '下下周日', '2025-03-23'],
    ],
    not: ['每週', '這周圍', '上周刊'],
  },
  {
    name: 'zh-weekday',
    first: '周星礼',
    pattern: `(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])(?!次|回|期|个|围)`,
    read: (g, { before }) =>
      /[每各个逢双单两一二三四五六七八九十\d]$/.test(before)
        ? undefined
        : { type: 'calendar', fields: { weekday: weekdayOf(g['weekday'] ?? '') } },
    examples: [
      ['禮拜日見', '禮拜日', '2025-03-02'],
      ['週三公布', '週三', '2025-03-05'],
    ],
    not: ['每周一', '一星期一次', '双周一更'],
  },
  {
    name: 'zh-day-word',
    first: '大前昨今明后当',
    pattern: `(?<word>大前|前|昨|今|明|大后|后)[天日](?!头条|之后|之子|空|桥|主|生|灾|下|才)`,
    read: (g, { before, after }) => {
      const word = g['word'] ?? '';
      if (/[之以年月日周天先]$/.test(before) && (word === '前' || word === '后')) return undefined;
      if (word === '前' && /[\d一二两三四五六七八九十几多数]$/.test(before)) return undefined;
      if (word === '明' && /说$/.test(before)) return undefined;
      if (word === '今') return { type: 'now', day: true };
      return /^[天日]/.test(after) ? undefined : shift('day', DAY_WORD[word] ?? 0);
    },
    examples: [
      ['昨日我不在', '昨日', '2025-03-02'],
      ['大后天可以吗', '大后天', '2025-03-06'],
    ],
    not: ['今日头条', '《明日之後》', '以后天天', '三天前天氣'],
  },
  {
    name: 'zh-distance-ago',
    first: DIGITS + HAN_NUMBERS + '半百',
    pattern: `(?<count>${COUNT}) ?${UNIT}(?:[之以]?前|以前)(?!后|往|进|面|端|途|景|夕|所|提)`,
    read: (g, { before }) => {
      if (/[\d.第零一二三四五六七八九十百千万]$/.test(before)) return undefined;
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
    not: ['2015年前', '三年前後', '第三年前', '半年前進'],
  },
  {
    name: 'zh-distance-later',
    first: DIGITS + HAN_NUMBERS + '半百再',
    pattern: `(?:再过? ?)?(?<count>${COUNT}) ?${UNIT}(?:[之以]?后|以后)(?!面|来|续|端|果|悔|退|座|台|代|期|天|年)`,
    read: (g, { before }) => {
      if (/[\d.第零一二三四五六七八九十百千万]$/.test(before)) return undefined;
      const distance = distanceOf(g);
      return distance && { type: 'distance', ...distance, sign: 1, anchor: 'either' };
    },
    examples: [
      ['十年後的場景', '十年後', '2035~'],
      ['兩三年後會怎樣', '兩三年後', '2027~/2028~'],
    ],
    not: ['2015年后', '三年後來', '第二天後'],
  },
  {
    name: 'zh-distance-since',
    first: '后',
    pattern: `后(?:的|大约|大概|约|不到|近|短短|仅)? ?(?<count>${COUNT}|几) ?${UNIT}(?!前)(?:[内里间])?`,
    read: (g, { before }) => {
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
    not: ['後三年級', '前後一年', '今后五年'],
  },
  {
    name: 'zh-stretch-past',
    first: '过最近前这上',
    pattern: `(?:(?<past>在?过去|最近|近|这)(?:的|约|大约|短短|整整)? ?|(?<prev>前|上) ?)(?<count>${COUNT}) ?${UNIT}(?:(?<within>[内里])|[间来]|以来)?(?!前|后|之前|之后)`,
    read: (g, { before, after }) => {
      if (g['past'] === '近' && /[附接靠相将走邻亲最]$/.test(before)) return undefined;
      if (g['prev'] !== undefined && /[以之目当年月天周日提先生马早晚事午]$|同比|环比/.test(before))
        return undefined;
      const distance = distanceOf(g);
      if (!distance) return undefined;
      // 这两年内 looks ahead; 这两年 alone looks back.
      if (g['past'] === '这' && (g['within'] !== undefined || /^之内/.test(after)))
        return undefined;
      const rolling = g['past'] === '近' || g['prev'] !== undefined;
      return {
        type: 'stretch',
        ...distance,
        sign: -1,
        anchor: 'published',
        ...(rolling ? { rolling } : {}),
      };
    },
    examples: [['過去十年他學到', '過去十年', '2015~/2025~']],
    not: ['前三名', '附近三年', '上一代', '目前一年'],
  },
  {
    name: 'zh-stretch-ahead',
    first: '在未接今往此随后这' + DIGITS + HAN_NUMBERS + '半',
    pattern: `(?:(?:在(?=[^内里间。，,]{2,14}[内里间]))?(?<ahead>未来|接下来|今后|往后|此后|随后|后|这)(?:的|约|大约)? ?(?<count>${COUNT}) ?${UNIT}(?:[之以]?[内里间]|[内里间])?|(?:在)?(?<count2>${COUNT}) ?(?<unit2>年|个? ?(?:星期|礼拜)|个 ?月|周|天)(?:[之以]?内|之间))(?!后|前|部|在|容|地|陆|存|战|阁|政|需|心)`,
    read: (g, { before }) => {
      if (/[\d.第零一二三四五六七八九十百千万]$/.test(before)) return undefined;
      const ahead = g['ahead'];
      const distance = distanceOf({
        count: g['count'] ?? g['count2'],
        unit: g['unit'] ?? g['unit2'],
        half: g['half'],
      });
      if (!distance || (ahead === '后' && /[以之]$/.test(before))) return undefined;
      if (ahead === '这') return undefined;
      const anchor =
        ahead === '此后' || ahead === '随后' || (ahead === undefined && !/在 ?$/.test(before))
          ? 'either'
          : 'published';
      return { type: 'stretch', ...distance, sign: 1, anchor };
    },
    examples: [
      ['未來三到六個月內', '未來三到六個月內', '2025-06/2025-09'],
      ['在未来两年内的某个时候', '在未来两年内', '2025-03/2027-03'],
      ['在一兩年內，我們', '在一兩年內', '2026~/2027~'],
    ],
    not: ['五年內部', '一天内容', '三週在家'],
  },
  {
    name: 'zh-these-years-ahead',
    first: '这',
    pattern: `这(?<count>${COUNT}) ?${UNIT}[之以]?[内里](?!部|容)`,
    read: (g) => {
      const distance = distanceOf(g);
      if (!distance) return undefined;
      const value: TimeValue = { type: 'stretch', ...distance, sign: 1, anchor: 'published' };
      return { value, approximate: true };
    },
    examples: [['在這兩年內產生影響', '這兩年內', '2025-03~/2027-03~']],
    not: ['這兩年內部', '這個月'],
  },
  {
    name: 'zh-same-or-next-unit',
    first: '同当那隔翌次',
    pattern: `(?:(?<same>同|当|那|那一|该)(?<sameUnit>年(?!代|级|龄|轻|货)|月(?!亮|球)|日|天(?!才|下|生|然|空|真))|(?<next>隔|翌|次)(?<nextUnit>年(?!级)|月|日|天))${YEAR_TAIL}`,
    read: (g, { before, after }) => {
      const unitWord = g['sameUnit'] ?? g['nextUnit'] ?? '';
      const unit: TimeUnit = unitWord === '年' ? 'year' : unitWord === '月' ? 'month' : 'day';
      if (g['same'] === '当' && (/[相适恰正应每]$/.test(before) || /^时|^初/.test(after)))
        return undefined;
      if (g['same'] === '同' && /[相不共如等一]$/.test(before)) return undefined;
      if (g['next'] === '次' && /[一二两三四五六七八九十\d几多每首再此]$/.test(before))
        return undefined;
      return {
        type: 'shift',
        unit,
        count: g['same'] === undefined ? 1 : 0,
        anchor: 'narrative',
        fields: unit === 'year' ? tailFields(g) : {},
      };
    },
    examples: [
      ['2019年成立，隔年上市', '隔年', '2020'],
      ['2019年成立，同年五月上市', '同年五月', '2019-05'],
    ],
    not: ['相當年輕', '同年級', '三次天災', '當天才'],
  },
  {
    name: 'zh-that-time',
    first: '当那彼届',
    pattern: `当时(?!代)|那时(?:候)?(?!代)|那段(?:时间|日子|时期)|那(?:一)?时期|彼时`,
    read: () => ({ type: 'narrative' }),
    examples: [['2016年很小，當時只有五人', '當時', '2016~']],
    not: ['當時代改變', '何時', '屆時'],
  },
  {
    name: 'zh-month-part',
    first: '月上中下',
    pattern: `月(?<part>[初中底末])(?![步级衷国文层线盘])|(?<third>[上中下])旬`,
    read: (g, { before }) =>
      /[\d零一二三四五六七八九十几多满足每个出蜜岁明新皓残弯期] ?$/.test(before)
        ? undefined
        : shift('month', 0, { part: partOf(g['part'] ?? THIRDS[g['third'] ?? ''] ?? '') }),
    examples: [
      ['月底上線', '月底', '2025-03-21/2025-03-31'],
      ['將於中旬公布', '中旬', '2025-03-11/2025-03-20'],
    ],
    not: ['每月初', '三月中', '歲月中', '出月子', '蜜月中'],
  },
  {
    name: 'zh-half-words',
    first: '上下',
    pattern: `(?<which>上|下)(?:个)?半(?<unit>年|月|周)`,
    read: (g) => {
      if (g['unit'] === '年') return undefined;
      const first = g['which'] === '上';
      return g['unit'] === '月'
        ? shift('month', 0, { half: first ? 1 : 2 })
        : shift('week', 0, { half: first ? 1 : 2 });
    },
    examples: [['上半月都不在', '上半月', '2025-03-01/2025-03-15']],
    not: ['上半場', '下半部'],
  },
];
