import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../model/event.ts';
import type { EventKind } from '../../model/event.ts';
import { MARK_GAP_PX, POINT_PX } from '../../timeline/layout/tiles.ts';
import { drawMark } from './drawMark.ts';
import type { Emphasis } from './drawMark.ts';
import { MARK_SAMPLES, SAMPLE_PX, SAMPLE_VIEW } from './markSamples.ts';
import type { Palette } from '../parts/palette.ts';

type Sample = keyof typeof MARK_SAMPLES;

const NAMES = Object.keys(MARK_SAMPLES) as Sample[];
const MARGIN_PX = 20;
/** From the middle of a disc to its label, in whole pixels. */
const LABEL_PX = Math.ceil(POINT_PX / 2 + MARK_GAP_PX);
const ofKinds = (colour: string) =>
  Object.fromEntries(EVENT_KINDS.map((kind) => [kind, colour])) as Record<EventKind, string>;
const PALETTE: Palette = {
  scheme: 'test',
  paper: '#fff',
  line: '#999',
  lineFaint: '#ccc',
  muted: '#666',
  accent: '#f00',
  kinds: ofKinds('#00f'),
  faded: ofKinds('rgb(0 0 255 / 0.04)'),
  backKinds: ofKinds('rgb(0 0 255 / 0.28)'),
  weight: 1,
};

/** Pixels of a sample that is drawn with some room around it. */
function drawn(name: Sample, dayPx = 1, emphasis: Emphasis = 'none'): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = SAMPLE_PX.width + MARGIN_PX * 2;
  canvas.height = SAMPLE_PX.height + MARGIN_PX * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.translate(MARGIN_PX, MARGIN_PX);
  const before = [context.globalAlpha, context.getLineDash().length, context.getTransform().a];
  const scene = { palette: PALETTE, viewport: SAMPLE_VIEW, dayPx };
  drawMark(context, MARK_SAMPLES[name], scene, emphasis);
  expect([context.globalAlpha, context.getLineDash().length, context.getTransform().a]).toEqual(
    before,
  );
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Opacity 0–255 at a place counted from the middle of the mark. */
function inkAt(image: ImageData, name: Sample, dx: number, dy: number): readonly number[] {
  const { markPx, markWidthPx, markYPx } = MARK_SAMPLES[name];
  const x = Math.floor(MARGIN_PX + markPx + markWidthPx / 2 + dx);
  const y = Math.floor(MARGIN_PX + markYPx + dy);
  return [...image.data.slice((y * image.width + x) * 4, (y * image.width + x) * 4 + 4)];
}

/** How far to the right of the middle of the mark anything is drawn. */
function reach(image: ImageData, name: Sample): number {
  const { markPx, markWidthPx } = MARK_SAMPLES[name];
  let right = 0;
  for (let i = 3; i < image.data.length; i += 4) {
    if ((image.data[i] ?? 0) > 40) right = Math.max(right, ((i - 3) / 4) % image.width);
  }
  return right + 1 - MARGIN_PX - markPx - markWidthPx / 2;
}

const BLUE = [0, 0, 255, 255];

describe('drawMark', () => {
  it('draws no two kinds of date alike', () => {
    const pictures = NAMES.map((name) => drawn(name).data.join());
    expect(new Set(pictures).size).toBe(NAMES.length);
  });

  it('draws a day as a disc of 9 px and a span as a bar of its length', () => {
    expect(Math.abs(reach(drawn('day'), 'day') - 4.5)).toBeLessThan(1);
    expect(inkAt(drawn('day'), 'day', 0, 0)).toEqual(BLUE);
    expect(Math.abs(reach(drawn('span'), 'span') - 22)).toBeLessThan(1);
    expect(inkAt(drawn('span'), 'span', 20, 0)).toEqual(BLUE);
    expect(inkAt(drawn('span'), 'span', 0, 4)[3]).toBe(0);
  });

  it('lets the ends of an approximate date fade and keeps its middle', () => {
    const image = drawn('approximate');
    const opacity = [0, -14, -18, -21].map((dx) => inkAt(image, 'approximate', dx, 0)[3] ?? 0);
    expect(opacity[0]).toBe(255);
    expect(opacity).toEqual([...opacity].sort((a, b) => b - a));
    expect(opacity.at(-1)).toBeLessThan(80);
  });

  it('draws a forecast hollow', () => {
    expect(inkAt(drawn('forecast'), 'forecast', 0, 0)).toEqual([255, 255, 255, 255]);
  });

  it.each([
    ['published', 1, -8],
    ['reference', 4, 0],
    ['sources', 7, 0],
  ] as const)('adds to the mark of %s', (name, dx, dy) => {
    const mark = inkAt(drawn(name), name, dx, dy)[3] ?? 0;
    expect(mark).toBeGreaterThan(60);
    if (name !== 'reference') expect(inkAt(drawn('day'), 'day', dx, dy)[3]).toBe(0);
    else expect(inkAt(drawn(name), name, 3, 0)[3]).toBeLessThan(mark);
  });

  it('leads a hairline to the other date, with a hollow tick there', () => {
    const image = drawn('disagreeing');
    // 12 February is the 43rd day: 30.5 px from a mark at 12.
    expect(inkAt(image, 'disagreeing', 30.5, 9.5)).toEqual([255, 255, 255, 255]);
    expect(inkAt(image, 'disagreeing', 15, 9.5)[3]).toBeGreaterThan(200);
    expect(inkAt(image, 'disagreeing', 15, 3)[3]).toBe(0);
  });

  it('holds its glyph where a day is wide, and never reaches its label', () => {
    const wide = drawn('day', 24);
    expect(Math.abs(reach(wide, 'day') - 7.5)).toBeLessThan(1);
    expect(inkAt(wide, 'day', 0, 2)).toEqual([255, 255, 255, 255]);
    for (const name of ['day', 'published', 'reference', 'sources'] as const) {
      for (const dayPx of [1, 18, 24, 400]) {
        expect(reach(drawn(name, dayPx), name), `${name} ${dayPx}`).toBeLessThanOrEqual(LABEL_PX);
      }
    }
  });

  it('rings the chosen mark in the accent', () => {
    const [red, green, blue, opacity] = inkAt(drawn('day', 1, 'selected'), 'day', 7, 0);
    expect([red, green, blue]).toEqual([255, 0, 0]);
    expect(opacity).toBeGreaterThan(200);
    expect(inkAt(drawn('span', 1, 'selected'), 'span', 0, 4.9)[0]).toBeGreaterThan(200);
  });
});
