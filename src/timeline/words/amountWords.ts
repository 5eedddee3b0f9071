import type { Bound } from '../../model/event.ts';
import { amountLabel, amountRangeLabel } from './amountLabel.ts';
import type { FigurePoint, MoneyMeasure } from '../figures/figurePoints.ts';
import type { Locale } from './locale.ts';

const CURRENCIES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  USD: { 'zh-Hant': '美元', 'zh-Hans': '美元', en: 'US$' },
  CNY: { 'zh-Hant': '人民幣', 'zh-Hans': '人民币', en: 'CN¥' },
  EUR: { 'zh-Hant': '歐元', 'zh-Hans': '欧元', en: '€' },
  GBP: { 'zh-Hant': '英鎊', 'zh-Hans': '英镑', en: '£' },
  JPY: { 'zh-Hant': '日圓', 'zh-Hans': '日元', en: 'JP¥' },
  TWD: { 'zh-Hant': '新台幣', 'zh-Hans': '新台币', en: 'NT$' },
};

/** What a currency is called, its ISO 4217 code where it has no name here: `美元`, `US$`. */
export function currencyName(code: string, locale: Locale): string {
  return CURRENCIES[code]?.[locale] ?? code;
}

/** What stands before an amount that is not exact, with the space that it needs. */
export const BOUND_WORDS: Readonly<Record<Locale, Readonly<Record<Bound, string>>>> = {
  'zh-Hant': { exact: '', about: '約', over: '超過', under: '近' },
  'zh-Hans': { exact: '', about: '约', over: '超过', under: '近' },
  en: { exact: '', about: 'about ', over: 'over ', under: 'nearly ' },
};

/** The words of the band of amounts, wherever it is drawn. */
interface MoneyWords {
  readonly name: string;
  /** The scale's unit and kind. */
  readonly unit: (currency: string) => string;
  readonly measures: Readonly<Record<MoneyMeasure, string>>;
}

export const MONEY_WORDS: Readonly<Record<Locale, MoneyWords>> = {
  'zh-Hant': {
    name: '金額',
    unit: (currency) => `${currency}，對數`,
    measures: { revenue: '營收', funding: '募資', valuation: '估值' },
  },
  'zh-Hans': {
    name: '金额',
    unit: (currency) => `${currency}，对数`,
    measures: { revenue: '营收', funding: '融资', valuation: '估值' },
  },
  en: {
    name: 'Amounts',
    unit: (currency) => `${currency}, log`,
    measures: { revenue: 'Revenue', funding: 'Funding', valuation: 'Valuation' },
  },
};

/** An amount as short as it can be said: `超過40億`, `10–90M`. */
export function shortAmount({ value, max, bound }: FigurePoint, locale: Locale): string {
  const amount =
    max === undefined
      ? amountLabel(value, locale, 'short')
      : amountRangeLabel(value, max, locale, 'short');
  return BOUND_WORDS[locale][bound] + amount;
}
