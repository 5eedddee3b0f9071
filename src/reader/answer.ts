import * as v from 'valibot';
import { EVENT_KINDS, MODALITIES } from '../model/event.ts';
import {
  MAX_ANSWER,
  MAX_COPIED,
  MAX_EVIDENCE,
  MAX_FIGURES,
  MAX_PROPOSALS,
  MAX_TITLE,
  MAX_WORD,
  TITLE_LANGUAGES,
} from './contract.ts';
import type { Proposal, Refusal } from './contract.ts';

const Word = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_WORD));
const maybe = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(
    v.nullish(schema),
    v.transform((value) => value ?? undefined),
  );
/** A title that is too long is not the end of the event: it is refused where titles are checked. */
const Title = v.pipe(v.string(), v.maxLength(4 * MAX_TITLE));

const ProposalShape = v.object({
  evidence: v.pipe(
    v.array(
      v.object({
        paragraph: Word,
        quote: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_COPIED)),
      }),
    ),
    v.minLength(1),
    v.maxLength(MAX_EVIDENCE),
  ),
  date: Word,
  from: maybe(Word),
  edtf: maybe(Word),
  kind: v.picklist(EVENT_KINDS),
  modality: v.picklist(MODALITIES),
  importance: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  figures: v.pipe(
    v.optional(v.nullable(v.pipe(v.array(Word), v.maxLength(MAX_FIGURES))), null),
    v.transform((figures) => figures ?? []),
  ),
  title: v.object({ 'zh-Hant': maybe(Title), 'zh-Hans': maybe(Title), en: maybe(Title) }),
});

/** What an answer proposes, and what of it has the wrong shape. */
export interface ReadAnswer {
  readonly proposals: readonly Proposal[];
  readonly refused: readonly { readonly given: unknown; readonly refusal: Refusal }[];
}

/**
 * The proposals of an answer: an object with `events`, or the text of one, be it among other words
 * or in a fence. A proposal of the wrong shape is refused by itself. Never throws; nothing but the
 * fields of a proposal is kept.
 */
export function readAnswer(answer: unknown): ReadAnswer {
  const value = typeof answer === 'string' ? jsonIn(answer) : answer;
  const events =
    typeof value === 'object' && value !== null && 'events' in value ? value.events : undefined;
  if (!Array.isArray(events)) {
    const reason =
      typeof answer === 'string' && answer.length > MAX_ANSWER
        ? `The answer is longer than ${MAX_ANSWER} characters.`
        : 'The answer is no JSON object with a list `events`.';
    return { proposals: [], refused: [refusedAs(undefined, 'answer', 'reading-answer', reason)] };
  }
  const proposals: Proposal[] = [];
  const refused: ReadAnswer['refused'][number][] = [];
  for (const given of events.slice(0, MAX_PROPOSALS) as readonly unknown[]) {
    const read = v.safeParse(ProposalShape, given);
    if (read.success) proposals.push(read.output);
    else {
      const [issue] = read.issues;
      const path = v.getDotPath(issue);
      const reason = `${path === null ? '' : `${path}: `}${issue.message}`.slice(0, 200);
      refused.push(refusedAs(given, 'event', 'reading-shape', reason));
    }
  }
  if (events.length > MAX_PROPOSALS) {
    const reason = `The answer tells ${events.length} events; those after the first ${MAX_PROPOSALS} are left out.`;
    refused.push(refusedAs(undefined, 'answer', 'reading-too-many', reason));
  }
  return { proposals, refused };
}

const refusedAs = (
  given: unknown,
  part: Refusal['part'],
  rule: Refusal['rule'],
  reason: string,
): ReadAnswer['refused'][number] => ({ given, refusal: { part, rule, reason } });

/** The JSON value of a text, or of what stands between its first brace and its last one. */
function jsonIn(text: string): unknown {
  if (text.length > MAX_ANSWER) return undefined;
  for (const part of [text, text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)]) {
    try {
      return JSON.parse(part);
    } catch {
      continue;
    }
  }
  return undefined;
}

const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const text = { type: 'string' } as const;

/** The same as a JSON schema, in the strict form that services with schema output take. */
export const ANSWER_SCHEMA = object({
  events: {
    type: 'array',
    items: object({
      evidence: { type: 'array', items: object({ paragraph: text, quote: text }) },
      date: text,
      from: nullable(text),
      edtf: nullable(text),
      kind: { type: 'string', enum: EVENT_KINDS },
      modality: { type: 'string', enum: MODALITIES },
      importance: { type: 'number' },
      figures: { type: 'array', items: text },
      title: object(Object.fromEntries(TITLE_LANGUAGES.map((name) => [name, nullable(text)]))),
    }),
  },
});

function object(properties: Readonly<Record<string, object>>) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  } as const;
}
