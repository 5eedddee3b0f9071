import type { Figure } from '../../model/event.ts';

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];
const SYMBOL: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  TWD: 'NT$',
  CNY: 'CN¥',
  HKD: 'HK$',
  KRW: '₩',
};
const BOUND: Readonly<Record<Figure['bound'], string>> = {
  exact: '',
  about: 'about ',
  over: 'over ',
  under: 'nearly ',
};

/** An amount in English words: "nearly $20 billion", "70–80%", "10×". */
export function amountInEnglish({ value, max, currency, unit, bound }: Figure): string {
  const scaled = (n: number) => {
    const scale = SCALES.find(([size]) => Math.abs(n) >= size);
    const number = scale ? n / scale[0] : n;
    const digits = Number(number.toFixed(2)).toLocaleString('en-US');
    const symbol = currency ? (SYMBOL[currency] ?? `${currency} `) : '';
    return `${symbol}${digits}${scale?.[1] ?? ''}`;
  };
  const suffix = unit === 'percent' ? '%' : unit === 'times' ? '×' : '';
  const amount = max === undefined ? scaled(value) : `${scaled(value)}–${scaled(max)}`;
  return `${BOUND[bound]}${amount}${suffix}`;
}
