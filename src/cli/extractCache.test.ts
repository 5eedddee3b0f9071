import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringifyTimeline } from '../model/timelineFile.ts';
import { openExtractCache } from './extractCache.ts';
import { openProject } from './project.ts';
import type { Project } from './project.ts';

let top: string;
const at = (...path: readonly string[]) => join(top, ...path);
const write = (file: string, text: string) => {
  writeFileSync(at('articles', file), `---\ntitle: T\ndate: 2025-03-03\n---\n${text}\n`);
};
const open = (cached = true): Project =>
  openProject(
    { articlesDir: at('articles'), dataDir: at('data') },
    () => 0,
    cached ? { cache: openExtractCache(at('cache')) } : {},
  );
/** The names of what is kept, and the folder that they are in. */
const kept = () => {
  const [folder = ''] = readdirSync(at('cache'));
  return readdirSync(at('cache', folder)).map((name) => at('cache', folder, name));
};
const text = ({ state }: Project) => stringifyTimeline(state.timeline);

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'chronocite-cache-'));
  for (const folder of ['articles', 'data', 'cache']) mkdirSync(at(folder));
  write('a.md', '公司在 2016 年 5 月成立。\n\nIn 2018 the bridge was opened by the mayor.');
  write('b.md', 'The bridge was opened in 2018. In 2021 the company released its first model.');
});

afterEach(() => {
  rmSync(top, { recursive: true });
});

describe('what was read before', () => {
  it('gives the same timeline as reading', () => {
    const read = text(open(false));
    expect(text(open())).toBe(read);
    expect(kept()).toHaveLength(3);
    expect(text(open())).toBe(read);
    for (const path of kept()) if (path.includes('timeline-')) rmSync(path);
    expect(text(open())).toBe(read);
  });

  it('is not used for an article that has changed, nor with another lexicon', () => {
    open();
    write('b.md', 'In 2021 the company released another model.');
    expect(text(open())).toBe(text(open(false)));
    writeFileSync(at('data', 'lexicon.yaml'), 'people:\n  - [Jane Roe]\n');
    expect(text(open())).toBe(text(open(false)));
  });

  it('is corrected by corrections that came later', () => {
    const [event] = open().state.timeline.events;
    const entry = `corrections:\n  - id: ${event?.id ?? ''}\n    reason: Wrong.\n    hide: true\n`;
    writeFileSync(at('data', 'curation.yaml'), entry);
    expect(text(open())).toBe(text(open(false)));
  });

  it('is read anew where it is damaged, and may be deleted', () => {
    const read = text(open());
    for (const path of kept()) writeFileSync(path, '{"source":');
    expect(text(open())).toBe(read);
    rmSync(at('cache'), { recursive: true });
    expect(text(open())).toBe(read);
  });

  it('lets a change extract the changed article alone', () => {
    open();
    const project = open();
    write('b.md', 'In 2022 the company released a second model.');
    const files = project.refresh(new Set([at('articles', 'b.md')])).map(({ file }) => file);
    expect(files).toEqual(['b.md']);
    expect(text(project)).toBe(text(open(false)));
  });

  it('is removed when other code wrote it', () => {
    mkdirSync(at('cache', 'other-code'));
    open();
    expect(readdirSync(at('cache'))).toHaveLength(1);
    expect(readdirSync(at('cache'))).not.toContain('other-code');
  });
});
