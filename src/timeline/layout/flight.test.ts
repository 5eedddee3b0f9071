import fc from 'fast-check';
import { interpolateZoom } from 'd3';
import { describe, expect, it } from 'vitest';
import { flightPath } from './flight.ts';

const viewports = fc
  .tuple(
    fc.double({ min: -1e5, max: 1e5, noNaN: true }),
    fc.double({ min: 3, max: 1e5, noNaN: true }),
  )
  .map(([from, days]) => ({ from, to: from + days, width: 1000 }));

describe('flightPath', () => {
  it('starts and ends where it should', () => {
    fc.assert(
      fc.property(viewports, viewports, (from, to) => {
        const { at, length } = flightPath(from, to);
        expect(at(0).from).toBeCloseTo(from.from, 2);
        expect(at(0).to).toBeCloseTo(from.to, 2);
        expect(at(1)).toBe(to);
        expect(length).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('goes the way that d3 goes', () => {
    const from = { from: 0, to: 100, width: 1000 };
    const to = { from: 5000, to: 5400, width: 1000 };
    const d3 = interpolateZoom([50, 0, 100], [5200, 0, 400]);
    for (const t of [0.1, 0.5, 0.9]) {
      const [centre, , span] = d3(t);
      expect(flightPath(from, to).at(t).from).toBeCloseTo(centre - span / 2, 4);
    }
  });
});
