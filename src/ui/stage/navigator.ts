import type { TimelineState, ViewReason } from '../../state/timelineState.svelte.ts';
import { flightPath } from '../../timeline/layout/flight.ts';
import { pan, zoomAt } from '../../timeline/layout/viewport.ts';
import type { Viewport } from '../../timeline/layout/viewport.ts';
import { STEP_GROWTH } from '../../timeline/layout/zoomStep.ts';
import type { Frames } from '../parts/frames.ts';

const SHORTEST_FLIGHT_S = 0.3;
const LONGEST_FLIGHT_S = 0.5;

/**
 * Moves the view: gestures at once, at most one change a frame; flights on the way that
 * `flightPath` finds, cut short by any gesture.
 */
export class Navigator {
  readonly #getState: () => TimelineState;
  readonly #frames: Frames;
  readonly #pace: number;
  #wanted: Viewport | undefined;

  /** Flights take `pace` times as long as on the page. */
  constructor(state: () => TimelineState, frames: Frames, pace = 1) {
    this.#pace = pace;
    this.#getState = state;
    this.#frames = frames;
  }

  get #state(): TimelineState {
    return this.#getState();
  }

  /** The view as it will be in the next frame. */
  get viewport(): Viewport {
    return this.#wanted ?? this.#state.viewport;
  }

  /** Shows `viewport` in the next frame and ends a flight. */
  show(viewport: Viewport, reason?: ViewReason): void {
    this.#wanted = viewport;
    this.#frames.cancel('flight');
    this.#frames.request('view', () => {
      this.#wanted = undefined;
      this.#state.show(viewport, reason);
      this.prepare();
    });
  }

  /** Lays out, in spare time, what panning and zooming may show next. */
  prepare(): void {
    const views = nextViews(this.#state.viewport);
    this.#frames.inSpareTime(() => views.some((view) => this.#state.prepare(view)));
  }

  zoomBy(factor: number, px = this.#state.size.width / 2): void {
    this.show(zoomAt(this.viewport, factor, px));
  }

  panBy(px: number): void {
    this.show(pan(this.viewport, px));
  }

  /** Flies to where the view is when nobody has moved it. */
  flyHome(): void {
    this.flyTo(this.#state.firstView(), 'home');
  }

  /** Flies to `target`; there at once for those who ask for less motion. */
  flyTo(target: Viewport, reason?: ViewReason): void {
    const { width } = this.#state.viewport;
    const path = flightPath(this.#state.viewport, { ...target, width });
    const wanted = Math.min(Math.max(path.length / 4, SHORTEST_FLIGHT_S), LONGEST_FLIGHT_S);
    const durationMs = wanted * 1000 * this.#pace * secondOfMotion();
    const start = performance.now();
    const step = (): void => {
      const t = durationMs === 0 ? 1 : Math.min((performance.now() - start) / durationMs, 1);
      this.#state.show(path.at(eased(t)), reason);
      this.prepare();
      if (t < 1) this.#frames.request('flight', step);
    };
    this.#frames.request('flight', step);
  }
}

/**
 * Views that hold all that half a turn beside, and a zoom step in or out about any point, may show,
 * each in the scale that it will have.
 */
function nextViews({ from, to, width }: Viewport): readonly Viewport[] {
  const wider = (share: number, growth: number): Viewport => {
    const days = (to - from) * share;
    return { from: from - days, to: to + days, width: width * (1 + 2 * share) * growth };
  };
  return [wider(0, STEP_GROWTH), wider(STEP_GROWTH - 1, 1 / STEP_GROWTH), wider(0.5, 1)];
}

function eased(t: number): number {
  return t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2;
}

/** The value of the `--1s` token: 1, or 0 where motion is reduced. */
function secondOfMotion(): number {
  const token = getComputedStyle(document.documentElement).getPropertyValue('--1s');
  return Number.parseFloat(token) || 0;
}
