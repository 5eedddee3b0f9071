import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CurationFile } from './curationFile.ts';

const HIDE = { id: 'e-2', source: 'a', reason: 'Not a happening.', hide: true } as const;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chronocite-curation-'));
  path = join(folder, 'curation.yaml');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const text = () => readFileSync(path, 'utf8');
const entries = () => (load(text()) as { corrections: unknown[] }).corrections;

describe('a curation file', () => {
  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['one with a comment alone', '# Reviewed by hand.\n'],
    ['one with an empty list', 'corrections: []\n'],
    ['one with entries', '# Kept.\ncorrections:\n  - id: e-1\n    reason: Why.\n'],
    ['one without a last line end', 'corrections:\n  - id: e-1\n    reason: Why.'],
  ])('gets an entry, and gives it back: %s', (_, before) => {
    if (before !== undefined) writeFileSync(path, before);
    const file = new CurationFile(path);
    expect(file.add(HIDE)).toBeUndefined();
    expect(entries().at(-1)).toEqual(HIDE);
    expect(text()).toContain(before?.includes('#') === true ? '#' : 'corrections');
    expect(file.undo()).toBeUndefined();
    expect(text()).toBe(before ?? '');
    expect(file.undo()).toBe('changed');
  });

  it('has one entry for an event, and no list that would be broken', () => {
    const file = new CurationFile(path);
    writeFileSync(path, 'corrections:\n  - id: e-2\n    reason: Before.\n');
    expect(file.add(HIDE)).toBe('has-one');
    writeFileSync(path, 'corrections:\n  - id: e-1\nother: 1\n');
    expect(file.add(HIDE)).toBe('not-a-list');
    writeFileSync(path, 'corrections: { id: e-1 }\n');
    expect(file.add(HIDE)).toBe('not-a-list');
    writeFileSync(path, ': : :\n\t-');
    expect(file.add(HIDE)).toBe('not-a-list');
  });

  it('is left alone where somebody changed it since', () => {
    const file = new CurationFile(path);
    expect(file.add(HIDE)).toBeUndefined();
    writeFileSync(path, `${text()}# Mine.\n`);
    expect(file.undo()).toBe('changed');
    expect(text()).toContain('# Mine.');
  });
});
