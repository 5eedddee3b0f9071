import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readKnowledge } from '../extract/index.ts';
import { isReaderName } from '../reader/index.ts';
import { readCommandLine } from './commandLine.ts';
import { readDataFiles } from './dataFiles.ts';
import { openArticles } from './readArticles.ts';
import { answersIn } from './reading/answerLines.ts';
import { costOf, estimate, priceOf } from './reading/cost.ts';
import { endpointReader, mayHaveKey } from './reading/endpoint.ts';
import { programReader } from './reading/program.ts';
import type { Reader } from './reading/reader.ts';
import { ArticleToRead } from './reading/readThese.ts';
import { readReadings } from './reading/readingsFolder.ts';
import { refusalCounts, saveReading, teller } from './reading/report.ts';
import { runReading } from './reading/runReading.ts';
import { shownPath } from './shownPath.ts';
import { problemLines } from './terminalText.ts';

const KEY = 'CHRONOCITE_API_KEY';
const AT_ONCE = 4;
const TIMEOUT_S = 600;

const COMMAND = {
  usage:
    'npm run read -- --reader NAME (--url URL --model M | --command PROGRAM | --answers FILE | --print-requests FILE | --dry-run) [--articles DIR]',
  help: [
    'Lets a model read the articles and keeps what it finds, checked, in readings/ beside them.',
    'Nothing else calls a model; see docs/reading-with-a-model.md.',
    '  --reader NAME          who reads, as the page shows it (the model)',
    '  --articles DIR         the folder of the articles (data/articles)',
    '  --only TEXT            only articles whose file has this in its path',
    '  --url URL --model M    a service that speaks the protocol of OpenAI (Ollama, llama.cpp, vLLM …);',
    `                         its key, if it needs one, is in the environment: ${KEY}`,
    '  --command PROGRAM      a program that gets a JSON request a line and answers a JSON line each',
    '  --print-requests FILE  write the requests, a JSON line each, and ask nobody',
    '  --answers FILE         take the answers from a file of JSON lines',
    '  --dry-run              say what would be asked: requests, tokens, with --price money',
    '  --price IN/OUT         money for a million tokens asked and answered',
    '  --budget N             stop before more than that is spent (needs --price)',
    `  --at-once N            requests under way at once (${AT_ONCE})`,
    `  --timeout S            seconds that one answer may take (${TIMEOUT_S})`,
    '  --again                ask for what was answered before as well',
    'Exit code: 0 all is read, 1 something is not, 2 misuse, 130 stopped.',
  ].join('\n'),
  texts: [
    'reader',
    'articles',
    'only',
    'url',
    'model',
    'command',
    'print-requests',
    'answers',
    'price',
    'budget',
    'at-once',
    'timeout',
  ],
  flags: ['dry-run', 'again'],
} as const;

/** The exit code of the command. */
async function main(args: readonly string[]): Promise<number> {
  const line = readCommandLine(COMMAND, args);
  if (!line.ok) {
    (line.exitCode === 0 ? process.stdout : process.stderr).write(line.text);
    return line.exitCode;
  }
  const { values } = line;
  const price = values.price === undefined ? undefined : priceOf(values.price);
  if (values.price !== undefined && !price)
    return misuse("Option '--price' needs money for a million tokens, such as 0.15/0.6.");
  const budget = numberIn(values.budget);
  if (budget === false || (budget !== undefined && !price))
    return misuse("Option '--budget' needs a number, and '--price'.");
  const [atOnce, seconds] = [numberIn(values['at-once']), numberIn(values.timeout)];
  if (atOnce === false || seconds === false || atOnce === 0 || seconds === 0)
    return misuse("Options '--at-once' and '--timeout' need a number above 0.");
  const asksNobody = values['print-requests'] !== undefined || values['dry-run'];
  const name = values.reader ?? values.model ?? (asksNobody ? 'nobody' : undefined);
  if (name === undefined || !isReaderName(name))
    return misuse("Option '--reader' needs a name of at most 80 characters, not 'rules'.");
  const ways = [values.url, values.command, values.answers].filter((way) => way !== undefined);
  if (ways.length !== (asksNobody ? 0 : 1))
    return misuse(
      "One of '--url', '--command', '--answers', '--print-requests' and '--dry-run' is needed.",
    );

  const articlesDir = resolve(values.articles ?? 'data/articles');
  const { articles, problems, folderProblem } = openArticles(articlesDir).read(new Set());
  const wrong = [...(folderProblem ? [folderProblem] : []), ...problems];
  process.stderr.write(problemLines(wrong));
  const chosen = articles.filter(({ file }) => file.includes(values.only ?? ''));
  if (chosen.length === 0) {
    process.stderr.write(`There is no article to read in ${shownPath(articlesDir)}.\n`);
    return 1;
  }
  const { knowledge } = readKnowledge(readDataFiles(resolve('data'), 'data').files);
  const readings = readReadings(articlesDir);
  process.stderr.write(problemLines(readings.problems));
  const toRead = chosen.map(
    (article) =>
      new ArticleToRead(
        article,
        knowledge,
        name,
        values.again || values['print-requests'] !== undefined
          ? undefined
          : readings.byArticle.get(article.id),
      ),
  );
  const tasks = toRead.flatMap((article) => article.tasks);

  if (values['print-requests'] !== undefined) {
    const lines = tasks.map(({ request }) => `${JSON.stringify(request)}\n`).join('');
    writeFileSync(values['print-requests'], lines);
    process.stdout.write(`${tasks.length} requests → ${shownPath(values['print-requests'])}\n`);
    return 0;
  }
  if (values['dry-run']) {
    const asked = tasks.reduce((sum, task) => sum + estimate(task).asked, 0);
    const answered = tasks.reduce((sum, task) => sum + estimate(task).answered, 0);
    const money = price ? `, about ${costOf({ asked, answered }, price).toFixed(4)}` : '';
    process.stdout.write(
      `${toRead.length} articles, ${tasks.length} requests, about ${asked} tokens asked and ${answered} answered${money}\n`,
    );
    return 0;
  }
  if (values.answers !== undefined) return takeAnswers(toRead, values.answers, articlesDir);

  const reader = readerOf(values, seconds ?? TIMEOUT_S);
  if (typeof reader === 'string') return misuse(reader);
  const stop = new AbortController();
  const stopped = () => {
    process.stderr.write('Stopping: what was answered is kept; run it again to go on.\n');
    stop.abort();
  };
  process.once('SIGINT', stopped);
  process.once('SIGTERM', stopped);
  const result = await runReading(toRead, {
    reader,
    atOnce: atOnce ?? AT_ONCE,
    signal: stop.signal,
    ...(price ? { price } : {}),
    ...(budget === undefined ? {} : { budget }),
    save: (article) => {
      saveReading(articlesDir, article);
    },
    tell: teller(tasks.length, articlesDir, price !== undefined),
    wait: (ms, signal) =>
      new Promise((done) => {
        const timer = setTimeout(done, ms);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          done();
        });
      }),
    random: Math.random,
  });
  reader.close();
  process.off('SIGINT', stopped);
  process.off('SIGTERM', stopped);
  const { read, failed, left, spent, isOverBudget } = result;
  const money = price ? `, ${spent.toFixed(4)} spent` : '';
  const over = isOverBudget ? ' (the budget is used up)' : '';
  process.stdout.write(`${read} answered, ${failed} failed, ${left} left${over}${money}\n`);
  process.stdout.write(refusalCounts(toRead));
  if (stop.signal.aborted) return 130;
  return failed + left > 0 ? 1 : 0;
}

type Values = Extract<
  ReturnType<typeof readCommandLine<(typeof COMMAND.texts)[number], 'dry-run' | 'again'>>,
  { ok: true }
>['values'];

/** The reader that the options name, or what is wrong with them. */
function readerOf({ url, model, command }: Values, seconds: number): Reader | string {
  if (command !== undefined) return programReader(command);
  if (!URL.canParse(url ?? ''))
    return "Option '--url' needs an address such as http://localhost:11434/v1.";
  const address = new URL(url ?? '');
  if (!/^https?:$/u.test(address.protocol)) return "Option '--url' needs http or https.";
  if (address.username !== '' || address.password !== '')
    return `Option '--url' must not have a key in it; set ${KEY}.`;
  if (model === undefined) return "Option '--url' needs '--model'.";
  const key = process.env[KEY];
  if (key !== undefined && key !== '' && !mayHaveKey(address))
    return `${KEY} is set, and would go to ${address.host} unencrypted; use https.`;
  return endpointReader({
    url: address,
    model,
    timeoutMs: seconds * 1000,
    ...(key === undefined || key === '' ? {} : { key }),
  });
}

/** Takes the answers of a file in; what it has no answer for is left. */
function takeAnswers(toRead: readonly ArticleToRead[], file: string, articlesDir: string): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    process.stderr.write(`${shownPath(file)} cannot be read.\n`);
    return 1;
  }
  const answers = answersIn(text);
  let [read, failed, left] = [0, 0, 0];
  for (const article of toRead) {
    for (const { request, windowId } of article.tasks) {
      const given = answers.get(request.id);
      if (!given) left += 1;
      const taken =
        given?.answer === undefined ? given?.error : article.take(windowId, given.answer);
      if (typeof taken === 'string') {
        failed += 1;
        process.stderr.write(`${request.id}: ${taken}\n`);
      } else if (taken) read += 1;
    }
    if (article.tasks.length > 0 && article.reading().windows.length > 0)
      saveReading(articlesDir, article);
  }
  process.stdout.write(`${read} answered, ${failed} failed, ${left} left\n`);
  process.stdout.write(refusalCounts(toRead));
  return failed + left > 0 ? 1 : 0;
}

/** A number that is not negative; `false` where it is none, `undefined` where none is given. */
function numberIn(text: string | undefined): number | false | undefined {
  if (text === undefined) return undefined;
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : false;
}

function misuse(reason: string): number {
  process.stderr.write(`${reason} Usage: ${COMMAND.usage}\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
