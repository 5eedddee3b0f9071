import { encode } from 'uqr';
import { xmlText } from './xmlText.ts';

/** Modules of white around the code, which readers need to find it. */
const QUIET = 4;

/**
 * A text as a QR code in SVG, black on white in any theme, a module a unit, with its quiet zone and
 * a name. The error correction is the best that fits without growing. `undefined` for a text that
 * no code can hold: some 2,900 bytes.
 */
export function qrCodeSvg(text: string, name: string): string | undefined {
  let modules: readonly (readonly boolean[])[];
  try {
    modules = encode(text, { ecc: 'L', boostEcc: true, border: 0 }).data;
  } catch {
    return undefined;
  }
  const size = modules.length + 2 * QUIET;
  const path = modules.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" role="img" aria-labelledby="name" shape-rendering="crispEdges">`,
    `<title id="name">${xmlText(name)}</title>`,
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    `<path d="${path.join('')}" fill="#000"/>`,
    '</svg>',
    '',
  ].join('\n');
}

/** Where black modules stand side by side: first place and how many. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  row.forEach((black, x) => {
    const last = runs.at(-1);
    if (!black) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
