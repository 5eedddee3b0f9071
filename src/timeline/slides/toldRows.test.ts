import { expect, it } from 'vitest';
import { toldRows } from './toldRows.ts';

const laneOf = (id: string) => ({ a: 'x', b: 'x', c: 'x', d: 'x', e: 'y' })[id];

it.each([
  [[], []],
  [[['a'], ['b']], [['x', 1]]],
  [
    [['a', 'b', 'a'], ['e']],
    [
      ['x', 2],
      ['y', 1],
    ],
  ],
  [[['a', 'b', 'c', 'd', 'gone']], [['x', 3]]],
])('%j want rows %j', (steps, rows) => {
  expect([...toldRows(steps, laneOf)]).toEqual(rows);
});
