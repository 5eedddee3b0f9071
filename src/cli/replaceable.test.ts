import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE_MARK, folderOf, isReplaceable } from './replaceable.ts';

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
  symlinkSync(join(top, 'nothing'), join(top, 'dangling'));
  symlinkSync(join(top, 'circle'), join(top, 'circle'));
  symlinkSync('/dev/null', join(top, 'to-null'));
  execFileSync('mkfifo', [join(top, 'pipe')]);
  mkdirSync(join(top, 'real'));
  symlinkSync(join(top, 'real'), join(top, 'to-folder'));
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
    ['is a pipe', 'pipe', false],
    ['is a link to a device', 'to-null', false],
    ['is a link that leads nowhere', 'dangling', false],
    ['is a link in a circle', 'circle', false],
    ['is a link to another folder', 'to-folder', false],
  ])('%s', (_, folder, expected) => {
    expect(isReplaceable(join(top, folder), [join(top, 'project/src')])).toBe(expected);
  });

  it('is never the whole disk', () => {
    expect(isReplaceable('/', [join(top, 'project/src')])).toBe(false);
  });
});

it('a link to a folder stands for the folder, so that the link stays', () => {
  expect(folderOf(join(top, 'to-folder'))).toBe(realpathSync(join(top, 'real')));
  expect(folderOf(join(top, 'dangling'))).toBe(join(top, 'dangling'));
  expect(folderOf(join(top, 'circle'))).toBe(join(top, 'circle'));
  expect(folderOf(join(top, 'to-null'))).toBe(join(top, 'to-null'));
  expect(folderOf(join(top, 'real'))).toBe(join(top, 'real'));
  expect(folderOf(join(top, 'new'))).toBe(join(top, 'new'));
});
