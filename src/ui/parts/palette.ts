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

/**
 * The palette in force at an element. Custom properties keep `light-dark()` and system colours
 * unresolved, so each is read through the `color` of a probe, and turned to sRGB, in which a canvas
 * draws twice as fast. `scheme` is anything that changes when the colours do.
 */
export function readPalette(host: HTMLElement, scheme: string): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Else the probe would say what its text is forced to.
  probe.style.setProperty('forced-color-adjust', 'none');
  host.append(probe);
  const style = getComputedStyle(probe);
  const toSrgb = srgbReader();
  const colour = (token: string, opacity = 1): string => {
    probe.style.color = `var(--${token})`;
    return `rgb(${toSrgb(style.color)} / ${opacity})`;
  };
  const ofKinds = (opacity?: number) =>
    Object.fromEntries(
      EVENT_KINDS.map((kind) => [kind, colour(`kind-${kind}`, opacity)]),
    ) as Record<EventKind, string>;
  const palette = {
    scheme,
    paper: colour('paper'),
    line: colour('line'),
    lineFaint: colour('line-faint'),
    muted: colour('muted'),
    accent: colour('accent'),
    kinds: ofKinds(),
    faded: ofKinds(0.04),
    backKinds: ofKinds(BACK_OPACITY),
    weight: Number(style.getPropertyValue('--mark-weight')) || 1,
  };
  probe.remove();
  return palette;
}

/** Reads any opaque colour as its red, green and blue, 0–255, by drawing a pixel of it. */
function srgbReader(): (colour: string) => string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (colour) => {
    if (!context) return '0 0 0';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data.slice(0, 3).join(' ');
  };
}
