import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeTimeline } from './writeTimeline.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chronocite-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('the text is there, in a folder made for it, and nothing else is', () => {
  const path = join(folder, 'new', 'timeline.json');
  expect(writeTimeline(path, 'one', 'x')).toBeUndefined();
  expect(writeTimeline(path, 'two', 'x')).toBeUndefined();
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(join(folder, 'new'))).toEqual(['timeline.json']);
});

it('a failure is a problem, leaves what was there, and leaves nothing behind', () => {
  mkdirSync(join(folder, 'timeline.json'));
  expect(writeTimeline(join(folder, 'timeline.json'), 'text', 'shown')).toMatchObject({
    level: 'error',
    rule: 'write-failed',
    place: { file: 'shown' },
  });
  writeFileSync(join(folder, 'file'), 'kept');
  expect(writeTimeline(join(folder, 'file', 'a.json'), 'text', 'x')?.rule).toBe('write-failed');
  expect(readdirSync(folder).sort()).toEqual(['file', 'timeline.json']);
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept');
});
