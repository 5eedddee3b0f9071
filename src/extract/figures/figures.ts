import type { Bound } from '../../model/event.ts';
import { numberOf } from '../time/numerals.ts';

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

const NUMBER = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,3})?|\\d{1,12}(?:\\.\\d{1,4})?';
const HAN = '[零一二两三四五六七八九十百千]{1,8}';
const SCALE =
  '(?:[十百千]?万亿|[十百千]亿|[十百千]万|万亿|亿|万|兆|[Tt]rillion|[Bb]illion|[Mm]illion|[Tt]housand|bn\\b|[BMK]\\b)';
const SCALE_VALUE: Readonly<Record<string, number>> = {
  trillion: 1e12,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
  bn: 1e9,
  b: 1e9,
  m: 1e6,
  k: 1e3,
};
const MONEY_BEFORE =
  '(?<before>US\\$|NT\\$|HK\\$|A\\$|C\\$|S\\$|R\\$|\\$|€|£|¥|￥|₩|USD ?|EUR ?|GBP ?|CNY ?|RMB ?|JPY ?|TWD ?|NTD ?)';
const MONEY_AFTER =
  '(?<after>美元|美金|欧元|英镑|日元|日圆|港元|港币|新台币|台币|人民币|韩元|韩圜|瑞士法郎|加元|澳元|新元|卢布|卢比|法郎|马克|元|圆|块钱|US dollars|dollars|euros?|pounds|yen|yuan|won|francs?|kroner|kronor)';
const CURRENCY: readonly (readonly [RegExp, string])[] = [
  [/NT\$|新?台币|TWD|NTD/, 'TWD'],
  [/HK\$|港[元币]/, 'HKD'],
  [/A\$|澳元/, 'AUD'],
  [/C\$|加元/, 'CAD'],
  [/S\$|新元/, 'SGD'],
  [/R\$/, 'BRL'],
  [/\$|美[元金]|USD|dollars/, 'USD'],
  [/€|欧元|EUR|euro/, 'EUR'],
  [/£|英镑|GBP|pounds/, 'GBP'],
  [/日[元圆]|JPY|yen/, 'JPY'],
  [/韩[元圜]|₩|won/, 'KRW'],
  [/瑞士法郎/, 'CHF'],
  [/卢布/, 'RUB'],
  [/卢比/, 'INR'],
  [/francs?|法郎/, 'FRF'],
  [/马克/, 'DEM'],
  [/kroner/, 'DKK'],
  [/kronor/, 'SEK'],
];
const YUAN = /人民币|CNY|RMB|yuan|¥|￥/;

const COUNTED =
  '(?<unit>GW|MW|kW|TWh|GWh|公里|英里|公尺|米|平方公里|公顷|公吨|吨|桶|人次|人|位|名|家|架|辆|座|艘|枚|颗|台|部|件|篇|个国家|个字|字|个词|词|美分|票|球|分(?![钟之别布析享数开])|席|户|张|万人|km|kilomet(?:re|er)s|miles|met(?:re|er)s|tons|tonnes|people|passengers|users|customers|employees|workers|aircraft|cars|vehicles|seats|goals|points|deaths|cases|countries|stores|patients|units|words|tokens)';

/** The joined ends of a range: 70% 到 80%, 60%-75%, 10 to 20 million. */
const TO = ' ?(?:到|至|-|~|或者?|—{1,2}|to|and) ?';

const PATTERN = new RegExp(
  [
    `百分之(?<hundredths>\\d{1,3}(?:\\.\\d{1,3})?|${HAN})(?:${TO}(?:百分之)?(?<hundredths2>\\d{1,3}(?:\\.\\d{1,3})?|${HAN}))?`,
    `(?:${MONEY_BEFORE} ?)?(?<vague>几|数|上)(?<vagueScale>${SCALE}) ?(?:${MONEY_AFTER}|${COUNTED})?`,
    `(?:${MONEY_BEFORE.replace('before', 'before2')} ?)?(?<low>${NUMBER}|${HAN})(?: ?(?<lowScale>${SCALE}))?(?<lowPercent> ?%)?(?:${TO}(?:\\$ ?)?(?<high>${NUMBER}|${HAN}))? ?(?:(?<scale>${SCALE})(?<suffix>多|余)?)? ?(?:(?<percent>%|percent\\b|个?百分点|percentage points?)|${MONEY_AFTER.replace('after', 'after2')}|(?<times>倍|times\\b|x\\b|-?fold\\b)|(?<suffix2>多|余)?(?:个)? ?${COUNTED.replace('unit', 'unit2')})?`,
  ].join('|'),
  'y',
);

const STARTS = new Uint8Array(0x10000);
for (const c of '0123456789零一二两三四五六七八九十百千几数上$€£¥￥₩UNHACSREGJT')
  STARTS[c.charCodeAt(0)] = 1;

const UNDER_BEFORE =
  /(?:近|接近|将近|不到|不足|最多|低于|少于|至多|逼近|nearly|almost|less than|under|below|up to|fewer than) ?$/;
const OVER_BEFORE =
  /(?:超过|逾|超出|远超|高达|至少|多于|超|突破|不止|over|more than|at least|above|exceed(?:ed|ing)|topped|in excess of) ?$/;
const ABOUT_BEFORE =
  /(?:约|大约|大概|大约是|大概是|可能是|估计有?|约有|左右|around|about|roughly|approximately|some|an estimated) ?$/;
const OVER_AFTER = /^ ?(?:多(?!少|数)|余|以上|\+|or more)/;
const ABOUT_AFTER = /^ ?(?:左右|上下|or so)/;
const UNDER_AFTER = /^ ?(?:以下|以内)/;

const REACH = 14;

/** Counts of things below this are left out. */
const FEW = 5;

/**
 * The quantities of a folded text: money, percentages, multiples, large and counted numbers, in
 * order and not overlapping. `taken` are spans that are no quantities (dates). A range has `max`;
 * "a few hundred million" runs from one to nine of them and is `about`. `localCurrency` is what 元 means where no country is named. O(n).
 */
export function figuresIn(
  folded: string,
  taken: readonly { readonly start: number; readonly end: number }[],
  localCurrency: string,
): readonly FigureMention[] {
  const figures: FigureMention[] = [];
  let skip = 0;
  for (let i = 0; i < folded.length; i += 1) {
    const date = taken[skip];
    if (date && i >= date.start) {
      if (i < date.end) i = date.end - 1;
      skip += 1;
      if (i < date.end) continue;
    }
    if (STARTS[folded.charCodeAt(i)] !== 1 || insideWord(folded, i)) continue;
    PATTERN.lastIndex = i;
    const match = PATTERN.exec(folded);
    const text = match?.[0].trimEnd() ?? '';
    const figure =
      match && text !== ''
        ? read(match.groups ?? {}, folded, i, i + text.length, localCurrency)
        : undefined;
    const origin = figure && originOf(figure, folded);
    if (origin) figures.push(origin);
    if (figure) figures.push(figure);
    if (figure) i = figure.end - 1;
    else if (/\d/.test(folded.charAt(i)))
      i += (/^[\d.,]+/.exec(folded.slice(i, i + 24))?.[0].length ?? 1) - 1;
  }
  return figures;
}

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

const insideWord = (folded: string, at: number) =>
  at > 0 && /[A-Za-z]/.test(folded.charAt(at)) && /[A-Za-z]/.test(folded.charAt(at - 1));

function read(
  g: Readonly<Record<string, string | undefined>>,
  folded: string,
  start: number,
  end: number,
  localCurrency: string,
): FigureMention | undefined {
  const before = folded.slice(Math.max(0, start - REACH), start);
  const after = folded.slice(end, end + REACH);
  // A version, a model number or part of a longer token: GPT-4, 3.7, v2.
  if (
    /[A-Za-z\d][-.]?$|第$|[A-Za-z] $/.test(before) &&
    !/(?:^|[^A-Za-z])[a-z]+ $/.test(before) &&
    g['before2'] === undefined &&
    g['before'] === undefined
  ) {
    if (!/[%倍]|percent|illion|[亿万兆]/.test(folded.slice(start, end))) return undefined;
  }
  const money = g['before'] ?? g['before2'] ?? g['after'] ?? g['after2'];
  const unit = g['unit'] ?? g['unit2'];
  const amounts = amountsOf(g);
  if (!amounts) return undefined;
  const percent = g['percent'] ?? g['lowPercent'] ?? g['hundredths'];
  const scaled = g['scale'] ?? g['vagueScale'] ?? g['lowScale'];
  const isMoney = money !== undefined && !(money === '元' && amounts.value < 1);
  const bare = !isMoney && percent === undefined && g['times'] === undefined && unit === undefined;
  if (bare && (scaled === undefined || /^[Kk]$/.test(scaled))) return undefined;
  if (bare && amounts.value < 1000) return undefined;
  // "One person", "two matches": grammar rather than a quantity.
  if (unit !== undefined && !isMoney && amounts.value < FEW && !/^[A-Za-z]{2}$|W|Wh/.test(unit))
    return undefined;
  const plural = g['suffix'] ?? g['suffix2'];
  const bound = boundOf(before, after, plural, g['vague'] !== undefined);
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

function amountsOf(
  g: Readonly<Record<string, string | undefined>>,
): { value: number; max?: number } | undefined {
  if (g['vague'] !== undefined) {
    const scale = scaleOf(g['vagueScale']);
    return { value: scale, max: scale * 9 };
  }
  if (g['hundredths'] !== undefined) {
    const low = numberOf(g['hundredths']);
    const high = g['hundredths2'] === undefined ? undefined : numberOf(g['hundredths2']);
    return low === undefined
      ? undefined
      : { value: low, ...(high === undefined ? {} : { max: high }) };
  }
  const low = numberOf(g['low'] ?? '');
  if (low === undefined) return undefined;
  const scale = scaleOf(g['scale']);
  const lowScale = g['lowScale'] === undefined ? scale : scaleOf(g['lowScale']);
  const high = g['high'] === undefined ? undefined : numberOf(g['high']);
  const value = low * lowScale;
  // Two numbers joined by "and" or a hyphen are a range only when the second is the larger.
  if (high === undefined) return { value: low * (g['lowScale'] === undefined ? scale : lowScale) };
  const max = high * scale;
  return max > value ? { value, max } : { value };
}

function scaleOf(word: string | undefined): number {
  if (word === undefined) return 1;
  return SCALE_VALUE[word.toLowerCase()] ?? numberOf(word) ?? 1;
}

/** 元, 圓 and 塊錢 alone are the local currency of the article's script. */
function currencyOf(word: string, local: string): string {
  if (YUAN.test(word)) return 'CNY';
  return CURRENCY.find(([pattern]) => pattern.test(word))?.[1] ?? local;
}

function boundOf(before: string, after: string, plural: string | undefined, vague: boolean): Bound {
  if (UNDER_BEFORE.test(before) || UNDER_AFTER.test(after)) return 'under';
  if (OVER_BEFORE.test(before) || plural !== undefined || OVER_AFTER.test(after)) return 'over';
  return vague || ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(after) ? 'about' : 'exact';
}

/**
 * The figures with the currency of their neighbours where they have none: in a paragraph that
 * speaks of 美元, 35 亿 next to them is money too. Amounts keep `null` where no money is near.
 */
export function inheritCurrency(
  figures: readonly FigureMention[],
  speaksOfMoney: (figure: FigureMention) => boolean,
): readonly FigureMention[] {
  let currency: string | null = figures.find((f) => f.currency !== null)?.currency ?? null;
  return figures.map((figure) => {
    if (figure.currency !== null) currency = figure.currency;
    else if (figure.bare && speaksOfMoney(figure) && currency !== null)
      return { ...figure, currency };
    return figure;
  });
}
