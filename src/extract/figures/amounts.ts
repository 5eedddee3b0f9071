import { countOf, numberOf, timesPower } from '../time/numerals.ts';

/** The named groups of a match of `pattern.ts`. */
export type Groups = Readonly<Record<string, string | undefined>>;

const SCALE_VALUE: Readonly<Record<string, number>> = {
  trillion: 1e12,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
  tn: 1e12,
  bn: 1e9,
  b: 1e9,
  m: 1e6,
  k: 1e3,
};

/** The value that the groups of `QUANTITY` name, and the high end where it is a range. */
export function amountsOf(g: Groups): { value: number; max?: number } | undefined {
  if (g['vague'] !== undefined) {
    const scale = scaleOf(g['vagueScale']);
    // 上億 is more than one of them, 幾億 and 數億 are several.
    return g['vague'] === '上' ? { value: scale } : { value: scale, max: scale * 9 };
  }
  if (g['hundredths'] !== undefined) {
    const low = numeralOf(g['hundredths']);
    const high = g['hundredths2'] === undefined ? undefined : numeralOf(g['hundredths2']);
    return low === undefined
      ? undefined
      : { value: low, ...(high === undefined ? {} : { max: high }) };
  }
  if (g['tenths'] !== undefined) {
    const [low, high] = [g['tenths'], g['tenths2']].map((text) => numeralOf(text ?? '') ?? 0);
    const half = g['half'] === '半' ? 5 : (numeralOf(g['half'] ?? '') ?? 0);
    const value = (low ?? 0) * 10 + (high ? 0 : half);
    return high && high * 10 > value ? { value, max: high * 10 + half } : { value };
  }
  const range = rangeOf(g['low'] ?? '');
  if (!range) return undefined;
  const scale = scaleOf(g['scale']);
  const lowScale = g['lowScale'] === undefined ? scale : scaleOf(g['lowScale']);
  const value = timesPower(range.low, lowScale);
  const several = g['more'] === '几' || g['suffix2'] === '几';
  const high = g['high'] === undefined ? undefined : numeralOf(g['high']);
  // Two numbers joined by "and" or a hyphen are a range only when the second is the larger.
  const max = several
    ? timesPower(range.low + 10, scale)
    : high === undefined
      ? timesPower(range.high, lowScale)
      : timesPower(high, scale);
  return max > value ? { value, max } : { value };
}

/**
 * The value that the groups of `COMPOUND` name, the sum of 1 亿 and 2,000 万; none where the second does not
 * go on from the first. `after` is the text behind it.
 */
export function compoundOf(g: Groups, after: string): { value: number } | undefined {
  const big = numeralOf(g['big'] ?? '');
  const low = numeralOf(g['low'] ?? '');
  if (big === undefined || low === undefined || /^ ?[年月日]/.test(after)) return undefined;
  const step = scaleOf(g['bigScale']);
  const rest = timesPower(low, scaleOf(g['scale']));
  return rest < step && rest >= step / 100 ? { value: timesPower(big, step) + rest } : undefined;
}

/** The value of a numeral in digits or Han characters, with decimals in either. */
export function numeralOf(text: string): number | undefined {
  const [whole = '', decimals] = text.split('点');
  const value = numberOf(whole);
  if (value === undefined || decimals === undefined) return value;
  return Number(`${value}.${[...decimals].map((digit) => numberOf(digit) ?? 0).join('')}`);
}

/** 五六十: neighbouring digits before their unit, "fifty or sixty". */
const NEIGHBOURS = /^(?<a>[一二两三四五六七八])(?<b>[二两三四五六七八九])(?<scale>[十百千])$/;

/** Whether a numeral is two neighbouring digits, "seven or eight": 七八. */
export function isNeighbours(text: string | undefined): boolean {
  const range = text === undefined ? undefined : rangeOf(text);
  return range !== undefined && range.high > range.low;
}

function rangeOf(text: string): { low: number; high: number } | undefined {
  const { a, b, scale } = NEIGHBOURS.exec(text)?.groups ?? {};
  if (a !== undefined && b !== undefined) {
    const low = numberOf(a) ?? 0;
    const high = numberOf(b) ?? 0;
    const unit = scaleOf(scale);
    if (high === low + 1) return { low: low * unit, high: high * unit };
  }
  const value = text.includes('点') ? numeralOf(text) : undefined;
  return value === undefined ? countOf(text) : { low: value, high: value };
}

function scaleOf(word: string | undefined): number {
  if (word === undefined) return 1;
  return SCALE_VALUE[word.toLowerCase()] ?? numberOf(word) ?? 1;
}
