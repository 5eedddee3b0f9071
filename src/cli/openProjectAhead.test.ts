import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringifyTimeline } from '../model/timelineFile.ts';
import { openProject } from './project.ts';
import { openProjectAhead } from './openProjectAhead.ts';

describe('a project that is read in threads', () => {
  let top: string;
  beforeAll(() => {
    top = mkdtempSync(join(tmpdir(), 'chronocite-ahead-'));
    for (const folder of ['articles', 'data']) mkdirSync(join(top, folder));
    for (let i = 0; i < 26; i++) {
      // Told of nowhere else, so that no cache has it.
      const text = `In ${1990 + i} the mayor of ${process.pid} opened the bridge number ${i}.`;
      const article = `---\ntitle: Bridge ${i} ${top}\ndate: 2025-03-03\n---\n${text}\n`;
      writeFileSync(join(top, 'articles', `${i}.md`), article);
    }
  });
  afterAll(() => {
    rmSync(top, { recursive: true });
  });

  it('is the same as one that is read in one go, and is not read again', async () => {
    const folders = { articlesDir: join(top, 'articles'), dataDir: join(top, 'data') };
    const told: string[] = [];
    let clock = 0;
    const now = () => (clock += 1000);
    const out = { write: (text: string) => told.push(text) };
    const ahead = await openProjectAhead(folders, now, out);
    expect(ahead.state).toEqual(openProject(folders, () => 0).state);
    expect(told.at(-1)).toMatch(/^Read \d+ of 26 articles, /u);
    told.length = 0;
    const again = await openProjectAhead(folders, now, out);
    expect(told).toEqual([]);
    expect(stringifyTimeline(again.state.timeline)).toBe(stringifyTimeline(ahead.state.timeline));
  }, 120_000);
});
