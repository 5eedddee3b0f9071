import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringifyTimeline } from '../model/timelineFile.ts';
import { GREEDY_ARTICLES } from '../testing/greedyArticles.ts';
import { openProject } from './project.ts';
import type { Project } from './project.ts';

const NONE: ReadonlySet<string> = new Set();
let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'chronocite-project-'));
  mkdirSync(join(top, 'articles'));
  mkdirSync(join(top, 'data'));
});
afterEach(() => {
  rmSync(top, { recursive: true });
});

const at = (file: string) => join(top, 'articles', file);
const write = (file: string, title: string, more = '') => {
  writeFileSync(at(file), `---\ntitle: ${title}\ndate: 2025-03-03\n${more}---\nIn 2024 it grew.\n`);
};
const open = () =>
  openProject({ articlesDir: join(top, 'articles'), dataDir: join(top, 'data') }, () => 0);
const titles = ({ state }: Project) =>
  Object.fromEntries(state.timeline.sources.map(({ file, title }) => [file, title]));
const ids = ({ state }: Project) =>
  Object.fromEntries(state.timeline.sources.map(({ file, id }) => [file, id]));
const faults = ({ state }: Project) =>
  state.articleProblems.map(({ rule, place }) => `${place.file} ${rule}`);
const extractedBy = (project: Project, ...touched: readonly string[]) =>
  project.refresh(new Set(touched)).map(({ file }) => file);

describe('a project', () => {
  it('extracts again what was touched and has changed, and nothing else', () => {
    write('a.md', 'A');
    write('b.md', 'B');
    const project = open();
    expect(titles(project)).toEqual({ 'a.md': 'A', 'b.md': 'B' });
    write('b.md', 'B 2');
    expect(extractedBy(project, at('a.md'), at('b.md'))).toEqual(['b.md']);
    expect(titles(project)).toEqual({ 'a.md': 'A', 'b.md': 'B 2' });
    expect(extractedBy(project)).toEqual([]);
  });

  it('reads tables of events as it reads articles', () => {
    const table = (...rows: readonly string[]) => {
      writeFileSync(at('events.csv'), ['date,title', ...rows].join('\n'));
    };
    const shown = ({ state }: Project) =>
      state.timeline.events.flatMap(({ title }) => title['en'] ?? []);
    write('a.md', 'A');
    table('2023,First');
    writeFileSync(at('package.json'), '{"name": "x"}');
    const project = open();
    expect(ids(project)).toEqual({ 'a.md': 'a', 'events.csv': 'events-csv' });
    table('2023,First', 'soon,Second');
    expect(extractedBy(project, at('events.csv'))).toEqual([]);
    expect(faults(project)).toEqual(['events.csv table-date']);
    table('2023,First', '2024,Second');
    expect(extractedBy(project, at('events.csv'), at('a.md'))).toEqual(['events.csv']);
    expect(shown(project)).toEqual(expect.arrayContaining(['First', 'Second']));
    writeFileSync(at('events.csv'), Buffer.from([0x61, 0xff]));
    expect(extractedBy(project, at('events.csv'))).toEqual([]);
    expect(shown(project)).toContain('Second');
    expect(project.state.articleProblems[0]?.message).toContain('its last good version');
    rmSync(at('events.csv'));
    rmSync(at('a.md'));
    expect(extractedBy(project)).toEqual([]);
    expect(project.state.otherProblems).toMatchObject([{ rule: 'articles-none' }]);
  });

  it('sees new and deleted articles', () => {
    write('a.md', 'A');
    const project = open();
    write('b.md', 'B');
    expect(extractedBy(project)).toEqual(['b.md']);
    rmSync(at('a.md'));
    expect(extractedBy(project)).toEqual([]);
    expect(titles(project)).toEqual({ 'b.md': 'B' });
  });

  it('extracts everything again when a data file changes, and tells what is wrong with it', () => {
    write('a.md', 'A');
    const project = open();
    const lexicon = join(top, 'data', 'lexicon.yaml');
    writeFileSync(lexicon, 'a: [');
    expect(extractedBy(project, lexicon)).toEqual(['a.md']);
    expect(project.state.otherProblems).toMatchObject([{ rule: 'data-yaml' }]);
    expect(titles(project)).toEqual({ 'a.md': 'A' });
  });

  it('keeps what can be read of an article whose front matter breaks', () => {
    write('a.md', 'A');
    const project = open();
    write('a.md', '"A" and more');
    expect(extractedBy(project, at('a.md'))).toEqual(['a.md']);
    expect(titles(project)).toEqual({ 'a.md': '"A" and more' });
    expect(faults(project)).toEqual(['a.md front-matter-yaml']);
  });

  it('keeps the last good version of an article that cannot be read any more, and says so', () => {
    write('a.md', 'A');
    write('b.md', 'B');
    const project = open();
    writeFileSync(at('a.md'), Buffer.from([0x61, 0x0a, 0xff]));
    expect(extractedBy(project, at('a.md'))).toEqual([]);
    expect(titles(project)).toEqual({ 'a.md': 'A', 'b.md': 'B' });
    expect(project.state.articleProblems).toMatchObject([
      { rule: 'article-encoding', place: { file: 'a.md', line: 2 } },
    ]);
    expect(project.state.articleProblems[0]?.message).toContain('last good version');
    write('a.md', 'A 2');
    expect(extractedBy(project, at('a.md'))).toEqual(['a.md']);
    expect(faults(project)).toEqual([]);
    expect(titles(project)).toEqual({ 'a.md': 'A 2', 'b.md': 'B' });
  });

  it('goes on when an article that asks for gigabytes is saved', { timeout: 60_000 }, () => {
    write('a.md', 'A');
    const project = open();
    for (const [file, text] of Object.entries(GREEDY_ARTICLES)) writeFileSync(at(file), text);
    write('z.md', 'Z');
    const greedy = Object.keys(GREEDY_ARTICLES);
    expect(extractedBy(project, ...greedy.map(at))).toEqual([...greedy, 'z.md']);
    expect(Object.keys(titles(project))).toEqual(['a.md', ...greedy, 'z.md']);
    expect(faults(project).filter((fault) => fault.endsWith('article-bounds'))).toHaveLength(3);
    expect(stringifyTimeline(project.state.timeline).length).toBeLessThan(50_000_000);
    for (const file of greedy) rmSync(at(file));
    project.refresh(NONE);
    expect(titles(project)).toEqual({ 'a.md': 'A', 'z.md': 'Z' });
  });

  it('gives the second article with an id a suffix and a warning that names the first', () => {
    write('b.md', 'B', 'slug: same\n');
    write('a.md', 'A', 'slug: same\n');
    const project = open();
    expect(ids(project)).toEqual({ 'a.md': 'same', 'b.md': 'same-2' });
    expect(faults(project)).toEqual(['b.md article-id-twice']);
    expect(project.state.articleProblems[0]?.message).toContain('a.md');
  });

  it('extracts an article again when another takes its id', () => {
    write('b.md', 'B', 'slug: same\n');
    const project = open();
    expect(ids(project)).toEqual({ 'b.md': 'same' });
    write('a.md', 'A', 'slug: same\n');
    expect(extractedBy(project)).toEqual(['a.md', 'b.md']);
    expect(ids(project)).toEqual({ 'a.md': 'same', 'b.md': 'same-2' });
  });

  it('is the same opened at once and brought there by changes', () => {
    const project = open();
    expect(project.state.otherProblems).toMatchObject([{ rule: 'articles-none' }]);
    for (const name of ['c', 'a', 'b']) {
      write(`${name}.md`, name.toUpperCase());
      project.refresh(NONE);
    }
    write('b.md', 'B 2');
    project.refresh(new Set([at('b.md')]));
    expect(project.state).toEqual(open().state);
  });
});
