import type { Bound } from '../../model/event.ts';
import { numberOf } from '../time/numerals.ts';
import { amountsOf, compoundOf, isNeighbours } from './amounts.ts';
import type { Groups } from './amounts.ts';
import { MONEY_STARTS, currencyOf } from './currency.ts';
import { englishCountsIn } from './englishCounts.ts';
import { BARE_NUMBER, COMPOUND, QUANTITY, mayBegin } from './pattern.ts';

/** A quantity in a text, before it is known what it measures. Offsets are UTF-16, half-open. */
export interface FigureMention {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly max?: number;
  readonly currency: string | null;
  /** `percent`, `times`, or the word for what is counted. */
  readonly unit: string | null;
  readonly bound: Bound;
  /** A large amount with no currency of its own (`35 亿`), which may inherit one. */
  readonly bare: boolean;
}

type Span = Pick<FigureMention, 'start' | 'end'>;

const STARTS = new Uint8Array(0x10000);
for (const c of `0123456789零一二两三四五六七八九十百千几数上${MONEY_STARTS}`)
  STARTS[c.charCodeAt(0)] = 1;

const UNDER_BEFORE =
  /(?:(?<![最附靠邻])近|接近|不到|不足|最多|低于|少于|至多|逼近|跌破|失守|\b(?:nearly|almost|less than|under|below|up to|fewer than)) ?$/;
const OVER_BEFORE =
  /(?:超过|逾|超出|远超|高达|至少|多于|(?<!高)超|突破|不止|\b(?:over|more than|at least|above|exceed(?:ed|ing)|topped|in excess of)) ?$/;
const ABOUT_BEFORE =
  /(?:(?<![合节预签契条公])约|大约是|大概|大概是|可能是|估计有?|约有|左右|\b(?:around|about|roughly|approximately|some|an estimated)) ?$/;
const OVER_AFTER = /^ ?(?:多(?!少|数)|余|以上|\+|or more)/;
const ABOUT_AFTER = /^ ?(?:左右|上下|or so)/;
const UNDER_AFTER = /^ ?(?:以下|以内)/;

const REACH = 14;

/** No Chinese numeral is longer; what goes on behind that is a row of signs. */
const LONGEST_NUMERAL = 8;
/** What is passed over as a whole where it is no figure. */
const PASSED_OVER = /^(?:[\d.,]+|[零一二两三四五六七八九十百千]{9,})/;

/** Counts of things below this are left out. */
const FEW = 5;
/** People and what is counted like them count from a smaller number on. */
const FEWER = 3;
const COUNTED_BY_HEAD = /^(?:人|名|架|艘|座|家|栋|起)$/;
/** Things that only large numbers count: "three times" is no figure, "3 million times" is. */
const MANY = 100;
const COUNTED_IN_MANY =
  /用户|客户|会员|次$|股|份|参数|parameters|subscribers|members|downloads|shares|copies|jobs|visitors/;

/** A rank: 第 5 位, 前 10 名. */
const RANK_BEFORE = /第 ?$/;
const TOP_BEFORE = /(?<![此目先日之以年月天周期提战])前 ?$/;
/** A stretch of time, not an amount: 一万个小时, 十万年前. */
const TIME_AFTER =
  /^ ?(?:个月|个?小时|天|秒|分钟|岁|个?世纪|年(?=[前后来内间以，。、；）]|$)|(?:years?|months?|weeks?|days?|hours?|minutes?)\b)/;
/** Words that look like numbers: 十分重要, 百分百, 千万别. */
const ADVERB = /^(?:[十百] ?分(?!之)|千万(?=别|不|要|记|莫|勿|小心))/;

/**
 * The quantities of a folded text: money, percentages, multiples, large and counted numbers, in
 * order and not overlapping. `taken` are spans that are no quantities (dates). A range has `max`;
 * "a few hundred million" runs from one to nine of them and is `about`. `localCurrency` is what 元 means where no country is named. O(n).
 */
export function figuresIn(
  folded: string,
  taken: readonly Span[],
  localCurrency: string,
): readonly FigureMention[] {
  const figures: FigureMention[] = [];
  let skip = 0;
  let big = -1;
  for (let i = 0; i < folded.length; i += 1) {
    const date = taken[skip];
    if (date && i >= date.start) {
      if (i < date.end) i = date.end - 1;
      skip += 1;
      if (i < date.end) continue;
    }
    if (STARTS[folded.charCodeAt(i)] !== 1 || !mayBegin(folded, i) || insideWord(folded, i))
      continue;
    if (big < i) big = nextBig(folded, i);
    const figure = isBare(folded, i)
      ? undefined
      : ((big - i <= LONGEST_NUMBER ? figureAt(COMPOUND, folded, i, localCurrency) : undefined) ??
        figureAt(QUANTITY, folded, i, localCurrency));
    const origin = figure && originOf(figure, folded);
    if (origin) figures.push(origin);
    if (figure) figures.push(figure);
    if (figure) i = figure.end - 1;
    else if (isDigit(folded, i) || STARTS[folded.charCodeAt(i + LONGEST_NUMERAL)] === 1)
      i += (PASSED_OVER.exec(folded.slice(i, i + 64))?.[0].length ?? 1) - 1;
  }
  return withCounts(figures, folded, taken);
}

/** The figures and, where nothing else stands, the counts of English things. */
function withCounts(
  figures: readonly FigureMention[],
  folded: string,
  taken: readonly Span[],
): readonly FigureMention[] {
  const counts = englishCountsIn(folded);
  if (counts.length === 0) return figures;
  const others = [...figures, ...taken].sort((a, b) => a.start - b.start);
  let next = 0;
  const free = counts.filter((count) => {
    while ((others[next]?.end ?? Infinity) <= count.start) next += 1;
    return (others[next]?.start ?? Infinity) >= count.end;
  });
  const bounded = free.map((count) => {
    const before = folded.slice(Math.max(0, count.start - REACH), count.start);
    const after = folded.slice(count.end, count.end + REACH);
    return { ...count, bound: boundOf(before, after, undefined, false) };
  });
  return [...figures, ...bounded].sort((a, b) => a.start - b.start);
}

function isBare(folded: string, at: number): boolean {
  BARE_NUMBER.lastIndex = at;
  return BARE_NUMBER.test(folded);
}

/** Place of the next 万 or 亿, of which each compound number has one; endless without any. */
function nextBig(folded: string, from: number): number {
  BIG.lastIndex = from;
  return BIG.exec(folded)?.index ?? Infinity;
}

const BIG = /[万亿]/g;
/** More than a currency and a number in digits are long. */
const LONGEST_NUMBER = 40;

/** A plain number that an amount grew or fell from: "from 0 to 100 million dollars". */
const FROM =
  /(?:从|由|[Ff]rom)(?: ?[^，。,;；]{0,12}?的)? ?(?<low>\d{1,9}(?:\.\d{1,3})?|零) ?(?:增长|增加|增|升|提高|提升|上升|涨|下降|降|跌|减少|减|扩大|成长|飙升|to)(?:到了|至了|到|至|为)? ?$/;

/** The amount at the other end of a change, in the unit of this one. */
function originOf(figure: FigureMention, folded: string): FigureMention | undefined {
  const from = Math.max(0, figure.start - 36);
  const match = FROM.exec(folded.slice(from, figure.start));
  const low = match?.groups?.['low'];
  const value = low === undefined ? undefined : numberOf(low);
  if (!match || low === undefined || value === undefined) return undefined;
  const start = from + match.index + match[0].indexOf(low);
  return { ...figure, start, end: start + low.length, value, bound: 'exact' };
}

const FROM_BEFORE = /(?:从|由|\b[Ff]rom) ?$/;
const JOINED = / ?(?:到|至|to) ?[$\d零一二两三四五六七八九十百千]/;

function figureAt(
  pattern: RegExp,
  folded: string,
  start: number,
  localCurrency: string,
): FigureMention | undefined {
  pattern.lastIndex = start;
  const match = pattern.exec(folded);
  const text = match?.[0].trimEnd() ?? '';
  if (!match || text === '') return undefined;
  const { low, high, before2, scale, lowScale, lowPercent } = match.groups ?? {};
  // "From $1 billion to $4.5 billion" is a change between two amounts rather than a range.
  if (high !== undefined && FROM_BEFORE.test(folded.slice(Math.max(0, start - REACH), start))) {
    const stands = lowScale ?? lowPercent ?? (scale === undefined ? before2 : undefined);
    const length = stands === undefined ? -1 : text.search(JOINED);
    if (low !== undefined && length > 0)
      return figureAt(pattern, folded.slice(0, start + length), start, localCurrency);
  }
  return read(match.groups ?? {}, folded, start, start + text.length, localCurrency);
}

const isDigit = (folded: string, at: number) => /\d/.test(folded.charAt(at));
const insideWord = (folded: string, at: number) =>
  at > 0 && /[A-Za-z]/.test(folded.charAt(at)) && /[A-Za-z]/.test(folded.charAt(at - 1));

function read(
  g: Groups,
  folded: string,
  start: number,
  end: number,
  localCurrency: string,
): FigureMention | undefined {
  const before = folded.slice(Math.max(0, start - REACH), start);
  const after = folded.slice(end, end + REACH);
  if (RANK_BEFORE.test(before) || /^\d/.test(after)) return undefined;
  if (ADVERB.test(folded.slice(start, end + 2))) return undefined;
  // A version, a model number or part of a longer token: GPT-4, 3.7, v2.
  if (
    /[A-Za-z\d][-.]?$|第$|[A-Za-z] $/.test(before) &&
    !/(?:^|[^A-Za-z])[a-z]+ $/.test(before) &&
    g['before2'] === undefined &&
    g['before'] === undefined
  ) {
    if (!/[%倍]|per ?cent|illion|[亿万兆]/.test(folded.slice(start, end))) return undefined;
  }
  const money = g['before'] ?? g['before2'] ?? g['after'] ?? g['after2'];
  const unit = g['unit'] ?? g['unit2'];
  const amounts = g['big'] === undefined ? amountsOf(g) : compoundOf(g, after);
  if (!amounts) return undefined;
  const percent = g['percent'] ?? g['lowPercent'] ?? g['hundredths'] ?? g['tenths'];
  const scaled = g['bigScale'] ?? g['scale'] ?? g['vagueScale'] ?? g['lowScale'];
  const isMoney = money !== undefined;
  // "€200m" is money in millions, "200 m" a length.
  if (scaled === 'm' && g['before2'] === undefined) return undefined;
  // 一元, 二元: words rather than prices.
  if (/^[元圆]$/.test(money ?? '') && amounts.value < FEW && !/\d/.test(g['low'] ?? ''))
    return undefined;
  const bare = !isMoney && percent === undefined && g['times'] === undefined && unit === undefined;
  if (bare && (scaled === undefined || /^[Kk十百千]$/.test(scaled))) return undefined;
  if (bare && (amounts.value < 1000 || TIME_AFTER.test(after))) return undefined;
  if (unit !== undefined && !isMoney) {
    // "One person", "two matches": grammar rather than a quantity.
    const least = COUNTED_BY_HEAD.test(unit) ? FEWER : FEW;
    if (amounts.value < least && !/^[A-Za-z]{2}$|W|Wh/.test(unit)) return undefined;
    if (amounts.value < MANY && COUNTED_IN_MANY.test(unit)) return undefined;
    if (TOP_BEFORE.test(before)) return undefined;
  }
  const more = g['vague'] === '上' ? g['vague'] : undefined;
  const plural = [more, g['more'], g['suffix'], g['suffix2']].find((sign) => sign !== undefined);
  const vague =
    (g['vague'] !== undefined && more === undefined) || plural === '几' || isNeighbours(g['low']);
  const bound = boundOf(before, after, plural === '几' ? undefined : plural, vague);
  return {
    start,
    end: end + (OVER_AFTER.exec(after)?.[0].length ?? ABOUT_AFTER.exec(after)?.[0].length ?? 0),
    ...amounts,
    currency: isMoney ? currencyOf(money, localCurrency) : null,
    unit:
      percent !== undefined
        ? 'percent'
        : g['times'] !== undefined
          ? 'times'
          : unit === undefined || isMoney
            ? null
            : unit,
    bound,
    bare,
  };
}

function boundOf(before: string, after: string, plural: string | undefined, vague: boolean): Bound {
  if (UNDER_BEFORE.test(before) || UNDER_AFTER.test(after)) return 'under';
  if (OVER_BEFORE.test(before) || plural !== undefined || OVER_AFTER.test(after)) return 'over';
  return vague || ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(after) ? 'about' : 'exact';
}

/**
 * The figures with the currency of their neighbours where they have none: near 美元, 35 亿 is money
 * too. `before` is the currency spoken of last before these figures; `null` where none was.
 */
export function inheritCurrency(
  figures: readonly FigureMention[],
  before: string | null,
): readonly FigureMention[] {
  let currency = figures.find((f) => f.currency !== null)?.currency ?? before;
  return figures.map((figure) => {
    if (figure.currency !== null) currency = figure.currency;
    else if (figure.bare && currency !== null) return { ...figure, currency };
    return figure;
  });
}
