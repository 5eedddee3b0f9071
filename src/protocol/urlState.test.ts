import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dayOf, parseIsoDay } from '../model/calendar.ts';
import { DATE_BASES, EVENT_KINDS } from '../model/event.ts';
import { GROUPINGS } from '../model/facet.ts';
import { SORT_COLUMNS } from '../model/sorting.ts';
import { plainText } from './listValue.ts';
import { formatTimeRange, parseTimeRange } from '../model/timeRange.ts';
import { LANGUAGES, THEMES, VIEWS, formatUrlState, parseUrlState } from './urlState.ts';
import type { UrlState } from './urlState.ts';

const HOSTILE = fileURLToPath(new URL('../../../shared/security/params.json', import.meta.url));
const day = (iso: string) => parseIsoDay(iso) ?? NaN;

const ranges = fc
  .tuple(
    fc.integer({ min: day('-000200-01-01'), max: day('9999-12-31') }),
    fc.integer({ min: 1, max: 40_000 }),
    fc.constantFrom('both', 'from', 'to'),
  )
  .map(([from, days, ends]) => ({
    ...(ends === 'to' ? {} : { from }),
    ...(ends === 'from' ? {} : { to: from + days }),
  }));

const names = fc
  .oneof(
    fc.constantFrom('Anthropic', '美國國會', 'a,b', '100%', '%2C', 'C++ & C#', 'x=y?', '%252C'),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  .map(plainText)
  .filter((name) => name !== '');

const states: fc.Arbitrary<UrlState> = fc.record(
  {
    event: fc.stringMatching(/^[a-z0-9][a-z0-9._:~-]{0,30}$/),
    time: ranges,
    lang: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    kind: fc.subarray([...EVENT_KINDS], { minLength: 1, maxLength: EVENT_KINDS.length - 1 }),
    read: fc.stringMatching(/^[a-z0-9][a-z0-9._:~-]{0,30}$/),
    view: fc.constantFrom(...VIEWS),
    q: names,
    sort: fc.record({ column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() }),
    source: fc.uniqueArray(names, { minLength: 1, maxLength: 4 }),
    entity: fc.uniqueArray(names, { minLength: 1, maxLength: 4 }),
    modality: fc.constantFrom(['asserted'] as const, ['forecast'] as const),
    basis: fc.subarray([...DATE_BASES], { minLength: 1, maxLength: DATE_BASES.length - 1 }),
    lanes: fc.constantFrom(...GROUPINGS),
    folded: fc.uniqueArray(names, { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: [] },
);

describe('the address', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseUrlState(formatUrlState(state))).toEqual(state);
      }),
    );
  });

  it.each([
    ['2020..2025-06', '2020-01-01', '2025-07-01'],
    ['2024', '2024-01-01', '2025-01-01'],
    ['2024-02..2024-02-10', '2024-02-01', '2024-02-11'],
    ['-0044..1066', '-000044-01-01', '1067-01-01'],
  ])('names a stretch of time: %s', (text, from, to) => {
    expect(parseTimeRange(text)).toEqual({ from: day(from), to: day(to) });
  });

  it('leaves an end open', () => {
    expect(parseTimeRange('2023..')).toEqual({ from: dayOf({ year: 2023, month: 1, day: 1 }) });
    expect(parseTimeRange('..2023')).toEqual({ to: dayOf({ year: 2024, month: 1, day: 1 }) });
  });

  it.each([
    '',
    '..',
    '9e99..-1',
    '2025-13-45..',
    '2020..2020..2020',
    '2025..2024',
    '2025-2',
    ' 2025',
  ])('refuses %j as time', (text) => {
    expect(parseTimeRange(text)).toBeUndefined();
  });

  it('writes whole years and months short', () => {
    expect(formatTimeRange({ from: day('2020-01-01'), to: day('2026-01-01') })).toBe('2020..2025');
    expect(formatTimeRange({ from: day('2020-03-01'), to: day('2020-04-01') })).toBe('2020-03');
    expect(formatTimeRange({ from: day('2020-03-02'), to: day('2020-04-01') })).toBe(
      '2020-03-02..2020-03-31',
    );
  });

  it('takes the first of repeated names and nothing unknown', () => {
    expect(parseUrlState('?lang=en&lang=zh-Hans&__proto__=1&constructor=2')).toEqual({
      lang: 'en',
    });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseUrlState(text);
        parseUrlState(`?event=${text}&time=${text}&lang=${text}&theme=${text}&kind=${text}`);
      }),
    );
  });

  it.skipIf(!existsSync(HOSTILE))(
    'is an allowed value or the default for every hostile query',
    () => {
      const cases = JSON.parse(readFileSync(HOSTILE, 'utf8')) as { input: string }[];
      expect(cases.length).toBeGreaterThan(20);
      for (const { input } of cases) {
        const { event, theme, lang, kind } = parseUrlState(`?${input}`);
        expect(event ?? 'x').toMatch(/^[\p{L}\p{N}._:~-]+$/u);
        expect([undefined, ...THEMES]).toContain(theme);
        expect([undefined, ...LANGUAGES]).toContain(lang);
        for (const one of kind ?? []) expect(EVENT_KINDS).toContain(one);
      }
    },
  );
});
