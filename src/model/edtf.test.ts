import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from './calendar.ts';
import {
  approximately,
  centuryDate,
  dayDate,
  decadeDate,
  halfDate,
  intervalDate,
  monthDate,
  monthsDate,
  parseEdtf,
  quarterDate,
  yearDate,
} from './edtf.ts';
import type { DateValue } from './edtf.ts';

const year = fc.integer({ min: 0, max: 9999 });
const simple: fc.Arbitrary<DateValue> = fc.oneof(
  fc.integer({ min: -700_000, max: 2_900_000 }).map(dayDate),
  year.map(yearDate),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => monthDate(y, m)),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => quarterDate(y, q)),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => halfDate(y, h)),
  fc.integer({ min: 0, max: 998 }).map((d) => decadeDate(d * 10)),
  fc.integer({ min: 1, max: 99 }).map(centuryDate),
);
const shown = ({ span }: DateValue) => [isoDay(span.from), isoDay(span.to - 1)];

describe('what a date covers', () => {
  test.each([
    [dayDate(0), '1970-01-01', ['1970-01-01', '1970-01-01']],
    [monthDate(2024, 2), '2024-02', ['2024-02-01', '2024-02-29']],
    [monthDate(2024, 14), '2025-02', ['2025-02-01', '2025-02-28']],
    [monthDate(2024, 0), '2023-12', ['2023-12-01', '2023-12-31']],
    [yearDate(-220), '-0220', ['-000220-01-01', '-000220-12-31']],
    [quarterDate(2025, 3), '2025-35', ['2025-07-01', '2025-09-30']],
    [halfDate(2025, 2), '2025-41', ['2025-07-01', '2025-12-31']],
    [monthsDate(2022, 10, 12), '2022-10/2022-12', ['2022-10-01', '2022-12-31']],
    [decadeDate(1990), '199X', ['1990-01-01', '1999-12-31']],
    [centuryDate(19), '18XX', ['1800-01-01', '1899-12-31']],
  ])('%o', (date, edtf, days) => {
    expect(date.edtf).toBe(edtf);
    expect(shown(date)).toEqual(days);
  });
});

describe('reading back', () => {
  test('gives the same date', () => {
    fc.assert(
      fc.property(simple, (date) => {
        expect(parseEdtf(date.edtf)).toEqual(date);
      }),
    );
  });

  test('gives the same days and the mark of an approximate date', () => {
    fc.assert(
      fc.property(simple, (date) => {
        const about = approximately(date);
        expect(about.edtf).toBe(`${date.edtf}~`);
        expect(parseEdtf(about.edtf)).toEqual(about);
      }),
    );
  });

  test('gives the same days of an interval', () => {
    fc.assert(
      fc.property(simple, simple, (a, b) => {
        const whole = intervalDate(a, b, 'interval');
        const read = parseEdtf(whole.edtf);
        expect(read?.edtf).toBe(whole.edtf);
        expect(read?.span.from).toBe(whole.span.from);
        expect(read?.span.to).toBe(whole.span.to);
      }),
    );
  });

  test.each([
    '',
    '2025-13',
    '2025-00',
    '2025-02-30',
    '2025-37',
    '19',
    '1X',
    '19XXX',
    '2026/2025',
    '2025/',
    '/2025',
    '2025/2026/2027',
    '2025-3',
    'x',
  ])('"%s" is no date', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseEdtf(text);
      }),
    );
  });
});

describe('intervals', () => {
  test('run from the first day to the last, whichever end comes first', () => {
    expect(intervalDate(yearDate(2027), yearDate(2026), 'year')).toEqual(
      intervalDate(yearDate(2026), yearDate(2027), 'year'),
    );
  });

  test('are approximate when an end is', () => {
    expect(intervalDate(approximately(yearDate(2026)), yearDate(2027), 'year').approximate).toBe(
      true,
    );
  });

  test('of a date with itself are that date', () => {
    expect(intervalDate(yearDate(2026), yearDate(2026), 'year')).toEqual(yearDate(2026));
  });
});

test('a date is marked approximate once', () => {
  const about = approximately(intervalDate(yearDate(2020), approximately(yearDate(2022)), 'year'));
  expect(about.edtf).toBe('2020~/2022~');
  expect(approximately(about).edtf).toBe('2020~/2022~');
});
