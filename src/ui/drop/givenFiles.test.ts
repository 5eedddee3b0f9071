import { expect, it } from 'vitest';
import { withoutCommonFolder } from './givenFiles.ts';

it.each<[given: readonly string[], names: readonly string[]]>([
  [[], []],
  [
    ['a.md', 'b.md'],
    ['a.md', 'b.md'],
  ],
  [
    ['notes/a.md', 'notes/2025/b.md'],
    ['a.md', '2025/b.md'],
  ],
  [
    ['notes/a.md', 'notes2/a.md'],
    ['notes/a.md', 'notes2/a.md'],
  ],
  [
    ['notes/a.md', 'b.md'],
    ['notes/a.md', 'b.md'],
  ],
])('%j are called %j', (given, names) => {
  const files = given.map((path) => ({ path, file: new Blob() }));
  expect(withoutCommonFolder(files).map(({ path }) => path)).toEqual(names);
});
