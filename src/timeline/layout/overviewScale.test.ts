import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoDay } from '../../model/calendar.ts';
import { aDate, anEvent } from '../../testing/anEvent.ts';
import { syntheticTimeline } from '../../testing/syntheticTimeline.ts';
import { buildEventIndex } from './eventIndex.ts';
import { overviewScale } from './overviewScale.ts';

const at = (day: number, n: number) => anEvent({ id: `e${n}`, date: aDate(isoDay(day)) });
const many = syntheticTimeline(300).events;

describe('overviewScale', () => {
  it('is even where nothing lies far off', () => {
    const scale = overviewScale(buildEventIndex(many), 1000, 10);
    expect(scale.parts).toHaveLength(1);
    expect(scale.parts[0]).toMatchObject({ leftPx: 10, rightPx: 990 });
  });

  it('leaves most of the width to the many, and some to the few far off', () => {
    const ancient = anEvent({
      id: 'ancient',
      date: aDate(isoDay(dayOf({ year: -220, month: 1, day: 1 }))),
    });
    const future = anEvent({ id: 'future', date: aDate('2800-01-01') });
    const index = buildEventIndex([ancient, ...many, future]);
    const scale = overviewScale(index, 1000, 10);
    expect(scale.parts).toHaveLength(3);
    expect(scale.main.rightPx - scale.main.leftPx).toBeGreaterThan(700);
    expect(scale.toPx(index.from[0] ?? 0)).toBeCloseTo(10);
    expect(scale.toPx(index.latestTo.at(-1) ?? 0)).toBeCloseTo(990);
    expect(scale.main.from).toBeGreaterThan(dayOf({ year: 2000, month: 1, day: 1 }));
  });

  it('rises everywhere, and leads back from each pixel to its day', () => {
    const days = fc.array(fc.integer({ min: -700_000, max: 40_000 }), {
      minLength: 1,
      maxLength: 60,
    });
    const px = fc.tuple(fc.integer({ min: -200, max: 1200 }), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(days, px, (all, [left, more]) => {
        const scale = overviewScale(buildEventIndex(all.map(at)), 1000, 10);
        const [from, to] = [scale.toDay(left), scale.toDay(left + more)];
        expect(from).toBeLessThan(to);
        expect(scale.toPx(from)).toBeCloseTo(left, 3);
        expect(scale.toPx(to)).toBeCloseTo(left + more, 3);
      }),
    );
  });

  it('stands for no events', () => {
    const scale = overviewScale(buildEventIndex([]), 0, 10);
    expect(Number.isFinite(scale.toPx(0))).toBe(true);
  });
});
