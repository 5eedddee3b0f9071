import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay, parseIsoDay } from '../../model/calendar.ts';
import { parseEdtf } from '../../model/edtf.ts';
import { fold } from '../../text/fold.ts';
import { dateMentionsIn, readDates } from './readDates.ts';
import { resolveDate } from './resolve.ts';
import type { ResolvedDate, TimeContext } from './resolve.ts';

const day = (iso: string) => parseIsoDay(iso) ?? 0;
const PUBLISHED = day('2025-08-09');

/** Every mention of a text, resolved in the same context. */
function resolveAll(text: string, context: TimeContext = { published: PUBLISHED }) {
  return dateMentionsIn(fold(text))
    .map((mention) => resolveDate(mention, text.slice(mention.start, mention.end), context))
    .filter((resolved) => resolved !== undefined);
}
const only = (found: readonly ResolvedDate[]) => found.map(({ date }) => date.edtf);

describe('the table of contract/events.md, published 2025-08-09', () => {
  test.each([
    ['2016 年', '2016', '2016-01-01', '2016-12-31', 'year'],
    ['2024 年 12 月', '2024-12', '2024-12-01', '2024-12-31', 'month'],
    ['2026/01/07', '2026-01-07', '2026-01-07', '2026-01-07', 'day'],
    ['2025 上半年', '2025-40', '2025-01-01', '2025-06-30', 'half'],
    ['2025 下半年', '2025-41', '2025-07-01', '2025-12-31', 'half'],
    ['2025 Q3', '2025-35', '2025-07-01', '2025-09-30', 'quarter'],
    ['第三季', '2025-35', '2025-07-01', '2025-09-30', 'quarter'],
    ['2022 年底', '2022-10/2022-12', '2022-10-01', '2022-12-31', 'quarter'],
    ['2022 年末', '2022-10/2022-12', '2022-10-01', '2022-12-31', 'quarter'],
    ['2025 年初', '2025-01/2025-03', '2025-01-01', '2025-03-31', 'quarter'],
    ['2025 年中', '2025-05/2025-08', '2025-05-01', '2025-08-31', 'quarter'],
    ['2022 年左右', '2022~', '2022-01-01', '2022-12-31', 'year'],
    ['大概 2022 年', '2022~', '2022-01-01', '2022-12-31', 'year'],
    ['1990 年代', '199X', '1990-01-01', '1999-12-31', 'decade'],
    ['90 年代', '199X', '1990-01-01', '1999-12-31', 'decade'],
    ['十九世紀', '18XX', '1800-01-01', '1899-12-31', 'interval'],
    ['二十世紀初', '1900/1919~', '1900-01-01', '1919-12-31', 'interval'],
    ['二十世紀中葉', '1940/1959~', '1940-01-01', '1959-12-31', 'interval'],
    ['二十世紀末', '1980/1999~', '1980-01-01', '1999-12-31', 'interval'],
    ['2017 年起', '2017', '2017-01-01', '2017-12-31', 'year'],
    ['since 2017', '2017', '2017-01-01', '2017-12-31', 'year'],
    ['8 月 7 日', '2025-08-07', '2025-08-07', '2025-08-07', 'day'],
    ['2026 或 2027 年', '2026/2027', '2026-01-01', '2027-12-31', 'year'],
    ['去年', '2024', '2024-01-01', '2024-12-31', 'year'],
    ['上個月', '2025-07', '2025-07-01', '2025-07-31', 'month'],
    ['三年前', '2022~', '2022-01-01', '2022-12-31', 'year'],
    ['六個月前', '2025-02~', '2025-02-01', '2025-02-28', 'month'],
    ['18 个月前', '2024-02~', '2024-02-01', '2024-02-29', 'month'],
    ['幾週前', '2025-07~', '2025-07-01', '2025-07-31', 'month'],
    ['上週', '2025-07-28/2025-08-03', '2025-07-28', '2025-08-03', 'interval'],
    ['未來三到六個月', '2025-11/2026-02', '2025-11-01', '2026-02-28', 'month'],
    ['年底之前', '2025-10/2025-12', '2025-10-01', '2025-12-31', 'quarter'],
    ['by the end of 2025', '2025-10/2025-12', '2025-10-01', '2025-12-31', 'quarter'],
    ['March 2023', '2023-03', '2023-03-01', '2023-03-31', 'month'],
  ])('%s is %s', (text, edtf, start, end, precision) => {
    const [found, ...rest] = resolveAll(text);
    expect(rest).toEqual([]);
    expect(found?.date).toMatchObject({ edtf, precision, approximate: edtf.includes('~') });
    expect([isoDay(found?.date.span.from ?? 0), isoDay((found?.date.span.to ?? 1) - 1)]).toEqual([
      start,
      end,
    ]);
  });
});

describe('the date last named', () => {
  test.each([
    ['半年之後', '1959-02', '1959-08~'],
    ['隨後一兩個月內', '1959-02', '1959-03/1959-04'],
    ['同年', '1959-02', '1959'],
    ['隔年', '1959', '1960'],
    ['當時', '1959-02', '1959-02~'],
    ['at the time', '1959', '1959~'],
    ['the same year', '1959-02', '1959'],
    ['the following year', '1959', '1960'],
    ['two decades later', '1959', '1979~'],
    ['six months earlier', '1959-02', '1958-08~'],
    ['later that month', '1959-02', '1959-02'],
  ])('%s after %s is %s', (text, named, edtf) => {
    const narrative = parseEdtf(named);
    const found = resolveAll(text, { published: PUBLISHED, ...(narrative ? { narrative } : {}) });
    expect(only(found)).toEqual([edtf]);
    expect(found[0]?.basis).toBe('relative');
  });

  test.each(['同年', '當時', '前一天', 'that year', '後三年內'])(
    '%s without one is no date',
    (text) => {
      expect(resolveAll(text)).toEqual([]);
    },
  );

  test('a month belongs to the year that the passage is about', () => {
    const passage = parseEdtf('1959');
    const context = { published: PUBLISHED, ...(passage ? { passage } : {}) };
    expect(only(resolveAll('8 月 7 日', context))).toEqual(['1959-08-07']);
    expect(only(resolveAll('年底', context))).toEqual(['1959-10/1959-12']);
  });
});

describe('a date without a year', () => {
  test.each([
    ['5 月', '2025-05'],
    ['10 月', '2025-10'],
    ['12 月 25 日', '2025-12-25'],
    ['3 月', '2025-03'],
    ['1 月', '2026-01'],
    ['2月29日', '2024-02-29'],
    ['Friday', '2025-08-08'],
    ['Monday', '2025-08-11'],
  ])('%s is the nearest one, %s', (text, edtf) => {
    expect(only(resolveAll(text))).toEqual([edtf]);
  });

  test.each([
    ['10 月', 'past', '2024-10'],
    ['10 月', 'future', '2025-10'],
    ['5 月', 'past', '2025-05'],
    ['1 月', 'future', '2026-01'],
    ['7 月', 'future', '2025-07'],
  ] as const)('%s in the %s is %s', (text, tense, edtf) => {
    expect(only(resolveAll(text, { published: PUBLISHED, tense }))).toEqual([edtf]);
  });

  test('the end of the year is that of the year of writing', () => {
    expect(only(resolveAll('年底', { published: day('2025-01-05') }))).toEqual(['2025-10/2025-12']);
    expect(only(resolveAll('年底', { published: day('2025-01-05'), tense: 'past' }))).toEqual([
      '2024-10/2024-12',
    ]);
  });

  test('without a publication date there is none', () => {
    expect(resolveAll('8 月 7 日，去年和三年前', {})).toEqual([]);
    expect(only(resolveAll('2016 年', {}))).toEqual(['2016']);
  });
});

describe('the derivation', () => {
  const derivationOf = (text: string, context?: TimeContext) =>
    resolveAll(text, context)[0]?.derivation;

  test('of a date in the text is the text', () => {
    expect(derivationOf('2016 年')).toEqual([{ step: 'read', text: '2016 年', edtf: '2016' }]);
  });

  test('names the anchor and each step from it', () => {
    expect(derivationOf('去年底')).toEqual([
      { step: 'read', text: '去年底' },
      { step: 'anchor', from: 'published', edtf: '2025-08-09' },
      { step: 'shift', count: -1, unit: 'year', edtf: '2024' },
      { step: 'part', which: 'end', edtf: '2024-10/2024-12' },
    ]);
  });

  test('says that a year was the nearest one', () => {
    expect(derivationOf('8 月 7 日')).toEqual([
      { step: 'read', text: '8 月 7 日' },
      { step: 'anchor', from: 'published', edtf: '2025-08-09' },
      { step: 'nearest', edtf: '2025-08-07' },
    ]);
  });

  test('ends with the bound', () => {
    expect(derivationOf('2016 年之前')).toEqual([
      { step: 'read', text: '2016 年之前' },
      { step: 'bound', which: 'before', edtf: '2016' },
    ]);
  });

  test('of the present is the publication', () => {
    expect(resolveAll('目前')[0]).toMatchObject({
      basis: 'published',
      derivation: [
        { step: 'read', text: '目前' },
        { step: 'published', edtf: '2025-08-09~' },
      ],
    });
  });
});

describe('any text', () => {
  const WORDS = [
    ...[
      '2016',
      '年',
      '12',
      '月',
      '3',
      '日',
      '去',
      '前',
      '後',
      '三',
      '到',
      '之',
      '以來',
      '世紀',
      '《',
      '》',
    ],
    ...[
      'March',
      'May',
      'the',
      'end',
      'of',
      'last',
      'week',
      'two',
      'years',
      'ago',
      'since',
      'Friday',
    ],
    ...[
      ' ',
      '-',
      '/',
      ',',
      '，',
      '。',
      "'",
      '90s',
      'Q3',
      '民國',
      '元',
      '底',
      '初',
      '左右',
      'first',
    ],
  ];
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join('')),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  );
  const published = fc.integer({ min: -300_000, max: 300_000 });

  test('keeps its length when folded', () => {
    fc.assert(fc.property(text, (t) => fold(t).length === t.length));
  });

  test('gives mentions in order that do not overlap and lie in the text', () => {
    fc.assert(
      fc.property(text, (t) => {
        let end = 0;
        for (const mention of dateMentionsIn(fold(t))) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(t.length);
          end = mention.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('gives dates that begin before they end, and slices of the text', () => {
    fc.assert(
      fc.property(text, published, (t, on) => {
        for (const date of readDates(t, on)) {
          expect(t.slice(date.at.start, date.at.end)).toBe(date.text);
          const [start, end] = [date.start, date.end].map((d) =>
            d === null ? null : parseIsoDay(d),
          );
          expect(start).not.toBeUndefined();
          expect(end).not.toBeUndefined();
          if (typeof start === 'number' && typeof end === 'number') {
            expect(start).toBeLessThanOrEqual(end);
          }
          expect(date.derivation.at(-1)?.edtf).toBe(date.edtf);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
