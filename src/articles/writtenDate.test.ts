import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../model/calendar.ts';
import { dateFromTo, dateOfParts, writtenDate } from './writtenDate.ts';
import type { WrittenDate } from './writtenDate.ts';

const said = (date: WrittenDate) =>
  date.ok
    ? `${date.date.edtf} ${isoDay(date.date.span.from)} ${isoDay(date.date.span.to - 1)} ${date.date.precision}`
    : date.message;

describe('a date in a cell', () => {
  it.each([
    ['2024-05-01', '2024-05-01 2024-05-01 2024-05-01 day'],
    [' 2024/5/1 ', '2024-05-01 2024-05-01 2024-05-01 day'],
    ['2024-05-01T23:30:00-08:00', '2024-05-01 2024-05-01 2024-05-01 day'],
    ['20240501', '2024-05-01 2024-05-01 2024-05-01 day'],
    ['2024 年 5 月 1 日', '2024-05-01 2024-05-01 2024-05-01 day'],
    ['2024-05', '2024-05 2024-05-01 2024-05-31 month'],
    ['2024', '2024 2024-01-01 2024-12-31 year'],
    ['2025-35', '2025-35 2025-07-01 2025-09-30 quarter'],
    ['2022~', '2022~ 2022-01-01 2022-12-31 year'],
    ['199X', '199X 1990-01-01 1999-12-31 decade'],
    ['2026/2027', '2026/2027 2026-01-01 2027-12-31 year'],
    ['2022 年底', '2022-10/2022-12 2022-10-01 2022-12-31 quarter'],
    ['about March 2023', '2023-03~ 2023-03-01 2023-03-31 month'],
    ['Q3 2025', '2025-35 2025-07-01 2025-09-30 quarter'],
    ['-0043', '-0043 -000043-01-01 -000043-12-31 year'],
    ['44 BC', '-0043 -000043-01-01 -000043-12-31 year'],
    ['1 BCE', '0000 0000-01-01 0000-12-31 year'],
    ['AD 79', '0079 0079-01-01 0079-12-31 year'],
    ['公元前 221 年', '-0220 -000220-01-01 -000220-12-31 year'],
  ])('%s is %s', (text, expected) => {
    expect(said(writtenDate(text))).toBe(expected);
  });

  it.each([
    ['', /^There is no date/u],
    ['soon', /^`soon` is no date/u],
    ['last year', /is no date/u],
    ['300', /is no date/u],
    ['0 BCE', /is no date/u],
    ['May 2023 and June 2024', /is no date/u],
    ['2024-02-30', /^There is no day `2024-02-30`/u],
    ['+12024', /^The year is outside/u],
    ['-9999999', /is no date/u],
    ['x'.repeat(500), /^`x{39}…` is no date/u],
  ])('%j is none', (text, message) => {
    expect(said(writtenDate(text))).toMatch(message);
  });

  it('is a reading of what is written, which is kept', () => {
    expect(writtenDate(' 2022\u200b 年底 ')).toMatchObject({
      written: '2022 年底',
      derivation: [{ step: 'read', text: '2022 年底' }, { edtf: '2022-10/2022-12' }],
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(writtenDate(text).ok).toBeTypeOf('boolean');
      }),
    );
  });
});

describe('a date from one to another', () => {
  it.each([
    ['2023-11-01', '2023-11-02', '2023-11-01/2023-11-02 2023-11-01 2023-11-02 interval'],
    ['2023-11', '2024-01', '2023-11/2024-01 2023-11-01 2024-01-31 month'],
    ['2023', '2024', '2023/2024 2023-01-01 2024-12-31 year'],
    ['2023-09', '2023-09', '2023-09 2023-09-01 2023-09-30 month'],
    ['2023', '2024-05', '2023/2024-05 2023-01-01 2024-05-31 interval'],
    ['2024', '2023', 'The date ends before it starts; correct one of the two.'],
  ])('%s and %s is %s', (first, last, expected) => {
    expect(said(dateFromTo(writtenDate(first), writtenDate(last)))).toBe(expected);
  });
});

describe('a date in parts', () => {
  it.each<[parts: [string, string, string], expected: string]>([
    [['2023', '', ''], '2023 2023-01-01 2023-12-31 year'],
    [['2023', '9', ''], '2023-09 2023-09-01 2023-09-30 month'],
    [['2023', '09', '5'], '2023-09-05 2023-09-05 2023-09-05 day'],
    [['-44', '3', '15'], '-0043-03-15 -000043-03-15 -000043-03-15 day'],
    [['2023', '13', ''], 'There is no day `2023-13` in the calendar; correct it.'],
    [['2023', '', '5'], 'There is no day `2023-5` in the calendar; correct it.'],
    [['2023', 'May', ''], 'There is no day `2023-May` in the calendar; correct it.'],
    [['', '5', ''], 'The date has no year that is a whole number; give it one.'],
    [['-13800000000', '', ''], 'The date has no year that is a whole number; give it one.'],
    [['12024', '', ''], 'The year is outside -999999 to 9999; correct it.'],
  ])('%j is %s', ([year, month, day], expected) => {
    expect(said(dateOfParts(year, month, day))).toBe(expected);
  });
});
