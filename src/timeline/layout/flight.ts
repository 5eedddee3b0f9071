import type { Viewport } from './viewport.ts';

/** Trade-off between zooming and panning that people like best, by the paper's experiment. */
const RHO = Math.SQRT2;

/** A way from one viewport to another; `length` is its perceived length, for choosing a duration. */
export interface Flight {
  readonly length: number;
  /** The viewport after the share `t` (0–1) of the way. */
  readonly at: (t: number) => Viewport;
}

/**
 * The smooth and efficient way from one viewport to another: out, across and in again when they
 * are far apart. J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning",
 * 2003, equations 9 and 11, in one dimension. `at(1)` is `to` exactly.
 */
export function flightPath(from: Viewport, to: Viewport): Flight {
  const w0 = from.to - from.from;
  const w1 = to.to - to.from;
  const u0 = (from.from + from.to) / 2;
  const du = (to.from + to.to) / 2 - u0;
  const distance = Math.abs(du);
  const view = (centre: number, span: number): Viewport => ({
    from: centre - span / 2,
    to: centre + span / 2,
    width: to.width,
  });
  if (distance < 1e-6 * w0) {
    const length = Math.log(w1 / w0) / RHO;
    const at = (t: number) => (t >= 1 ? to : view(u0 + t * du, w0 * Math.exp(RHO * t * length)));
    return { length: Math.abs(length), at };
  }
  const rise = (w: number, sign: number) =>
    (w1 * w1 - w0 * w0 + sign * RHO ** 4 * distance * distance) / (2 * w * RHO * RHO * distance);
  const r0 = -Math.asinh(rise(w0, 1));
  const r1 = -Math.asinh(rise(w1, -1));
  const length = (r1 - r0) / RHO;
  const at = (t: number): Viewport => {
    if (t >= 1) return to;
    const s = RHO * t * length + r0;
    const u = (w0 / (RHO * RHO)) * (Math.cosh(r0) * Math.tanh(s) - Math.sinh(r0));
    return view(u0 + Math.sign(du) * u, (w0 * Math.cosh(r0)) / Math.cosh(s));
  };
  return { length, at };
}
