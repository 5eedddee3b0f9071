import type { TimeRule } from '../rule.ts';
import type { CalendarFields, TimeUnit, TimeValue } from '../value.ts';
import { MONTH_TAIL_OF, WITHIN, YEAR_TAIL, tailFields, weekdayOf } from './chineseTail.ts';

const shift = (unit: TimeUnit, count: number, fields?: CalendarFields): TimeValue => ({
  type: 'shift',
  unit,
  count,
  anchor: 'published',
  ...(fields ? { fields } : {}),
});

/** Characters that only Cantonese is written with. */
const CANTONESE = /[咗嘅喺哋啲嗰冇唔咁嚟嘢咩乜㗎喎噉畀佢睇咪嗌攞揾搵諗谂咭啱喇囉啩]/;

/** What a word for a time may stand behind: a break, or what leads to a time or is spoken of. */
const OPENS = /(?:^|[,，。;；、(（:： 喺到等至由在于从自预计划会系佢哋我你公司]) ?$/;

/** 上 before 年 is as often the end of another word: 網上, 登上, 以上年齡. */
const NOT_UP = /[以之早晚线向马路网手加身史世社街桌湖海纸船天赶跟登爱选评送献配穿]$/;
/** The end of a word for who or what had a year: 集團上年度虧損, 較上年增長. */
const SOMEBODY = /[团行业国府厂部局组校院额润入率量值价比较同去占按]$/;

const YEAR_COUNT: Readonly<Record<string, number>> = { 上: -1, 旧: -1, 下: 1, 出: 1 };

/** Date words of Cantonese, and those that it shares with written Chinese of Hong Kong and Macau. */
export const cantonese: readonly TimeRule[] = [
  {
    name: 'yue-day-word',
    first: '寻琴噚㖊擒听今',
    pattern: `(?:(?<past>[寻琴噚㖊擒])|(?<next>听)|今)(?:日|晚(?!会|餐|饭)|朝(?!鲜|廷|代|有|醉)|早(?!已|期|就)|晏)(?![本报语文常程后])`,
    read: (g, { before, after }) => {
      // 还看今朝: the present age.
      if (/看$|[追找]$/.test(before) && !/^日/.test(after)) return undefined;
      if (g['past'] !== undefined) return shift('day', -1);
      return g['next'] === undefined ? { type: 'now', day: true } : shift('day', 1);
    },
    examples: [
      ['佢尋日去咗香港', '尋日', '2025-03-02'],
      ['琴日收到', '琴日', '2025-03-02'],
      ['聽日會落雨', '聽日', '2025-03-04'],
      ['听日开会', '听日', '2025-03-04'],
      ['今朝開會', '今朝', '2025-03-03~'],
      ['噚晚落雨', '噚晚', '2025-03-02'],
    ],
    not: ['聽日語歌', '尋日本遊客', '小提琴', '今朝鮮', '聽晚會'],
  },
  {
    name: 'yue-year-word',
    first: '上下旧出',
    pattern: `(?<word>[上下旧出])年(?!纪|龄|轻|货|级|代|味|历|兽|薪|期|头|宵|号)(?:度(?!假))?(?<same>同期)?${YEAR_TAIL}${WITHIN}`,
    read: (g, { before, after }) => {
      const word = g['word'] ?? '';
      const fields = tailFields(g);
      const named = Object.keys(fields).length > 0;
      // 付出, 推出, 卖出 and many more end in 出.
      if (word === '出' && !OPENS.test(before)) return undefined;
      if (word === '旧' && /[辞除过贺的]$/.test(before)) return undefined;
      if (word === '下' && !OPENS.test(before)) return undefined;
      // 登上年度榜, but 集團上年度虧損 and 較上年同期.
      const plain =
        OPENS.test(before) || (SOMEBODY.test(before) && !/^度?(?:的|最|[十百]大)/.test(after));
      const sure = plain || named || /同期$/.test(g['same'] ?? '');
      if (word === '上' && (!sure || NOT_UP.test(before))) return undefined;
      if (word === '出' && !named && /^(?:度|的|份)/.test(after)) return undefined;
      return shift('year', YEAR_COUNT[word] ?? 0, fields);
    },
    examples: [
      ['上年開咗間舖', '上年', '2024'],
      ['集團上年度虧損', '上年度', '2024'],
      ['下年9月開學', '下年9月', '2026-09'],
      ['預計下年推出', '下年', '2026'],
      ['佢哋出年結婚', '出年', '2026'],
      ['舊年年尾', '舊年年尾', '2024-10/2024-12'],
    ],
    not: [
      '拿下年度專輯',
      '登上年度榜',
      '上年紀的人',
      '網上年貨',
      '推出年度報告',
      '天下年輕人',
      '辭舊年',
      '付出年復一年',
      '以上年齡',
    ],
  },
  {
    name: 'yue-this-unit',
    first: '今呢',
    pattern: `(?:今|呢一?)(?:个(?<unit>月|季度?)|(?<=呢一?)(?<unit2>年|日)|(?:(?<=今)个?|(?<=呢一?)个?)(?<week>星期|礼拜|周)(?:(?<weekday>[一二三四五六日天])|(?<end>末))?|个(?<weekend>周末))(?:(?<=个月)(?:(?<part>初)|${MONTH_TAIL_OF}))?${WITHIN}`,
    read: (g) => {
      if (g['week'] ?? g['weekend']) {
        const { weekday, end = g['weekend'] } = g;
        return shift('week', 0, {
          ...(weekday === undefined ? {} : { weekday: weekdayOf(weekday) }),
          ...(end === undefined ? {} : { weekend: true }),
        });
      }
      const unit = g['unit'] ?? g['unit2'] ?? '';
      if (unit === '日') return { type: 'now', day: true };
      if (unit === '年') return shift('year', 0);
      if (unit !== '月') return shift('quarter', 0);
      return shift('month', 0, {
        ...tailFields({ ...g, part: undefined }),
        ...(g['part'] === undefined ? {} : { part: 'start' }),
      });
    },
    examples: [
      ['今個星期三開會', '今個星期三', '2025-03-05'],
      ['今個禮拜好忙', '今個禮拜', '2025-03-03/2025-03-09'],
      ['今個月底', '今個月底', '2025-03-21/2025-03-31'],
      ['今個月15號', '今個月15號', '2025-03-15'],
      ['呢個月', '呢個月', '2025-03'],
      ['呢年', '呢年', '2025'],
    ],
    not: ['今個', '呢個人', '今年', '如今個人'],
  },
  {
    name: 'yue-recently',
    first: '前早呢近',
    pattern: `(?:前|早|呢|近)排(?![座位的观嘉就席乘坐票落名除队列版出放水污风])`,
    read: (_g, { before, after }) =>
      /[坐在最到于站抢占订票第安按并一]$/.test(before) || !CANTONESE.test(before + after)
        ? undefined
        : { type: 'vague', name: 'recently', unit: 'month' },
    examples: [
      ['前排佢去咗日本', '前排', '2025-02~/2025-03~'],
      ['呢排好忙，冇時間', '呢排', '2025-02~/2025-03~'],
    ],
    not: ['坐在前排', '前排座位冇人', '前排觀眾', '前排領導'],
  },
  {
    name: 'yue-now',
    first: '而依宜家',
    pattern: `(?:而|依)家(?![人庭里中长电居乡属境用族具喻的务])|家下(?=[,，都仲])`,
    read: (_g, { before }) => (/[然从因反故进时皈]$/.test(before) ? undefined : { type: 'now' }),
    examples: [
      ['而家有五百人', '而家', '2025-03-03~'],
      ['依家開緊會', '依家', '2025-03-03~'],
    ],
    not: ['然而家裏', '而家人都走了', '皈依家', '而家庭'],
  },
];
