import { EVENT_KINDS } from '../model/event.ts';
import type { EventKind } from '../model/event.ts';

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
}

/**
 * The palette in force at an element. Custom properties keep `light-dark()` unresolved, so each is
 * read through the `color` of a probe. `scheme` is anything that changes when the colours do.
 */
export function readPalette(host: HTMLElement, scheme: string): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const style = getComputedStyle(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return style.color;
  };
  const kinds = Object.fromEntries(
    EVENT_KINDS.map((kind) => [kind, colour(`kind-${kind}`)]),
  ) as Record<EventKind, string>;
  const palette = {
    scheme,
    paper: colour('paper'),
    line: colour('line'),
    lineFaint: colour('line-faint'),
    muted: colour('muted'),
    accent: colour('accent'),
    kinds,
  };
  probe.remove();
  return palette;
}
