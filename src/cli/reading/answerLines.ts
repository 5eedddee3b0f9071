import { saidBy } from './reader.ts';

/** An answer to a request, as a line of JSON has it. */
export interface AnswerLine {
  readonly id: string;
  readonly answer?: unknown;
  /** Why there is none. */
  readonly error?: string;
}

/**
 * The answer in a line: `{"id","answer"}`, where the answer is the object that was asked for or its
 * text, or `{"id","error"}`; or a line of the result of a batch of a service that speaks OpenAI's
 * protocol. `undefined` for anything else. Never throws.
 */
export function answerIn(line: string): AnswerLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const id = fieldOf(value, 'id');
  const ofBatch = fieldOf(value, 'custom_id');
  if (typeof ofBatch === 'string') {
    const choices = fieldOf(fieldOf(fieldOf(value, 'response'), 'body'), 'choices');
    const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
    const content = fieldOf(fieldOf(first, 'message'), 'content');
    return content === undefined
      ? { id: ofBatch, error: 'the batch has no answer' }
      : { id: ofBatch, answer: content };
  }
  if (typeof id !== 'string') return undefined;
  const error = fieldOf(value, 'error');
  const answer = fieldOf(value, 'answer');
  if (answer !== undefined) return { id, answer };
  return { id, error: typeof error === 'string' ? saidBy(error) : 'the line has no answer' };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** The answers of a file of lines, by the id of their request; the last one of each counts. */
export function answersIn(text: string): ReadonlyMap<string, AnswerLine> {
  const found = text.split('\n').flatMap((line) => answerIn(line) ?? []);
  return new Map(found.map((one) => [one.id, one]));
}
