import type { Locale } from './locale.ts';

/** `long` for running text (`200 億`, `20 billion`), `short` where room is short (`200億`, `20B`). */
export type AmountStyle = 'short' | 'long';

/** Size of a unit, and its name after a number. */
type Unit = readonly [size: number, short: string, long: string];

const UNITS: Readonly<Record<Locale, readonly Unit[]>> = {
  'zh-Hant': [
    [1e12, '兆', ' 兆'],
    [1e8, '億', ' 億'],
    [1e4, '萬', ' 萬'],
  ],
  'zh-Hans': [
    [1e12, '万亿', ' 万亿'],
    [1e8, '亿', ' 亿'],
    [1e4, '万', ' 万'],
  ],
  en: [
    [1e12, 'T', ' trillion'],
    [1e9, 'B', ' billion'],
    [1e6, 'M', ' million'],
  ],
};

/**
 * An amount in the largest unit of the language that it reaches, to two decimals, thousands
 * grouped: `3,500億`, `4.5B`. Own names, no `Intl`: the same everywhere.
 */
export function amountLabel(value: number, locale: Locale, style: AmountStyle): string {
  const unit = unitOf(value, locale);
  return number(value, unit) + nameOf(unit, style);
}

/** A range of amounts, the unit said once where it is the same: `10–90萬`, `900M–1B`. */
export function amountRangeLabel(
  low: number,
  high: number,
  locale: Locale,
  style: AmountStyle,
): string {
  const unit = unitOf(low, locale);
  const same = unit === unitOf(high, locale);
  return `${number(low, unit)}${same ? '' : nameOf(unit, style)}–${amountLabel(high, locale, style)}`;
}

function unitOf(value: number, locale: Locale): Unit | undefined {
  return UNITS[locale].find(([size]) => Math.abs(value) >= size);
}

function nameOf(unit: Unit | undefined, style: AmountStyle): string {
  return unit?.[style === 'short' ? 1 : 2] ?? '';
}

function number(value: number, unit: Unit | undefined): string {
  return grouped(value / (unit?.[0] ?? 1));
}

function grouped(value: number): string {
  const [whole = '', part] = String(Math.round(value * 100) / 100).split('.');
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? thousands : `${thousands}.${part}`;
}
