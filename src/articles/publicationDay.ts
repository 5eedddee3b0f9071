import { readDateCell } from '../extract/index.ts';
import { dayOf, daysInMonth, isCivilDate, isoDay } from '../model/calendar.ts';
import type { IsoDay } from '../model/calendar.ts';
import { fold } from '../text/fold.ts';

/**
 * A publication day, or the rule that the text broke and what to do about it; `month` is the first
 * day of the month where it names no more than that.
 */
export type PublicationDay =
  | { readonly ok: true; readonly day: IsoDay }
  | {
      readonly ok: false;
      readonly rule: 'date-impossible' | 'date-unreadable';
      readonly message: string;
      readonly month?: IsoDay;
    };

/** Longer texts are no dates. */
const LONGEST = 200;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY =
  '(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?|(?:星期|周|礼拜)[一二三四五六日天])';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?';
const ZONE =
  '(?:Z|(?:(?:UTC|GMT) ?)?[+-]\\d{2}(?::?\\d{2})?|[A-Z]{2,5}|[A-Z][a-z]+/[A-Z][A-Za-z_]+)';

/** A weekday and a time of day, whose zone never moves the day; of a time all must be there. */
const REST = new RegExp(
  `^(?:,? ?[(（]?${WEEKDAY}[)）]?)?(?:(?:[T,，]| at)? ?(?:(?:上|下|中)午 ?)?(?:${CLOCK}|\\d{1,2}[时点]\\d{1,2}分?)(?: ?[ap]\\.?m\\.?)?(?: ?${ZONE})?(?: ?\\([^()]{1,40}\\)|\\[[\\w/]{1,40}\\])?)?$`,
  'iu',
);
const BEFORE = new RegExp(`^${WEEKDAY},? `, 'iu');

/** Year, month and day in these forms, at the start; what follows must be a `REST`. */
const FORMS: readonly RegExp[] = [
  // 2025-03-03, 2025/3/3, 2025.3.3, and with one separator only: not 2025-3/3.
  /^(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?!\d)/u,
  // 2025年3月3日, 2025 年 3 月 3 号.
  /^(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日号]/u,
  // 20250303, which YAML hands on as a number.
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/u,
  // March 5, 2024; Mar 5th 2024.
  new RegExp(`^${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?!\\d)`, 'iu'),
  // 5 March 2024; 05-Mar-2024; 5th of March, 2024.
  new RegExp(
    `^(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${MONTH},?[ -](?<year>\\d{4})(?!\\d)`,
    'iu',
  ),
  // 2024 March 5; 2024-Mar-05.
  new RegExp(`^(?<year>\\d{4})[ -]${MONTH}[ -](?<day>\\d{1,2})(?!\\d)`, 'iu'),
  // Mar 31 07:50:46 2022 and Mar 31 07:50:46 +0800 2022, as `date` and `git log` print them.
  new RegExp(
    `^${MONTH} {1,2}(?<day>\\d{1,2}) ${CLOCK} (?:${ZONE} )?(?<year>\\d{4})(?: [+-]\\d{4})?$`,
    'iu',
  ),
  // 31/03/2022, 3/31/2022: only where one of the two can be no month.
  /^(?<day>1[3-9]|2\d|3[01])(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<year>\d{4})(?!\d)/u,
  /^(?<month>\d{1,2})(?<separator>[-/])(?<day>1[3-9]|2\d|3[01])\k<separator>(?<year>\d{4})(?!\d)/u,
];
const EITHER_ORDER = /^\d{1,2}([-/.])\d{1,2}\1\d{4}(?!\d)/u;
const MONTH_FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/u,
  /^(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月$/u,
  new RegExp(`^${MONTH},? (?<year>\\d{4})$`, 'iu'),
];

/**
 * The calendar day that a publication date names, exactly as it was written: a weekday, a time and a
 * time zone are accepted and change nothing, so no machine's zone can shift the day.
 *
 * Refused: a month (which comes back as such), `2025`, `3/4/2025` (which has two readings), seconds
 * since 1970 (a moment, and a day only in some zone), words, and days that no calendar has
 * (2025-02-30). Never throws.
 */
export function publicationDay(written: string): PublicationDay {
  const text = written.length > LONGEST ? '' : plain(written);
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match?.groups || !REST.test(text.slice(match[0].length))) continue;
    const date = civilOfGroups(match.groups);
    if (isCivilDate(date)) return { ok: true, day: isoDay(dayOf(date)) };
    return {
      ok: false,
      rule: 'date-impossible',
      message: `The calendar has no day \`${shown(written)}\`; correct it.`,
    };
  }
  return monthOf(text, written) ?? dayInWords(text) ?? unreadable(text, written);
}

/** The number, 1–12, of the month that a text names in English, in full or by three letters. */
export function monthNamed(text: string): number | undefined {
  const name = new RegExp(`^${MONTH}$`, 'iu').exec(text)?.groups?.['name'];
  return name === undefined ? undefined : monthNumber(name);
}

const monthNumber = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Simplified, half-width, in plain spaces, without quotes, the brackets of a wikilink, a weekday. */
function plain(written: string): string {
  return fold(written)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:\[{1,2}|["'<]{1,2})(?<inner>[^[\]"'<>]*)(?:\]{1,2}|["'>]{1,2})$/u, '$<inner>')
    .trim()
    .replace(BEFORE, '');
}

function civilOfGroups(groups: Readonly<Record<string, string | undefined>>) {
  const { year, month, name, day } = groups;
  return {
    year: Number(year),
    month: name === undefined ? Number(month) : monthNumber(name),
    day: Number(day ?? 1),
  };
}

function monthOf(text: string, written: string): PublicationDay | undefined {
  const match = MONTH_FORMS.map((form) => form.exec(text)).find((found) => found !== null);
  if (!match?.groups) return undefined;
  const { year, month } = civilOfGroups(match.groups);
  if (daysInMonth(year, month) === 0) return undefined;
  return {
    ok: false,
    rule: 'date-unreadable',
    message: `\`${shown(written)}\` names a month and no day, so \`yesterday\` can be any day of it; write it as 2025-03-03.`,
    month: isoDay(dayOf({ year, month, day: 1 })),
  };
}

/** A day in words that articles are read for: 二〇二四年三月五日, 民國113年3月5日. */
function dayInWords(text: string): PublicationDay | undefined {
  if (!/年/u.test(text) || !/[日号]/u.test(text)) return undefined;
  const date = readDateCell(text.replace(/[日号].*$/u, (end) => end.charAt(0)))?.date;
  const rest = text.replace(/^[^日号]*[日号]/u, '');
  if (date?.precision !== 'day' || date.approximate || !REST.test(rest)) return undefined;
  const { from, to } = date.span;
  return to - from === 1 ? { ok: true, day: isoDay(from) } : undefined;
}

function unreadable(text: string, written: string): PublicationDay {
  const which = EITHER_ORDER.test(text)
    ? 'has two readings, month first or day first'
    : 'does not name a day';
  const message = `\`${shown(written)}\` ${which}; write it as 2025-03-03.`;
  return { ok: false, rule: 'date-unreadable', message };
}

function shown(text: string): string {
  const short = text.trim();
  return short.length > 40 ? `${short.slice(0, 39)}…` : short;
}
