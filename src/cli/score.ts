import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringifyTimeline } from '../model/timelineFile.ts';
import { scoreDates } from './scoreDates.ts';
import { openProject } from './project.ts';
import { readDataFiles } from './dataFiles.ts';
import { readPairs, scoreMerging } from './scoreMerging.ts';
import { readKnowledge } from '../extract/index.ts';
import { writeTimeline } from './writeTimeline.ts';

/** The least that `docs/extraction.md` promises on the development set. */
const BARS: Readonly<Record<string, number>> = {
  f1: 0.85,
  strictF1: 0.78,
  importantRecall: 0.95,
  kind: 0.85,
  modality: 0.95,
  figures: 0.9,
  basis: 0.85,
  importanceRank: 0.6,
};
const MEASURES = ['precision', 'recall', ...Object.keys(BARS)];

interface Corpus {
  readonly name: string;
  readonly articles: string;
  readonly gold: string;
  readonly bars: boolean;
}

const CORPORA: readonly Corpus[] = [
  {
    name: 'development set (../shared)',
    articles: '../shared/articles',
    gold: '../shared/gold/seeds.json',
    bars: true,
  },
  {
    name: 'other subjects (tests/corpus)',
    articles: 'tests/corpus/articles',
    gold: 'tests/corpus/gold.json',
    bars: false,
  },
];
const SCORER = '../shared/contract/score.mjs';
const DATES = '../shared/dates';
/** Pairs of tellings of one happening, and of two. */
const PAIRS = 'tests/merging/pairs.yaml';

/** The scorer's figures for a corpus, or why there are none. */
function scoreCorpus({ articles, gold }: Corpus): Readonly<Record<string, unknown>> | string {
  for (const path of [SCORER, articles, gold]) {
    if (!existsSync(path)) return `skipped: ${path} is not there`;
  }
  const folder = mkdtempSync(join(tmpdir(), 'chronocite-score-'));
  try {
    const file = join(folder, 'timeline.json');
    const { timeline } = openProject({ articlesDir: articles, dataDir: 'data' }, () => 0).state;
    const failure = writeTimeline(file, stringifyTimeline(timeline), file);
    if (failure) return failure.message;
    const args = [resolve(SCORER), '--timeline', file, '--gold', gold, '--json'];
    const report: unknown = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    return typeof report === 'object' && report !== null
      ? { ...report }
      : 'the scorer said nothing';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(34)}${cells.map((cell) => cell.padStart(17)).join('')}\n`;
}

function main(): void {
  const out: string[] = [row('events', MEASURES)];
  for (const corpus of CORPORA) {
    const report = scoreCorpus(corpus);
    out.push(
      typeof report === 'string'
        ? `${corpus.name.padEnd(34)}${report}\n`
        : row(
            corpus.name,
            MEASURES.map((measure) =>
              cell(report[measure], corpus.bars ? BARS[measure] : undefined),
            ),
          ),
    );
  }
  out.push('\n', row('dates', ['exact', 'of', 'share', 'least']));
  if (!existsSync(DATES)) out.push(`skipped: ${DATES} is not there\n`);
  else {
    for (const { name, exact, of, least } of scoreDates((file) =>
      readFileSync(join(DATES, file), 'utf8'),
    )) {
      out.push(row(name, [String(exact), String(of), (exact / of).toFixed(3), least.toFixed(2)]));
    }
  }
  out.push('\n', row('merging', ['pairs', 'precision', 'recall']));
  const { knowledge } = readKnowledge(readDataFiles('data', 'data').files);
  for (const score of scoreMerging(readPairs(readFileSync(PAIRS, 'utf8')), knowledge)) {
    const { name, pairs, precision, recall } = score;
    out.push(row(name, [String(pairs), precision.toFixed(3), recall.toFixed(3)]));
  }
  process.stdout.write(out.join(''));
}

/** A figure, marked where it falls short of its bar. */
function cell(value: unknown, bar: number | undefined): string {
  if (typeof value !== 'number') return '–';
  return bar !== undefined && value < bar ? `${value.toFixed(3)} < ${bar}` : value.toFixed(3);
}

main();
