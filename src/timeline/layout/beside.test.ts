import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../model/calendar.ts';
import { aDate, anEvent } from '../../testing/anEvent.ts';
import { viewBeside } from './beside.ts';
import { buildEventIndex } from './eventIndex.ts';
import { countOutside } from './firstView.ts';

const at = (day: number, days = 1, n = 0) =>
  anEvent({
    id: `e${day}-${days}-${n}`,
    date: { ...aDate(isoDay(day)), end: isoDay(day + days - 1) },
  });

describe('viewBeside', () => {
  it('goes over an empty stretch to the nearest events, and no further', () => {
    const index = buildEventIndex([at(-700_000), at(9000), at(10_000), at(20_000), at(90_000)]);
    const view = { from: 19_990, to: 20_090, width: 1000 };
    const before = viewBeside(index, view, 'before');
    expect(before?.from).toBeLessThan(10_000);
    expect(before?.to).toBeGreaterThan(10_001);
    expect((before?.to ?? 0) - (before?.from ?? 0)).toBeCloseTo(100);
    const after = viewBeside(index, view, 'after');
    expect(after?.from).toBeLessThan(90_000);
    expect(after?.to).toBeGreaterThan(90_001);
    expect(
      viewBeside(index, { from: -800_000, to: 100_000, width: 1000 }, 'after'),
    ).toBeUndefined();
  });

  it('shows some of those that were counted outside, for as long as there are any', () => {
    const days = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 90 })),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 3000 }), (all, from) => {
        const index = buildEventIndex(all.map(([day, length], n) => at(day, length, n)));
        const view = { from, to: from + 60, width: 1000 };
        const outside = countOutside(index, view);
        for (const side of ['before', 'after'] as const) {
          const next = viewBeside(index, view, side);
          expect(next !== undefined).toBe(outside[side] > 0);
          if (next) expect(countOutside(index, next)[side]).toBeLessThan(outside[side]);
        }
      }),
    );
  });
});
