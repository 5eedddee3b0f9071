import { numberOf } from '../numerals.ts';
import { DAY_OF_MONTH } from '../rule.ts';
import type { TimeRule } from '../rule.ts';
import type { AnchorChoice, CalendarFields, TimeUnit, TimeValue } from '../value.ts';
import { MONTH_TAIL_OF, WITHIN, YEAR_TAIL, partOf, tailFields, weekdayOf } from './chineseTail.ts';

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
  来: 1,
  后: 2,
  大后: 3,
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
  return Array.from(word).reduce((sum, c) => sum + (c === '下' ? 1 : c === '上' ? -1 : 0), 0);
}

/** 上旬, 中旬 and 下旬 are the first, the middle and the last ten days. */
const THIRDS: Readonly<Record<string, string>> = { 上: '初', 中: '中', 下: '末' };

const UNIT_OF: Readonly<Record<string, TimeUnit>> = { 年: 'year', 月: 'month', 周: 'week' };

/** Whether a word opens a clause as what sets its time. */
const opensClause = (before: string, after: string) =>
  /(?:^|[,，。;；!！?？、 ])$/.test(before) &&
  !/^(?:[来间里内多半之中]|以来|[。!！?？]|$)/.test(after);

const WHICH = '上上|上|这|本|当|下下|下';
/** The same with 一, for a unit by itself: 上一年, 这一周. */
const WHICH_ONE = '上一|这一|下一';

const quarterPart = (word: string | undefined): CalendarFields | undefined =>
  word === undefined ? undefined : { part: partOf(word) };

/** The unit before or behind, or this one; a story told in the past goes on with its own. */
const ofStory = (which: string): AnchorChoice => (which.endsWith('一') ? 'either' : 'published');

/** What is likened to, or who is told apart by, what they once did. */
const OF_THOSE_DAYS = /(?:(?:像|跟|和|如|与|同|比)[^,，。;；、]{0,6}|[这那](?:些|个|位|群|批)) ?$/;

export const chineseRelative: readonly TimeRule[] = [
  {
    name: 'zh-year-word',
    first: '大前去今本明来后',
    pattern: `(?<word>大前|前|去|今|本|明|来|大后|后)年(?!级|轻|代|龄|纪)(?:度(?!假))?(?: ?[,，]? ?(?=[上下]半年))?(?:同期|的?(?:(?<today>今[天日])|(?<thisTime>此时|这个时候|同月|同一时间))|(?:的)?本月(?<sameDay>${DAY_OF_MONTH}) ?[日号])?${YEAR_TAIL}${WITHIN}`,
    read: (g, { before, after }) => {
      const word = g['word'] ?? '';
      if (word === '前' && /[\d一二两三四五六七八九十几多数]$/.test(before)) return undefined;
      if (word === '后' && /[之以最往今前然]$/.test(before)) return undefined;
      if (word === '来' && !/(?:^|[,，。;；、(（ 在于至到等]|预计|计划) ?$/.test(before))
        return undefined;
      if ((word === '今' || word === '明') && /^[明后今]/.test(after)) return undefined;
      if (g['today'] ?? g['thisTime']) {
        const same = g['today'] === undefined ? 'month' : 'day';
        return shift('year', YEAR_WORD[word] ?? 0, { same });
      }
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
      ['去年今天發布', '去年今天', '2024-03-03'],
      ['去年這個時候', '去年這個時候', '2024-03'],
      ['去年底', '去年底', '2024-10/2024-12'],
      ['去年5月见过', '去年5月', '2024-05'],
    ],
    not: ['然後年復一年地學習', '三年前年輕', '今年輕人', '以後年年如此', '本年級'],
  },
  {
    name: 'zh-one-unit',
    first: '上这下',
    pattern: `(?<which>${WHICH_ONE})(?:年(?:度(?!假))?(?!级|代|龄|轻|来)${YEAR_TAIL}${WITHIN}|(?<quarterUnit>个?季度|季(?![节风赛剧后的度])))`,
    read: (g, { before, after }) => {
      if (/[以之加马晚早线网]$/.test(before) || /^[间来多半]|^之[间内]/.test(after))
        return undefined;
      const which = g['which'] ?? '';
      const unit = g['quarterUnit'] === undefined ? 'year' : 'quarter';
      return shift(unit, steps(which), unit === 'year' ? tailFields(g) : undefined, ofStory(which));
    },
    examples: [
      ['上一年亏损', '上一年', '2024'],
      ['下一年度的预算', '下一年度', '2026'],
      ['公司这一年亏损', '这一年', '2025'],
      ['在這一年裡，團隊換了三位主管', '這一年', '2025'],
      ['2019年成立。這一年，他回國', '這一年', '2019'],
      ['2019年5月上市，上一年收入翻倍', '上一年', '2018'],
      ['上一季度', '上一季度', '2024-36'],
    ],
    not: ['上一年级', '这一年来', '网上一年', '上一代'],
  },
  {
    name: 'zh-unit-before',
    first: '前后',
    pattern: `(?<which>[前后])一(?<unit>天(?!才|下|生|然|空|真)|日|晚|夜|年(?!级|代|龄)|周(?!边|围|刊)|个?星期|个月)(?![以之]?[前后来])`,
    read: (g, { before }) => {
      if (/[以之目当年月周日天先提马早晚事午往今此最\d]$/.test(before)) return undefined;
      const unit =
        UNIT_OF[(g['unit'] ?? '').replace('个', '')] ??
        (/期/.test(g['unit'] ?? '') ? 'week' : 'day');
      // The day before what is told, which an article that names no day of it does not say.
      return g['which'] === '前'
        ? shift(unit, -1, undefined, unit === 'day' ? 'narrative' : 'told')
        : shift(unit, 1, undefined, 'narrative');
    },
    examples: [
      ['2019年5月3日開幕，前一天還在下雨', '前一天', '2019-05-02'],
      ['2019年上市，前一年虧損', '前一年', '2018'],
    ],
    not: ['前一年級', '之前一天', '後一名'],
  },
  {
    name: 'zh-month-word',
    first: '上这本当下',
    pattern: `(?<which>${WHICH}|${WHICH_ONE})(?:个月|月(?!球|亮|饼|台|经|租))(?:(?<part>初)|${MONTH_TAIL_OF})${WITHIN}`,
    read: (g, { before, after }) => {
      if (/[以之加马晚早线]$/.test(before) || /^来/.test(after)) return undefined;
      const part = g['part'] === undefined ? {} : { part: partOf(g['part']) };
      return shift('month', steps(g['which'] ?? ''), {
        ...tailFields({ ...g, part: undefined }),
        ...part,
      });
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
    name: 'zh-quarter-word',
    first: '上这本当下',
    pattern: `(?<which>${WHICH})(?:个季度?|季度?)(?!节|风|赛|剧|后)(?<part>[初末](?!期))?${WITHIN}`,
    read: (g, { before }) =>
      /[以之加马晚早线]$/.test(before)
        ? undefined
        : shift('quarter', steps(g['which'] ?? ''), quarterPart(g['part'])),
    examples: [
      ['上一季之外，上季度營收', '上季度', '2024-36'],
      ['本季的財測', '本季', '2025-33'],
      ['上季末', '上季末', '2024-12'],
    ],
    not: ['這季節', '下季賽事', '馬上季後'],
  },
  {
    name: 'zh-season-word',
    first: '去今明',
    pattern: `(?<word>[去今明])(?<season>[春夏秋冬])(?:[天季](?![节赛]))?(?![笋梅运秋晚])`,
    read: (g, { before }) => {
      if (!/(?:^|[,，。;；、(（ 在于自从至到由])$/.test(before)) return undefined;
      const season = '春夏秋冬'.indexOf(g['season'] ?? '');
      return shift('year', YEAR_WORD[g['word'] ?? ''] ?? 0, { season });
    },
    examples: [
      ['今夏開幕', '今夏', '2025-06/2025-08'],
      ['於去冬完工', '去冬', '2024-12/2025-02'],
    ],
    not: ['他叫明春', '古今春秋'],
  },
  {
    name: 'zh-portion',
    first: '今本这',
    pattern: `(?<unit>今年|本月|这个月|本周|这周)(?:(?<earlier>稍早|较早|早些)|稍后|稍晚|晚些)(?:的?时候|之?前)?`,
    read: (g) => ({
      type: 'portion',
      which: g['earlier'] === undefined ? 'later' : 'earlier',
      unit: /年/.test(g['unit'] ?? '') ? 'year' : /月/.test(g['unit'] ?? '') ? 'month' : 'week',
      anchor: 'published',
    }),
    examples: [
      ['今年稍早宣布', '今年稍早', '2025-01/2025-03'],
      ['今年晚些時候推出', '今年晚些時候', '2025-03/2025-12'],
    ],
    not: ['稍早宣布', '今年的'],
  },
  {
    name: 'zh-week-word',
    first: '上这本下',
    pattern: `(?<which>${WHICH}|${WHICH_ONE})个? ?(?:周|星期|礼拜)(?:(?<end>末)|(?<start>初)(?!中)|(?<weekday>[一二三四五六日天])(?!次|回|期|个))?(?!年|围|刊|边|密|期|末|报)${WITHIN}`,
    read: (g, { before, after }) => {
      const which = g['which'] ?? '';
      const alone = g['weekday'] === undefined && g['end'] === undefined;
      if (alone && which === '这一' && /^以?来/.test(after)) return undefined;
      if (which.length > 1 && /[以之加马晚早线]$/.test(before)) return undefined;
      const fields = {
        ...(g['weekday'] === undefined ? {} : { weekday: weekdayOf(g['weekday']) }),
        ...(g['end'] === undefined ? {} : { weekend: true }),
        ...(g['start'] === undefined ? {} : { half: 1 }),
      };
      return shift('week', steps(which), fields, which === '这一' ? 'either' : 'published');
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
    first: '大前昨今明后当本',
    pattern: `(?:(?<word>大前|前|昨|今|明|大后|后)[天日]|(?<near>[昨今明]|前(?=晚))[晨晚夜早午]|(?<today>本日))(?!头条|之后|之子|空|桥|主|生|灾|才|本|报|餐)(?!(?<=天)下(?!午))`,
    read: (g, { before, after }) => {
      // 今天 may mean these days, but 本日 is the very day.
      if (g['today'] !== undefined) return shift('day', 0);
      const word = g['word'] ?? g['near'] ?? '';
      if (/[之以年月日周天先]$/.test(before) && (word === '前' || word === '后')) return undefined;
      if (word === '前' && /[\d一二两三四五六七八九十几多数]$/.test(before)) return undefined;
      if (word === '明' && /说$/.test(before)) return undefined;
      if (word === '今') return { type: 'now', day: true };
      return /^[天日]/.test(after) ? undefined : shift('day', DAY_WORD[word] ?? 0);
    },
    examples: [
      ['昨日我不在', '昨日', '2025-03-02'],
      ['大后天可以吗', '大后天', '2025-03-06'],
      ['昨晚公布', '昨晚', '2025-03-02'],
      ['昨日下午公布', '昨日下午', '2025-03-02'],
      ['他前晚抵達', '前晚', '2025-03-01'],
    ],
    not: ['今日头条', '《明日之後》', '以后天天', '三天前天氣', '前天下人', '之前晚餐', '年前晚了'],
  },
  {
    name: 'zh-day-in-brackets',
    first: '前昨今明后本',
    pattern: `(?:前|昨|今|明|后|本月) ?[(（] ?(?<day>${DAY_OF_MONTH}) ?(?:[)）] ?[日天号]|[日号] ?[)）])`,
    read: (g) => ({ type: 'calendar', fields: { day: numberOf(g['day'] ?? '') ?? 0 } }),
    examples: [
      ['今（3）日舉行', '今（3）日', '2025-03-03'],
      ['昨(2)日宣布', '昨(2)日', '2025-03-02'],
      ['明（4日）停業', '明（4日）', '2025-03-04'],
    ],
    not: ['今（三人）日', '明（40）日'],
  },
  {
    name: 'zh-second-unit',
    first: '第',
    pattern: `第二(?<unit>[年天])(?![的级度次期性生赋])`,
    read: (g, { before }) =>
      /(?:^|[,，。;；、!！?？]|到了?|而|但|就在|结果|直到|果然|于是|紧接着?) ?$/.test(before)
        ? {
            type: 'shift',
            unit: g['unit'] === '年' ? 'year' : 'day',
            count: 1,
            anchor: 'narrative',
          }
        : undefined,
    examples: [
      ['2019年開業，第二年擴店', '第二年', '2020'],
      ['2019年5月3日出事，直到第二天才停', '第二天', '2019-05-04'],
    ],
    not: ['2019年進入第二年', '2019年入學，第二年級'],
  },
  {
    name: 'zh-same-or-next-unit',
    first: '同当那该这隔翌次',
    pattern: `(?:(?<same>同一|同|当|那一|那|该|(?<this>这一?))(?<sameUnit>年(?!代|级|龄|轻|货)|月(?!亮|球|份)|日|天(?!才|下|生|然|空|真)|周(?!边|围|刊)|[晚夜](?![上会间班餐]|里))|(?<next>隔|翌|次)(?<nextUnit>年(?!级)|月|日|天|周|晨))${YEAR_TAIL}`,
    read: (g, { before, after }) => {
      const unitWord = g['sameUnit'] ?? g['nextUnit'] ?? '';
      const unit = UNIT_OF[unitWord] ?? 'day';
      // 這一年 may as well be the past one, and 這天 any day.
      const alone = before === '' && after === '';
      if (g['this'] !== undefined && !(unit === 'year' && (alone || opensClause(before, after))))
        return undefined;
      if (g['same'] === '当' && (/[相适恰正应每]$/.test(before) || /^时|^初/.test(after)))
        return undefined;
      // 當年的她, 就像當年, 那些當年…的人: "in those days", of no year in particular.
      if (
        g['same'] === '当' &&
        unit === 'year' &&
        (/^的(?!\d)/.test(after) || (OF_THOSE_DAYS.test(before) && !/^ ?\d/.test(after)))
      )
        return undefined;
      if (g['same'] === '同' && /[相不共如等一]$/.test(before)) return undefined;
      if (g['next'] === '次' && /[一二两三四五六七八九十\d几多每首再此]$/.test(before))
        return undefined;
      return {
        type: 'shift',
        unit,
        count: g['same'] === undefined ? 1 : 0,
        anchor:
          g['this'] !== undefined
            ? 'either'
            : alone && g['same'] === undefined
              ? 'told'
              : 'narrative',
        fields: unit === 'year' ? tailFields(g) : {},
      };
    },
    examples: [
      ['2019年成立，隔年上市', '隔年', '2020'],
      ['2019年成立，同年五月上市', '同年五月', '2019-05'],
      ['2019年成立，該年6月上市', '該年6月', '2019-06'],
      ['2019年5月3日起火，當晚撲滅', '當晚', '2019-05-03'],
      ['2019年5月，大水進城，當夜橋斷了', '當夜', '2019-05'],
      ['2019年5月3日起火，翌晨撲滅', '翌晨', '2019-05-04'],
      ['2019年5月3日起火，當週停課', '當週', '2019-04-29/2019-05-05'],
    ],
    not: [
      '相當年輕',
      '同年級',
      '三次天災',
      '當天才',
      '2019年成立的公司，就像當年',
      '當年的她',
      '2019年，那些當年搭車的人',
      '2019年，這跟她當年開店的想法一樣',
    ],
  },
  {
    name: 'zh-two-units',
    first: '去今明昨',
    pattern: `(?<words>去今|今明后|今明|明后|昨今|昨今明)(?<count>[两二三]) ?(?<unit>年(?!级)|天|日|个?月|周|个?星期)(?:[之以]?内|间|里)?`,
    read: (g) => {
      const words = Array.from(g['words'] ?? '');
      if (words.length !== numberOf(g['count'] ?? '')) return undefined;
      const unit =
        UNIT_OF[(g['unit'] ?? '').replace('个', '')] ??
        (/期/.test(g['unit'] ?? '') ? 'week' : 'day');
      const at = (word: string) => shift(unit, (unit === 'year' ? YEAR_WORD : DAY_WORD)[word] ?? 0);
      return { type: 'range', from: at(words[0] ?? ''), to: at(words.at(-1) ?? '') };
    },
    examples: [
      ['今明兩年擴產', '今明兩年', '2025/2026'],
      ['明后两天有雨', '明后两天', '2025-03-04/2025-03-05'],
      ['今明后三年', '今明后三年', '2025/2027'],
    ],
    not: ['今明三年', '今明', '明後年'],
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
    pattern: `月(?<part>[初中底末尾])(?![步级衷国文层线盘声巴])|(?<third>[上中下])旬`,
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
