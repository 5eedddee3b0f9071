import * as v from 'valibot';
import { EVENT_KINDS, MODALITIES } from '../model/event.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import {
  MAX_COPIED,
  MAX_EVIDENCE,
  MAX_FIGURES,
  MAX_PROPOSALS,
  MAX_TITLE,
  MAX_WORD,
  READING_RULES,
  READING_VERSION,
} from './contract.ts';

/** An address in a text may be long; what else a reading holds is short. */
const MAX_ADDRESS = 2_000;
const Short = v.pipe(v.string(), v.maxLength(MAX_WORD));
const At = v.pipe(v.number(), v.integer(), v.minValue(0));

const WrittenPlace = v.object({ paragraph: Short, text: v.pipe(Short, v.minLength(1)), at: At });
const WrittenDateShape = v.union([
  WrittenPlace,
  v.object({ milestone: Short }),
  v.object({ address: v.pipe(v.string(), v.maxLength(MAX_ADDRESS)) }),
  v.object({ published: v.literal(true) }),
]);
const Title = v.optional(v.pipe(v.string(), v.maxLength(4 * MAX_TITLE)));

const ReadEventShape = v.object({
  title: v.object({ 'zh-Hant': Title, 'zh-Hans': Title, en: Title }),
  kind: v.picklist(EVENT_KINDS),
  modality: v.picklist(MODALITIES),
  importance: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  date: WrittenDateShape,
  from: v.optional(WrittenDateShape),
  edtf: v.optional(Short),
  evidence: v.pipe(
    v.array(v.object({ paragraph: Short, quote: v.pipe(v.string(), v.maxLength(MAX_COPIED)) })),
    v.minLength(1),
    v.maxLength(MAX_EVIDENCE),
  ),
  figures: v.pipe(v.array(WrittenPlace), v.maxLength(MAX_FIGURES)),
});

const RefusedShape = v.object({
  rule: v.picklist(READING_RULES),
  reason: v.string(),
  part: v.picklist(['answer', 'event', 'title', 'figure', 'evidence', 'modality']),
  given: v.optional(v.unknown()),
});

const WindowShape = v.object({
  id: Short,
  events: v.pipe(v.array(ReadEventShape), v.maxLength(MAX_PROPOSALS)),
  refused: v.array(RefusedShape),
});

const ReadingShape = v.object({
  version: v.literal(READING_VERSION),
  article: v.string(),
  hash: Short,
  reader: v.pipe(v.string(), v.minLength(1), v.maxLength(80), v.regex(/^[^\p{Cc}\p{Cf}<>]+$/u)),
  windows: v.array(WindowShape),
});

/** What one request was answered. */
export type WindowReading = v.InferOutput<typeof WindowShape>;
/** What a reader found in an article, as it is kept beside it: `readings/<article>.json`. */
export type Reading = v.InferOutput<typeof ReadingShape>;

/** The name that a reader goes by in readings and on the page. */
export const isReaderName = (name: string): boolean =>
  name !== 'rules' && v.is(ReadingShape.entries.reader, name);

/** The name of the file of a reading; an article's id is safe in a path. */
export const readingName = (articleId: string): string => `${articleId}.json`;

/**
 * The reading in a JSON text, or the problem with it. One of another version of the contract is no
 * problem and no reading: the article just has to be read again.
 */
export function parseReading(
  text: string,
  file: string,
): { readonly reading?: Reading; readonly problem?: Problem } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const message = 'This is no complete JSON; the reading is not used. Read the article again.';
    return { problem: problem('error', 'reading-json', { file, line: 1 }, message) };
  }
  const version = v.safeParse(v.object({ version: v.number() }), value);
  if (version.success && version.output.version !== READING_VERSION) return {};
  const read = v.safeParse(ReadingShape, value);
  if (read.success) return { reading: read.output };
  const [issue] = read.issues;
  const message = `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}; the reading is not used.`;
  return { problem: problem('error', 'reading-shape', { file, line: 1 }, message) };
}

/** The text of a reading: the same for the same reading, a line for each thing that may change. */
export function readingText(reading: Reading): string {
  return `${JSON.stringify(reading, undefined, 1)}\n`;
}
