import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readDataFiles } from '../cli/dataFiles.ts';
import { readStoryFiles } from '../cli/storiesFolder.ts';
import { openProject } from '../cli/project.ts';
import { readKnowledge } from '../extract/index.ts';
import type { NamedBytes } from '../model/articleFile.ts';
import { stringifyTimeline } from '../model/timelineFile.ts';
import { GREEDY_ARTICLES } from '../testing/greedyArticles.ts';
import { readTimeline } from './readTimeline.ts';
import { readYaml } from './yaml.ts';

const DATA = join(dirname(fileURLToPath(import.meta.url)), '../../data');
const ARTICLES = join(DATA, 'articles');
const { knowledge } = readKnowledge(readDataFiles(DATA, 'data').files);
const FILES = readdirSync(ARTICLES).map((name): NamedBytes => {
  return { name, bytes: readFileSync(join(ARTICLES, name)) };
});
const stories = readStoryFiles(DATA, 'data');
const read = (files: readonly NamedBytes[]) =>
  readTimeline(files, { knowledge, stories }, readYaml);
const aFile = (name: string, text: string): NamedBytes => ({ name, bytes: Buffer.from(text) });

it('files in memory, in any order, make the timeline that their folder makes', () => {
  const { state } = openProject({ articlesDir: ARTICLES, dataDir: DATA }, () => 0);
  const expected = stringifyTimeline(state.timeline);
  expect(stringifyTimeline(read(FILES).timeline)).toBe(expected);
  expect(stringifyTimeline(read(FILES.toReversed()).timeline)).toBe(expected);
  expect(state.timeline.title).toBeDefined();
  expect(state.timeline.sources).toHaveLength(FILES.length - 1);
});

it('what cannot be read is a problem of its own file, and the others are read', () => {
  const { timeline, articleProblems, otherProblems } = read([
    aFile('b.md', '---\ntitle: B\ndate: 2025-03-03\nslug: a\n---\nIn 2019 it grew.\n'),
    aFile('a.md', '---\ntitle: A\ndate: 2025-03-03\n---\nIn 2018 it began.\n'),
    { name: 'c.md', bytes: Uint8Array.of(0xff) },
    aFile('timeline.yaml', 'title: ['),
  ]);
  expect(timeline.sources.map(({ id, file }) => [id, file])).toEqual([
    ['a', 'a.md'],
    ['a-2', 'b.md'],
  ]);
  expect(timeline.title).toBeUndefined();
  expect(articleProblems.map(({ rule, place }) => [place.file, rule])).toEqual([
    ['b.md', 'article-id-twice'],
    ['c.md', 'article-encoding'],
  ]);
  expect(otherProblems.map(({ rule }) => rule)).toEqual(['data-yaml']);
});

it('every article is told when it is done', () => {
  const done: number[] = [];
  readTimeline(FILES, { knowledge, stories }, readYaml, (n) => done.push(n));
  expect(done).toEqual([1, 2, 3, 4]);
});

it('articles that ask for gigabytes cost only themselves', { timeout: 60_000 }, () => {
  const greedy = Object.entries(GREEDY_ARTICLES);
  const { timeline, articleProblems } = read([
    aFile('a.md', '---\ntitle: A\ndate: 2025-03-03\n---\nIn 2018 it began.\n'),
    ...greedy.map(([name, text]) => aFile(name, text)),
    aFile('z.md', '---\ntitle: Z\ndate: 2025-03-03\n---\nIn 2019 it grew.\n'),
  ]);
  expect(timeline.sources.map(({ file }) => file)).toEqual([
    'a.md',
    ...greedy.map(([name]) => name),
    'z.md',
  ]);
  expect(stringifyTimeline(timeline).length).toBeLessThan(50_000_000);
  const bounds = articleProblems.filter(({ rule }) => rule === 'article-bounds');
  expect(bounds.map(({ place }) => place.file)).toEqual(greedy.map(([name]) => name));
});
