import type { Figure, Measure } from '../../model/event.ts';
import type { FigureMention } from './figures.ts';
import { UNIT } from './units.ts';

/** Words near a figure that say what it measures; the nearest before or after it wins. */
const MEASURE_WORDS: readonly (readonly [Measure, RegExp])[] = [
  [
    'other',
    /负债|债务|巨债|欠款|欠薪|拖欠|总资产|资产|现金|存款|身家|身价|股价|每股|承销价|标的|liabilit|\bassets?\b|net worth|share price|per share|\bdebts?\b/gi,
  ],
  ['valuation', /估值|市值|价值|规模|valu(?:ation|ed)|worth|market cap/gi],
  [
    'revenue',
    /营收|收入|销售|营业额|年化|业绩|票房|利润|获利|净利|亏损|revenue|sales|turnover|earnings|profit|loss|income|\barr\b/gi,
  ],
  [
    'funding',
    /融资|募资|投资|领投|投了|注资|入股|募得|筹资|筹得|融到|筹到|资金|资本|贷款|拨款|拿了|funding|rais|invest|round|stake|grant|loan/gi,
  ],
  [
    'cost',
    /成本|费用|花费|耗资|造价|价格|售价|票价|罚款|斥资|损失|薪|cost|price|budget|spen[dt]|fine/gi,
  ],
  ['probability', /概率|机率|几率|可能性|胜算|把握|chance|probabilit|likelihood|odds/gi],
  ['score', /得分|分数|准确率|正确率|成绩|基准(?!利率)|评测|跑分|score|accurac|benchmark/gi],
  [
    'share',
    /占|份额|市占|比例|来自|得票|选票|支持率|投票率|share|turnout|of the vote|of the market|percent of/gi,
  ],
  [
    'growth',
    /增长|成长|增加|上升|下降|减少|提高|翻|年增|季增|跌|涨|grow|grew|increas|rise|rose|fell|drop|declin|up \d/gi,
  ],
];

const REACH = 24;

/** The words of a figure's own clause come first, then those before it, then those behind it. */
const BREAK = /[，。；;]|,(?!\d)/;
const FAR_BEFORE = 100;
const FAR_BEHIND = 200;

/** What a figure measures, from the words around it and its unit; `span` limits the look. */
export function measureOf(
  figure: FigureMention,
  folded: string,
  span: { readonly start: number; readonly end: number },
): Measure {
  return figure.measure ?? statedMeasure(figure, folded, span) ?? fallback(figure);
}

/** The same where the words say it; `undefined` where they do not. */
function statedMeasure(
  figure: FigureMention,
  folded: string,
  span: { readonly start: number; readonly end: number },
): Measure | undefined {
  const from = Math.max(span.start, figure.start - REACH);
  const to = Math.min(span.end, figure.end + REACH);
  const around = folded.slice(from, to);
  let best: Measure | undefined;
  let nearest = Infinity;
  for (const [measure, words] of MEASURE_WORDS) {
    if (!fits(measure, figure)) continue;
    for (let match = words.exec(around); match; match = words.exec(around)) {
      const at = from + match.index;
      const isBehind = at >= figure.end;
      const gap = isBehind ? at - figure.end + 1 : figure.start - at - match[0].length;
      const between = isBehind
        ? folded.slice(figure.end, at)
        : folded.slice(at + match[0].length, figure.start);
      const distance = gap + (!BREAK.test(between) ? 0 : isBehind ? FAR_BEHIND : FAR_BEFORE);
      if (distance < nearest) {
        nearest = distance;
        best = measure;
      }
    }
  }
  return best;
}

function fits(measure: Measure, { currency, unit, bare }: FigureMention): boolean {
  switch (measure) {
    case 'revenue':
    case 'funding':
    case 'valuation':
    case 'other':
    case 'cost':
      return currency !== null || bare;
    case 'probability':
    case 'share':
      return unit === 'percent';
    case 'score':
      return unit === 'percent' || unit === '分';
    case 'growth':
      return unit === 'percent' || unit === 'times';
    default:
      return true;
  }
}

function fallback({ currency, unit }: FigureMention): Measure {
  if (unit === 'times') return 'growth';
  if (currency !== null || unit === 'percent' || unit === null) return 'other';
  return IS_UNIT.test(unit) ? 'other' : 'count';
}

/** Units that measure; those of goods and persons count. */
const IS_UNIT = new RegExp(`^(?!人次|桶|TEU)(?:${UNIT})$`);

/**
 * The figure as the timeline file has it. Money whose measure the words around it do not say takes
 * `otherwise`, where that is given.
 */
export function figureOf(
  mention: FigureMention,
  folded: string,
  span: { readonly start: number; readonly end: number },
  otherwise?: () => Measure | undefined,
): Figure {
  const { value, max, currency, unit, bound } = mention;
  return {
    measure:
      mention.measure ??
      statedMeasure(mention, folded, span) ??
      (currency === null ? undefined : otherwise?.()) ??
      fallback(mention),
    value,
    ...(max === undefined ? {} : { max }),
    currency,
    unit,
    bound,
  };
}

/** How far back a paragraph's talk of revenue or funding still holds. */
const FAR = 160;

/** What the money spoken of last before a place measured: revenue or funding. */
export function moneyMeasureBefore(folded: string, position: number): Measure | undefined {
  const text = folded.slice(Math.max(0, position - FAR), position);
  let last = -1;
  let best: Measure | undefined;
  for (const [measure, words] of MEASURE_WORDS) {
    if (measure !== 'revenue' && measure !== 'funding') continue;
    for (let match = words.exec(text); match; match = words.exec(text)) {
      if (match.index <= last) continue;
      last = match.index;
      best = measure;
    }
  }
  return best;
}
