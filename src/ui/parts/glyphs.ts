import type { EventKind } from '../../model/event.ts';

/** Side of the box that each glyph is drawn in. */
export const GLYPH_BOX = 12;

/** A small sign for each kind, as an SVG path in a 12 × 12 box; colour is never the only sign. */
export const GLYPHS: Readonly<Record<EventKind, string>> = {
  research: 'M4.5 1h3v3.2l3 5.3a1 1 0 0 1-.9 1.5H2.4a1 1 0 0 1-.9-1.5l3-5.3z', // flask
  product: 'M6 .8 10.8 3.4v5.2L6 11.2 1.2 8.6V3.4z', // box
  safety: 'M6 .8 10.6 2.4v3.4c0 2.6-1.9 4.5-4.6 5.5C3.3 10.3 1.4 8.4 1.4 5.8V2.4z', // shield
  policy: 'M6 .8 11.2 4H.8zM1.8 5h1.8v4H1.8zm3.3 0h1.8v4H5.1zm3.3 0h1.8v4H8.4zM.8 9.8h10.4v1.4H.8z', // columns
  funding: 'M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 6 .8zm-.8 2.4v5.6h1.6V3.2z', // coin
  revenue: 'M1 7.4h2.4v3.8H1zm3.8-3h2.4v6.8H4.8zm3.8-3.6H11v10.4H8.6z', // columns of a chart
  company: 'M1.4 11.2V1h5.4v3.4h3.8v6.8zM3.2 3v1.4h1.6V3zm0 2.8v1.4h1.6V5.8zm0 2.8V10h1.6V8.6z', // building
  people:
    'M6 .8a2.6 2.6 0 1 1 0 5.2A2.6 2.6 0 0 1 6 .8zM1.2 11.2c0-2.8 2-4.4 4.8-4.4s4.8 1.6 4.8 4.4z', // person
  publication: 'M1 1.4h4.4L6 2l.6-.6H11v9H6.9l-.9.8-.9-.8H1z', // open book
  society: 'M6 .8 7.4 4.6l3.8.2-3 2.4 1 3.8L6 8.8 2.8 11l1-3.8-3-2.4 3.8-.2z', // star
};

const paths = new Map<EventKind, Path2D>();

/** The sign of a kind for a canvas, to be filled by the even-odd rule. */
export function glyphPath(kind: EventKind): Path2D {
  let path = paths.get(kind);
  if (!path) {
    path = new Path2D(GLYPHS[kind]);
    paths.set(kind, path);
  }
  return path;
}
