import type { Figure } from '../model/event.ts';
import type { Locale } from '../timeline/locale.ts';
import type { Messages } from './messages.ts';

const ZH_UNITS = [
  [1e12, '兆', '万亿'],
  [1e8, '億', '亿'],
  [1e4, '萬', '万'],
] as const;
const EN_UNITS = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;
const CURRENCIES: Readonly<Record<string, readonly [string, string, string]>> = {
  USD: [' 美元', ' 美元', 'US$'],
  CNY: [' 人民幣', ' 人民币', 'CN¥'],
  EUR: [' 歐元', ' 欧元', '€'],
  GBP: [' 英鎊', ' 英镑', '£'],
  JPY: [' 日圓', ' 日元', 'JP¥'],
  TWD: [' 新台幣', ' 新台币', 'NT$'],
};

/** A figure as people write it: `近 200 億美元` → `近200億 美元`, `$20 billion`, `10 倍`, `40–80%`. */
export function figureWords(figure: Figure, locale: Locale, messages: Messages): string {
  const { value, max, currency, unit } = figure;
  const bound = messages.bounds[figure.bound] ?? '';
  const number = amount(value, locale) + (max === undefined ? '' : `–${amount(max, locale)}`);
  if (unit === 'percent') return `${bound}${number}%`;
  if (unit === 'times') return `${bound}${number}${locale === 'en' ? '' : ' '}${messages.times}`;
  if (currency) return bound + withCurrency(number, currency, locale);
  return bound + number + (unit ? ` ${unit}` : '');
}

function withCurrency(number: string, currency: string, locale: Locale): string {
  const names = CURRENCIES[currency];
  if (locale === 'en') return names ? `${names[2]}${number}` : `${currency} ${number}`;
  return names ? `${number}${names[locale === 'zh-Hant' ? 0 : 1]}` : `${number} ${currency}`;
}

function amount(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (locale === 'en') {
    const unit = EN_UNITS.find(([least]) => size >= least);
    return unit ? `${rounded(value / unit[0])}${unit[1]}` : rounded(value);
  }
  const unit = ZH_UNITS.find(([least]) => size >= least);
  if (!unit) return rounded(value);
  return `${rounded(value / unit[0])} ${unit[locale === 'zh-Hant' ? 1 : 2]}`;
}

function rounded(value: number): string {
  const [whole = '', part] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}
