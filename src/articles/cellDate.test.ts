import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../model/calendar.ts';
import { asShown, cellDate, cellsFromTo, dayOrder } from './cellDate.ts';
import { dateOfParts } from './writtenDate.ts';
import type { WrittenDate } from './writtenDate.ts';

const said = (date: WrittenDate) =>
  date.ok
    ? `${date.date.edtf} ${isoDay(date.date.span.from)} ${isoDay(date.date.span.to - 1)}`
    : date.message;

describe('a date in a cell', () => {
  it.each([
    ['c. 1890', '1890~ 1890-01-01 1890-12-31'],
    ['ca. 1850', '1850~ 1850-01-01 1850-12-31'],
    ['c1850', '1850~ 1850-01-01 1850-12-31'],
    ['~1890', '1890~ 1890-01-01 1890-12-31'],
    ['約1890', '1890~ 1890-01-01 1890-12-31'],
    ['大约1890年', '1890~ 1890-01-01 1890-12-31'],
    ['1890 (approx.)', '1890~ 1890-01-01 1890-12-31'],
    ['1890 ?', '1890~ 1890-01-01 1890-12-31'],
    ['c. 44 BC', '-0043~ -000043-01-01 -000043-12-31'],
    ['BC 221', '-0220 -000220-01-01 -000220-12-31'],
    ['44 BC – 14 AD', '-0043/0014 -000043-01-01 0014-12-31'],
    ['500–400 BC', '-0499/-0399 -000499-01-01 -000399-12-31'],
    ['1914–1918', '1914/1918 1914-01-01 1918-12-31'],
    ['1990s – 2000s', '199X/200X 1990-01-01 2009-12-31'],
    ['2019–present', '2019 2019-01-01 2019-12-31'],
    ['2019 - ongoing', '2019 2019-01-01 2019-12-31'],
    ['2019-now', '2019 2019-01-01 2019-12-31'],
    ['May 2019 to the present', '2019-05 2019-05-01 2019-05-31'],
    ['2019年至今', '2019 2019-01-01 2019-12-31'],
    ['2019–', '2019 2019-01-01 2019-12-31'],
    ['2019/..', '2019 2019-01-01 2019-12-31'],
    ['2019–?', '2019 2019-01-01 2019-12-31'],
    ['2019 onwards', '2019 2019-01-01 2019-12-31'],
    ['early 2020', '2020-01/2020-03 2020-01-01 2020-03-31'],
    ['Q3 2024', '2024-35 2024-07-01 2024-09-30'],
    ['25/12/2024', '2024-12-25 2024-12-25 2024-12-25'],
    ['12/25/2024', '2024-12-25 2024-12-25 2024-12-25'],
    ['5/5/2024', '2024-05-05 2024-05-05 2024-05-05'],
  ])('%s is %s', (text, expected) => {
    expect(said(cellDate(text))).toBe(expected);
  });

  it.each([
    ['present', /^`present` is no date to begin with/u],
    ['至今', /no date to begin with/u],
    ['?', /no date to begin with/u],
    ['n/a', /no date to begin with/u],
    ['c. soon', /is no date that can be read/u],
    ['?–1918', /is no date that can be read/u],
    ['2024 – 2019', /is no date that can be read/u],
    ['5/3/2024', /two readings.*`2024-05-01`/u],
    ['2024-02-30', /There is no day/u],
    ['Claude 3 – 4', /is no date that can be read/u],
    ['-', /no date to begin with/u],
  ])('%s is none', (text, message) => {
    expect(said(cellDate(text))).toMatch(message);
  });

  it('says how a start without an end was read', () => {
    expect(cellDate('2019 – present')).toMatchObject({
      written: '2019 – present',
      derivation: [{ step: 'read' }, { step: 'bound', which: 'since', edtf: '2019' }],
    });
  });

  it.each([
    ['2019', 'present', '2019 2019-01-01 2019-12-31'],
    ['2019-05', '至今', '2019-05 2019-05-01 2019-05-31'],
    ['2019', '?', '2019 2019-01-01 2019-12-31'],
    ['2019', '2021', '2019/2021 2019-01-01 2021-12-31'],
    ['2019-05-04', '2019', '2019-05-04/2019-12-31~ 2019-05-04 2019-12-31'],
    ['2019', '2018', 'The date ends before it starts; correct one of the two.'],
  ])('from %s to %s is %s', (first, last, expected) => {
    expect(said(cellsFromTo(cellDate(first), last))).toBe(expected);
  });

  it('is in the words that are shown, where they mean the same', () => {
    const date = dateOfParts('1890', '', '0');
    expect(said(asShown(date, 'c. 1890'))).toBe('1890~ 1890-01-01 1890-12-31');
    expect(asShown(date, 'c. 1891')).toEqual(date);
    expect(asShown(date, 'long ago')).toEqual(date);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cellDate(text).ok).toBeTypeOf('boolean');
      }),
    );
  });

  it('is read in linear time', () => {
    const start = performance.now();
    for (const piece of ['2019 – ', '约', 'c. ', '1/', ' to ', '(?)']) {
      expect(cellDate(piece.repeat(50_000)).ok).toBe(false);
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('the order of day and month in a file', () => {
  it.each([
    [['5/3/2024', '25/3/2024'], 'day-month', '2024-03-05'],
    [['5/3/2024', '3/25/2024'], 'month-day', '2024-05-03'],
    [['5/3/2024', '4/4/2024'], undefined, undefined],
    [['5/3/2024', '25/3/2024', '3/25/2024'], undefined, undefined],
  ] as const)('of %j is %s', (cells, expected, edtf) => {
    const order = dayOrder(cells);
    expect(order).toBe(expected);
    const date = cellDate('5/3/2024', order);
    expect(date.ok ? date.date.edtf : undefined).toBe(edtf);
  });
});
