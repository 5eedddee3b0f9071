import { addMonths, civilOf, dayOf, daysInMonth, isCivilDate, isoYear } from './calendar.ts';
import type { Day, TimeSpan } from './calendar.ts';
import type { Precision } from './event.ts';

/**
 * A date with the days it covers: an EDTF string (ISO 8601-2), a half-open span, how precise it
 * is, and whether the text says or implies "about".
 */
export interface DateValue {
  readonly edtf: string;
  readonly span: TimeSpan;
  readonly precision: Precision;
  readonly approximate: boolean;
}

const two = (n: number) => String(n).padStart(2, '0');
const firstOfMonth = (year: number, month: number): Day => dayOf({ year, month, day: 1 });
const date = (edtf: string, from: Day, to: Day, precision: Precision): DateValue => ({
  edtf,
  span: { from, to },
  precision,
  approximate: false,
});

/** A year as EDTF writes it: four digits, a sign before those before the year 0. */
function edtfYear(year: number): string {
  return year < 0 && year > -10_000 ? `-${String(-year).padStart(4, '0')}` : isoYear(year);
}

/** One day. */
export function dayDate(day: Day): DateValue {
  const civil = civilOf(day);
  const edtf = `${edtfYear(civil.year)}-${two(civil.month)}-${two(civil.day)}`;
  return date(edtf, day, day + 1, 'day');
}

/** A calendar month; `month` may run past 12 or below 1 and then moves the year. */
export function monthDate(year: number, month: number): DateValue {
  const from = addMonths(firstOfMonth(year, 1), month - 1);
  const civil = civilOf(from);
  const edtf = `${edtfYear(civil.year)}-${two(civil.month)}`;
  return date(edtf, from, addMonths(from, 1), 'month');
}

/** A calendar year; 0 is 1 BCE. */
export function yearDate(year: number): DateValue {
  return date(edtfYear(year), firstOfMonth(year, 1), firstOfMonth(year + 1, 1), 'year');
}

/** A quarter, 1–4; EDTF season codes 33–36. */
export function quarterDate(year: number, quarter: number): DateValue {
  const from = firstOfMonth(year, quarter * 3 - 2);
  return date(`${edtfYear(year)}-${32 + quarter}`, from, addMonths(from, 3), 'quarter');
}

/** A half year, 1 or 2; EDTF season codes 40 and 41. */
export function halfDate(year: number, half: number): DateValue {
  const from = firstOfMonth(year, half * 6 - 5);
  return date(`${edtfYear(year)}-${39 + half}`, from, addMonths(from, 6), 'half');
}

/** The months from `first` to `last` of one year, as the end or the middle of a year is given. */
export function monthsDate(year: number, first: number, last: number): DateValue {
  const a = monthDate(year, first);
  const b = monthDate(year, last);
  return date(`${a.edtf}/${b.edtf}`, a.span.from, b.span.to, 'quarter');
}

/** Ten years from a year that ends in 0. */
export function decadeDate(firstYear: number): DateValue {
  const edtf = `${edtfYear(firstYear).slice(0, -1)}X`;
  return date(edtf, firstOfMonth(firstYear, 1), firstOfMonth(firstYear + 10, 1), 'decade');
}

/** The years `19XX` of the 20th century, and so on, as `contract/events.md` counts them. */
export function centuryDate(century: number): DateValue {
  const firstYear = (century - 1) * 100;
  const edtf = `${edtfYear(firstYear).slice(0, -2)}XX`;
  return date(edtf, firstOfMonth(firstYear, 1), firstOfMonth(firstYear + 100, 1), 'interval');
}

/**
 * From the first day of `a` to the last day of `b`, whichever comes first. Approximate when
 * either end is; `precision` is what the whole is as precise as.
 */
export function intervalDate(a: DateValue, b: DateValue, precision: Precision): DateValue {
  const [first, last] = a.span.from <= b.span.from ? [a, b] : [b, a];
  if (first.edtf === last.edtf) return { ...first, precision };
  // Of an interval only its outer end: EDTF knows no intervals of intervals.
  const [start = ''] = first.edtf.split('/');
  const end = (last.span.to < first.span.to ? first : last).edtf.split('/').at(-1) ?? '';
  return {
    edtf: start === end ? start : `${start}/${end}`,
    span: { from: first.span.from, to: Math.max(first.span.to, last.span.to) },
    precision,
    approximate: first.approximate || last.approximate,
  };
}

/** The same date marked "about" (`~`); each end of an interval is marked. */
export function approximately(value: DateValue): DateValue {
  const edtf = value.edtf
    .split('/')
    .map((end) => (end.endsWith('~') || end === '..' ? end : `${end}~`))
    .join('/');
  return { ...value, edtf, approximate: true };
}

const SIMPLE = /^(?<year>[+-]?\d{4,6})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?(?<about>[~?%])?$/;

/**
 * The date that an EDTF string names, or `undefined`: a year, month or day, a quarter (33–36), a
 * half (40, 41), a decade (`199X`), a century (`18XX`), each with `~`, `?` or `%`, and intervals of
 * two such dates. Other forms of the standard are not read.
 */
export function parseEdtf(text: string): DateValue | undefined {
  const [first = '', last, ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  const a = parseSimple(first);
  if (last === undefined || !a) return a;
  const b = parseSimple(last);
  if (!b || b.span.from < a.span.from) return undefined;
  return intervalDate(a, b, a.precision === b.precision ? a.precision : 'interval');
}

function parseSimple(text: string): DateValue | undefined {
  const unspecified = /^(?<digits>\d{2,3})(?<xs>X{1,2})(?<about>[~?%])?$/.exec(text)?.groups;
  if (unspecified) {
    const { digits = '', xs = '', about } = unspecified;
    if (digits.length + xs.length !== 4) return undefined;
    const value = xs === 'X' ? decadeDate(Number(digits) * 10) : centuryDate(Number(digits) + 1);
    return about === undefined ? value : { ...approximately(value), edtf: text };
  }
  const groups = SIMPLE.exec(text)?.groups;
  if (!groups) return undefined;
  const value = dateOf(Number(groups['year']), groups['month'], groups['day']);
  return value && groups['about'] !== undefined ? { ...approximately(value), edtf: text } : value;
}

function dateOf(year: number, month?: string, day?: string): DateValue | undefined {
  if (month === undefined) return yearDate(year);
  const m = Number(month);
  if (day !== undefined) {
    const civil = { year, month: m, day: Number(day) };
    return isCivilDate(civil) ? dayDate(dayOf(civil)) : undefined;
  }
  if (m >= 33 && m <= 36) return quarterDate(year, m - 32);
  if (m === 40 || m === 41) return halfDate(year, m - 39);
  return daysInMonth(year, m) > 0 ? monthDate(year, m) : undefined;
}
