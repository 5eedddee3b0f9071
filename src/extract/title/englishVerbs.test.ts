import { expect, it } from 'vitest';
import { pastOf } from './englishVerbs.ts';

it.each([
  ['becoming', 'became'],
  ['raising', 'raised'],
  ['planning', 'planned'],
  ['carrying', 'carried'],
  ['playing', 'played'],
  ['launching', 'launched'],
])('%s: %s', (participle, past) => {
  expect(pastOf(participle)).toBe(past);
});
