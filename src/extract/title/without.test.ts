import { expect, it } from 'vitest';
import { without } from './without.ts';

it.each([
  ['這其實很實際', '這很實際'],
  ['其实没有其實', '没有'],
  ['什麼都沒有', '什麼都沒有'],
])('leaves out of %j what the folded text has', (text, rest) => {
  expect(without(text, /其实/g)).toBe(rest);
});
