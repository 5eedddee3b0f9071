import { resolve } from 'node:path';
import { formatProblem } from '../model/problem.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import { LOCALES } from '../timeline/words/locale.ts';
import { readCommandLine } from './commandLine.ts';
import { FORMATS, exported, leftOut } from './exportFormats.ts';
import { openProject } from './project.ts';
import { shownPath } from './shownPath.ts';
import { problemLines, problemsForTerminal } from './terminalText.ts';
import { writeTimeline } from './writeTimeline.ts';

const THEMES = ['light', 'dark'] as const;
const DAY_MS = 86_400_000;
const WIDEST = 8192;

const COMMAND = {
  usage: `npm run export -- --format ${FORMATS.join('|')} --out FILE [--story ID [--step N]]`,
  help: [
    'Writes the timeline, or one story of it, in another form.',
    '  --format F      svg and png: a picture; pptx: slides; csv, ics, jsonld, timelinejs, md: data',
    '  --out FILE      the file to write',
    '  --story ID      a story of data/stories; its events alone where the form is data',
    '  --step N        svg, png: the step of the story (0, the whole)',
    '  --articles DIR  the folder of the articles (data/articles)',
    '  --lang L        zh-Hant, zh-Hans or en (zh-Hant)',
    '  --theme T       svg, png: light or dark (light)',
    '  --width N       svg, png: pixels (1600)',
    'Exit code: 0 clean, 1 an error-level problem or nothing written, 2 misuse.',
  ].join('\n'),
  texts: ['format', 'out', 'story', 'step', 'articles', 'lang', 'theme', 'width'],
  flags: [],
} as const;

/** The exit code of the command. */
async function main(args: readonly string[]): Promise<number> {
  const line = readCommandLine(COMMAND, args);
  if (!line.ok) {
    (line.exitCode === 0 ? process.stdout : process.stderr).write(line.text);
    return line.exitCode;
  }
  const { values } = line;
  const format = FORMATS.find((name) => name === values.format);
  const locale = LOCALES.find((name) => name === (values.lang ?? 'zh-Hant'));
  const theme = THEMES.find((name) => name === (values.theme ?? 'light'));
  const step = wholeNumber(values.step ?? '0', 0, 999);
  const widthPx = wholeNumber(values.width ?? '1600', 320, WIDEST);
  if (!format) return misuse(`Option '--format' needs one of ${FORMATS.join(', ')}.`);
  if (values.out === undefined) return misuse("Option '--out' needs the file to write.");
  if (!locale) return misuse(`Option '--lang' needs one of ${LOCALES.join(', ')}.`);
  if (!theme) return misuse("Option '--theme' needs light or dark.");
  if (step === undefined) return misuse("Option '--step' needs a number from 0.");
  if (widthPx === undefined)
    return misuse(`Option '--width' needs a number from 320 to ${WIDEST}.`);

  const { articles = 'data/articles' } = values;
  const project = openProject({ articlesDir: articles, dataDir: 'data' }, () => performance.now());
  const { timeline } = project.state;
  const problems = problemsForTerminal(project);
  process.stderr.write(problemLines(problems));
  const story = timeline.stories?.find(({ id }) => id === values.story);
  if (values.story !== undefined && !story) {
    const ids = (timeline.stories ?? []).map(({ id }) => id).join(', ') || 'none';
    return misuse(`There is no story '${values.story}'; there is ${ids}.`);
  }
  const today = Math.floor(Date.now() / DAY_MS) + 1;
  const request = { timeline, story, step, locale, theme, widthPx, today };
  const content = await exported(format, request).catch((error: unknown) =>
    error instanceof Error ? error : new Error('unknown reason'),
  );
  if (content instanceof Error) {
    process.stderr.write(`Nothing was written: ${content.message}\n`);
    return 1;
  }
  const file = resolve(values.out);
  const failure = writeTimeline(file, content, shownPath(file));
  if (failure) {
    process.stderr.write(`${formatProblem(failure)}\n`);
    return 1;
  }
  const lacks = leftOut(format, request);
  const name = story ? inLanguage(story.title, locale).text : `${timeline.events.length} events`;
  process.stdout.write(`${name} → ${shownPath(file)}\n`);
  if (lacks !== undefined) process.stdout.write(`${lacks}\n`);
  return problems.some(({ level }) => level === 'error') ? 1 : 0;
}

function misuse(reason: string): number {
  process.stderr.write(`${reason} Usage: ${COMMAND.usage}\n`);
  return 2;
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,6}$/u.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : undefined;
}

process.exitCode = await main(process.argv.slice(2));
