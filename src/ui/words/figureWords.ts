import type { Figure } from '../../model/event.ts';
import { amountLabel, amountRangeLabel } from '../../timeline/words/amountLabel.ts';
import { currencyName } from '../../timeline/words/amountWords.ts';
import type { Locale } from '../../timeline/words/locale.ts';
import type { Messages } from './messages.ts';

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

function withCurrency(number: string, currency: string, locale: Locale): string {
  const name = currencyName(currency, locale);
  if (locale !== 'en') return `${number} ${name}`;
  return name === currency ? `${name} ${number}` : `${name}${number}`;
}
