import * as v from 'valibot';
import { parseIsoDay } from './calendar.ts';
import {
  BOUNDS,
  DATE_BASES,
  DERIVATION_STEPS,
  EVENT_KINDS,
  MEASURES,
  MODALITIES,
  PRECISIONS,
} from './event.ts';
import type { LocalisedText, TimelineEvent } from './event.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { PARAGRAPH_ROLES } from './source.ts';
import type { Story } from './story.ts';
import type { Source } from './source.ts';

/** The version of the file format that this code writes and reads. */
export const TIMELINE_VERSION = 1;

/** What the extractor writes and everything else reads: docs/data-format.md. */
export interface Timeline {
  readonly version: typeof TIMELINE_VERSION;
  readonly title?: LocalisedText;
  readonly sources: readonly Source[];
  readonly events: readonly TimelineEvent[];
  /** Ways through the timeline; see docs/data-format.md. */
  readonly stories?: readonly Story[];
  /** What the dev server found wrong with the articles; never in a written file. */
  readonly problems?: readonly Problem[];
}

const Localised = v.pipe(
  v.record(v.string(), v.pipe(v.string(), v.minLength(1))),
  v.check((text) => Object.keys(text).length > 0, 'needs a text in at least one language'),
);
const IsoDayText = v.pipe(
  v.string(),
  v.check((text) => parseIsoDay(text) !== undefined, 'is not a calendar day'),
);
const Span = v.pipe(
  v.object({
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.check(({ start, end }) => start < end, 'ends before it starts'),
);
const PositiveLine = v.pipe(v.number(), v.integer(), v.minValue(1));
const Id = v.pipe(v.string(), v.minLength(1));

const ParagraphShape = v.looseObject({
  id: Id,
  line: PositiveLine,
  endLine: PositiveLine,
  heading: v.optional(v.array(v.string())),
  speaker: v.optional(v.nullable(v.string())),
  role: v.optional(v.picklist(PARAGRAPH_ROLES)),
  text: v.string(),
  links: v.optional(
    v.array(v.looseObject({ start: v.number(), end: v.number(), url: v.string() })),
  ),
});

const SourceShape = v.looseObject({
  id: Id,
  file: v.string(),
  title: v.string(),
  url: v.optional(v.nullable(v.string())),
  published: v.nullable(IsoDayText),
  publishedPrecision: v.optional(v.literal('month')),
  publishedFrom: v.optional(v.string()),
  language: v.string(),
  publisher: v.optional(v.nullable(v.string())),
  paragraphs: v.array(ParagraphShape),
});

const DateShape = v.pipe(
  v.looseObject({
    edtf: v.string(),
    start: IsoDayText,
    end: IsoDayText,
    precision: v.picklist(PRECISIONS),
    approximate: v.boolean(),
    basis: v.picklist(DATE_BASES),
    anchor: v.optional(v.string()),
    reference: v.optional(v.string()),
    derivation: v.optional(
      v.array(
        v.looseObject({
          step: v.picklist(DERIVATION_STEPS),
          text: v.optional(v.string()),
          edtf: v.optional(v.string()),
        }),
      ),
    ),
  }),
  v.check(
    ({ start, end }) => (parseIsoDay(start) ?? NaN) <= (parseIsoDay(end) ?? NaN),
    'ends before it starts',
  ),
);

const EvidenceShape = v.looseObject({
  source: v.string(),
  paragraph: v.string(),
  quote: Span,
  date: v.optional(Span),
  speaker: v.optional(v.nullable(v.string())),
  dated: v.optional(DateShape),
});

const EventShape = v.looseObject({
  id: Id,
  aliases: v.optional(v.array(Id)),
  title: Localised,
  kind: v.picklist(EVENT_KINDS),
  modality: v.picklist(MODALITIES),
  date: DateShape,
  entities: v.optional(v.array(v.string())),
  figures: v.optional(
    v.array(
      v.looseObject({
        measure: v.picklist(MEASURES),
        value: v.pipe(v.number(), v.finite()),
        max: v.optional(v.pipe(v.number(), v.finite())),
        currency: v.optional(v.nullable(v.string())),
        unit: v.optional(v.nullable(v.string())),
        bound: v.picklist(BOUNDS),
      }),
    ),
  ),
  importance: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  readBy: v.optional(v.array(Id)),
  evidence: v.pipe(v.array(EvidenceShape), v.minLength(1)),
  mentions: v.optional(v.array(EvidenceShape)),
  otherDates: v.optional(v.array(DateShape)),
});

const StepShape = v.looseObject({
  id: Id,
  title: Localised,
  range: v.optional(v.string()),
  events: v.optional(v.array(v.string())),
  highlight: v.optional(v.array(v.string())),
  note: v.optional(Localised),
});
const StoryShape = v.looseObject({
  id: Id,
  title: Localised,
  summary: v.optional(Localised),
  steps: v.pipe(v.array(StepShape), v.minLength(1)),
});

const ProblemShape = v.object({
  rule: v.string(),
  level: v.picklist(['error', 'warning']),
  message: v.string(),
  place: v.object({
    file: v.string(),
    line: v.optional(v.number()),
    column: v.optional(v.number()),
  }),
});

const TimelineShape = v.looseObject({
  version: v.number(),
  title: v.optional(Localised),
  sources: v.array(v.unknown()),
  events: v.array(v.unknown()),
  stories: v.optional(v.array(StoryShape)),
  problems: v.optional(v.array(ProblemShape)),
});

/** A timeline file that was read, or the one problem that stopped it. */
export type ParsedTimeline =
  | { readonly ok: true; readonly timeline: Timeline }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The timeline in a JSON text, checked once so that the rest may trust its shape.
 *
 * `file` is only the name shown in the problem. Text that is not JSON, another version, and a
 * value of the wrong shape each give one problem that names the first place that is wrong.
 * Never throws.
 */
export function parseTimelineFile(text: string, file: string): ParsedTimeline {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed(file, 'timeline-json', 'This is not complete JSON; run `npm run extract` again.');
  }
  const version = v.safeParse(v.looseObject({ version: v.number() }), json);
  if (!version.success) {
    return failed(file, 'timeline-shape', 'This is not a timeline file: it has no version number.');
  }
  if (version.output.version !== TIMELINE_VERSION) {
    const found = version.output.version;
    return failed(
      file,
      'timeline-version',
      `The file has version ${found}, this page reads ${TIMELINE_VERSION}; run \`npm run extract\` again.`,
    );
  }
  const fault = faultOf(json);
  if (fault !== undefined) return failed(file, 'timeline-shape', fault);
  // The shapes above say at run time what the interfaces say at compile time.
  return { ok: true, timeline: json as Timeline };
}

/**
 * What is wrong with the first place that is wrong. Sources and events are checked one by one: the
 * copy that a check makes is let go at once, which at 10,000 events halves the time.
 */
function faultOf(json: unknown): string | undefined {
  const whole = v.safeParse(TimelineShape, json, { abortEarly: true });
  if (!whole.success) return wordsOf(whole.issues[0], '');
  const { sources, events } = whole.output;
  for (const [list, shape] of [
    [sources, SourceShape],
    [events, EventShape],
  ] as const) {
    const name = list === sources ? 'sources' : 'events';
    for (const [i, item] of list.entries()) {
      const result = v.safeParse(shape, item, { abortEarly: true });
      if (!result.success) return wordsOf(result.issues[0], `${name}.${i}`);
    }
  }
  return undefined;
}

function wordsOf(issue: v.BaseIssue<unknown>, within: string): string {
  const path = [within, v.getDotPath(issue) ?? ''].filter(Boolean).join('.');
  return `${path || 'the file'}: ${issue.message}`;
}

function failed(file: string, rule: string, message: string): ParsedTimeline {
  return { ok: false, problem: problem('error', rule, { file }, message) };
}

/** The JSON text of a timeline: two-space indentation and a final newline; same bytes each time. */
export function stringifyTimeline(timeline: Timeline): string {
  return `${JSON.stringify(timeline, undefined, 2)}\n`;
}
