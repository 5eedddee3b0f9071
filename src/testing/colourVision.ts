/** Three numbers: linear sRGB, or OKLab. */
export type Triple = readonly [number, number, number];
/** How a colour is seen. */
export type Vision = 'normal' | 'protanopia' | 'deuteranopia';

/** Lightness 0–1, chroma, hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/**
 * Linear sRGB of full dichromats, from G. Machado, M. Oliveira, L. Fernandes, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1.0; the matrices
 * are on https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html.
 */
const SIMULATIONS: Readonly<Record<Exclude<Vision, 'normal'>, readonly Triple[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** Matrices of OKLab: B. Ottosson, https://bottosson.github.io/posts/oklab/. */
const LAB_TO_LMS: readonly Triple[] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const LMS_TO_RGB: readonly Triple[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];
const RGB_TO_LMS: readonly Triple[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const LMS_TO_LAB: readonly Triple[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** Linear sRGB of a colour; parts outside 0–1 are out of gamut. */
export function linearOf({ lightness, chroma, hue }: Oklch): Triple {
  const angle = (hue * Math.PI) / 180;
  const lab: Triple = [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
  return times(
    LMS_TO_RGB,
    each(times(LAB_TO_LMS, lab), (part) => part ** 3),
  );
}

/** Whether a screen of sRGB can show it, but for rounding. */
export function isInGamut(rgb: Triple): boolean {
  return rgb.every((part) => part > -0.001 && part < 1.001);
}

/** OKLab of a linear sRGB colour as it is seen. */
export function seenAs(rgb: Triple, vision: Vision): Triple {
  const seen = vision === 'normal' ? rgb : times(SIMULATIONS[vision], rgb);
  const shown = each(seen, (part) => Math.min(Math.max(part, 0), 1));
  return times(LMS_TO_LAB, each(times(RGB_TO_LMS, shown), Math.cbrt));
}

/** Distance in OKLab; about 0.02 is just noticeable. */
export function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Contrast ratio of WCAG 2, 1–21. */
export function contrast(a: Triple, b: Triple): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Triple): number {
  const [r, g, b] = each(rgb, (part) => Math.min(Math.max(part, 0), 1));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function times(matrix: readonly Triple[], [x, y, z]: Triple): Triple {
  const [a = 0, b = 0, c = 0] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a, b, c];
}

function each([a, b, c]: Triple, change: (part: number) => number): Triple {
  return [change(a), change(b), change(c)];
}
