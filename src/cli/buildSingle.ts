import { resolve } from 'node:path';
import { formatProblem } from '../model/problem.ts';
import { readCommandLine } from './commandLine.ts';
import { openProjectAhead } from './openProjectAhead.ts';
import { shownPath } from './shownPath.ts';
import { singleFile } from './singleFile.ts';
import { timelineText } from './timelineText.ts';
import { problemLines, problemsForTerminal, summary } from './terminalText.ts';
import { writeTimeline } from './writeTimeline.ts';

const COMMAND = {
  usage: 'npm run build:single -- [--out FILE] [--articles DIR] [--strict]',
  help: [
    'Makes one HTML file of the whole timeline, which opens from a disk and needs no network.',
    '  --out FILE      the file (dist/chronocite.html)',
    '  --articles DIR  the folder of the articles (data/articles)',
    '  --strict        a problem with any file is a failure, and nothing is built',
    'Exit code: 0 built, 1 nothing built, 2 misuse.',
  ].join('\n'),
  texts: ['articles', 'out'],
  flags: ['strict'],
} as const;

/** The exit code of the command. */
async function main(args: readonly string[]): Promise<number> {
  const line = readCommandLine(COMMAND, args);
  if (!line.ok) {
    (line.exitCode === 0 ? process.stdout : process.stderr).write(line.text);
    return line.exitCode;
  }
  const { articles = 'data/articles', out = 'dist/chronocite.html' } = line.values;
  const folders = { articlesDir: articles, dataDir: 'data' };
  const project = await openProjectAhead(folders, () => performance.now(), process.stderr);
  const { timeline } = project.state;
  const problems = problemsForTerminal(project);
  process.stderr.write(problemLines(problems));
  if (timeline.sources.length === 0 || (line.values.strict && problems.length > 0)) {
    process.stdout.write(`${summary(project)} (nothing built)\n`);
    return 1;
  }
  const file = resolve(out);
  const json = timelineText(timeline, shownPath(file));
  const failure = json.ok
    ? writeTimeline(file, await singleFile(json.text), shownPath(file))
    : json.problem;
  if (failure) {
    process.stderr.write(`${formatProblem(failure)}\n`);
    return 1;
  }
  process.stdout.write(`${summary(project)} → ${shownPath(file)}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
