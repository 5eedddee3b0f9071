import { readDates } from '../extract/index.ts';
import { parseIsoDay } from '../model/calendar.ts';
import type { Day } from '../model/calendar.ts';
import { tenseOf } from './tense.ts';
import type { TenseChoice } from './tense.ts';

/**
 * The answer to one line of `--jsonl`: the dates of its text, or an `error` that says what is wrong.
 *
 * A date without a year lies in the past unless the line or the call says otherwise: such lines are
 * expressions torn from their sentence, and the public case files read them so
 * (docs/decisions/0007-tense-of-lines.md).
 */
export function answerLine(
  line: string,
  tense: TenseChoice = 'past',
): { readonly ok: boolean; readonly json: string } {
  const asked = parsedLine(line);
  if (typeof asked === 'string') return { ok: false, json: JSON.stringify({ error: asked }) };
  const { text, reference, lineTense } = asked;
  const chosen = lineTense ?? tense;
  const told = chosen === 'nearest' ? undefined : chosen;
  const dates = readDates(text, reference, told).map(
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
  readonly lineTense: TenseChoice | undefined;
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
  if (word !== undefined && lineTense === undefined)
    return "The tense is not 'past', 'future' or 'nearest'.";
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
