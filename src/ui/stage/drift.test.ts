import { describe, expect, it } from 'vitest';
import { dayToPx, pan, zoomAt } from '../../timeline/layout/viewport.ts';
import { createDrift } from './drift.ts';

const VIEW = { from: 19_000, to: 20_000, width: 1000 };

describe('createDrift', () => {
  it('keeps the place of a day on the layer while the view is panned', () => {
    const drift = createDrift();
    const places = new Set<string>();
    let view = VIEW;
    for (const px of [0, 12, 12.5, -40, 300, -7]) {
      view = pan(view, px);
      places.add((dayToPx(view, 19_300) - drift(view)).toFixed(4));
    }
    expect([...places]).toEqual(['300.0000']);
  });

  it('starts again when the scale changes, and when it has gone far', () => {
    const drift = createDrift();
    drift(VIEW);
    expect(drift(pan(VIEW, 100))).toBeCloseTo(-100);
    expect(drift(zoomAt(VIEW, 1.01, 500))).toBe(0);
    expect(drift(pan(zoomAt(VIEW, 1.01, 500), 20_000))).toBe(0);
  });
});
