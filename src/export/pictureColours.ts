import type { EventKind } from '../model/event.ts';

/** The colours of a picture, as six hexadecimal digits with `#`, which every program reads. */
export interface PictureColours {
  readonly paper: string;
  readonly sunken: string;
  readonly line: string;
  readonly lineFaint: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly muted: string;
  readonly accent: string;
  readonly kinds: Readonly<Record<EventKind, string>>;
}

/** The tokens of src/styles/tokens.css in sRGB; a test keeps the two the same. */
const LIGHT: PictureColours = {
  paper: '#fbfaf7',
  sunken: '#f4f2ef',
  line: '#e0deda',
  lineFaint: '#eeede9',
  ink: '#1c1f25',
  inkSoft: '#4a4d54',
  muted: '#656970',
  accent: '#cc2a1b',
  kinds: {
    research: '#2889c0',
    product: '#389560',
    safety: '#9d5e01',
    policy: '#7b5ca9',
    funding: '#828721',
    revenue: '#9a5188',
    company: '#a84d5b',
    people: '#9f67ad',
    publication: '#4b7e34',
    society: '#b75f84',
  },
};

const DARK: PictureColours = {
  paper: '#111316',
  sunken: '#0c0d11',
  line: '#2e3036',
  lineFaint: '#1e2025',
  ink: '#edebe7',
  inkSoft: '#c0bdb8',
  muted: '#95989f',
  accent: '#fb784f',
  kinds: {
    research: '#6bc5ff',
    product: '#77d199',
    safety: '#d7944c',
    policy: '#b192e4',
    funding: '#bcc263',
    revenue: '#d486c0',
    company: '#e5848f',
    people: '#dca1ec',
    publication: '#80b66a',
    society: '#f799be',
  },
};

export const PICTURE_COLOURS = { light: LIGHT, dark: DARK } as const;
