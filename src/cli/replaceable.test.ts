import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE_MARK, isReplaceable } from './replaceable.ts';

let top: string;

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'chronocite-replaceable-'));
  for (const folder of ['project/src/ui', 'project/dist', 'project/old', 'other', 'empty'])
    mkdirSync(join(top, folder), { recursive: true });
  for (const folder of ['project/src', 'project/dist', 'project/old', 'other'])
    for (const name of ['index.html', 'embed.html', 'timeline.json'])
      writeFileSync(join(top, folder, name), '');
  // Even a mark does not make the sources a site.
  for (const folder of ['project/src', 'project/dist', 'project', '.'])
    writeFileSync(join(top, folder, SITE_MARK), '');
  writeFileSync(join(top, 'file'), '');
  symlinkSync(join(top, 'project/src'), join(top, 'link'));
});

afterAll(() => {
  rmSync(top, { recursive: true });
});

describe('a folder that a site may take the place of', () => {
  it.each([
    ['is not there', 'new', true],
    ['is not there, nor what it is in', 'new/deep', true],
    ['is empty', 'empty', true],
    ['is a site that was built', 'project/dist', true],
    ['has pages of the same names', 'project/old', false],
    ['is of something else', 'other', false],
    ['is the sources', 'project/src', false],
    ['is in the sources', 'project/src/ui', false],
    ['would be in the sources', 'project/src/new/deep', false],
    ['has the sources in it', 'project', false],
    ['has them deep in it', '.', false],
    ['leads to the sources', 'link', false],
    ['leads into the sources', 'link/new', false],
    ['is a file', 'file', false],
  ])('%s', (_, folder, expected) => {
    expect(isReplaceable(join(top, folder), [join(top, 'project/src')])).toBe(expected);
  });

  it('is never the whole disk', () => {
    expect(isReplaceable('/', [join(top, 'project/src')])).toBe(false);
  });
});
