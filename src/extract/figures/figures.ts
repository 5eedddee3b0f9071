import type { Bound, Measure, TextSpan } from '../../model/event.ts';
import { numberOf } from '../time/numerals.ts';
import { amountsOf, compoundOf, isNeighbours } from './amounts.ts';
import type { Groups } from './amounts.ts';
import { countedBehind, measuresTime } from './counted.ts';
import type { Counted } from './counted.ts';
import { MONEY_STARTS, currencyOf } from './currency.ts';
import { englishCountsIn } from './englishCounts.ts';
import { BARE_NUMBER, COMPOUND, QUANTITY, mayBegin } from './pattern.ts';
import { UNIT } from './units.ts';
import { besideOthers, plainAt, spokenIn } from './plain.ts';

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
  /** Where the unit stands, where that is outside the figure. */
  readonly unitAt?: TextSpan;
  /** What it measures, where its form says so. */
  readonly measure?: Measure;
  /** Not enough to make an event of a sentence: a plain number of things, a fraction. */
  readonly slight?: true;
}

type Span = Pick<FigureMention, 'start' | 'end'>;

const STARTS = new Uint8Array(0x10000);
for (const c of `0123456789零一二两三四五六七八九十百千几数上${MONEY_STARTS}`)
  STARTS[c.charCodeAt(0)] = 1;

const UNDER_BEFORE =
  /(?:(?<![最附靠邻])近|接近|不到|不足|不超过|不逾|不多于|最多|(?<!不)低于|(?<!不)少于|至多|逼近|跌破|失守|\b(?:nearly|almost|less than|under|below|up to|fewer than|no(?:t)? more than)) ?$/;
const OVER_BEFORE =
  /(?:(?<!不)超过|(?<!不)逾|不低于|不少于|超出|远超|高达|至少|(?<!不)多于|(?<!高)超|突破|不止|\b(?:over|more than|at least|above|exceed(?:ed|ing)|topped|in excess of)) ?$/;
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

/** Counts of things below this are left out, unless another count of the same is beside them. */
const FEW = 5;
/** People and what is counted like them count from a smaller number on. */
const FEWER = 3;
const COUNTED_BY_HEAD = /^(?:人|名|架|艘|座|家|栋|起)$/;
/** Things that only large numbers count: "three times" is no figure, "3 million times" is. */
const MANY = 100;
const COUNTED_IN_MANY = /^(?:次|股|份)$/;

/** What is denied, or only a way of speaking: 不是一两个百分点, 数以百万计. */
const NO_AMOUNT = /(?:不是|并非|而非|不再是|数以|唯) ?$/;
const DENIES = new Set('是非以唯');
const NUMERALS = /^[\d.,零一二两三四五六七八九十百千万亿]+/;
const isDenied = (folded: string, at: number) =>
  DENIES.has(folded.charAt(at - (folded.charAt(at - 1) === ' ' ? 2 : 1))) &&
  NO_AMOUNT.test(folded.slice(Math.max(0, at - 6), at));
/** Words that a measure word makes of one numeral: 千层, 百度, 十字. */
const ONE_WORD = /^(?:[百千]|十(?=[字面分足]))/;

/** A rank: 第 5 位, 前 10 名. */
const RANK_BEFORE = /第 ?$/;
const TOP_BEFORE = /(?<![此目先日之以年月天周期提战])前 ?$/;
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
  const few: FigureMention[] = [];
  const isChinese = HAN.test(folded);
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
    if (isDenied(folded, i)) {
      QUANTITY.lastIndex = i;
      const length = QUANTITY.exec(folded)?.[0].length ?? 0;
      i += Math.max(length, NUMERALS.exec(folded.slice(i, i + 64))?.[0].length ?? 1) - 1;
      continue;
    }
    if (big < i) big = nextBig(folded, i);
    const figure = isBare(folded, i)
      ? undefined
      : ((big - i <= LONGEST_NUMBER ? figureAt(COMPOUND, folded, i, localCurrency) : undefined) ??
        figureAt(QUANTITY, folded, i, localCurrency));
    if (figure) {
      const origin = originOf(figure, folded);
      if (isFew(figure)) few.push(figure);
      else {
        if (origin) figures.push(origin);
        figures.push(figure);
      }
      i = figure.end - 1;
      continue;
    }
    const plain = isChinese ? plainAt(folded, i).map((one) => bounded(one, folded)) : [];
    figures.push(...plain);
    if (plain.length > 0) i = (plain.at(-1)?.end ?? i + 1) - 1;
    else if (isDigit(folded, i) || STARTS[folded.charCodeAt(i + LONGEST_NUMERAL)] === 1)
      i += (PASSED_OVER.exec(folded.slice(i, i + 64))?.[0].length ?? 1) - 1;
  }
  const more = [...besideOthers(few, figures, folded), ...spokenIn(folded, isChinese)];
  return withCounts(added(figures, more, taken), folded, taken);
}

const HAN = /\p{Script=Han}/u;

/** The figures with more of them where nothing else stands. */
function added(
  figures: readonly FigureMention[],
  more: readonly FigureMention[],
  taken: readonly Span[],
): readonly FigureMention[] {
  if (more.length === 0) return figures;
  const others = [...figures, ...taken].sort((a, b) => a.start - b.start);
  let next = 0;
  const free = [...more]
    .sort((a, b) => a.start - b.start)
    .filter((one) => {
      while ((others[next]?.end ?? Infinity) <= one.start) next += 1;
      return (others[next]?.start ?? Infinity) >= one.end;
    });
  return free.length === 0 ? figures : [...figures, ...free].sort((a, b) => a.start - b.start);
}

/** The figure with the bound that the words around it give. */
function bounded(figure: FigureMention, folded: string): FigureMention {
  const before = folded.slice(Math.max(0, figure.start - REACH), figure.start);
  const after = folded.slice(figure.end, figure.end + REACH);
  return {
    ...figure,
    bound: boundOf(before, after, figure.bound === 'over' ? '多' : undefined, false),
  };
}

/** The figures and, where nothing else stands, the counts of English things. */
function withCounts(
  figures: readonly FigureMention[],
  folded: string,
  taken: readonly Span[],
): readonly FigureMention[] {
  const counts = englishCountsIn(folded).map((count) => bounded(count, folded));
  if (counts.length === 0) return figures;
  // "5 million" by itself is less than "5 million voters".
  const kept = figures.filter(
    (figure) =>
      !figure.bare ||
      !counts.some((count) => count.start <= figure.start && figure.end <= count.end),
  );
  return added(kept, counts, taken);
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
  const plain = !isMoney && percent === undefined && g['times'] === undefined && unit === undefined;
  if (plain && measuresTime(after)) return undefined;
  const isScaled = scaled !== undefined && !/^[Kk十百千]$/.test(scaled);
  // 百亿董事长: a title rather than a count.
  const nouns = isScaled && !/^[百千]$/.test(g['low'] ?? '');
  const counted = plain ? countedBehind(folded, end, nouns) : undefined;
  const bare = plain && counted === undefined;
  if (bare && (!isScaled || amounts.value < 1000)) return undefined;
  if (counted?.by === 'general' && !isScaled && /^\d/.test(folded.charAt(start))) {
    // 581 个注册使用者: a plain number of something.
    if (amounts.value < FEW) return undefined;
  }
  if ((unit !== undefined || counted) && !isMoney && TOP_BEFORE.test(before)) return undefined;
  const more = g['vague'] === '上' ? g['vague'] : undefined;
  const plural = [more, g['more'], g['suffix'], g['suffix2']].find((sign) => sign !== undefined);
  const vague =
    (g['vague'] !== undefined && more === undefined) || plural === '几' || isNeighbours(g['low']);
  const bound = boundOf(
    before,
    folded.slice(counted?.end ?? end, (counted?.end ?? end) + REACH),
    plural === '几' ? undefined : (plural ?? (counted && OVER_AFTER.exec(after)?.[0])),
    vague,
  );
  if (
    counted &&
    /^[百千十]$/.test(g['low'] ?? '') &&
    !isScaled &&
    ONE_WORD.test(folded.slice(start, end + 1))
  )
    return undefined;
  const stop = counted?.end ?? end;
  const behind = folded.slice(stop, stop + REACH);
  const counts = counted && countsOf(counted, folded, amounts.value, isScaled);
  if (counted && !counts) return undefined;
  return {
    start,
    end: stop + (OVER_AFTER.exec(behind)?.[0].length ?? ABOUT_AFTER.exec(behind)?.[0].length ?? 0),
    ...amounts,
    currency: isMoney ? currencyOf(money, localCurrency) : null,
    unit:
      percent !== undefined
        ? 'percent'
        : g['times'] !== undefined
          ? 'times'
          : isMoney
            ? null
            : (unit ?? null),
    bound,
    bare,
    ...counts,
  };
}

/** Parts and pieces of works and sets, of which few make no event. */
const OF_WORKS = /^[首集章页通幅册卷封匹头尾口双束批组轮档种面层局度题]$/;

/** What a count says of its unit; none where it is too small to be a quantity. */
function countsOf(
  { unit, end, by }: Counted,
  folded: string,
  value: number,
  isScaled: boolean,
): Pick<FigureMention, 'unit' | 'unitAt' | 'slight'> | undefined {
  const word = folded.slice(unit.start, unit.end);
  if (value < MANY && COUNTED_IN_MANY.test(word)) return undefined;
  if (value < 2) return undefined;
  return {
    unit: word,
    ...(unit.end > end ? { unitAt: unit } : {}),
    ...((by === 'measure' && (value >= MANY || !OF_WORKS.test(word))) || isScaled
      ? {}
      : { slight: true }),
  };
}

/** "Three persons" is a quantity, "two matches" grammar, unless another count is beside it. */
function isFew({ unit, currency, value, unitAt }: FigureMention): boolean {
  if (unit === null || currency !== null || unitAt || unit === 'percent' || unit === 'times')
    return false;
  return value < (COUNTED_BY_HEAD.test(unit) ? FEWER : FEW) && !UNITS.test(unit);
}

const UNITS = new RegExp(`^(?:${UNIT})$`);

function boundOf(before: string, after: string, plural: string | undefined, vague: boolean): Bound {
  if (UNDER_BEFORE.test(before) || UNDER_AFTER.test(after)) return 'under';
  if (OVER_BEFORE.test(before) || plural !== undefined || OVER_AFTER.test(after)) return 'over';
  return vague || ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(after) ? 'about' : 'exact';
}

/** What is counted and never paid, so that a number of its sentence is no sum of money. */
const THINGS =
  /人数|人次|人口|客流|运量|流量|用户|使用者|[月日]活|会员|读者|观众|粉丝|订阅|下载|播放|观看|浏览|点击|次数|参数|销量|产量|数量|\b(?:numbers|passengers|users|population|visitors|members|subscribers|downloads|views|voters|votes|people)\b/i;

/** So far a sentence is looked at on either side of a number. */
const SENTENCE = 60;

/** Whether the sentence of a large number speaks of things that are counted. */
function countsThings({ start, end }: Span, folded: string): boolean {
  const before = folded.slice(Math.max(0, start - SENTENCE), start);
  const after = folded.slice(end, end + SENTENCE);
  const own = /[^。！？；;!?\n]*$/.exec(before)?.[0] ?? '';
  return THINGS.test(
    own + folded.slice(start, end) + (/^[^。！？；;!?，,\n]*/.exec(after)?.[0] ?? ''),
  );
}

/**
 * The figures with the currency of their neighbours where they have none: near 美元, 35 亿 is money
 * too. `before` is the currency spoken of last before these figures; `null` where none was. What
 * stands in brackets behind another sum, converted, is spoken of in passing.
 */
export function inheritCurrency(
  figures: readonly FigureMention[],
  before: string | null,
  folded = '',
): readonly FigureMention[] {
  const isConverted = (figure: FigureMention, i: number) => {
    const last = figures[i - 1];
    return (
      last !== undefined &&
      (last.currency !== null || last.bare) &&
      /^ ?[（(][^，。；()（）]{0,6}$/.test(folded.slice(last.end, figure.start))
    );
  };
  let currency = figures.find((f) => f.currency !== null)?.currency ?? before;
  return figures.map((figure, i) => {
    if (figure.currency !== null) {
      if (!isConverted(figure, i)) currency = figure.currency;
    } else if (figure.bare && currency !== null && !countsThings(figure, folded))
      return { ...figure, currency };
    return figure;
  });
}
