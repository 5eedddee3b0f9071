import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SPAN, MIN_SPAN, clamp, dayToPx, fit, pan, pxToDay, zoomAt } from './viewport.ts';

const viewports = fc
  .record({
    from: fc.double({ min: -700_000, max: 700_000, noNaN: true }),
    span: fc.double({ min: MIN_SPAN, max: 400_000, noNaN: true }),
    width: fc.integer({ min: 100, max: 4000 }),
  })
  .map(({ from, span, width }) => ({ from, to: from + span, width }));

describe('viewport', () => {
  it('finds the day under a pixel and the pixel of that day again', () => {
    fc.assert(
      fc.property(viewports, fc.integer({ min: -5000, max: 9000 }), (viewport, px) => {
        expect(dayToPx(viewport, pxToDay(viewport, px))).toBeCloseTo(px, 3);
      }),
    );
  });

  it('keeps the day under the pointer while zooming', () => {
    fc.assert(
      fc.property(
        viewports,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (viewport, factor, share) => {
          const px = share * viewport.width;
          const day = pxToDay(viewport, px);
          expect(Math.abs(dayToPx(zoomAt(viewport, factor, px), day) - px)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('comes back after a pan there and back', () => {
    fc.assert(
      fc.property(viewports, fc.double({ min: -1, max: 1, noNaN: true }), (viewport, share) => {
        const px = share * viewport.width;
        expect(dayToPx(pan(pan(viewport, px), -px), viewport.from)).toBeCloseTo(0, 3);
      }),
    );
  });

  it('never shows less or more than the zoom range', () => {
    fc.assert(
      fc.property(
        viewports,
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        (viewport, factor) => {
          const { from, to } = zoomAt(viewport, factor, 10);
          expect(to - from).toBeGreaterThanOrEqual(MIN_SPAN - 1e-6);
          expect(to - from).toBeLessThanOrEqual(MAX_SPAN + 1e-6);
        },
      ),
    );
  });

  it('stays inside the calendar', () => {
    const far = clamp({ from: 1e9, to: 1e9 + 10, width: 100 });
    expect(far.to - far.from).toBeCloseTo(10);
    expect(far.to).toBeLessThan(3_000_000);
  });

  it('fits a span between its margins', () => {
    const viewport = fit({ from: 100, to: 200 }, 1000, { leftPx: 50, rightPx: 150 });
    expect(dayToPx(viewport, 100)).toBeCloseTo(50);
    expect(dayToPx(viewport, 200)).toBeCloseTo(850);
  });

  it('centres a single day and ignores margins wider than the screen', () => {
    const viewport = fit({ from: 10, to: 11 }, 300, { leftPx: 200, rightPx: 200 });
    expect(dayToPx(viewport, 10.5)).toBeCloseTo(150);
  });
});
