import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dayOf, parseIsoDay } from '../model/calendar.ts';
import { EVENT_KINDS } from '../model/event.ts';
import { formatTimeRange, parseTimeRange } from '../model/timeRange.ts';
import { LANGUAGES, THEMES, parseUrlState } from './urlState.ts';

const HOSTILE = fileURLToPath(new URL('../../../shared/security/params.json', import.meta.url));
const day = (iso: string) => parseIsoDay(iso) ?? NaN;

describe('the address', () => {
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

  it('never throws, whatever it is given', { timeout: 60_000 }, () => {
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
