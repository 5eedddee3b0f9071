import type { TextSpan } from '../../model/event.ts';
import { numberOf } from '../time/numerals.ts';
import { numeralOf } from './amounts.ts';
import { countedBehind, measuresTime } from './counted.ts';
import type { FigureMention } from './figures.ts';

const HAN = '[零一二两三四五六七八九十百千]{1,8}';

/** A number by itself, in digits or Han characters. */
const PLAIN = new RegExp(
  `(?<number>\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,6}(?:\\.\\d{1,10})?|${HAN})(?<more>[多余]?)(?![\\d%A-Za-z零一二两三四五六七八九十百千万亿兆几点分]|[.,]\\d)`,
  'y',
);
/** The two sides of a vote or match: 54 比 45 票. */
const AGAINST =
  /(?<one>\d{1,4}) ?比 ?(?<two>\d{1,4})(?![\d.:%倍万亿])(?: ?(?<unit>票))?(?! ?的比)/y;

/** What stands before a number that counts the noun behind it; a name or a rank does not. */
const COUNTS =
  /(?:^|[的共有达约近逾超过只仅了出到的是和与及含至为各取增失拥收]|[，。、；：（(,;:])\s?$/;
/** Names end so that a number goes on: GPT-4, iPhone 15, 第 3. */
const NAMED = /[A-Za-z\d][-./]?$|[A-Za-z] $|[第前] ?$|[-./:]$/;
const YEARS = [1400, 2200] as const;
const LEAST = 5;

/**
 * The counts that a number without scale, currency or measure word makes at a place: 16 族,
 * 581 个注册使用者, 54 比 45. O(1).
 */
export function plainAt(folded: string, start: number): readonly FigureMention[] {
  const before = folded.slice(Math.max(0, start - 6), start);
  if (NAMED.test(before)) return [];
  const against = againstAt(folded, start);
  if (against.length > 0) return against;
  PLAIN.lastIndex = start;
  const match = PLAIN.exec(folded);
  const { number = '', more = '' } = match?.groups ?? {};
  const value = numberOf(number);
  if (!match || value === undefined) return [];
  const isYear = /^\d{4}$/.test(number) && value > YEARS[0] && value < YEARS[1];
  if (isYear || (value < LEAST && !number.includes('.'))) return [];
  const end = start + match[0].length;
  const general = /^ ?个/.test(folded.slice(end, end + 2));
  if (!general && (!/^\d/.test(number) || !(number.includes(',') || COUNTS.test(before))))
    return [];
  if (measuresTime(folded.slice(end, end + 5))) return [];
  const counted = countedBehind(folded, end, !general);
  if (!counted || (counted.by === 'measure' && !general)) return [];
  return [
    {
      start,
      end: counted.end,
      value,
      currency: null,
      unit: folded.slice(counted.unit.start, counted.unit.end),
      bound: more === '' ? 'exact' : 'over',
      bare: false,
      slight: true,
      ...(counted.unit.end > counted.end ? { unitAt: counted.unit } : {}),
    },
  ];
}

function againstAt(folded: string, start: number): readonly FigureMention[] {
  AGAINST.lastIndex = start;
  const match = AGAINST.exec(folded);
  const { one = '', two = '', unit } = match?.groups ?? {};
  if (!match || one === two) return [];
  const end = start + match[0].length;
  const at = start + match[0].indexOf(two, one.length);
  const side = {
    currency: null,
    unit: unit ?? null,
    bound: 'exact',
    bare: false,
    slight: true,
    measure: unit === undefined ? 'score' : 'count',
    ...(unit === undefined ? {} : { unitAt: { start: end - 1, end } }),
  } as const;
  return [
    { ...side, start, end: start + one.length, value: Number(one) },
    { ...side, start: at, end, value: Number(two) },
  ];
}

const FRACTION = new RegExp(
  `(?<![百第]|之)(?<under>[二三四五六七八九十百千万]|十[二三四五六七八九]|\\d{1,3}) ?分之 ?(?<over>\\d{1,3}(?:\\.\\d{1,3})?|${HAN}(?:点[零一二三四五六七八九]{1,4})?)`,
  'g',
);
/** 一半 and doubling, and a number right behind the name of a rate or an index: 出生率 1.08. */
const SPOKEN =
  /(?<!另|这|那|上|下|前|后|第|到|[^超]过|每)(?<half>一半)(?!儿|天|路|时|会|个)|(?<twice>翻(?:了)?(?:一)?[倍番]|翻了一倍)|(?<!百分|分)(?<![A-Za-z])(?:率|系数|指数|均值|评分|得分|均分)(?:则|仅|只|已|也|约|为|是|达到?|维持在|保持在|稳定在|降到|降至|升到|升至|跌到|跌至|高达|只有|仅有|在){0,3} ?(?<low>\d{1,3}\.\d{1,6})(?: ?[-~到至] ?(?<high>\d{1,3}\.\d{1,6}))?(?![\d%倍万亿.]| ?[%倍万亿元美])/g;
const ENGLISH = /\b(?<times>doubled|tripled|quadrupled)\b(?! down)|\b(?<half>half) of\b/g;
const TIMES: Readonly<Record<string, number>> = { doubled: 2, tripled: 3, quadrupled: 4 };

/** Fractions, halves, doublings and rates that a folded text says in words. O(n). */
export function spokenIn(folded: string, isChinese: boolean): readonly FigureMention[] {
  const found: FigureMention[] = [];
  const add = (start: number, end: number, value: number, rest: Partial<FigureMention>) =>
    found.push({
      ...{ start, end, value, currency: null, unit: 'percent', bound: 'exact', bare: false },
      slight: true,
      ...rest,
    });
  if (!isChinese) {
    for (const { 0: text, index, groups } of folded.matchAll(ENGLISH)) {
      const times = groups?.['times'];
      if (times === undefined) add(index, index + text.length, 50, { measure: 'share' });
      else add(index, index + text.length, TIMES[times] ?? 2, { unit: 'times', measure: 'growth' });
    }
    return found;
  }
  if (folded.includes('分之'))
    for (const { 0: text, index, groups } of folded.matchAll(FRACTION)) {
      const under = numberOf(groups?.['under'] ?? '');
      const over = numeralOf(groups?.['over'] ?? '');
      if (under === undefined || over === undefined || under < 2 || under === 100) continue;
      const value = Number(((over / under) * 100).toPrecision(3));
      if (over < under || under >= 1000) add(index, index + text.length, value, {});
    }
  for (const { 0: text, index, groups } of folded.matchAll(SPOKEN)) {
    const { half, twice, low, high } = groups ?? {};
    const end = index + text.length;
    if (half !== undefined) add(index, end, 50, {});
    else if (twice !== undefined) add(index, end, 2, { unit: 'times', measure: 'growth' });
    else if (low !== undefined) {
      const start = index + text.indexOf(low);
      const [value, max] = [Number(low), Number(high ?? low)];
      add(start, end, value, {
        unit: null,
        measure: /数|分/.test(text) ? 'score' : 'other',
        ...(max > value ? { max } : {}),
      });
    }
  }
  return found;
}

/**
 * Those of small counts, two to four, that another count of the same in their sentence gives
 * weight to: two of four nominations. Both lists in order. O(n).
 */
export function besideOthers(
  few: readonly FigureMention[],
  all: readonly FigureMention[],
  folded: string,
): readonly FigureMention[] {
  const counts = [...few, ...all.filter(({ unit, currency }) => unit !== null && !currency)];
  return few.filter((one) =>
    counts.some(
      (other) =>
        other.unit === one.unit &&
        other.value !== one.value &&
        other.value > 1 &&
        !/[。！？!?\n]/.test(between(folded, one, other)) &&
        between(folded, one, other).length <= NEAR,
    ),
  );
}

const NEAR = 40;

const between = (folded: string, a: TextSpan, b: TextSpan) =>
  a.end <= b.start ? folded.slice(a.end, b.start) : folded.slice(b.end, a.start);
