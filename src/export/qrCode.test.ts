import { describe, expect, it } from 'vitest';
import { qrCodeSvg } from './qrCode.ts';

/** The modules of a code in SVG, row by row: true for black. */
function modulesOf(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return rows;
}

const FINDER = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];

describe('qrCodeSvg', () => {
  it.each([
    ['short', 'https://example.org/', 25],
    ['Chinese', 'https://example.org/?q=政策', 25],
    ['long', `https://example.org/?${'a'.repeat(2000)}`, 100],
  ])('draws a code with its quiet zone and three finders: %s', (_, text, least) => {
    const modules = modulesOf(qrCodeSvg(text, 'name') ?? '');
    const size = modules.length;
    expect(size - 8).toBeGreaterThanOrEqual(least);
    expect((size - 8 - 17) % 4).toBe(0);
    const edge = modules.flatMap((row, y) =>
      row.filter((_black, x) => Math.min(x, y, size - 1 - x, size - 1 - y) < 4),
    );
    expect(edge).not.toContain(true);
    for (const [x, y] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const) {
      const finder = modules.slice(y, y + 7).map((row) =>
        row
          .slice(x, x + 7)
          .map((black) => (black ? '#' : '.'))
          .join(''),
      );
      expect(finder).toEqual(FINDER);
    }
    // The one black module that every code has there.
    expect(modules[size - 12]?.[12]).toBe(true);
  });

  it('has a name, escaped', () => {
    expect(qrCodeSvg('x', '<b>&')).toContain('<title id="name">&lt;b&gt;&amp;</title>');
  });

  it('has none for a text that no code can hold', () => {
    expect(qrCodeSvg('x'.repeat(3000), 'name')).toBeUndefined();
  });
});
