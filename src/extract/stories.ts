import * as v from 'valibot';
import { problem } from '../model/problem.ts';
import type { Problem, ProblemLevel } from '../model/problem.ts';
import type { LocalisedText, TimelineEvent } from '../model/event.ts';
import { eventById } from '../model/eventById.ts';
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
 * The stories in some parsed files, in their order, each named after its file; events are named by
 * their own ids, whichever of theirs the file has.
 *
 * A file of the wrong shape gives no story, and a step of the wrong shape is left out: errors that
 * say where. An event that is not in the timeline is left out of its step, and a step left with
 * nothing to show out of its story: warnings, for the fault lies elsewhere. A story of articles that
 * are not read waits in silence, unless every event it names is there all the same: then the
 * articles have only been renamed. Never throws.
 */
export function readStories(
  files: readonly DataFile[],
  { events, sources }: Pick<Timeline, 'events' | 'sources'>,
): { readonly stories: readonly Story[]; readonly problems: readonly Problem[] } {
  const articles = new Set(sources.map(({ id }) => id));
  const read = files.map(({ file, value }) => {
    const problems: Problem[] = [];
    const report = (level: ProblemLevel, rule: string, message: string) => {
      problems.push(problem(level, rule, { file }, message));
    };
    const story = readStory(idOf(file), value, { events, articles }, report);
    return story === 'waits' ? { stories: [], problems: [] } : { stories: story ?? [], problems };
  });
  return {
    stories: read.flatMap(({ stories }) => stories),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** What there is. */
interface Known {
  readonly events: readonly TimelineEvent[];
  /** Ids of the articles. */
  readonly articles: ReadonlySet<string>;
}

type Report = (level: ProblemLevel, rule: string, message: string) => void;

function readStory(
  id: string,
  value: unknown,
  known: Known,
  report: Report,
): Story | 'waits' | undefined {
  if (!ID.test(id)) {
    report(
      'error',
      'story-name',
      'Name the file with lower-case letters, digits and hyphens alone.',
    );
    return undefined;
  }
  const read = v.safeParse(StoryShape, value);
  if (!read.success) {
    report('error', 'story-shape', `${issueOf(read.issues)}; the story is left out.`);
    return undefined;
  }
  const { title, summary, articles = [], steps: items } = read.output;
  const seen = new Set<string>();
  const gone: string[] = [];
  const steps = items.flatMap((item, index) => {
    const path = `steps.${index}`;
    const step = readStep(item, path, known, report, gone);
    if (!step) return [];
    if (seen.has(step.id)) {
      const message = `${path}.id: ${step.id} is taken by an earlier step; left out.`;
      report('error', 'story-step', message);
      return [];
    }
    seen.add(step.id);
    return [step];
  });
  if (articles.some((article) => !known.articles.has(article))) {
    const isTelling = (event: string) => !event.startsWith('m-');
    const told = steps.flatMap(({ events = [], highlight = [] }) => [...events, ...highlight]);
    if (gone.length > 0 || !told.some(isTelling)) return 'waits';
  }
  if (steps.length === 0) {
    const level = gone.length > 0 ? 'warning' : 'error';
    report(level, 'story-shape', 'No step is left, so the story is left out.');
    return undefined;
  }
  return { id, title, ...(summary ? { summary } : {}), steps };
}

/** The step of an item; ids of events that are not there go to `gone`. */
function readStep(
  item: unknown,
  path: string,
  known: Known,
  report: Report,
  gone: string[],
): StoryStep | undefined {
  const read = v.safeParse(StepShape, item);
  if (!read.success) {
    report('error', 'story-step', `${path}.${issueOf(read.issues)}; the step is left out.`);
    return undefined;
  }
  const step: StepInput = read.output;
  const missing = new Set<string>();
  const present = (ids: readonly string[] = []) => {
    const found = new Set<string>();
    for (const id of ids) {
      const event = eventById(known.events, id);
      if (event) found.add(event.id);
      else missing.add(id);
    }
    return [...found];
  };
  const events = present(step.events);
  const highlight = present(step.highlight);
  gone.push(...missing);
  for (const id of missing) {
    const message = `${path} (${step.id}): there is no event ${id} any more; choose another.`;
    report('warning', 'story-event', message);
  }
  if (step.range === undefined && events.length === 0 && highlight.length === 0) {
    const message = `${path} (${step.id}): nothing is left to show; give a range or events.`;
    report(missing.size > 0 ? 'warning' : 'error', 'story-step', message);
    return undefined;
  }
  return {
    id: step.id,
    title: step.title,
    ...(step.range === undefined ? {} : { range: step.range }),
    ...(events.length > 0 ? { events } : {}),
    ...(highlight.length > 0 ? { highlight } : {}),
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
