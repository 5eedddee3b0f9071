import { EVENT_KINDS } from '../../model/event.ts';
import type { EventKind } from '../../model/event.ts';

/** The tokens that the canvas needs, as colours that it understands. */
export interface Palette {
  /** Names the theme that it was read under. */
  readonly scheme: string;
  readonly paper: string;
  readonly line: string;
  readonly lineFaint: string;
  readonly muted: string;
  readonly accent: string;
  readonly kinds: Readonly<Record<EventKind, string>>;
  /** The same colours as good as gone: what the end of an approximate bar fades to. */
  readonly faded: Readonly<Record<EventKind, string>>;
  /** The same colours for what stands back behind the events that a story tells of. */
  readonly backKinds: Readonly<Record<EventKind, string>>;
  /** How heavy marks are: 1, more in high contrast. */
  readonly weight: number;
}

/** As in the still pictures of a story. */
const BACK_OPACITY = 0.28;

/** The palette of what stands back. */
export function backPalette(palette: Palette): Palette {
  return { ...palette, kinds: palette.backKinds };
}

/** The tokens that are no kind's. */
const TOKENS = ['paper', 'line', 'line-faint', 'muted', 'accent'] as const;

/**
 * The palette in force at an element. Custom properties keep `light-dark()` and system colours
 * unresolved, so each is read through the `color` of a probe, and turned to sRGB, in which a canvas
 * draws twice as fast. All probes stand there before the first is read: else each would have the
 * page's style worked out anew. `scheme` is anything that changes when the colours do.
 */
export function readPalette(host: HTMLElement, scheme: string): Palette {
  const holder = document.createElement('span');
  holder.hidden = true;
  // Else the probes would say what their text is forced to.
  holder.style.setProperty('forced-color-adjust', 'none');
  const names = [...TOKENS, ...EVENT_KINDS.map((kind) => `kind-${kind}` as const)];
  for (const name of names) {
    const probe = document.createElement('span');
    probe.style.color = `var(--${name})`;
    holder.append(probe);
  }
  host.append(holder);
  const colours = [...holder.children].map((probe) => getComputedStyle(probe).color);
  const weight = Number(getComputedStyle(holder).getPropertyValue('--mark-weight')) || 1;
  holder.remove();
  const read = new Map(inSrgb(colours).map((colour, i) => [names[i], colour]));
  const colour = (name: (typeof names)[number], opacity = 1): string =>
    `rgb(${read.get(name) ?? '0 0 0'} / ${opacity})`;
  const ofKinds = (opacity?: number) =>
    Object.fromEntries(
      EVENT_KINDS.map((kind) => [kind, colour(`kind-${kind}`, opacity)]),
    ) as Record<EventKind, string>;
  return {
    scheme,
    paper: colour('paper'),
    line: colour('line'),
    lineFaint: colour('line-faint'),
    muted: colour('muted'),
    accent: colour('accent'),
    kinds: ofKinds(),
    faded: ofKinds(0.04),
    backKinds: ofKinds(BACK_OPACITY),
    weight,
  };
}

/** Opaque colours as their red, green and blue, 0–255, by drawing a pixel of each. */
function inSrgb(colours: readonly string[]): readonly string[] {
  const canvas = document.createElement('canvas');
  canvas.width = colours.length;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  for (const [i, colour] of colours.entries()) {
    context.fillStyle = colour;
    context.fillRect(i, 0, 1, 1);
  }
  const { data } = context.getImageData(0, 0, colours.length, 1);
  return colours.map((_, i) => data.slice(i * 4, i * 4 + 3).join(' '));
}
