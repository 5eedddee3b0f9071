import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDataFiles } from './dataFiles.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chronocite-data-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('data files are their values, with dates as text', () => {
  writeFileSync(join(folder, 'gazetteer.yaml'), '- id: a\n  date: 2020-01-23\n');
  expect(readDataFiles(folder, 'data').files.gazetteer).toEqual({
    file: 'data/gazetteer.yaml',
    value: [{ id: 'a', date: '2020-01-23' }],
  });
});

it('a data file that is missing, empty or only a comment is an empty mapping', () => {
  writeFileSync(join(folder, 'lexicon.yaml'), '');
  writeFileSync(join(folder, 'curation.yaml'), '# none yet\n');
  const { files, problems } = readDataFiles(folder, 'data');
  expect(problems).toEqual([]);
  expect([files.lexicon.value, files.gazetteer.value, files.curation.value]).toEqual([{}, {}, {}]);
});

it('a broken data file is one problem at its place, and the others are read', () => {
  writeFileSync(join(folder, 'lexicon.yaml'), 'a: 1\nb: [1, 2\nc: 3\n');
  writeFileSync(join(folder, 'gazetteer.yaml'), Buffer.from([0x61, 0x3a, 0x0a, 0xff]));
  writeFileSync(join(folder, 'curation.yaml'), 'ok: true\n');
  const { files, problems } = readDataFiles(folder, 'data');
  expect(problems).toMatchObject([
    { level: 'error', rule: 'data-yaml', place: { file: 'data/lexicon.yaml', line: 3, column: 1 } },
    { level: 'error', rule: 'data-encoding', place: { file: 'data/gazetteer.yaml', line: 2 } },
  ]);
  expect(files.lexicon.value).toEqual({});
  expect(files.curation.value).toEqual({ ok: true });
});
