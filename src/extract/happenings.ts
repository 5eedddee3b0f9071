/**
 * What may have happened to a milestone of the gazetteer; the words of each are in
 * `data/lexicon.yaml`. `make`: a product comes to be, which hardly tells its release; `enact`: a law or an order comes into force; `solve`: a problem is.
 */
export const HAPPENINGS = [
  'release',
  'make',
  'publish',
  'found',
  'acquire',
  'invest',
  'meet',
  'beat',
  'solve',
  'win',
  'leave',
  'dismiss',
  'return',
  'commit',
  'enact',
  'veto',
  'restrict',
  'speak',
  'show',
  'misbehave',
  'activate',
  'run',
] as const;
export type Happening = (typeof HAPPENINGS)[number];
