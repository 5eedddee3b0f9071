import { resolve } from 'node:path';
import { readCommandLine } from './commandLine.ts';
import { problemLines, problemsForTerminal, summary } from './terminalText.ts';
import { openProject } from './project.ts';
import { shownPath } from './shownPath.ts';
import { timelineText } from './timelineText.ts';
import { writeTimeline } from './writeTimeline.ts';

const COMMAND = {
  usage: 'npm run extract -- [--articles DIR] [--out FILE] [--strict]',
  help: [
    'Reads the Markdown articles of a folder, and CSV and TimelineJS files of events beside them,',
    'and writes their timeline.',
    '  --articles DIR  the folder (data/articles)',
    '  --out FILE      the timeline (public/timeline.json)',
    '  --strict        let a warning fail the command too',
    'Problems go to the error output as file:line:column level rule message.',
    'Exit code: 0 clean, 1 an error-level problem, 2 misuse.',
  ].join('\n'),
  texts: ['articles', 'out'],
  flags: ['strict'],
} as const;

/** The exit code of the command: 0 clean, 1 problems, 2 misuse. */
function main(args: readonly string[]): number {
  const line = readCommandLine(COMMAND, args);
  if (!line.ok) {
    (line.exitCode === 0 ? process.stdout : process.stderr).write(line.text);
    return line.exitCode;
  }
  const { articles = 'data/articles', out = 'public/timeline.json', strict } = line.values;
  const project = openProject({ articlesDir: articles, dataDir: 'data' }, () => performance.now());
  const { timeline } = project.state;
  const problems = [...problemsForTerminal(project)];
  const file = resolve(out);
  let written = false;
  if (timeline.sources.length > 0) {
    const shown = shownPath(file);
    const text = timelineText(timeline, shown);
    const failure = text.ok ? writeTimeline(file, text.text, shown) : text.problem;
    if (failure) problems.push(failure);
    written = !failure;
  }
  process.stderr.write(problemLines(problems));
  const where = written ? `→ ${shownPath(file)}` : '(nothing written)';
  process.stdout.write(`${summary(project)} ${where}\n`);
  return problems.some(({ level }) => strict || level === 'error') ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
