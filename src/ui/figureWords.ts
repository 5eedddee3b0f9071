import type { Figure } from '../model/event.ts';
import { amountLabel, amountRangeLabel } from '../timeline/amountLabel.ts';
import type { Locale } from '../timeline/locale.ts';
import type { Messages } from './messages.ts';

const CURRENCIES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  USD: { 'zh-Hant': '美元', 'zh-Hans': '美元', en: 'US$' },
  CNY: { 'zh-Hant': '人民幣', 'zh-Hans': '人民币', en: 'CN¥' },
  EUR: { 'zh-Hant': '歐元', 'zh-Hans': '欧元', en: '€' },
  GBP: { 'zh-Hant': '英鎊', 'zh-Hans': '英镑', en: '£' },
  JPY: { 'zh-Hant': '日圓', 'zh-Hans': '日元', en: 'JP¥' },
  TWD: { 'zh-Hant': '新台幣', 'zh-Hans': '新台币', en: 'NT$' },
};

/** A figure as people write it: `近200 億 美元`, `nearly US$20 billion`, `10 倍`, `40–80%`. */
export function figureWords(figure: Figure, locale: Locale, messages: Messages): string {
  const { value, max, currency, unit } = figure;
  const bound = messages.bounds[figure.bound] ?? '';
  const number =
    max === undefined
      ? amountLabel(value, locale, 'long')
      : amountRangeLabel(value, max, locale, 'long');
  if (unit === 'percent') return `${bound}${number}%`;
  if (unit === 'times') return `${bound}${number}${locale === 'en' ? '' : ' '}${messages.times}`;
  if (currency) return bound + withCurrency(number, currency, locale);
  return bound + number + (unit ? ` ${unit}` : '');
}

/** A figure with what it measures: `營收 10 億 美元`. */
export function figurePhrase(figure: Figure, locale: Locale, messages: Messages): string {
  const words = figureWords(figure, locale, messages);
  return figure.measure === 'other' ? words : `${messages.measures[figure.measure]} ${words}`;
}

/** What a currency is called, its ISO 4217 code where it has no name here: `美元`, `US$`. */
export function currencyName(code: string, locale: Locale): string {
  return CURRENCIES[code]?.[locale] ?? code;
}

function withCurrency(number: string, currency: string, locale: Locale): string {
  const name = currencyName(currency, locale);
  if (locale !== 'en') return `${number} ${name}`;
  return name === currency ? `${name} ${number}` : `${name}${number}`;
}
