import { numberOf } from '../numerals.ts';
import { DAY_OF_MONTH, MONTH } from '../rule.ts';
import type { Groups } from '../rule.ts';
import type { CalendarFields, Part } from '../value.ts';

const QUARTER = '第? ?[一二三四1-4] ?季(?:度)?(?!节|风)';

/** What may follow a year: a month with a day or part, a half, a quarter, a part, a season. */
export const YEAR_TAIL = [
  '(?:(?:的|, ?)? ?(?:',
  `(?<month>${MONTH}) ?月(?:份)?(?: ?(?<day>${DAY_OF_MONTH}) ?[日号]|(?<dayBare>(?:二十|三十|十)[一二三四五六七八九]?|[一二三四五六七八九])(?![一二三四五六七八九十月个年日号天届年层家位次大])|(?<monthPart>初|上旬|中旬|下旬|底|末))?`,
  '|(?<half>[上下前后])半年',
  `|(?<quarter>${QUARTER})|[Qq](?<q>[1-4])`,
  '|(?<part>年?(?:初期|中期|末期)|早期|前期|后期|年?(?:初(?![步级创次始衷代])|底(?![层部线盘子特气下])|末(?![日端班])|尾(?![巴随声])|中(?![国华文央东西医学小型心部间共古])))',
  '|第(?<nthMonth>[一二三四五六七八九十]{1,2}|\\d{1,2})个月',
  '|第(?<nthWeek>[一二三四五六七八九十]{1,3}|\\d{1,2}) ?(?:周|个星期)',
  '|(?<firstWord>前|最后|最后的) ?(?<firstCount>\\d{1,2}|[一二两三四五六七八九十]{1,2}) ?(?<firstUnit>周|个月|天)',
  '|(?<season>[春夏秋冬])(?:[天季]|(?=[,，、。 ]|$))',
  '))?',
].join('');

/** The fields that `YEAR_TAIL` captured; empty when nothing followed. */
export function tailFields(g: Groups): CalendarFields {
  const fields: { -readonly [K in keyof CalendarFields]: CalendarFields[K] } = {};
  const month = g['month'] ?? g['nthMonth'];
  if (month !== undefined) fields.month = numberOf(month) ?? 0;
  const day = g['day'] ?? g['dayBare'];
  if (day !== undefined) fields.day = numberOf(day) ?? 0;
  if (g['monthPart'] !== undefined) fields.part = partOf(g['monthPart']);
  if (g['half'] !== undefined) fields.half = g['half'] === '上' || g['half'] === '前' ? 1 : 2;
  const quarter = g['q'] ?? g['quarter']?.replace(/[第季度 ]/g, '');
  if (quarter !== undefined) fields.quarter = numberOf(quarter) ?? 0;
  if (g['part'] !== undefined) fields.part = partOf(g['part']);
  if (g['season'] !== undefined) fields.season = '春夏秋冬'.indexOf(g['season']);
  if (g['nthWeek'] !== undefined) {
    fields.nth = { index: numberOf(g['nthWeek']) ?? 0, unit: 'week' };
  }
  if (g['firstCount'] !== undefined) {
    const unit = g['firstUnit'] === '周' ? 'week' : g['firstUnit'] === '天' ? 'day' : 'month';
    fields.first = {
      count: numberOf(g['firstCount']) ?? 0,
      unit,
      last: g['firstWord'] !== '前',
    };
  }
  return fields;
}

/** The part that a word such as 年初, 中旬 or 末期 names. */
export function partOf(word: string): Part {
  if (/[初早上前]/.test(word)) return 'start';
  return /中/.test(word) ? 'middle' : 'end';
}
