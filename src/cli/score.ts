import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine } from './commandLine.ts';
import { scoreDates } from './scoreDates.ts';
import { readPairs, readPassagePairs, scoreMerging, scoreMergingWithin } from './scoreMerging.ts';
import { answersIn } from './reading/answerLines.ts';
import { readDataFiles } from './dataFiles.ts';
import { readKnowledge } from '../extract/index.ts';
import { corpusIn, scoreCorpus } from './scoring/scoreCorpus.ts';
import type { Corpus } from './scoring/scoreCorpus.ts';
import { MEASURES } from './scoring/scoreTimeline.ts';
import type { Measures, Score } from './scoring/scoreTimeline.ts';
import { whatIsOff } from './scoring/whatIsOff.ts';

const COMMAND = {
  usage: 'npm run score -- [--corpus DIR] [--answers FILE] [--verbose]',
  help: [
    'Compares what is extracted, without curation, with what annotators found.',
    '  --corpus DIR  a folder with articles/ and gold.json; by default tests/corpus and the',
    '                development set, with the public date suites where they are beside the project',
    '  --answers FILE what a reader answered (`npm run read`): scores it where it answered',
    '  --verbose     list what was missed, what answers nothing, and what is off',
    'Exit code: 0 done, 1 the corpus could not be scored, 2 misuse.',
  ].join('\n'),
  texts: ['corpus', 'answers'],
  flags: ['verbose'],
} as const;

/** The least that `docs/extraction.md` promises on the development set. */
const BARS: Partial<Measures> = {
  f1: 0.85,
  strictF1: 0.78,
  importantRecall: 0.95,
  kind: 0.85,
  modality: 0.95,
  figures: 0.9,
  basis: 0.85,
  importanceRank: 0.6,
};

interface NamedCorpus extends Corpus {
  readonly name: string;
  readonly bars?: Partial<Measures>;
}

const CORPORA: readonly NamedCorpus[] = [
  {
    name: 'development set (../shared)',
    articles: '../shared/articles',
    gold: '../shared/gold/seeds.json',
    bars: BARS,
  },
  { name: 'other subjects (tests/corpus)', ...corpusIn('tests/corpus') },
];
const DATA = 'data';
const DATES = '../shared/dates';
const NAME_WIDTH = 34;
/** Pairs of tellings of one happening, and of two. */
const PAIRS = 'tests/merging/pairs.yaml';
/** The same within one article. */
const PASSAGES = 'tests/merging/within.yaml';

/** The exit code; what there is to say goes to `print`. */
function main(args: readonly string[], print: (text: string) => void): number {
  const command = readCommandLine(COMMAND, args);
  if (!command.ok) {
    print(command.text);
    return command.exitCode;
  }
  const { corpus, verbose, answers: file } = command.values;
  if (file !== undefined && !existsSync(file)) {
    print(`${file} is not there.\n`);
    return 1;
  }
  const answers = file === undefined ? undefined : answersIn(readFileSync(file, 'utf8'));
  const corpora =
    corpus === undefined ? CORPORA : [{ name: corpus, ...corpusIn(corpus) } satisfies NamedCorpus];
  const scored = corpora.map((one) => ({ ...one, score: scoreCorpus(one, DATA, answers) }));
  print(row('events', MEASURES));
  for (const { name, bars, score } of scored) {
    print(
      typeof score === 'string'
        ? `${name.padEnd(NAME_WIDTH)}${score}\n`
        : row(
            name,
            MEASURES.map((measure) => cell(score.measures[measure], bars?.[measure])),
          ),
    );
  }
  for (const { name, score } of scored) {
    if (typeof score === 'string') continue;
    print(`\n${bySource(name, score)}`);
    if (verbose) print(`\n${whatIsOff(score).join('\n')}\n`);
  }
  if (corpus === undefined) print(`\n${dates()}\n${merging()}`);
  return corpus !== undefined && scored.some(({ score }) => typeof score === 'string') ? 1 : 0;
}

function bySource(name: string, { sources }: Score): string {
  const share = (part: number, of: number) => cell(of === 0 ? undefined : part / of);
  return [
    row(name, ['precision', 'recall', 'found', 'of']),
    ...sources.map(({ source, found, wanted, right, judged }) =>
      row(`  ${source}`, [
        share(right, judged),
        share(found, wanted),
        String(found),
        String(wanted),
      ]),
    ),
  ].join('');
}

function dates(): string {
  if (!existsSync(DATES))
    return `dates${' '.repeat(NAME_WIDTH - 5)}skipped: ${DATES} is not there\n`;
  const scores = scoreDates((file) => readFileSync(join(DATES, file), 'utf8'));
  return [
    row('dates', ['exact', 'of', 'share', 'least']),
    ...scores.map(({ name, exact, of, least }) =>
      row(name, [String(exact), String(of), (exact / of).toFixed(3), least.toFixed(2)]),
    ),
  ].join('');
}

function merging(): string {
  const { knowledge } = readKnowledge(readDataFiles(DATA, DATA).files);
  const scores = [
    ...scoreMerging(readPairs(readFileSync(PAIRS, 'utf8')), knowledge),
    ...scoreMergingWithin(readPassagePairs(readFileSync(PASSAGES, 'utf8')), knowledge),
  ];
  return [
    row('merging', ['pairs', 'precision', 'recall']),
    ...scores.map(({ name, pairs, precision, recall }) =>
      row(name, [String(pairs), precision.toFixed(3), recall.toFixed(3)]),
    ),
  ].join('');
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(NAME_WIDTH)}${cells.map((text) => text.padStart(17)).join('')}\n`;
}

/** A figure, marked where it falls short of its bar. */
function cell(value: number | undefined, bar?: number): string {
  if (value === undefined) return '–';
  return bar !== undefined && value < bar ? `${value.toFixed(3)} < ${bar}` : value.toFixed(3);
}

process.exitCode = main(process.argv.slice(2), (text) => process.stdout.write(text));
