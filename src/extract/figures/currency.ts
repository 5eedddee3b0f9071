/** Regular-expression source of what stands before an amount of money: `$`, `NT$`, `人民币`. */
export const MONEY_BEFORE =
  'US\\$|NT\\$|HK\\$|A\\$|C\\$|S\\$|R\\$|\\$|€|£|¥|￥|₩|USD ?|EUR ?|GBP ?|CNY ?|RMB ?|JPY ?|TWD ?|NTD ?|人民币|新?台币|港币';

/** Regular-expression source of what stands behind an amount of money: `美元`, `dollars`. */
export const MONEY_AFTER =
  '美元|美金|欧元|英镑|日元|日圆|港元|港币|新台币|台币|人民币|韩元|韩圜|瑞士法郎|加元|澳元|新元|卢布|卢比|法郎|马克|元(?:人民币|新台币|港币)|元|圆|块钱|US dollars|dollars|euros?|pounds|yen|yuan|won|francs?|kroner|kronor|(?:USD|EUR|GBP|CNY|RMB|JPY|TWD|NTD|HKD)\\b';

/** The first characters of `MONEY_BEFORE`. */
export const MONEY_STARTS = '$€£¥￥₩UNHACSREGJT人新台港';

const CURRENCY: readonly (readonly [RegExp, string])[] = [
  [/NT\$|新?台币|TWD|NTD/, 'TWD'],
  [/HK\$|港[元币]|HKD/, 'HKD'],
  [/^A\$|澳元/, 'AUD'],
  [/^C\$|加元/, 'CAD'],
  [/^S\$|新元/, 'SGD'],
  [/^R\$/, 'BRL'],
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

/**
 * The ISO 4217 code for a word of `MONEY_BEFORE` or `MONEY_AFTER`. 元, 圓 and 塊錢 alone are the
 * `local` currency.
 */
export function currencyOf(word: string, local: string): string {
  if (YUAN.test(word)) return 'CNY';
  return CURRENCY.find(([pattern]) => pattern.test(word))?.[1] ?? local;
}
