import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readDates } from '../extract/index.ts';
import type { ReadDate } from '../extract/index.ts';
import { parseIsoDay } from '../model/calendar.ts';
import type { Day } from '../model/calendar.ts';
import type { DerivationStep } from '../model/event.ts';

const USAGE =
  'npm run dates -- TEXT [--published YYYY-MM-DD] [--tense past|future] | --jsonl [--tense past|future]';
const HELP = [
  'Explains each date found in a text: what it is and how it was worked out.',
  '  TEXT                    the text, in Chinese (either script) or English',
  '  --published YYYY-MM-DD  the day it was published, which "last year" counts from',
  '  --tense past|future     where a date without a year lies; else the nearest one is taken',
  '  --jsonl                 read lines {"text","reference"} (and "tense") from the input and write',
  '                          {"text","dates":[{"text","at","edtf","start","end","basis"}]} for each;',
  '                          days are inclusive, an open bound is null',
  'Exit code: 0 done, 1 a line that could not be read (it is answered with "error"), 2 misuse.',
].join('\n');

type Tense = 'past' | 'future';

/** What the command line asks for, or what to print instead and the exit code. */
export type DatesRequest =
  | {
      readonly do: 'explain';
      readonly text: string;
      readonly published?: Day;
      readonly tense?: Tense;
    }
  | { readonly do: 'answer'; readonly tense?: Tense }
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
    return misuse("Option '--tense' is 'past' or 'future'.");
  }
  const told = tense === undefined ? {} : { tense };
  const [text, ...more] = positionals;
  if (values.jsonl) {
    if (text !== undefined || values.published !== undefined) {
      return misuse("With '--jsonl' each line has its own text and reference.");
    }
    return { do: 'answer', ...told };
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

const tenseOf = (word: unknown): Tense | undefined =>
  word === 'past' || word === 'future' ? word : undefined;

/** Each date of a text in plain words, one paragraph each; a line says so where there is none. */
export function explainDates(text: string, published?: Day, tense?: Tense): string {
  const dates = readDates(text, published, tense);
  if (dates.length > 0) return dates.map((date) => `${explained(date)}\n`).join('');
  const hint = published === undefined ? ' (some need --published YYYY-MM-DD)' : '';
  return `No date found${hint}.\n`;
}

function explained({ text, edtf, start, end, derivation }: ReadDate): string {
  const days = start === end ? start : `${start ?? 'open'} to ${end ?? 'open'}`;
  const steps = derivation.map((step) => `${told(step)}${step.edtf ? `: ${step.edtf}` : ''}`);
  return `${text}  ${edtf}  (${days ?? 'open'})\n  ${steps.join(' → ')}`;
}

const BOUND_WORDS: Readonly<Record<string, string>> = {
  before: 'what is before that',
  until: 'what is until then',
  after: 'what is after that',
  since: 'from then on',
  by: 'no later than that',
  range: 'from the first to the last',
};

function told({
  step,
  text,
  edtf,
  from,
  count = 0,
  maxCount = count,
  unit = 'day',
  which = '',
}: DerivationStep): string {
  switch (step) {
    case 'read':
      return `“${text ?? ''}”`;
    case 'anchor':
      return from === 'published'
        ? 'counted from the publication'
        : 'counted from the date named before';
    case 'shift':
      return shiftWords(count, maxCount, unit);
    case 'part':
      return /^(?:day|month|weekday|date|feast)$/.test(which)
        ? `the ${which} in it`
        : `the ${which} of it`;
    case 'nearest':
      return 'the nearest such date';
    case 'bound':
      return BOUND_WORDS[which] ?? which;
    case 'published':
      return 'the present, as of the publication';
    case 'url':
    case 'reference':
      return edtf === undefined ? step : `from a ${step}`;
    default:
      return step satisfies never;
  }
}

function shiftWords(count: number, maxCount: number, unit: string): string {
  const [least, most] = [
    Math.min(Math.abs(count), Math.abs(maxCount)),
    Math.max(Math.abs(count), Math.abs(maxCount)),
  ];
  if (most === 0) return unit === 'day' ? 'the same time' : `the same ${unit}`;
  const amount = least === most ? String(most) : `${least} to ${most}`;
  const words = `${amount} ${unit}${most === 1 ? '' : 's'}`;
  if (count < 0 && maxCount > 0) return `${-count} ${unit}s before to ${maxCount} after`;
  return `${words} ${count < 0 || maxCount < 0 ? 'before' : 'after'}`;
}

/** The answer to one line of `--jsonl`: the dates of its text, or an `error` that says what is wrong. */
export function answerLine(
  line: string,
  tense?: Tense,
): { readonly ok: boolean; readonly json: string } {
  const asked = parsedLine(line);
  if (typeof asked === 'string') return { ok: false, json: JSON.stringify({ error: asked }) };
  const { text, reference, lineTense } = asked;
  const dates = readDates(text, reference, lineTense ?? tense).map(
    ({ text: words, at, edtf, start, end, basis }) => ({
      text: words,
      at,
      edtf,
      start,
      end,
      basis,
    }),
  );
  return { ok: true, json: JSON.stringify({ text, dates }) };
}

interface AskedLine {
  readonly text: string;
  readonly reference: Day | undefined;
  readonly lineTense: Tense | undefined;
}

function parsedLine(line: string): AskedLine | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'The line is not JSON.';
  }
  if (typeof value !== 'object' || value === null || !('text' in value)) {
    return 'The line is no object with a text.';
  }
  const { text } = value;
  if (typeof text !== 'string') return 'The text is no string.';
  // Without a reference, dates that need none are still answered.
  const written = 'reference' in value ? value.reference : undefined;
  const reference = typeof written === 'string' ? parseIsoDay(written) : undefined;
  if (reference === undefined && written !== undefined && written !== null && written !== '') {
    return 'The reference is no day such as 2025-03-03.';
  }
  const word = 'tense' in value ? value.tense : undefined;
  const lineTense = tenseOf(word);
  if (word !== undefined && lineTense === undefined) return "The tense is not 'past' or 'future'.";
  return { text, reference, lineTense };
}

/** The lines of a text that comes in pieces; only a line feed ends one, as JSON may hold U+2028. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function answerInput(tense?: Tense): Promise<0 | 1> {
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
