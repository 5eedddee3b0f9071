import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../model/event.ts';
import { PICTURE_COLOURS } from '../export/pictureColours.ts';
import { contrast, distance, isInGamut, linearOf, seenAs } from '../testing/colourVision.ts';
import type { Oklch, Triple } from '../testing/colourVision.ts';

const CSS = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const DECLARATION = /--([\w-]+):\s*([^;]+);/g;
const OKLCH = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g;

type Scheme = 'light' | 'dark';
type Tokens = ReadonlyMap<string, { readonly light: Oklch; readonly dark: Oklch }>;

/** The colours that the block after `selector` declares; one colour stands for both schemes. */
function tokensOf(selector: string): Tokens {
  const start = CSS.indexOf('{', CSS.indexOf(`\n${selector} {`));
  const block = CSS.slice(start, CSS.indexOf('\n}', start));
  const tokens = new Map<string, { light: Oklch; dark: Oklch }>();
  for (const [, name = '', value = ''] of block.matchAll(DECLARATION)) {
    const [light, dark = light] = [...value.matchAll(OKLCH)].map(([, l, c, h]) => ({
      lightness: Number(l),
      chroma: Number(c),
      hue: Number(h),
    }));
    if (light && dark) tokens.set(name, { light, dark });
  }
  return tokens;
}

const usual = tokensOf(':root');
const heavy: Tokens = new Map([...usual, ...tokensOf(":root[data-theme='contrast']")]);
const THEMES = [
  { theme: 'light', tokens: usual, scheme: 'light', text: 4.5, marks: 3, dichromats: 0.037 },
  { theme: 'dark', tokens: usual, scheme: 'dark', text: 4.5, marks: 3, dichromats: 0.037 },
  {
    theme: 'light contrast',
    tokens: heavy,
    scheme: 'light',
    text: 7,
    marks: 4.5,
    dichromats: 0.03,
  },
  { theme: 'dark contrast', tokens: heavy, scheme: 'dark', text: 7, marks: 4.5, dichromats: 0.037 },
] as const;
const GROUNDS = ['paper', 'surface', 'sunken'];
/** Text tokens, and what they stand on. */
const TEXTS = [
  ...['ink', 'ink-soft', 'muted', 'accent-ink'].flatMap((text) => GROUNDS.map((on) => [text, on])),
  ['ink', 'line-faint'],
  ['ink-soft', 'line-faint'],
  ['muted', 'line-faint'],
  ['ink', 'quote'],
  ['ink', 'quote-date'],
  ['on-accent', 'accent'],
] as [string, string][];
const MARKS = [...EVENT_KINDS.map((kind) => `kind-${kind}`), 'accent'];

describe.each(THEMES)('colours in $theme', ({ tokens, scheme, text, marks, dichromats }) => {
  const oklch = (name: string): Oklch => {
    const token = tokens.get(name);
    if (!token) throw new Error(`No colour --${name}.`);
    return token[scheme satisfies Scheme];
  };
  const rgb = (name: string): Triple => linearOf(oklch(name));
  const kinds = EVENT_KINDS.map((kind) => `kind-${kind}`);
  const pairs = kinds.flatMap((a, i) => kinds.slice(0, i).map((b) => [a, b] as const));

  it.each(TEXTS)('%s can be read on %s', (name, ground) => {
    expect(contrast(rgb(name), rgb(ground))).toBeGreaterThanOrEqual(text);
  });

  it.each(MARKS)('%s stands out from every ground', (name) => {
    for (const ground of GROUNDS) {
      expect(contrast(rgb(name), rgb(ground))).toBeGreaterThanOrEqual(marks);
    }
  });

  it('kinds have one chroma that every screen can show, and two near lightness levels', () => {
    expect(new Set(kinds.map((name) => oklch(name).chroma)).size).toBe(1);
    expect(kinds.filter((name) => !isInGamut(rgb(name)))).toEqual([]);
    const levels = [...new Set(kinds.map((name) => oklch(name).lightness))].sort();
    expect(levels).toHaveLength(2);
    expect((levels[1] ?? 1) - (levels[0] ?? 0)).toBeLessThan(0.071);
  });

  it.each([
    ['normal', 0.06],
    ['protanopia', dichromats],
    ['deuteranopia', dichromats],
  ] as const)('any two kinds are apart under %s vision', (vision, least) => {
    const near = pairs.filter(
      ([a, b]) => distance(seenAs(rgb(a), vision), seenAs(rgb(b), vision)) < least,
    );
    expect(near).toEqual([]);
  });

  it.each(['normal', 'protanopia', 'deuteranopia'] as const)(
    'neighbours in the list are far apart under %s vision',
    (vision) => {
      const seen = kinds.map((name) => seenAs(rgb(name), vision));
      const gaps = seen.slice(1).map((one, i) => distance(one, seen[i] ?? one));
      expect(Math.min(...gaps)).toBeGreaterThan(0.06);
    },
  );
});

/** `#` and six hexadecimal digits, as pictures have it. */
function hexOf(colour: Oklch): string {
  const parts = linearOf(colour).map((linear) => {
    const part = Math.min(Math.max(linear, 0), 1);
    const encoded = part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

describe.each(['light', 'dark'] as const)('pictures in %s', (scheme) => {
  const { kinds, ...others } = PICTURE_COLOURS[scheme];
  const named = [
    ...Object.entries(others).map(([name, colour]) => [kebab(name), colour] as const),
    ...Object.entries(kinds).map(([kind, colour]) => [`kind-${kind}`, colour] as const),
  ];
  it.each(named)('have the colour of the page: %s', (name, colour) => {
    const token = usual.get(name);
    expect(token && hexOf(token[scheme])).toBe(colour);
  });
});

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
