import * as v from 'valibot';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import type { LocalisedText } from '../model/event.ts';
import type { Story, StoryStep } from '../model/story.ts';
import { parseTimeRange } from '../model/timeRange.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { DataFile } from './knowledge.ts';
import { languageOf } from './text/language.ts';

/** Most steps of a story: one more could not be told anyway. */
const MOST_STEPS = 200;
const ID = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/;

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
const Words = v.pipe(
  v.union([Text, v.record(v.string(), Text)], 'must be a text, or texts by language'),
  v.transform((words): LocalisedText =>
    typeof words === 'string' ? { [languageOf(undefined, words)]: words } : words,
  ),
  v.check((words) => Object.keys(words).length > 0, 'needs a text in at least one language'),
);
const Id = v.pipe(v.string(), v.regex(ID, 'must be lower-case letters, digits and hyphens'));
const EventIds = v.array(v.string());
const Range = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.check(
    (text) => parseTimeRange(text) !== undefined,
    'is no stretch of time such as 2020..2025-06',
  ),
);

const StepShape = v.strictObject({
  id: Id,
  title: Words,
  range: v.optional(Range),
  events: v.optional(EventIds),
  highlight: v.optional(EventIds),
  note: v.optional(Words),
});
const StoryShape = v.strictObject({
  title: Words,
  summary: v.optional(Words),
  /** Ids of the articles that it is told from: where one is not read, the story waits. */
  articles: v.optional(v.array(v.string())),
  steps: v.pipe(v.array(v.unknown()), v.minLength(1, 'needs a step'), v.maxLength(MOST_STEPS)),
});

type StepInput = v.InferOutput<typeof StepShape>;

/**
 * The stories in some parsed files, in their order, each named after its file.
 *
 * A file of the wrong shape gives no story, a step of the wrong shape is left out, and an event
 * that is not in the timeline is left out of its step; each is a problem that says where. A step
 * left with nothing to show is left out as well. A story of articles that are not read waits in
 * silence. Never throws.
 */
export function readStories(
  files: readonly DataFile[],
  { events, sources }: Pick<Timeline, 'events' | 'sources'>,
): { readonly stories: readonly Story[]; readonly problems: readonly Problem[] } {
  const known = {
    events: new Set(events.map(({ id }) => id)),
    articles: new Set(sources.map(({ id }) => id)),
  };
  const problems: Problem[] = [];
  const stories = files.flatMap(({ file, value }) => {
    const report = (rule: string, message: string) => {
      problems.push(problem('error', rule, { file }, message));
    };
    const story = readStory(idOf(file), value, known, report);
    return story ? [story] : [];
  });
  return { stories, problems };
}

/** Ids of what there is. */
interface Known {
  readonly events: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

type Report = (rule: string, message: string) => void;

function readStory(id: string, value: unknown, known: Known, report: Report): Story | undefined {
  if (!ID.test(id)) {
    report('story-name', 'Name the file with lower-case letters, digits and hyphens alone.');
    return undefined;
  }
  const read = v.safeParse(StoryShape, value);
  if (!read.success) {
    report('story-shape', `${issueOf(read.issues)}; the story is left out.`);
    return undefined;
  }
  const { title, summary, articles = [], steps: items } = read.output;
  if (articles.some((article) => !known.articles.has(article))) return undefined;
  const seen = new Set<string>();
  const steps = items.flatMap((item, index) => {
    const step = readStep(item, `steps.${index}`, known.events, report);
    if (!step) return [];
    if (seen.has(step.id)) {
      report('story-step', `steps.${index}.id: ${step.id} is taken by an earlier step; left out.`);
      return [];
    }
    seen.add(step.id);
    return [step];
  });
  if (steps.length === 0) {
    report('story-shape', 'No step is left, so the story is left out.');
    return undefined;
  }
  return { id, title, ...(summary ? { summary } : {}), steps };
}

function readStep(
  item: unknown,
  path: string,
  known: ReadonlySet<string>,
  report: Report,
): StoryStep | undefined {
  const read = v.safeParse(StepShape, item);
  if (!read.success) {
    report('story-step', `${path}.${issueOf(read.issues)}; the step is left out.`);
    return undefined;
  }
  const step: StepInput = read.output;
  const present = (ids: readonly string[] | undefined) => {
    const left = (ids ?? []).filter((id) => known.has(id));
    return left.length > 0 ? left : undefined;
  };
  const gone = [...(step.events ?? []), ...(step.highlight ?? [])].filter((id) => !known.has(id));
  for (const id of new Set(gone)) {
    report(
      'story-event',
      `${path} (${step.id}): there is no event ${id} any more; choose another.`,
    );
  }
  const events = present(step.events);
  const highlight = present(step.highlight);
  if (!step.range && !events && !highlight) {
    report('story-step', `${path} (${step.id}): nothing is left to show; give a range or events.`);
    return undefined;
  }
  return {
    id: step.id,
    title: step.title,
    ...(step.range === undefined ? {} : { range: step.range }),
    ...(events ? { events } : {}),
    ...(highlight ? { highlight } : {}),
    ...(step.note ? { note: step.note } : {}),
  };
}

function issueOf(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const [issue] = issues;
  return `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`;
}

function idOf(file: string): string {
  return file.replace(/^.*\//u, '').replace(/\.ya?ml$/u, '');
}
