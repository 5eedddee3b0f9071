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
import type { Paragraph, Source } from './source.ts';

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
  paragraphs: v.array(v.unknown()),
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
  sources: v.array(v.unknown()),
  events: v.array(v.unknown()),
  stories: v.optional(v.array(v.unknown()), []),
  problems: v.optional(v.array(v.unknown()), []),
});

/** A timeline file that was read, or the one problem that stopped it. */
export type ParsedTimeline =
  | { readonly ok: true; readonly timeline: Timeline }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The timeline in a JSON text, checked once so that the rest may trust its shape.
 *
 * `file` is only the name shown in problems. Text that is not JSON, another version, no list of
 * sources or events, and lists of which nothing can be used give one problem that names the first
 * place that is wrong. Else what is good is read, and what is not is left out: events, sources,
 * paragraphs and stories of the wrong shape or with an id that one before them has; too long titles
 * are cut. One problem of the timeline, `timeline-partly`, then says how much and where it begins.
 * Never throws.
 */
export function parseTimelineFile(text: string, file: string): ParsedTimeline {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed(file, 'timeline-json', 'This is not complete JSON; run `npm run extract` again.');
  }
  return parseTimeline(json, file);
}

/** The timeline in what a JSON text says: see `parseTimelineFile`. */
export function parseTimeline(json: unknown, file: string): ParsedTimeline {
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
  return readParts(json, file);
}

function readParts(json: unknown, file: string): ParsedTimeline {
  const whole = v.safeParse(TimelineShape, json, { abortEarly: true });
  if (!whole.success) return failed(file, 'timeline-shape', wordsOf(whole.issues[0], ''));
  const lost = new LeftOut();
  const { title, ...given } = whole.output;
  const isTitled = title === undefined || v.is(Localised, title);
  if (!isTitled) lost.note('titles', 'title', 'needs a text in at least one language');
  const sources = goodOf(given.sources, SourceShape, 'sources', lost).map((source) =>
    shortTitled(withGoodParagraphs(source as Source, lost), lost),
  );
  const events = goodOf(given.events, EventShape, 'events', lost).map((event) =>
    shortTitled(event as TimelineEvent, lost),
  );
  // A file of which nothing is left is no timeline, and its first fault says why.
  for (const [name, left] of [
    ['sources', sources],
    ['events', events],
  ] as const) {
    if (left.length === 0 && given[name].length > 0)
      return failed(file, 'timeline-shape', lost.first);
  }
  const stories = goodOf(given.stories, StoryShape, 'stories', lost);
  const problems = given.problems.filter((one) => v.is(ProblemShape, one)) as readonly Problem[];
  const told = problems.slice(0, MAX_PROBLEMS);
  if (problems.length > told.length) lost.add('problems', problems.length - told.length);
  const titled = isTitled && title !== undefined ? shortTitled({ title }, lost) : {};
  // The shapes above say at run time what the interfaces say at compile time.
  if (lost.isNothing) return { ok: true, timeline: json as Timeline };
  const { title: _title, problems: _problems, ...others } = json as Timeline;
  const timeline: Timeline = {
    ...others,
    ...titled,
    sources,
    events,
    ...(given.stories.length > 0 ? { stories: stories as readonly Story[] } : {}),
  };
  const all = [...lost.problems(file), ...told];
  return { ok: true, timeline: { ...timeline, ...(all.length > 0 ? { problems: all } : {}) } };
}

type Named = { readonly id: string };
type Titled = { readonly title?: string | LocalisedText };

/** Problems that a page is given at most. */
const MAX_PROBLEMS = 1000;
/** Longest title, in UTF-16 units. */
const MAX_TITLE = 1000;

/** What of a file was left out, how much of each, and where the first of it stands. */
class LeftOut {
  readonly #counts = new Map<string, number>();
  /** Place and fault of the first. */
  first = '';

  /** Whether all of the file is read as it stands. */
  get isNothing(): boolean {
    return this.#counts.size === 0 && !this.isMended;
  }

  /** Whether signs that nobody sees were taken out. */
  isMended = false;

  note(what: string, place: string, fault: string): void {
    if (this.first === '') this.first = fault.startsWith(place) ? fault : `${place}: ${fault}`;
    this.add(what, 1);
  }

  add(what: string, count: number): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  problems(file: string): readonly Problem[] {
    if (this.#counts.size === 0) return [];
    const counts = [...this.#counts].map(([what, count]) => `${what} ${count}`).join(', ');
    const first = this.first === '' ? '' : `; the first: ${this.first}`;
    return [problem('error', 'timeline-partly', { file }, `Left out: ${counts}${first}`)];
  }
}

/**
 * The items of the right shape whose id no earlier one has. They are checked one by one: the copy
 * that a check makes is let go at once, which at 10,000 events halves the time.
 */
function goodOf(
  items: readonly unknown[],
  shape: v.GenericSchema,
  name: string,
  lost: LeftOut,
): readonly Named[] {
  const ids = new Set<string>();
  const what = name.replace(/^.*\./u, '');
  return items.flatMap((item, i) => {
    const result = v.safeParse(shape, item, { abortEarly: true });
    const place = `${name}.${i}`;
    if (!result.success) {
      lost.note(what, place, wordsOf(result.issues[0], place));
      return [];
    }
    const one = item as Named;
    if (ids.has(one.id)) {
      lost.note(what, place, 'has the id of an earlier one');
      return [];
    }
    ids.add(one.id);
    return [one];
  });
}

function withGoodParagraphs(source: Source, lost: LeftOut): Source {
  const { paragraphs: given, id } = source;
  const paragraphs = goodOf(given, ParagraphShape, `sources.${id}.paragraphs`, lost);
  if (paragraphs.length === given.length) return source;
  return { ...source, paragraphs: paragraphs as Source['paragraphs'] };
}

/** The paragraphs in what a JSON text says, but for those of the wrong shape. Throws where it is no list. */
export function parseParagraphs(json: unknown): readonly Paragraph[] {
  if (!Array.isArray(json)) throw new Error('no list of paragraphs');
  return goodOf(json, ParagraphShape, 'paragraphs', new LeftOut()) as unknown as Paragraph[];
}

/** Controls, among them those that turn the text around them, so that it reads as another. */
const UNSEEN = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** The thing with a title that a page can show: one of megabytes would take it seconds. */
function shortTitled<T extends Titled>(one: T, lost: LeftOut): T {
  const { title = '' } = one;
  const seen = (text: string) => {
    const plain = text.replace(UNSEEN, ' ').trim();
    lost.isMended ||= plain !== text;
    if (plain.length <= MAX_TITLE) return plain;
    lost.add('ends of titles', 1);
    return `${plain.slice(0, MAX_TITLE - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
  };
  const shown =
    typeof title === 'string'
      ? seen(title)
      : Object.fromEntries(Object.entries(title).map(([language, text]) => [language, seen(text)]));
  return { ...one, title: shown };
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
