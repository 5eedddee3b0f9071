import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

it('takes away what runs that were killed left, and nothing of one that goes on', () => {
  // No process has a number above 2^22 on Linux, nor one like it elsewhere.
  for (const name of ['.a.json.99999999.tmp', `.a.json.${process.ppid}.tmp`, '.a.json.tmp']) {
    writeFileSync(join(folder, name), 'half');
  }
  expect(writeTimeline(join(folder, 'a.json'), 'text', 'x')).toBeUndefined();
  expect(readdirSync(folder).sort()).toEqual([
    `.a.json.${process.ppid}.tmp`,
    '.a.json.tmp',
    'a.json',
  ]);
});

describe('a file that is no plain file', () => {
  const path = (name: string) => join(folder, name);
  const refused = (name: string, what: string) => {
    const before = lstatSync(path(name));
    const failure = writeTimeline(path(name), 'text', 'shown');
    expect(failure).toMatchObject({
      level: 'error',
      rule: 'write-failed',
      place: { file: 'shown' },
    });
    expect(failure?.message).toContain(what);
    expect(failure?.message).toContain('--out FILE');
    expect(lstatSync(path(name)).ino).toBe(before.ino);
  };

  it('is left alone: a pipe, a socket, a folder', async () => {
    execFileSync('mkfifo', [path('pipe')]);
    refused('pipe', 'a pipe');
    mkdirSync(path('folder'));
    refused('folder', 'a folder');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path('socket'), resolve));
    refused('socket', 'a socket');
    await new Promise((resolve) => server.close(resolve));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.runIf(process.getuid?.() === 0)('is left alone: a device', () => {
    execFileSync('mknod', [path('null'), 'c', '1', '3']);
    refused('null', 'a device');
  });

  it('is left alone where a link leads to it, or nowhere, or in a circle', () => {
    symlinkSync('/dev/null', path('to-null'));
    refused('to-null', 'a device');
    symlinkSync(path('nothing'), path('dangling'));
    refused('dangling', 'a link that leads nowhere');
    symlinkSync(path('circle'), path('circle'));
    refused('circle', 'a link that leads nowhere');
    expect(existsSync(path('nothing'))).toBe(false);
  });

  it('is written through where a link leads to a plain file', () => {
    mkdirSync(path('elsewhere'));
    writeFileSync(path('elsewhere/real.json'), 'old');
    symlinkSync('elsewhere/real.json', path('link.json'));
    symlinkSync('link.json', path('link-to-link.json'));
    expect(writeTimeline(path('link-to-link.json'), 'new', 'x')).toBeUndefined();
    expect(readFileSync(path('elsewhere/real.json'), 'utf8')).toBe('new');
    expect(lstatSync(path('link.json')).isSymbolicLink()).toBe(true);
    expect(lstatSync(path('link-to-link.json')).isSymbolicLink()).toBe(true);
    expect(readdirSync(path('elsewhere'))).toEqual(['real.json']);
  });

  it('is not written to by way of the temporary name', () => {
    writeFileSync(path('other'), 'kept');
    symlinkSync(path('other'), path(`.a.json.${process.pid}.tmp`));
    expect(writeTimeline(path('a.json'), 'text', 'x')).toBeUndefined();
    expect(readFileSync(path('other'), 'utf8')).toBe('kept');
    expect(lstatSync(path('a.json')).isFile()).toBe(true);
  });
});
