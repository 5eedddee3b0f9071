import { expect, it } from 'vitest';
import { reachOf } from './placeOfPage.ts';

it.each([
  ['https:', 'example.org', 'all'],
  ['http:', '127.example.org', 'all'],
  ['http:', 'localhost', 'here'],
  ['http:', 'a.localhost', 'here'],
  ['http:', '127.0.0.1', 'here'],
  ['http:', '[::1]', 'here'],
  ['file:', '', 'file'],
])('an address of %s//%s reaches: %s', (protocol, hostname, reach) => {
  expect(reachOf({ protocol, hostname })).toBe(reach);
});
