/**
 * Names of the parameters that an embedded timeline's address has, in the order they are written.
 * By themselves, so that a page around a frame need not load what reads them.
 */
export const EMBED_NAMES = [
  'story',
  'step',
  'event',
  'events',
  'time',
  'kind',
  'source',
  'entity',
  'modality',
  'basis',
  'confidence',
  'q',
  'amount',
  'view',
  'sort',
  'lanes',
  'folded',
  'controls',
  'theme',
  'accent',
  'scale',
  'font',
  'lang',
  'keys',
  'wheel',
  'links',
  'motion',
  'autoplay',
  'loop',
  'origin',
  'reveal',
  'static',
] as const;
export type EmbedName = (typeof EMBED_NAMES)[number];
