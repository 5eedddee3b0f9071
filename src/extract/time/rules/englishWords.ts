import { GAP, YEAR_WORDS, englishNumber } from '../englishNumerals.ts';
import type { Around } from '../rule.ts';

const MONTH_KEYS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/** A month's name or its abbreviation, without the full stop; a day may follow it directly. */
export const MONTH_STEM =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** The same as a word of its own. */
export const MONTH_NAME = `${MONTH_STEM}(?![a-z])`;

/** The words that a month's name begins with. */
export const MONTH_STARTS: readonly string[] = MONTH_KEYS;

/** 1 to 12; 0 for a word that is no month. */
export const monthNumber = (name: string): number =>
  MONTH_KEYS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const WEEKDAY_KEYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A weekday's full name. */
export const WEEKDAY_NAME = '(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])';
/** A weekday's name or its abbreviation. */
export const WEEKDAY_ANY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![a-z])';
/** A weekday's full name, an "s" may follow it. */
export const WEEKDAY_NAMES = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** The words that a weekday's name begins with. */
export const WEEKDAY_STARTS: readonly string[] = WEEKDAY_KEYS;

/** 0 for Monday … 6 for Sunday; -1 for a word that is no weekday. */
export const weekdayNumber = (name: string): number =>
  WEEKDAY_KEYS.indexOf(name.slice(0, 3).toLowerCase());

const SEASON_KEYS = ['spring', 'summer', 'autumn', 'winter'];
/** A season's name; "fall" is autumn. */
export const SEASON_NAME = '(?:spring|summer|autumn|fall|winter)(?![a-z])';
/** 0 spring … 3 winter. */
export const seasonNumber = (name: string): number =>
  name.toLowerCase() === 'fall' ? 2 : SEASON_KEYS.indexOf(name.toLowerCase());

/** A year behind a month or a day: four digits, two with an apostrophe or "of", or words. */
export const YEAR_AFTER = [
  `(?:(?: ?, ?|${GAP}|[-/])?(?:(?:of|in)${GAP})?(?<year>[12]\\d{3}(?!\\d|[.,]\\d)|${YEAR_WORDS})`,
  `|(?:,?${GAP})(?:of${GAP})?'(?<short>\\d{2})(?!\\d)`,
  `|${GAP}of${GAP}(?<short2>\\d{2})(?!\\d)`,
  '|[-/](?<short3>\\d{2})(?!\\d))',
].join('');

/** The year that `YEAR_AFTER` captured, if any; two digits are a year of 1930 to 2029. */
export function yearAfter(g: Readonly<Record<string, string | undefined>>): number | undefined {
  const { year, short = g['short2'] ?? g['short3'] } = g;
  if (year !== undefined) return englishNumber(year);
  return short === undefined ? undefined : shortYear(Number(short));
}

/** A year of two digits, as 1930 to 2029. */
export const shortYear = (n: number): number => (n < 30 ? 2000 + n : 1900 + n);

/** Part of a longer number, a price, an address, a path or a version: no date begins here. */
export const inNumber = ({ before }: Around): boolean => IN_NUMBER.test(before.slice(-LEAD));

/** Of what stands before, no more is looked at for what only shows right there. */
const LEAD = 14;

/** "Mid-1990s" and "28 February–3 March" are no compounds. */
const IN_NUMBER = new RegExp(
  `(?:[\\w.\\\\@#=_$€£¥~^*+]|\\d[-:/,]|[A-Za-z]/|(?<!(?:^|[^A-Za-z])(?:early|mid|late|end|to|${MONTH_STEM}))(?<=[A-Za-z])-|[$€£¥] )$`,
  'i',
);

/** A number above 31 right before or behind a month, as if it were a day: there is no such date. */
export const noDayBefore = ({ before }: Around): boolean => NO_DAY.test(before.slice(-LEAD));

const NO_DAY =
  /(?:^|[^\d.,$€£])(?:(?:3[2-9]|[4-9]\d|\d{3})(?:st|nd|rd|th)?|(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th) day)(?: of)? $/i;
/** The same behind a month. */
export const NO_DAY_AFTER =
  '(?!\\.?,?[ \\n](?:the )?(?:(?:3[2-9]|[4-9]\\d|\\d{3})(?:st|nd|rd|th)(?![a-z])|(?:0|3[2-9]|[4-9]\\d),? [12]\\d{3}(?!\\d)))';

/** "And" where "between" has opened a range. */
export const AND_BETWEEN = `${GAP}and${GAP}(?<=(?<![a-z])between[ \\n][^,.;]{1,28})`;

/**
 * Words that say what the number behind them is: a page, a port, a part, a rule. No date begins
 * there, however like one the number looks.
 */
const LABEL =
  /(?:^|[^A-Za-z])(?:pp?|pages?|nos?|numbers?|nr|hotline|tel|phone|fax|ports?|parts?|models?|rooms?|routes?|highway|flight|codes?|serial|ticker|refs?|id|version|ver|v|ext|extension|sections?|sec|chapters?|article|art|item|sku|isbn|issn|zip|po box|box|bus|suite|invoice|ticket|docket|standard|iso|iec|din|en|gb|rfc|ieee|ansi|es|ecma|windows|office)\.?[ :#]{0,2}$/i;
export const isLabelled = ({ before }: Around): boolean => LABEL.test(before.slice(-LEAD));

/** Names that are words of their own; without a capital, or alone, they need words around them. */
const AMBIGUOUS =
  /^(?:may|mar(?:ch)?|apr(?:il)?|june?|aug(?:ust)?|sept?|dec|jan|oct|nov|feb|jul)$/i;

const MONTH_LEAD =
  /(?:^|[^A-Za-z])(?:in|since|until|till|by|of|from|to|through|during|before|after|between|around|early|mid|late|last|this|next|every|each|for|on)[ -](?:the )?$/i;

/** Whether a month named without year or day stands where a month must be meant. */
export function isMonthAlone(name: string, { before, after }: Around): boolean {
  if (/^(?:[-/]?[A-Za-z0-9]|'(?!s))/.test(after)) return false;
  const capital = /^[A-Z]/.test(name);
  if (capital && !AMBIGUOUS.test(name)) return true;
  if (/^ (?:of )?(?:last|next|this) year(?![a-z])/i.test(after)) return true;
  if (!MONTH_LEAD.test(before)) return false;
  if (isCalled(name, before, after)) return false;
  // "this may be", "the march of": without a capital, only right after words that want a time.
  return capital || !/^ma[ry]/i.test(name) || LOWER_LEAD.test(before);
}

/** "By June Carter", "for April, who sings": months that people are called after. */
const isCalled = (name: string, before: string, after: string) =>
  /^(?:April|May|June|August)$/.test(name) &&
  ((/(?:^|[^A-Za-z])(?:by|for|from|of|to|with) $/i.test(before) && /^ [A-Z][a-z]/.test(after)) ||
    /^,? who(?:se|m)?(?![a-z])/.test(after));

const LOWER_LEAD = /(?:^|[^A-Za-z])(?:in|since|until|early|mid|late|of last|of next)[ -]$/i;
