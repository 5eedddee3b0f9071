import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, parseIsoDay } from '../../model/calendar.ts';
import { ticks } from './ticks.ts';
import { MAX_SPAN, MIN_SPAN, dayToPx } from './viewport.ts';

const day = (iso: string) => parseIsoDay(iso) ?? NaN;
const view = (from: string, to: string, width = 1000) => ({ from: day(from), to: day(to), width });

describe('ticks', () => {
  it.each([
    ['2025-03-01', '2025-03-10', '1日,2日,3日,4日,5日,6日,7日,8日,9日', '2025年3月'],
    ['2025-01-01', '2025-12-31', '1月,2月,3月,4月,5月,6月,7月,8月,9月,10月,11月,12月', '2025年'],
    ['2020-01-01', '2026-01-01', '1月,4月,7月,10月,1月', '2020年,2021年'],
    ['2011-01-01', '2026-01-01', '2011,2012,2013', '2010年代,2020年代'],
    ['1900-01-01', '2025-01-01', '1900,1910,1920', '20世紀,21世紀'],
    ['0001-01-01', '2025-01-01', '公元前1年,200,400', ''],
  ])('are calendar-nice from %s to %s', (from, to, minor, major) => {
    const row = ticks(view(from, to), 'zh-Hant');
    expect(row.minor.map(({ label }) => label).join(',')).toMatch(new RegExp(`^${minor}`));
    expect(row.major.map(({ label }) => label).join(',')).toMatch(new RegExp(`^${major}`));
  });

  it('speak English and Simplified Chinese too', () => {
    expect(ticks(view('2025-01-01', '2025-12-31'), 'en').minor[2]?.label).toBe('Mar');
    expect(ticks(view('2025-03-01', '2025-03-10'), 'en').major[0]?.label).toBe('March 2025');
    expect(ticks(view('1900-01-01', '2025-01-01'), 'en').major[0]?.label).toBe('20th century');
    expect(ticks(view('1900-01-01', '2025-01-01'), 'zh-Hans').major[0]?.label).toBe('20世纪');
  });

  it('start weeks on Monday', () => {
    const { minor } = ticks(view('2025-03-01', '2025-05-01'), 'en');
    expect(minor.map(({ day }) => isoDay(day)).slice(0, 2)).toEqual(['2025-02-24', '2025-03-03']);
  });

  it('keep their distance, cover the view and stay in order at any zoom', () => {
    const spans = fc.double({ min: Math.log(MIN_SPAN), max: Math.log(MAX_SPAN), noNaN: true });
    fc.assert(
      fc.property(spans, fc.integer({ min: -700_000, max: 700_000 }), (log, from) => {
        const viewport = { from, to: from + Math.exp(log), width: 1000 };
        const { minor } = ticks(viewport, 'en');
        expect(minor.length).toBeGreaterThan(1);
        expect(minor.length).toBeLessThan(40);
        expect(minor[0]?.day).toBeLessThanOrEqual(from);
        for (const tick of minor) {
          expect(dayToPx(viewport, tick.next) - dayToPx(viewport, tick.day)).toBeGreaterThan(27);
        }
      }),
    );
  });
});
