const DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNIT: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const BIG: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

/**
 * A number times a power of ten, as if its decimals were moved on paper: 1.0049 × 10¹² is
 * 1004900000000, which multiplying would miss.
 */
export const timesPower = (value: number, power: number): number =>
  Number(`${value}e${Math.round(Math.log10(power))}`);

/**
 * The number that a numeral stands for, or `undefined`: digits with commas (`3,500`, `1.5`),
 * Chinese numerals (`二十三`, `两千零四`, `廿三`, `一百五十万`), digit by digit (`二零二二`), and
 * both mixed (`3千`, `40 亿`). Expects folded text; white space inside is passed over.
 */
export function numberOf(text: string): number | undefined {
  const numeral = text
    .replace(/[ ,，]/g, '')
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十');
  if (numeral === '') return undefined;
  if (/^\d+(?:\.\d+)?$/.test(numeral)) return Number(numeral);
  if (/^[零一二三四五六七八九]{2,}$/.test(numeral)) {
    return Number(Array.from(numeral, (c) => DIGIT[c]).join(''));
  }
  let total = 0;
  let section = 0;
  let current: number | undefined;
  for (const token of numeral.match(/\d+(?:\.\d+)?|./gu) ?? []) {
    const digit = DIGIT[token] ?? (/^\d/.test(token) ? Number(token) : undefined);
    if (digit !== undefined) {
      current = digit;
    } else if (UNIT[token] !== undefined) {
      section += timesPower(current ?? 1, UNIT[token]);
      current = undefined;
    } else if (BIG[token] !== undefined) {
      const value = section + (current ?? 0);
      total = timesPower(total + value === 0 ? 1 : total + value, BIG[token]);
      section = 0;
      current = undefined;
    } else return undefined;
  }
  return total + section + (current ?? 0);
}

/** A count that may be two neighbouring digits, "three or four": `三四` → 3 to 4. */
export interface Count {
  readonly low: number;
  readonly high: number;
}

/**
 * The count a numeral stands for: `三` → 3, `三四` and `三到四` → 3 to 4, `半` → 0.5,
 * `一` with `half` → 1.5. `undefined` when it is no number.
 */
export function countOf(text: string, half = false): Count | undefined {
  const plain = text.replace(/ /g, '');
  const extra = half ? 0.5 : 0;
  if (plain === '半') return { low: 0.5, high: 0.5 };
  const neighbours =
    /^(?<tens>[一二三四五六七八九]?十)?(?<a>[一两二三四五六七八九])(?<b>[二两三四五六七八九])$/.exec(
      plain,
    )?.groups;
  if (neighbours) {
    const tens = neighbours['tens'] === undefined ? 0 : (numberOf(neighbours['tens']) ?? 0);
    const a = DIGIT[neighbours['a'] ?? ''] ?? 0;
    const b = DIGIT[neighbours['b'] ?? ''] ?? 0;
    if (b === a + 1) return { low: tens + a, high: tens + b };
  }
  const [first = '', second, ...rest] = plain.split(/[到至或~-]/);
  if (rest.length > 0) return undefined;
  const low = numberOf(first);
  if (low === undefined) return undefined;
  const high = second === undefined ? low : numberOf(second);
  return high === undefined || high < low ? undefined : { low: low + extra, high: high + extra };
}
