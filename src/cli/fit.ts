import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import {
  EVENT_WEIGHTS,
  IMPORTANCE_WEIGHTS,
  KIND_WEIGHTS,
  kindOf,
  probabilityOf,
  readKnowledge,
  RETOLD_WEIGHTS,
  scoreOf,
  TITLE_WEIGHTS,
} from '../extract/index.ts';
import type { Signs, Weights } from '../extract/index.ts';
import { EVENT_KINDS } from '../model/event.ts';
import { readCommandLine } from './commandLine.ts';
import { readDataFiles } from './dataFiles.ts';
import { fitChoice } from './fitting/choice.ts';
import { fitProbability, fitSum } from './fitting/regression.ts';
import type { Example } from './fitting/regression.ts';
import { retoldRowsOfPairs } from './fitting/retoldRows.ts';
import type { RetoldRow } from './fitting/retoldRows.ts';
import { trainingRows } from './fitting/trainingRows.ts';
import type { EventRow, TitleRow } from './fitting/trainingRows.ts';
import { parseGold } from './scoring/goldEvent.ts';
import { rankCorrelation } from './scoring/rankCorrelation.ts';
import { corpusIn } from './scoring/scoreCorpus.ts';

const COMMAND = {
  usage: 'npm run fit -- --corpus DIR[,DIR …] [--only NAME] [--write]',
  help: [
    'Fits the weights of titles, confidence, importance and kinds on an annotated corpus, and prints how',
    'well they do on repositories that they were not fitted on.',
    '  --corpus DIR  folders with articles/ and gold.json (and sources.json, by repository)',
    '  --only NAME   fit these alone (EVENT_WEIGHTS …); the others stay as they are',
    '  --write       write them to src/extract/weights.ts',
  ].join('\n'),
  texts: ['corpus', 'only'],
  flags: ['write'],
} as const;

const WEIGHTS_FILE = 'src/extract/weights.ts';
const DATA = 'data';
/** What annotators give at most. */
const MOST_IMPORTANT = 5;
const PENALTY = { title: 1, event: 10, importance: 10, kind: 3, retold: 3 } as const;
/** The pairs that merging is tested by. */
const PAIRS = { apart: 'tests/merging/pairs.yaml', within: 'tests/merging/within.yaml' } as const;

/** The weights as they are now. */
const CURRENT = {
  TITLE_WEIGHTS,
  EVENT_WEIGHTS,
  IMPORTANCE_WEIGHTS,
  KIND_WEIGHTS,
  RETOLD_WEIGHTS,
};

type Print = (text: string) => void;

async function main(args: readonly string[], print: Print): Promise<number> {
  const command = readCommandLine(COMMAND, args);
  if (!command.ok) {
    print(command.text);
    return command.exitCode;
  }
  const events: EventRow[] = [];
  const titles: TitleRow[] = [];
  const { knowledge } = readKnowledge(readDataFiles(DATA, DATA).files);
  const retold = [...retoldRowsOfPairs(PAIRS.apart, PAIRS.within, knowledge)];
  for (const folder of (command.values.corpus ?? 'tests/corpus').split(',')) {
    const corpus = corpusIn(folder);
    const gold = parseGold(readFileSync(corpus.gold, 'utf8'));
    if (typeof gold === 'string') {
      print(`${corpus.gold} cannot be read: ${gold}\n`);
      return 1;
    }
    const rows = trainingRows(corpus, gold, DATA);
    events.push(...rows.events);
    titles.push(...rows.titles);
    retold.push(...rows.retold);
  }
  print(`${events.length} passages, ${titles.length} titles\n`);
  judgeTitles(titles, print);
  judgeEvents(events, print);
  judgeImportance(events, print);
  const kinds = kindRows(events);
  judgeKinds(kinds, print);
  judgeRetold(retold, print);
  const { only } = command.values;
  const of = (name: keyof typeof CURRENT, fit: () => Weights) =>
    only === undefined || only === name ? fit() : CURRENT[name];
  const text = await weightsFile({
    TITLE_WEIGHTS: [
      'How good a title is, by its signs.',
      of('TITLE_WEIGHTS', () => fitTitles(titles)),
    ],
    EVENT_WEIGHTS: [
      'How likely a passage tells a happening of its date (log-odds), by its signs.',
      of('EVENT_WEIGHTS', () => fitEvents(events)),
    ],
    IMPORTANCE_WEIGHTS: [
      'How much an event deserves the little space there is, 0–1, by its signs.',
      of('IMPORTANCE_WEIGHTS', () => fitImportance(events)),
    ],
    KIND_WEIGHTS: [
      'How much speaks for a kind, by the signs that all share and those of one kind.',
      of('KIND_WEIGHTS', () => fitKinds(kinds)),
    ],
    RETOLD_WEIGHTS: [
      'How likely two passages of an article tell one happening (log-odds), by their signs.',
      of('RETOLD_WEIGHTS', () => fitRetold(retold)),
    ],
  });
  if (command.values.write) writeFileSync(WEIGHTS_FILE, text);
  else print(text);
  return 0;
}

/** Of each passage its titles beside each other: what makes one nearer than the others. */
function fitTitles(rows: readonly TitleRow[]): Weights {
  const examples = rows.flatMap(({ candidates }): Example[] => {
    const names = [...new Set(candidates.flatMap(({ signs }) => Object.keys(signs)))];
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const near = mean(candidates.map((one) => one.near));
    const usual = Object.fromEntries(
      names.map((name) => [name, mean(candidates.map(({ signs }) => signs[name] ?? 0))]),
    );
    return candidates.map((one) => ({
      signs: Object.fromEntries(
        names.map((name) => [name, (one.signs[name] ?? 0) - (usual[name] ?? 0)]),
      ),
      wanted: one.near - near,
      weight: 1 / candidates.length,
    }));
  });
  const { bias: _bias, ...weights } = fitSum(examples, PENALTY.title);
  return weights;
}

/** What one annotator gives and another may leave out is as likely an event as not. */
const HALF_AN_EVENT = 0.5;

function fitEvents(rows: readonly EventRow[]): Weights {
  return fitProbability(
    rows.map(({ signs, gold }) => ({
      signs,
      wanted: gold ? (gold.optional ? HALF_AN_EVENT : 1) : 0,
    })),
    PENALTY.event,
  );
}

function fitImportance(rows: readonly EventRow[]): Weights {
  return fitSum(
    rows.flatMap(({ importanceSigns, gold }) =>
      gold ? [{ signs: importanceSigns, wanted: gold.importance / MOST_IMPORTANT }] : [],
    ),
    PENALTY.importance,
  );
}

/** Each row with the weights that all other groups give. */
function crossValidated<Row extends { readonly group: string }>(
  rows: readonly Row[],
  fit: (rows: readonly Row[]) => Weights,
): readonly { readonly row: Row; readonly weights: Weights }[] {
  const groups = [...new Set(rows.map(({ group }) => group))].sort();
  return groups.flatMap((group) => {
    const weights = fit(rows.filter((row) => row.group !== group));
    return rows.filter((row) => row.group === group).map((row) => ({ row, weights }));
  });
}

function judgeTitles(rows: readonly TitleRow[], print: Print): void {
  let sum = 0;
  let most = 0;
  for (const { row, weights } of crossValidated(rows, fitTitles)) {
    const best = row.candidates.reduce((a, b) =>
      scoreOf(b.signs, weights) > scoreOf(a.signs, weights) ? b : a,
    );
    sum += best.near;
    most += Math.max(...row.candidates.map(({ near }) => near));
  }
  const of = (total: number) => (total / rows.length).toFixed(3);
  print(`titles, cross-validated: chrF ${of(sum)} (the best of the candidates: ${of(most)})\n`);
}

/** Of passages about as sure as this, how many tell an event. */
const BANDS = [0, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

function judgeEvents(rows: readonly EventRow[], print: Print): void {
  const judged = crossValidated(rows, fitEvents).map(({ row, weights }) => ({
    told: row.gold ? (row.gold.optional ? HALF_AN_EVENT : 1) : 0,
    confidence: probabilityOf(scoreOf(row.signs, weights)),
  }));
  print('confidence, cross-validated: of passages between, so many tell an event\n');
  BANDS.slice(0, -1).forEach((low, i) => {
    const high = BANDS[i + 1] ?? 1;
    const band = judged.filter(({ confidence }) => confidence >= low && confidence < high);
    const right = band.reduce((sum, { told }) => sum + told, 0);
    if (band.length > 0) {
      const share = (right / band.length).toFixed(2);
      print(`  ${low.toFixed(2)}–${Math.min(high, 1).toFixed(2)}  ${share} of ${band.length}\n`);
    }
  });
  printCurve(judged, print);
}

/** Where passages less sure than this were no events: how many of the rest tell one, and are lost. */
const LEASTS = [0, 0.3, 0.4, 0.5, 0.6, 0.7];

function printCurve(
  judged: readonly { readonly told: number; readonly confidence: number }[],
  print: Print,
): void {
  print('without those below: share of the rest that tell an event, and of events that are kept\n');
  const toldOf = (some: typeof judged) => some.reduce((sum, { told }) => sum + told, 0);
  const all = toldOf(judged);
  for (const least of LEASTS) {
    const kept = judged.filter(({ confidence }) => confidence >= least);
    const right = toldOf(kept);
    const share = (part: number, of: number) => (part / of).toFixed(3);
    print(`  ${least.toFixed(2)}  ${share(right, kept.length)}  ${share(right, all)}\n`);
  }
}

function judgeImportance(rows: readonly EventRow[], print: Print): void {
  const judged = crossValidated(rows, fitImportance).flatMap(({ row, weights }) =>
    row.gold && !row.gold.optional
      ? [[row.gold.importance, scoreOf(row.importanceSigns, weights)] as const]
      : [],
  );
  const rank = rankCorrelation(
    judged.map(([wanted]) => wanted),
    judged.map(([, found]) => found),
  );
  print(`importance, cross-validated: rank correlation ${rank?.toFixed(3) ?? '–'}\n`);
}

/** A passage that tells an event, what speaks for each kind, and the kinds that are right. */
interface KindRow {
  readonly group: string;
  readonly signs: readonly Signs[];
  readonly right: readonly string[];
}

const kindRows = (rows: readonly EventRow[]): readonly KindRow[] =>
  rows.flatMap(({ group, kindSigns, gold }) =>
    kindSigns && gold ? [{ group, signs: kindSigns, right: gold.kind }] : [],
  );

function fitKinds(rows: readonly KindRow[]): Weights {
  return fitChoice(
    rows.map(({ signs, right }) => ({
      options: signs,
      right: EVENT_KINDS.map((kind) => right.includes(kind)),
    })),
    PENALTY.kind,
  );
}

/** How many are of a kind that annotators gave, and for the others which was taken for which. */
function judgeKinds(rows: readonly KindRow[], print: Print): void {
  const judged = crossValidated(rows, fitKinds).map(({ row, weights }) => ({
    wanted: row.right,
    found: kindOf(row.signs, weights),
  }));
  const right = judged.filter(({ wanted, found }) => wanted.includes(found)).length;
  print(`kind, cross-validated: ${(right / judged.length).toFixed(3)} of ${judged.length}; `);
  print('rows: the first kind wanted, columns: the kind found, where any wanted one is right\n');
  const cells = (values: readonly (string | number)[]) =>
    values.map((value) => String(value).slice(0, 8).padStart(9)).join('');
  print(`            ${cells(EVENT_KINDS)}\n`);
  for (const wanted of EVENT_KINDS) {
    const counts = EVENT_KINDS.map(
      (kind) =>
        judged.filter((one) => {
          const as = one.wanted.includes(one.found) ? one.found : one.wanted[0];
          return as === wanted && one.found === kind;
        }).length,
    );
    print(`${wanted.padEnd(12)}${cells(counts)}\n`);
  }
}

function fitRetold(rows: readonly RetoldRow[]): Weights {
  return fitProbability(
    rows.map(({ signs, isOne }) => ({ signs, wanted: isOne ? 1 : 0 })),
    PENALTY.retold,
  );
}

/** Where pairs likelier than this were merged: how many of these tell one happening, and are found. */
function judgeRetold(rows: readonly RetoldRow[], print: Print): void {
  const judged = crossValidated(rows, fitRetold).map(({ row, weights }) => ({
    isOne: row.isOne,
    likely: probabilityOf(scoreOf(row.signs, weights)),
  }));
  const all = judged.filter(({ isOne }) => isOne).length;
  print(`told again, cross-validated, of ${judged.length} pairs: precision and recall above\n`);
  for (const least of LEASTS.slice(2)) {
    const merged = judged.filter(({ likely }) => likely >= least);
    const right = merged.filter(({ isOne }) => isOne).length;
    const share = (of: number) => (right / of).toFixed(3);
    print(`  ${least.toFixed(2)}  ${share(merged.length)}  ${share(all)}\n`);
  }
}

async function weightsFile(
  all: Readonly<Record<string, readonly [comment: string, weights: Weights]>>,
): Promise<string> {
  const blocks = Object.entries(all).map(
    ([name, [comment, weights]]) =>
      `/** ${comment} */\nexport const ${name}: Weights = ${JSON.stringify(weights)};\n`,
  );
  const text = [
    "import type { Weights } from './scoring.ts';",
    '// Written by `npm run fit`, which also says how well they do; review the change, never edit it.',
    ...blocks,
  ].join('\n\n');
  return prettier.format(text, { parser: 'typescript', singleQuote: true, printWidth: 100 });
}

process.exitCode = await main(process.argv.slice(2), (text) => process.stdout.write(text));
