import { readDateCell } from '../extract/index.ts';
import { civilOf, dayOf, isCivilDate } from '../model/calendar.ts';
import {
  approximately,
  dayDate,
  intervalDate,
  monthDate,
  parseEdtf,
  yearDate,
} from '../model/edtf.ts';
import type { DateValue } from '../model/edtf.ts';
import type { DerivationStep } from '../model/event.ts';
import { oneLine } from './plainText.ts';
import { publicationDay } from './publicationDay.ts';

/** The years that the timeline file has a way to write. */
const FIRST_YEAR = -999_999;
const LAST_YEAR = 9999;

/** A date as a person wrote it and what it says, or what to do about it. */
export type WrittenDate =
  | {
      readonly ok: true;
      readonly written: string;
      readonly date: DateValue;
      readonly derivation: readonly DerivationStep[];
    }
  | { readonly ok: false; readonly message: string };

const refused = (message: string): WrittenDate => ({ ok: false, message });
/** No date, and what to do about it. */
export const noDate = refused;
const ERA =
  /^(?:(?:AD|CE) ?(?<ce>\d{1,4})|BCE? ?(?<bce>\d{1,6})|(?<year>\d{1,6}) ?(?<era>BCE?|B\.C\.(?:E\.)?|AD|CE))$/iu;

/**
 * The date in a text of nothing else: EDTF, a calendar day in the forms of the front matter, a year
 * with its era (`44 BCE`), or any date that articles are read for and that needs no other day to
 * count from. Never throws.
 */
export function writtenDate(text: string): WrittenDate {
  const written = oneLine(text);
  if (written === '') return refused('There is no date; write one as `2024-05-01` or `2024-05`.');
  const value = parseEdtf(written) ?? eraYear(written);
  if (value) return within(written, value);
  const day = publicationDay(written);
  if (!day.ok && day.rule === 'date-impossible') return refused(noSuchDay(written));
  const exact = day.ok ? parseEdtf(day.day) : undefined;
  if (exact) return within(written, exact);
  const read = readDateCell(written);
  return read ? within(written, read.date, read.derivation) : refused(unreadable(written));
}

/** From the first day of one date to the last day of another. */
export function dateFromTo(first: WrittenDate, last: WrittenDate): WrittenDate {
  if (!first.ok) return first;
  if (!last.ok) return last;
  const [a, b] = [first.date, last.date];
  if (b.span.to <= a.span.from) {
    return refused('The date ends before it starts; correct one of the two.');
  }
  const written =
    first.written === last.written ? first.written : `${first.written} – ${last.written}`;
  // An end that is less exact ("5 May 2023" to "2023") is one of its days, at the latest its last.
  if (b.span.from < a.span.from) {
    return within(written, intervalDate(a, approximately(dayDate(b.span.to - 1)), 'interval'));
  }
  // Two days are a stretch of days, not a date to the day.
  const same = a.precision === b.precision && a.precision !== 'day' ? a.precision : 'interval';
  return within(written, a.edtf === b.edtf ? a : intervalDate(a, b, same));
}

/** The date of something that goes on: its start, as the articles' "since" is read. */
export function openDate(first: WrittenDate, end: string): WrittenDate {
  if (!first.ok) return first;
  const written = end === '' ? first.written : `${first.written} – ${end}`;
  const bound = { step: 'bound', which: 'since', edtf: first.date.edtf } as const;
  return { ...first, written, derivation: [...first.derivation, bound] };
}

/** The date marked "about" where it is not. */
export function aboutDate(date: WrittenDate): WrittenDate {
  if (!date.ok || date.date.approximate) return date;
  return within(date.written, approximately(date.date));
}

/**
 * The date that TimelineJS has in parts, of which only the year must be there; a year before 1 is
 * that year BCE (https://timeline.knightlab.com/docs/json-format.html). Times of day say nothing
 * here.
 */
export function dateOfParts(year: string, month: string, day: string): WrittenDate {
  const [whole, ...rest] = [year, month, day].map((part) => part.trim());
  // Spreadsheets and scripts write 0 for a part that is not there.
  const parts = [whole ?? '', ...rest.map((part) => part.replace(/^0{1,2}$/u, ''))];
  const written = parts.filter(Boolean).join('-');
  const [y = '', m = '', d = ''] = parts;
  if (!/^[+-]?\d{1,6}$/u.test(y)) {
    return refused('The date has no year that is a whole number; give it one.');
  }
  const common = Number(y);
  if (common === 0) return refused('There is no year 0; -1 is the year before 1.');
  const value = valueOfParts(common < 0 ? common + 1 : common, m, d);
  return value ? within(written, value) : refused(noSuchDay(written));
}

function valueOfParts(year: number, month: string, day: string): DateValue | undefined {
  if (month === '' && day === '') return yearDate(year);
  const civil = { year, month: wholeNumber(month), day: day === '' ? 1 : wholeNumber(day) };
  if (!isCivilDate(civil)) return undefined;
  return day === '' ? monthDate(year, civil.month) : dayDate(dayOf(civil));
}

const wholeNumber = (text: string) => (/^\d{1,2}$/u.test(text) ? Number(text) : NaN);

function eraYear(text: string): DateValue | undefined {
  const { year, era = '', ce, bce } = ERA.exec(text)?.groups ?? {};
  if (bce !== undefined) return Number(bce) === 0 ? undefined : yearDate(1 - Number(bce));
  if (ce !== undefined) return yearDate(Number(ce));
  if (year === undefined || Number(year) === 0) return undefined;
  return yearDate(era.toUpperCase().startsWith('B') ? 1 - Number(year) : Number(year));
}

function within(
  written: string,
  date: DateValue,
  derivation: readonly DerivationStep[] = [{ step: 'read', text: written, edtf: date.edtf }],
): WrittenDate {
  const first = civilOf(date.span.from).year;
  const last = civilOf(date.span.to - 1).year;
  if (first < FIRST_YEAR || last > LAST_YEAR) {
    return refused(`The year is outside ${FIRST_YEAR} to ${LAST_YEAR}; correct it.`);
  }
  return { ok: true, written, date, derivation };
}

function noSuchDay(text: string): string {
  return `There is no day \`${shown(text)}\` in the calendar; correct it.`;
}

function unreadable(text: string): string {
  return `\`${shown(text)}\` is no date that can be read; write it as \`2024-05-01\`, \`2024-05\` or \`2024\`.`;
}

function shown(text: string): string {
  return [...text].length > 40 ? `${[...text].slice(0, 39).join('')}…` : text;
}
