import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoDay } from '../../model/calendar.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { amountEvent, anAmount } from '../../testing/amounts.ts';
import { aDate } from '../../testing/anEvent.ts';
import { amountLabel } from '../words/amountLabel.ts';
import { buildEventIndex } from '../layout/eventIndex.ts';
import { createFigureBand } from './figureBand.ts';
import type { FigureBandOptions, PlacedAmount, PlacedFigure } from './figureBand.ts';
import { figuresAt } from './figureHits.ts';
import { figurePoints } from './figurePoints.ts';
import { dayToPx } from '../layout/viewport.ts';

const FROM = dayOf({ year: 2020, month: 1, day: 1 });
const OPTIONS: FigureBandOptions = {
  heightPx: 132,
  folded: false,
  coveredPx: 0,
  text: ({ value }) => amountLabel(value, 'en', 'short'),
  widthPx: (text) => text.length * 7,
  linePx: 14,
};

function bandOf(events: readonly TimelineEvent[], options: Partial<FigureBandOptions> = {}) {
  const index = buildEventIndex(events);
  return createFigureBand(figurePoints(index), index, { ...OPTIONS, ...options });
}

const view = (days: number, width = 1000, start = FROM) => ({
  from: start,
  to: start + days,
  width,
});

const someEvents = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 1500 }),
    days: fc.constantFrom(1, 1, 1, 31, 365),
    power: fc.double({ min: 6, max: 12, noNaN: true }),
    times: fc.constantFrom(1, 1, 1, 3),
    bound: fc.constantFrom('exact', 'about', 'over', 'under'),
    importance: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 30 },
);
type Some = typeof someEvents extends fc.Arbitrary<infer T> ? T : never;

const eventsOf = (some: Some): TimelineEvent[] =>
  some.map(({ day, days, power, times, bound, importance }, i) => {
    const value = Math.round(10 ** power);
    const max = times > 1 ? { max: value * times } : {};
    const dates = [isoDay(FROM + day), isoDay(FROM + day + days - 1)] as const;
    return amountEvent(`e${i}`, dates, [anAmount(value, { bound, ...max })], { importance });
  });

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxOf = ({ leftPx, topPx, widthPx, heightPx }: PlacedAmount): Box => ({
  left: leftPx,
  right: leftPx + widthPx,
  top: topPx,
  bottom: topPx + heightPx,
});
const signBox = ({ xPx, yPx }: PlacedFigure): Box => ({
  left: xPx - 4.5,
  right: xPx + 4.5,
  top: yPx - 4.5,
  bottom: yPx + 4.5,
});
const touch = (a: Box, b: Box) =>
  a.left < b.right - 1e-6 &&
  b.left < a.right - 1e-6 &&
  a.top < b.bottom - 1e-6 &&
  b.top < a.bottom - 1e-6;

describe('createFigureBand', () => {
  it('lets no text touch another, a sign or an edge, anywhere in a zoom step', () => {
    fc.assert(
      fc.property(
        someEvents,
        fc.double({ min: 40, max: 3000, noNaN: true }),
        fc.integer({ min: -200, max: 1500 }),
        (some, days, start) => {
          const { figures } = bandOf(eventsOf(some)).place(view(days, 1000, FROM + start));
          const texts = figures.flatMap((figure) => (figure.amount ? [figure.amount] : []));
          texts.forEach((text, i) => {
            const box = boxOf(text);
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.right).toBeLessThanOrEqual(1000);
            expect(box.top).toBeGreaterThanOrEqual(0);
            expect(box.bottom).toBeLessThanOrEqual(132);
            for (const other of texts.slice(i + 1)) expect(touch(box, boxOf(other))).toBe(false);
            for (const figure of figures) expect(touch(box, signBox(figure))).toBe(false);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('moves everything with the days and nothing up or down when it is panned', () => {
    fc.assert(
      fc.property(someEvents, fc.double({ min: 1, max: 300, noNaN: true }), (some, by) => {
        const band = bandOf(eventsOf(some));
        const before = band.place(view(2400, 2400, FROM - 250));
        const after = band.place(view(2400, 2400, FROM - 250 - by));
        const known = new Map(before.figures.map((figure) => [figure.point.key, figure]));
        for (const figure of after.figures) {
          const was = known.get(figure.point.key);
          if (!was) continue;
          expect(figure.yPx).toBe(was.yPx);
          expect(figure.fromPx).toBeCloseTo(was.fromPx + by, 6);
          if (figure.amount && was.amount) {
            expect(figure.amount.side).toBe(was.amount.side);
            expect(figure.amount.topPx).toBe(was.amount.topPx);
          }
        }
        expect(after.figures.length).toBeGreaterThan(0);
      }),
    );
  });

  it('places just what is on screen, the most important on top', () => {
    const events = [
      amountEvent('early', ['2019-01-01'], [anAmount(1e9)]),
      amountEvent('main', ['2020-02-01'], [anAmount(1e9)], { importance: 0.9 }),
      amountEvent('less', ['2020-03-01'], [anAmount(1e9)], { importance: 0.1 }),
      amountEvent('year', ['2019-06-01', '2020-01-10'], [anAmount(1e9)], { importance: 0.5 }),
    ];
    const { figures } = bandOf(events).place(view(100));
    expect(figures.map(({ point }) => point.event.id)).toEqual(['less', 'year', 'main']);
  });

  it('draws a day at its middle, a longer time as its bar, a range as high as it is', () => {
    const events = [
      amountEvent('day', ['2020-02-01'], [anAmount(1e8)]),
      amountEvent('month', ['2020-03-01', '2020-03-31'], [anAmount(1e9, { max: 1e10 })]),
    ];
    const viewport = view(100);
    const { figures } = bandOf(events).place(viewport);
    const [day, month] = ['day', 'month'].map((id) =>
      figures.find(({ point }) => point.event.id === id),
    );
    expect(day).toMatchObject({ fromPx: dayToPx(viewport, FROM + 31.5), yPx: 121 });
    expect(day?.highPx).toBe(day?.lowPx);
    expect(month).toMatchObject({ fromPx: 600, toPx: 910, highPx: 15 });
    expect(month?.lowPx).toBeCloseTo(68);
    expect(month?.yPx).toBeCloseTo(41.5);
  });

  it('keeps the sign and text of a bar that is longer than the screen in view', () => {
    const long = amountEvent('long', ['2015-01-01', '2026-12-31'], [anAmount(1e9)]);
    const { figures } = bandOf([long]).place(view(300));
    const [figure] = figures;
    expect(figure?.amount?.side).toBe('inline');
    expect(figure?.xPx).toBeGreaterThan(0);
    expect((figure?.amount?.leftPx ?? NaN) + (figure?.amount?.widthPx ?? NaN)).toBeLessThan(1000);
  });

  it('begins no text where the scale covers the band', () => {
    const event = amountEvent('near', ['2020-01-02'], [anAmount(1e9)]);
    expect(bandOf([event]).place(view(100)).figures[0]?.amount?.leftPx).toBeCloseTo(25);
    const covered = bandOf([event], { coveredPx: 48 }).place(view(100)).figures[0];
    expect(covered?.amount).toBeUndefined();
  });

  it('puts all marks of a folded band on one line, without text or scale', () => {
    const events = [1e6, 1e9].map((value, i) =>
      amountEvent(`e${i}`, [`2020-0${i + 1}-05`], [anAmount(value)], { entities: ['A'] }),
    );
    expect(bandOf(events).place(view(100)).joins).toHaveLength(1);
    const band = bandOf(events, { folded: true, heightPx: 24 });
    const { figures, joins } = band.place(view(100));
    expect(figures.map(({ yPx, amount }) => [yPx, amount])).toEqual([
      [12, undefined],
      [12, undefined],
    ]);
    expect([band.ticks, joins]).toEqual([[], []]);
  });

  it('clips a line to the screen without moving it', () => {
    const events = [1e6, 1e9].map((value, i) =>
      amountEvent(`e${i}`, [`20${i + 2}0-01-01`], [anAmount(value)], { entities: ['A'] }),
    );
    const [whole] = bandOf(events).place(view(4000, 4000)).joins;
    const [part] = bandOf(events).place(view(100, 100, FROM + 1000)).joins;
    const slope = ((whole?.toYPx ?? NaN) - (whole?.fromYPx ?? NaN)) / 3653;
    expect(part?.fromPx).toBe(-12);
    expect(part?.fromYPx).toBeCloseTo((whole?.fromYPx ?? NaN) + slope * 987.5, 3);
    expect(part?.toPx).toBe(112);
  });

  it('has no figures and a scale all the same when there are no amounts', () => {
    expect(bandOf([]).place(view(100))).toEqual({ figures: [], joins: [] });
  });
});

describe('figuresAt', () => {
  const events = [
    amountEvent('under', ['2020-02-01'], [anAmount(1e9)], { importance: 0.1 }),
    amountEvent('over', ['2020-02-01'], [anAmount(1e9)], { importance: 0.9 }),
    amountEvent('bar', ['2020-01-01', '2020-03-31'], [anAmount(1.1e9)], {
      date: aDate('2020-01-01', '2020-03-31'),
    }),
    amountEvent('far', ['2020-02-01'], [anAmount(1e8)]),
  ];
  const { figures } = bandOf(events).place(view(100));
  const at = (xPx: number, yPx: number) =>
    figuresAt(figures, xPx, yPx).map(({ point }) => point.event.id);

  it('finds the marks within reach, the one that is meant first', () => {
    const sign = figures.find(({ point }) => point.event.id === 'over');
    const [x, y] = [sign?.xPx ?? NaN, sign?.yPx ?? NaN];
    expect(at(x, y)).toEqual(['over', 'under', 'bar']);
    expect(at(x + 200, y)).toEqual(['bar']);
    expect(at(x, y + 30)).toEqual([]);
  });
});
