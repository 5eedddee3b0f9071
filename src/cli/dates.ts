import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseIsoDay } from '../model/calendar.ts';
import type { Day } from '../model/calendar.ts';
import { answerLine, linesOf } from './answerLine.ts';
import { explainDates } from './explainDates.ts';
import { tenseOf } from './tense.ts';
import type { Tense, TenseChoice } from './tense.ts';

const USAGE =
  'npm run dates -- TEXT [--published YYYY-MM-DD] [--tense TENSE] | --jsonl [--tense TENSE]';
const HELP = [
  'Explains each date found in a text: what it is and how it was worked out.',
  '  TEXT                    the text, in Chinese (either script) or English',
  '  --published YYYY-MM-DD  the day it was published, which "last year" counts from',
  '  --tense past|future|nearest   where a date without a year lies: nearest to the publication,',
  '                          or, with --jsonl, in the past, unless this says otherwise',
  '  --jsonl                 read lines {"text","reference"} (and "tense") from the input and write',
  '                          {"text","dates":[{"text","at","edtf","start","end","basis"}]} for each;',
  '                          days are inclusive, an open bound is null',
  'Exit code: 0 done, 1 a line that could not be read (it is answered with "error"), 2 misuse.',
].join('\n');

/** What the command line asks for, or what to print instead and the exit code. */
export type DatesRequest =
  | {
      readonly do: 'explain';
      readonly text: string;
      readonly published?: Day;
      readonly tense?: Tense;
    }
  | { readonly do: 'answer'; readonly tense?: TenseChoice }
  | { readonly do: 'print'; readonly exitCode: 0 | 2; readonly text: string };

/** The request that `args` make; misuse is told in one line together with the usage. Never throws. */
export function datesRequest(args: readonly string[]): DatesRequest {
  const misuse = (reason: string): DatesRequest => ({
    do: 'print',
    exitCode: 2,
    text: `${reason} Usage: ${USAGE}\n`,
  });
  const given = parsed(args);
  if (typeof given === 'string') return misuse(given);
  const { values, positionals } = given;
  if (values.help) return { do: 'print', exitCode: 0, text: `${USAGE}\n\n${HELP}\n` };
  const tense = values.tense === undefined ? undefined : tenseOf(values.tense);
  if (values.tense !== undefined && tense === undefined) {
    return misuse("Option '--tense' is 'past', 'future' or 'nearest'.");
  }
  const told = tense === undefined || tense === 'nearest' ? {} : { tense };
  const [text, ...more] = positionals;
  if (values.jsonl) {
    if (text !== undefined || values.published !== undefined) {
      return misuse("With '--jsonl' each line has its own text and reference.");
    }
    return { do: 'answer', ...(tense === undefined ? {} : { tense }) };
  }
  if (text === undefined || more.length > 0) return misuse('Give one text, in quotes.');
  if (values.published === undefined) return { do: 'explain', text, ...told };
  const published = parseIsoDay(values.published);
  return published === undefined
    ? misuse("Option '--published' is a day such as 2025-03-03.")
    : { do: 'explain', text, published, ...told };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        published: { type: 'string' },
        tense: { type: 'string' },
        jsonl: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return `${(reason.split(/\.\s|\n/u)[0] ?? '').replace(/\.$/u, '')}.`;
  }
}

async function answerInput(tense?: TenseChoice): Promise<0 | 1> {
  let exitCode: 0 | 1 = 0;
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    if (line.trim() === '') continue;
    const { ok, json } = answerLine(line, tense);
    if (!ok) exitCode = 1;
    if (!process.stdout.write(`${json}\n`)) await once(process.stdout, 'drain');
  }
  return exitCode;
}

async function main(args: readonly string[]): Promise<number> {
  const request = datesRequest(args);
  switch (request.do) {
    case 'print':
      (request.exitCode === 0 ? process.stdout : process.stderr).write(request.text);
      return request.exitCode;
    case 'explain':
      process.stdout.write(explainDates(request.text, request.published, request.tense));
      return 0;
    case 'answer':
      return answerInput(request.tense);
    default:
      return request satisfies never;
  }
}

// Its test imports the functions above without running the command.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}
