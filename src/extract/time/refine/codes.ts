import type { DateMention } from '../value.ts';
import type { Refiner } from './refiner.ts';

/** How far around a number is looked for what shows it to be no year. */
const AROUND = 40;

/** A year, or two, as bare digits. */
const BARE = /^[12]\d{3}(?: ?(?:[-~到至]|—{1,2}) ?\d{2,4})?$/;

/** Standards, serial numbers, telephones and codes: what a number behind them belongs to. */
const CODE_BEFORE =
  /(?:(?:^|[^A-Za-z])(?:GB|GB\/T|GB\/Z|ISO|IEC|ISO\/IEC|IEEE|DIN|CNS|JIS|EN|BS|ANSI|ASTM|SAE|UL|RFC|YY|HJ|DB\d{2}|ISSN|ISBN)(?:\/[TZ])?[ :：-]{0,2}|(?:电话|热线|专线|传真|客服|拨打|请拨|分机|代号|代码|编号|证号|股号|邮编|区号|型号|QQ)(?:号码?)?[ :：为是]{0,3}|第 ?)$/;
/** What counts or measures: 1920-2048像素, 1500至2000人. */
const MEASURED =
  /^ ?(?:像素|px|[x×*] ?\d|元|块钱?|人(?!工|才|大|类)|个(?!月)|名(?!为|叫)|位(?!于)|米|公[里尺斤顷]|千[米克瓦]|毫[米升克]|厘米|平[方米]|吨|克|家(?!里|中|人)|台(?!湾|北|中|南|积)|件|辆|次|条|页|字|座|项|种|架|艘|亩|户|例|万|亿|倍|度|卡|瓦|伏|分钟|小时|美[元金]|[英日港欧韩]元|专线|热线|号|条|款)/;

/** Words of the stock market, where names have four digits behind them in brackets. */
const STOCKS =
  /股[价市票东王]|[个类概]念?股|台股|港股|涨|跌|收盘|市值|外资|买超|卖超|法人|目标价|本益比|除[息权]|盘[中后前]|-KY|\bTW\b|代[号码]/;
/** A number in brackets that can be no year of our time. */
const OTHER_CODE = /[（(](?:1[0-4]\d{2}|2[1-9]\d{2}|[3-9]\d{3}|00\d{2,3})(?:[.-]?[A-Z]{2})?[)）]/;
/** What is named after a year rather than by a number. */
const HAPPENING =
  /(?:革命|战[役争]|条约|起义|事[件变]|运动|之乱|之役|登基|即位|[去逝]世|出生|建成|法案?|改革|王朝|版|年) ?[（(]$/;

/** Bare numbers that are codes, sizes and amounts are no years. */
export const outsideCodes: Refiner = (mentions, folded) =>
  mentions.filter((mention) => !isCode(mention, folded));

function isCode({ start, end }: DateMention, folded: string): boolean {
  const number = folded.slice(start, end);
  if (!BARE.test(number)) return false;
  const before = folded.slice(Math.max(0, start - AROUND), start);
  const after = folded.slice(end, end + AROUND);
  if (CODE_BEFORE.test(before) || MEASURED.test(after)) return true;
  if (!/[（(]$/.test(before) || !/^[)）]/.test(after)) return false;
  if (!/[\u4e00-\u9fffA-Z] ?[（(]$/.test(before)) return false;
  if (STOCKS.test(before) || STOCKS.test(after)) return true;
  if (OTHER_CODE.test(before) || OTHER_CODE.test(after)) return true;
  // 台塑（1301）宣布: a name, a number too low for news, and the sentence goes on.
  return Number(number) < 1500 && !HAPPENING.test(before) && /^[)）] ?[\u4e00-\u9fff]/.test(after);
}
