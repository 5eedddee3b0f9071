import { numberOf } from '../numerals.ts';
import { DAY_OF_MONTH, MONTH, TO } from '../rule.ts';
import type { Groups } from '../rule.ts';
import type { CalendarFields, Part } from '../value.ts';

/** 0 for Monday … 6 for Sunday, from 一 … 日 or 天. */
export function weekdayOf(char: string): number {
  const index = '一二三四五六日'.indexOf(char);
  return index < 0 ? 6 : index;
}

/**
 * What a month or feast day is glued to where it is part of a name and no date: the October
 * Revolution happened in a month, but "十月革命改变了俄国" says nothing of this year's October.
 */
const NAMED_AFTER =
  '(?!革命|起义|事变|政变|运动(?![会员场服])|事件|惨案|战争|战役|王朝|党人|提纲|逆流|风暴|危机|攻势|暴动|学潮|怀胎|流火|飞霜|阳春|围城|兔|雪(?![灾崩山季后量情])|街(?!头)|花(?![了费园市展期])|天(?!气))';

const BARE_DAY =
  '(?:二十|三十|十)[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九]';
/** What a bare day is followed by when it counts something instead: 5月三个, 5月十家. */
const COUNTED = '一二三四五六七八九十百千万亿个月年日号天周星届层家位次大名部款项种只座';

/** A week or weekday by its place in a month: 的第二周, 最后一个星期五. */
const NTH_WEEK = `(?:的? ?(?<nthWord>第 ?(?<nth>[一二三四五1-5])|首|最后一) ?个?(?<nthUnit>周|星期|礼拜)(?<nthDay>[一二三四五六日天])?(?![末年围刊期]))`;

/** The part of a month: 初, 中旬, 底, 上半月. */
const MONTH_PART =
  '(?:的? ?(?<monthHalf>[上下前后])半个?月|的? ?(?<monthPart>上旬|中旬|下旬|初期?|底|末期?|尾声?|中(?![国华文央东西医学小型心部间共古期餐秋介药转毒])))';

const MONTH_INNER = `(?: ?(?<day>${DAY_OF_MONTH}) ?[日号]|(?<dayBare>${BARE_DAY})(?![${COUNTED}])|${MONTH_PART}|${NTH_WEEK})`;
/** What may follow a month: a day, a part, a week. */
export const MONTH_TAIL = `${MONTH_INNER}?`;
/** The same, where 的 may come between. */
export const MONTH_TAIL_OF = `(?:(?:[的嘅] ?)?${MONTH_INNER})?`;

/** A month, with what may follow it; a day in digits may lack its 日 at the end or before a range. */
const MONTH_OF_YEAR = `(?<month>${MONTH}) ?月(?:份)?${NAMED_AFTER}(?: ?(?<dayDigits>3[01]|[12]\\d|0?[1-9])(?=$|[,，。;；、)）](?!\\d)|${TO}\\d{4} ?年)|${MONTH_TAIL.slice(3)}`;

/** A month that stands without a year, with what may follow it. */
export const MONTH_ALONE = `(?<month>${MONTH}) ?月(?:份)?(?![球亮饼租薪经光牙台票刊历相嫂])${NAMED_AFTER}`;

const QUARTER_WORD = '季(?:度(?!假))?(?!度|节|风|赛|剧|目|报的)';
/** A quarter by its number: 第三季度, 首季, 末季, 最后一个季度, Q3. */
const QUARTER = `(?:(?<quarter>第? ?[一二三四1-4]|首|头一|末|最后一) ?个? ?(?<quarterWord>${QUARTER_WORD})|[Qq](?<q>[1-4])(?!\\d))(?<quarterPart>[初中末底](?![国期场子部]))?`;
/** The half of a year. */
export const HALF = '(?<half>[上下前后])半年(?:度(?!假))?';
/** The first or last weeks, months, quarters or days: 前三季度, 头五个月, 前5月, 最后10天. */
const FIRST_UNITS = `(?<firstWord>前|头|首|最初|最后的?) ?(?<firstCount>\\d{1,2}|[一二两三四五六七八九十]{1,2}) ?(?<firstUnit>周|个? ?月(?!份)|天|个?${QUARTER_WORD})`;

/** What may follow a year: a month with a day or part, a half, a quarter, a part, a season. */
export const YEAR_TAIL = [
  '(?:(?:的|, ?)? ?(?:',
  MONTH_OF_YEAR,
  `|${HALF}`,
  `|${QUARTER}|[Hh](?<h>[12])(?!\\d)`,
  '|(?<part>伊始|开年|岁[初末]|年?(?:初期|中期|末期)|早期|前期|后期|年?(?:初(?![步级创次始衷代春夏秋冬])|底(?![层部线盘子特气下])|末(?![日端班])|尾(?![巴随声])|终(?![奖总结究点考身生于止端极])|中(?![国华文央东西医学小型心部间共古秋])))',
  '|第(?<nthMonth>[一二三四五六七八九十]{1,2}|\\d{1,2})个月',
  '|(?:第 ?(?<nthWeek>[一二三四五六七八九十]{1,3}|\\d{1,2}) ?(?:周|个?(?:星期|礼拜))|(?<weekNumber>\\d{2})周(?![前后内间里以之的岁])|(?<lastWeek>最后一个?(?:周|星期|礼拜)))(?![末年围刊期])',
  `|${FIRST_UNITS}`,
  '|[初早深晚暮仲盛隆严金]?(?<season>[春夏秋冬])(?:[天季日]|(?=[,，、。 ]|$))',
  '|全年(?![无不])',
  '))?',
].join('');

/** A year, month or week that is named as the time within which: 2024年内, 本周之内. */
export const WITHIN = '(?: ?[之以]?内(?![部容地陆外蒙政需阁存心向]))?';

/** The first or last months of a year that is not named: 前三季度, 首三季. */
export const FIRST_QUARTERS = `(?<firstWord>前|头|首|最后) ?(?<firstCount>[23二两三]) ?(?<firstUnit>个?${QUARTER_WORD})`;
/** The first months of a year that is not named; 前三个月 are the last three. */
export const FIRST_MONTHS =
  '(?:[首头] ?(?<months>\\d{1,2}|十?[一二两三四五六七八九]|十)个?|前 ?(?<bareMonths>\\d{1,2}|十?[一二两三四五六七八九]|十))月(?![份初底球])';
/** A quarter of a year that is not named. */
export const QUARTER_ALONE = QUARTER;

/** The fields that `YEAR_TAIL` captured; empty when nothing followed. */
export function tailFields(g: Groups): CalendarFields {
  const fields: { -readonly [K in keyof CalendarFields]: CalendarFields[K] } = {};
  const month = g['month'] ?? g['nthMonth'];
  if (month !== undefined) fields.month = numberOf(month) ?? 0;
  const day = g['day'] ?? g['dayBare'] ?? g['dayDigits'];
  if (day !== undefined) fields.day = numberOf(day) ?? 0;
  if (g['monthPart'] !== undefined) fields.part = partOf(g['monthPart']);
  const half = g['half'] ?? g['monthHalf'] ?? g['h'];
  if (half !== undefined) fields.half = /[上前1]/.test(half) ? 1 : 2;
  Object.assign(fields, quarterFields(g));
  if (g['part'] !== undefined) fields.part = partOf(g['part']);
  if (g['season'] !== undefined) fields.season = '春夏秋冬'.indexOf(g['season']);
  const week = g['nthWeek'] ?? g['weekNumber'];
  if (week !== undefined) fields.nth = { index: numberOf(week) ?? 0, unit: 'week' };
  if (g['lastWeek'] !== undefined) fields.nth = { index: -1, unit: 'week' };
  if (g['nthWord'] !== undefined) {
    const index = g['nthWord'] === '首' ? 1 : g['nth'] === undefined ? -1 : numberOf(g['nth']);
    const weekday = g['nthDay'] === undefined ? {} : { weekday: weekdayOf(g['nthDay']) };
    fields.nth = { index: index ?? 1, unit: g['nthDay'] === undefined ? 'week' : 'weekday' };
    Object.assign(fields, weekday);
  }
  if (g['firstCount'] !== undefined) fields.first = firstOf(g);
  return fields;
}

function firstOf(g: Groups): NonNullable<CalendarFields['first']> {
  const unit = g['firstUnit'] ?? '';
  const times = /季/.test(unit) ? 3 : 1;
  return {
    count: times * (numberOf(g['firstCount'] ?? '') ?? 0),
    unit: unit === '周' ? 'week' : unit === '天' ? 'day' : 'month',
    last: /后/.test(g['firstWord'] ?? ''),
  };
}

/** A quarter, or the month that is its beginning, middle or end: 一季度末 is March. */
function quarterFields(g: Groups): CalendarFields {
  const word = g['q'] ?? g['quarter']?.replace(/[第 ]/g, '');
  if (word === undefined) return {};
  const quarter =
    word === '首' || word === '头一' ? 1 : /末|最后/.test(word) ? 4 : (numberOf(word) ?? 0);
  const part = g['quarterPart'];
  if (part === undefined) return { quarter };
  return { month: 3 * quarter - (part === '初' ? 2 : part === '中' ? 1 : 0) };
}

/** The part that a word such as 年初, 中旬 or 末期 names. */
export function partOf(word: string): Part {
  if (/[初早上前始开]/.test(word)) return 'start';
  return /中/.test(word) ? 'middle' : 'end';
}
