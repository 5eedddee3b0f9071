/**
 * How fast text becomes events, on one core, beside peers, and on hostile input.
 *
 *   npm run bench
 *
 * Machines are shared and noisy, so every figure comes with its ratio to markdown-it parsing the
 * same text in the same run.
 */
import { zh } from 'chrono-node';
import MarkdownIt from 'markdown-it';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDataFiles } from '../src/cli/dataFiles.ts';
import {
  assembleTimeline,
  extractArticle,
  readDates,
  readKnowledge,
} from '../src/extract/index.ts';

const { knowledge } = readKnowledge(readDataFiles('data', 'data').files);
const ARTICLES = existsSync('../shared/articles') ? '../shared/articles' : 'data/articles';
const RUNS = 3;
const WARM_UPS = 100;

const bodies = readdirSync(ARTICLES)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(ARTICLES, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const bytesOf = (text: string) => Buffer.byteLength(text);
const roundBytes = bodies.reduce((sum, body) => sum + bytesOf(body), 0);

/** Articles of about so many megabytes in all: the real ones again and again, each a file. */
function articlesOf(megabytes: number): readonly string[] {
  const rounds = Math.max(1, Math.round((megabytes * 1e6) / roundBytes));
  return Array.from({ length: rounds }, () => bodies).flat();
}

/** Middle of three measured times, in seconds. */
function seconds(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

const articleOf = (body: string, index: number) => ({
  id: `a-${index}`,
  file: `a-${index}.md`,
  body,
  bodyLine: 1,
  title: 'bench',
  published: '2025-03-03',
});

const markdown = new MarkdownIt({ html: true });
const line = (name: string, mb: number, s: number, base: number) => {
  const speed = mb / s;
  console.log(
    `${name.padEnd(44)}${mb.toFixed(2).padStart(7)} MB ${speed.toFixed(2).padStart(7)} MB/s ${(speed / base).toFixed(2).padStart(6)} × markdown-it`,
  );
};

console.log(`articles: ${ARTICLES}`);
const timelineOf = (articles: readonly string[]) =>
  assembleTimeline(
    articles.map((body, i) => extractArticle(articleOf(body, i), knowledge)),
    knowledge,
  );
const warm = articlesOf(4);
const warmBytes = warm.reduce((sum, body) => sum + bytesOf(body), 0) / 1e6;
// Code that has run for two seconds or so is compiled; titles are made for each article read alone.
for (let i = 0; i < WARM_UPS; i++) {
  timelineOf(bodies);
  for (const body of bodies) markdown.parse(body, {});
}
const base =
  warmBytes /
  seconds(() => {
    for (const body of warm) markdown.parse(body, {});
  });
console.log(`markdown-it ${base.toFixed(1)} MB/s`);

for (const size of [1, 2, 5, 10]) {
  const articles = articlesOf(size);
  const mb = articles.reduce((sum, body) => sum + bytesOf(body), 0) / 1e6;
  line(
    `events, ${size} MB in articles`,
    mb,
    seconds(() => {
      timelineOf(articles);
    }),
    base,
  );
}
// Copies are merged, and one title serves them all: what each article costs alone is the truer figure.
const ROUNDS = 20;
line(
  'events, each article once',
  roundBytes / 1e6,
  seconds(() => {
    for (let i = 0; i < ROUNDS; i++) timelineOf(bodies);
  }) / ROUNDS,
  base,
);
const whole = articlesOf(4);
const extractions = whole.map((body, i) => extractArticle(articleOf(body, i), knowledge));
const drafts = extractions.reduce((sum, e) => sum + e.drafts.length, 0);
console.log(
  `merging ${drafts} tellings: ${(
    seconds(() => {
      assembleTimeline(extractions, knowledge);
    }) * 1000
  ).toFixed(0)} ms`,
);

// Line by line, as the peer has to be fed: on whole documents it is super-linear.
const lines = articlesOf(1).flatMap((body) => body.split('\n').filter((text) => text !== ''));
const lineBytes = lines.reduce((sum, text) => sum + bytesOf(text), 0) / 1e6;
line(
  'dates alone, by line',
  lineBytes,
  seconds(() => {
    for (const text of lines) readDates(text, 20_150);
  }),
  base,
);
line(
  'chrono-node zh.hant, by line',
  lineBytes,
  seconds(() => {
    for (const text of lines) zh.hant.parse(text);
  }),
  base,
);

console.log('hostile input');
const HOSTILE: readonly (readonly [string, string])[] = [
  ["'一' × 1e6", '一'.repeat(1e6)],
  ["'2016年' × 1e6", '2016年'.repeat(1e6)],
  ["'12' + ' ' × 1e6", `12${' '.repeat(1e6)}`],
  ["'（' × 1e6", '（'.repeat(1e6)],
  ["'in ' × 3e5", 'in '.repeat(3e5)],
  ["'1 亿，' × 2e5", '1 亿，'.repeat(2e5)],
];
for (const [name, text] of HOSTILE) {
  const start = performance.now();
  extractArticle(articleOf(text, 0), knowledge);
  const s = (performance.now() - start) / 1000;
  line(name, bytesOf(text) / 1e6, s, base);
}
