import type { TimeRule } from '../rule.ts';
import type { TimeUnit, TimeValue, VagueName } from '../value.ts';

const vague = (name: VagueName, unit: TimeUnit): TimeValue => ({ type: 'vague', name, unit });

const unitOf = (word: string): TimeUnit =>
  /年/.test(word) ? 'year' : /月/.test(word) ? 'month' : /周|星期|礼拜/.test(word) ? 'week' : 'day';

const UNIT = '(?<unit>年|个 ?月|个? ?(?:星期|礼拜)|周|天)';

export const chineseVague: readonly TimeRule[] = [
  {
    name: 'zh-few-ago',
    first: '几数好多前',
    pattern: `前(?:好?几|些) ?(?<unitAgo>年(?!级|代)|个 ?月|个? ?(?:星期|礼拜)|周(?!边|围)|天)|(?<word>好?几|数|好?多)(?:(?<tens>十) ?(?=年))? ?${UNIT}(?:多)?[之以]?前(?!往|进|面|后)`,
    read: (g, { before }) => {
      if (g['unitAgo'] !== undefined) {
        return !/(?:^|[,，。;；、(（ 我你他她它们佢就在于是])$/.test(before)
          ? undefined
          : vague('few-ago', unitOf(g['unitAgo']));
      }
      if (/[\d十百千个]$/.test(before)) return undefined;
      const many = /多/.test(g['word'] ?? '') && !/几/.test(g['word'] ?? '');
      if (g['tens'] !== undefined) return many ? undefined : vague('few-ago', 'decade');
      return vague(many ? 'many-ago' : 'few-ago', unitOf(g['unit'] ?? ''));
    },
    examples: [
      ['幾年前沒人相信', '幾年前', '2021~/2023~'],
      ['幾週前的峰會', '幾週前', '2025-02~'],
      ['多年前讨论过', '多年前', '2015~/2020~'],
    ],
    not: ['十幾年前後', '幾年前後', '多天前往'],
  },
  {
    name: 'zh-few-past',
    first: '过最近这多几数好',
    pattern: `(?:过去|最近|近|这)(?:的)?(?:好?几|数|十几) ?${UNIT}(?:[来里间]|以来)?(?![内后])|(?:好?几|数|多) ?(?<unit2>年|个 ?月|个? ?星期|周|天)以?来(?![自到说看往访回者信源电临])`,
    read: (g, { before, after }) =>
      /[附接靠将\d十百千近]$/.test(before) ||
      (g['unit2'] !== undefined &&
        !(/(?:^|[,，。;；、(（])$/.test(before) && /^(?:$|[,，])/.test(after)))
        ? undefined
        : vague('few-past', unitOf(g['unit'] ?? g['unit2'] ?? '')),
    examples: [['過去幾個月的經歷', '過去幾個月', '2024-12~/2025-03~']],
    not: ['附近幾年', '這幾個人'],
  },
  {
    name: 'zh-few-ahead',
    first: '未接今往在几这数',
    pattern: `(?:(?:在)?(?:未来|接下来|今后|往后)(?:的)?(?:几|数) ?${UNIT}(?:之?[内里间])?|(?:在)?(?:这|短短)?(?:几|数) ?(?<unit2>年|个 ?月|周|天)(?:之|以)?(?:内|间))(?!部|容)`,
    read: (g) => vague('few-ahead', unitOf(g['unit'] ?? g['unit2'] ?? '')),
    examples: [['接下來的幾年裡', '接下來的幾年裡', '2026~/2028~']],
    not: ['幾年內部', '未來幾代'],
  },
  {
    name: 'zh-few-later',
    first: '几数多',
    pattern: `(?<word>几|数|多) ?(?:${UNIT}|(?<=[数多])(?<unit2>[日月]))(?:[之以]?后|以后)(?!来|面|续)`,
    read: (g, { before }) =>
      // 待了很多年之後: after a verb it is how long something took.
      /[\d十百千个]$|[了过] ?(?:很|好)?$/.test(before)
        ? undefined
        : vague('few-later', unitOf(g['unit'] ?? g['unit2'] ?? '')),
    examples: [
      ['几年后这将是最大的产业', '几年后', '2027~/2030~'],
      ['2019年5月3日開幕，數月後關閉', '數月後', '2019-07~/2019-10~'],
      ['2019年5月3日開幕，幾天後關閉', '幾天後', '2019-05-05~/2019-05-10~'],
    ],
    not: ['十幾年後', '幾年後來', '待了很多年之後'],
  },
  {
    name: 'zh-recently',
    first: '最近不前日稍',
    pattern: `(?<word>最近(?!的?邻|似|距)|近来|近期|近日|近几日|不久前|不久之前|前不久|前些(?:天|日子)|日前|稍早(?:前|时)?|前段时间|前阵子|近年来?)`,
    read: (g, { before, after }) => {
      if (/[接附靠临将一离距]$/.test(before)) return undefined;
      if (/^点|^一次|^一期/.test(after)) return undefined;
      return /年/.test(g['word'] ?? '') ? vague('few-past', 'year') : vague('recently', 'month');
    },
    examples: [
      ['最近收到訊息', '最近', '2025-02~/2025-03~'],
      ['不久前宣布', '不久前', '2025-02~/2025-03~'],
    ],
    not: ['最近鄰演算法', '接近期限', '離最近的'],
  },
  {
    name: 'zh-soon',
    first: '短不近',
    pattern: `短期内|近期内|不久的?将来|不久之?后|短时间内`,
    read: (_g, { before }) => (/[前]$/.test(before) ? undefined : vague('soon', 'month')),
    examples: [['短期內會增加', '短期內', '2025-03~/2026-03~']],
    not: ['短期債券', '不久前'],
  },
  {
    name: 'zh-now',
    first: '目现截至迄当如此时',
    pattern: `目前(?:为止)?|(?<![体呈展表出浮显实兑重再发涌闪])现在(?!式|进行|完成)|如今|现今|时下|截至(?:目前|今天|今日)(?:为止)?|截止目前(?:为止)?|迄今(?:为止)?|至今(?!日|天|年)(?:为止)?|当前|眼下|到(?:今天|目前|现在)为止`,
    read: () => ({ type: 'now' }),
    examples: [
      ['目前已融資', '目前', '2025-03-03~'],
      ['迄今為止最大', '迄今為止', '2025-03-03~'],
    ],
    not: ['現在式', '至今日', '差別體現在價格上', '呈現在眾人面前'],
  },
];
