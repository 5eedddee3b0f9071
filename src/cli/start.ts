import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { readCommandLine } from './commandLine.ts';
import { correctionsPlugin } from './correctionsPlugin.ts';
import { hostScriptsPlugin } from './hostScripts.ts';
import { stillPicturesPlugin } from './stillPictures.ts';
import { problemLines, problemsForTerminal, summary } from './terminalText.ts';
import { openProjectAhead } from './openProjectAhead.ts';
import { shownPath } from './shownPath.ts';
import { timelineText } from './timelineText.ts';
import { timelinePlugin } from './vitePlugin.ts';
import { writeTimeline } from './writeTimeline.ts';

const COMMAND = {
  usage: 'npm start -- [--articles DIR] [--port N]',
  help: [
    'Shows the timeline of a folder of Markdown articles, and keeps it up to date as they change.',
    '  --articles DIR  the folder (data/articles)',
    '  --port N        the port to try first (5173)',
    'It answers to this machine only: to present, share what `npm run build` makes.',
  ].join('\n'),
  texts: ['articles', 'port'],
  flags: [],
} as const;

const WRITTEN = 'public/timeline.json';

/** The exit code where the server cannot start, or `undefined` while it runs. */
async function main(args: readonly string[]): Promise<number | undefined> {
  const line = readCommandLine(COMMAND, args);
  if (!line.ok) {
    (line.exitCode === 0 ? process.stdout : process.stderr).write(line.text);
    return line.exitCode;
  }
  const { articles = 'data/articles', port = '5173' } = line.values;
  if (!/^\d{1,5}$/u.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    process.stderr.write(`Option '--port' needs a number to 65535. Usage: ${COMMAND.usage}\n`);
    return 2;
  }
  const start = performance.now();
  const folders = { articlesDir: articles, dataDir: 'data' };
  const project = await openProjectAhead(folders, () => performance.now(), process.stderr);
  const { timeline, otherProblems } = project.state;
  const problems = [...problemsForTerminal(project)];
  if (otherProblems.some(({ rule }) => rule === 'articles-folder')) {
    process.stderr.write(problemLines(problems));
    return 1;
  }
  // Another folder's articles stay in memory: what is in public/ may be published.
  if (line.values.articles === undefined && timeline.sources.length > 0) {
    const text = timelineText(timeline, WRITTEN);
    const failure = text.ok ? writeTimeline(resolve(WRITTEN), text.text, WRITTEN) : text.problem;
    if (failure) problems.push(failure);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stderr.write(problemLines(problems));
  process.stdout.write(
    `${summary(project)} from ${shownPath(project.articlesDir)} in ${seconds} s\n`,
  );

  const server = await createServer({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    plugins: [
      timelinePlugin(project),
      correctionsPlugin(project.dataDir),
      hostScriptsPlugin(),
      stillPicturesPlugin(() => project.state.timeline),
    ],
    clearScreen: false,
    // Never on the network: Vite's development server has let strangers read files before.
    server: { port: Number(port), host: 'localhost' },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`;
  process.stdout.write(`The timeline is at ${address} (Ctrl-C stops it)\n`);
  process.once('SIGINT', () => {
    void server.close().finally(() => process.exit(0));
  });
  return undefined;
}

const exitCode = await main(process.argv.slice(2));
if (exitCode !== undefined) process.exitCode = exitCode;
