import { describe, expect, it } from 'vitest';
import { MAX_ARTICLE_BYTES } from '../model/articleFile.ts';
import type { NamedBytes } from '../model/articleFile.ts';
import { parseTimelineFile, stringifyTimeline } from '../model/timelineFile.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { Dropped, MAX_ARTICLES } from './dropped.svelte.ts';
import type { ReadArticles, ReadFiles } from './dropped.svelte.ts';
import type { GivenFile } from './heldFiles.ts';

const STORY = stringifyTimeline(storyTimeline());
const TIMELINE_JS = '{"events": [{"start_date": {"year": 2024}}]}';
const EMPTY = '{"version": 1, "sources": [], "events": []}';
const PROBLEM = { rule: 'a', level: 'error', message: 'b', place: { file: 'c.md' } } as const;

const given = (path: string, text = 'x'): GivenFile => ({ path, file: new Blob([text]) });
const many = (n: number) => Array.from({ length: n }, (_, i) => given(`${i}.md`));

/** A `Dropped` with what it read and opened; each reading ends when the test says so. */
function aDropped() {
  const readings: {
    readonly files: readonly NamedBytes[];
    readonly signal: AbortSignal;
    readonly onread: (done: number) => void;
    readonly end: (answer: ReadFiles) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const read: ReadArticles = (files, { onread, signal }) =>
    new Promise((resolve, reject) => {
      readings.push({ files, signal, onread, end: resolve, fail: reject });
    });
  const opened: (readonly [timeline: Timeline, more: boolean])[] = [];
  const dropped = new Dropped({
    read,
    onopen: ({ timeline }, more) => opened.push([timeline, more]),
  });
  /** The reading that is asked for next. */
  const next = async (n: number) => {
    await expect.poll(() => readings.length).toBe(n + 1);
    const reading = readings[n];
    if (!reading) throw new Error('polled above');
    return reading;
  };
  const take = async (files: readonly GivenFile[], answer: ReadFiles) => {
    const taken = dropped.take(files);
    (await next(readings.length)).end(answer);
    await taken;
  };
  return { dropped, opened, readings, next, take };
}

const STORY_READ: ReadFiles = { text: STORY, problems: [PROBLEM] };
const names = (files: readonly NamedBytes[]) => files.map(({ name }) => name);

describe('what was dropped', () => {
  it('is opened when it is read, with its problems, and saved without them', async () => {
    const { dropped, opened, next } = aDropped();
    const taken = dropped.take([given('a.md'), given('sub/b.TXT'), given('timeline.yaml')]);
    const reading = await next(0);
    expect(names(reading.files)).toEqual(['a.md', 'sub/b.TXT', 'timeline.yaml']);
    expect(dropped.reading).toEqual({ done: 0, of: 2 });
    reading.onread(1);
    expect(dropped.reading).toEqual({ done: 1, of: 2 });
    expect(dropped.opened).toBeUndefined();
    reading.end(STORY_READ);
    await taken;
    expect(dropped.reading).toBeUndefined();
    expect(dropped.opened?.timeline.problems).toEqual([PROBLEM]);
    expect(dropped.opened?.text).toBe(STORY);
    expect(opened).toEqual([[dropped.opened?.timeline, false]]);
  });

  it('is added to what was dropped before, in place of the same name', async () => {
    const { opened, readings, take } = aDropped();
    await take([given('a.md', '1'), given('b.md', '1')], STORY_READ);
    await take([given('b.md', '2'), given('c.md', '2')], STORY_READ);
    const files = readings[1]?.files.map(({ name, bytes }) => [
      name,
      new TextDecoder().decode(bytes),
    ]);
    expect(files).toEqual([
      ['a.md', '1'],
      ['b.md', '2'],
      ['c.md', '2'],
    ]);
    expect(opened.map(([, more]) => more)).toEqual([false, true]);
  });

  it('is read together with what comes while it is read', async () => {
    const { dropped, opened, next } = aDropped();
    const first = dropped.take([given('a.md')]);
    const reading = await next(0);
    const second = dropped.take([given('b.md')]);
    expect(reading.signal.aborted).toBe(true);
    reading.fail(new Error('stopped'));
    const both = await next(1);
    expect(names(both.files)).toEqual(['a.md', 'b.md']);
    both.end(STORY_READ);
    await Promise.all([first, second]);
    expect(opened).toHaveLength(1);
    expect(dropped.refusal).toBeUndefined();
  });

  it('stays unread when it is stopped', async () => {
    const { dropped, opened, next, readings, take } = aDropped();
    const taken = dropped.take([given('a.md')]);
    const reading = await next(0);
    dropped.stop();
    reading.end(STORY_READ);
    await taken;
    expect([dropped.opened, dropped.reading, opened]).toEqual([undefined, undefined, []]);
    await take([given('b.md')], STORY_READ);
    expect(names(readings[1]?.files ?? [])).toEqual(['b.md']);
  });

  it('is forgotten when it is closed', async () => {
    const { dropped, readings, take } = aDropped();
    await take([given('a.md')], STORY_READ);
    dropped.close();
    expect(dropped.opened).toBeUndefined();
    await take([given('b.md')], STORY_READ);
    expect(names(readings[1]?.files ?? [])).toEqual(['b.md']);
  });

  it('is not read beyond what shows that it is too large', async () => {
    const { readings, take } = aDropped();
    await take([given('a.md', 'x'.repeat(MAX_ARTICLE_BYTES + 1000))], STORY_READ);
    expect(readings[0]?.files[0]?.bytes).toHaveLength(MAX_ARTICLE_BYTES + 1);
  });

  it('is a problem where its bytes cannot be had, and the others are read', async () => {
    const { dropped, readings, take } = aDropped();
    const gone = new Blob();
    gone.slice = () => {
      throw new Error('gone');
    };
    await take([{ path: 'gone.md', file: gone }, given('a.md')], { text: STORY, problems: [] });
    expect(names(readings[0]?.files ?? [])).toEqual(['a.md']);
    expect(dropped.opened?.timeline.problems).toMatchObject([
      { rule: 'article-unreadable', place: { file: 'gone.md' } },
    ]);
  });

  it.each<[name: string, files: readonly GivenFile[], refusal: object]>([
    ['nothing', [], { why: 'noArticles' }],
    ['only a title', [given('timeline.yaml')], { why: 'noArticles' }],
    ['only hidden files', [given('.a.md'), given('node_modules/b.md')], { why: 'noArticles' }],
    ['pictures', [given('a.png'), given('b.json')], { why: 'leftOut', names: ['a.png', 'b.json'] }],
    ['too many', many(MAX_ARTICLES + 1), { why: 'tooMany', most: MAX_ARTICLES }],
    ['a broken timeline', [given('t.json', '{')], { why: 'timeline' }],
    [
      'a timeline of 300 MB',
      [{ path: 't.json', file: Object.defineProperty(new Blob(['{']), 'size', { value: 3e8 }) }],
      { why: 'timeline', problem: { rule: 'timeline-size' } },
    ],
    ['an empty timeline', [given('t.json', EMPTY)], { why: 'noEvents' }],
  ])('is not read when it is %s', async (_, files, refusal) => {
    const { dropped, opened, readings } = aDropped();
    await dropped.take(files);
    expect(dropped.refusal).toMatchObject(refusal);
    expect([opened, readings, dropped.reading]).toEqual([[], [], undefined]);
    dropped.dismiss();
    expect(dropped.refusal).toBeUndefined();
  });

  it('may be 200 articles and a title, and leaves out what is none', async () => {
    const { dropped, take } = aDropped();
    await take([...many(MAX_ARTICLES), given('timeline.yaml'), given('a.png')], STORY_READ);
    expect(dropped.refusal).toEqual({ why: 'leftOut', names: ['a.png'] });
    expect(dropped.opened).toBeDefined();
    await dropped.take([given('one more.md')]);
    expect(dropped.refusal).toEqual({ why: 'tooMany', most: MAX_ARTICLES });
  });

  it('leaves what is shown where it gives no event or the reader fails', async () => {
    const { dropped, opened, next, take } = aDropped();
    await take([given('a.md')], { text: EMPTY, problems: [PROBLEM] });
    expect(dropped.refusal).toEqual({ why: 'noEvents' });
    expect(dropped.problems).toEqual([PROBLEM]);
    const taken = dropped.take([given('a.md')]);
    expect(dropped.problems).toEqual([]);
    (await next(1)).fail(new Error('no worker'));
    await taken;
    expect(dropped.refusal).toEqual({ why: 'reader' });
    expect([dropped.opened, dropped.reading, opened]).toEqual([undefined, undefined, []]);
  });

  it.each<[name: string, files: readonly GivenFile[], refusal?: object]>([
    ['a CSV file', [given('e.csv')]],
    ['a TimelineJS file', [given('t.json', TIMELINE_JS)]],
    ['a TimelineJS file with a byte order mark', [given('t.json', `\uFEFF${TIMELINE_JS}`)]],
    [
      'several, of which a timeline file is none',
      [given('a.md'), given('t.json', TIMELINE_JS), given('own.json', STORY)],
      { why: 'leftOut', names: ['own.json'] },
    ],
  ])('may be a table of events: %s', async (_, files, refusal) => {
    const { dropped, readings, take } = aDropped();
    await take(files, STORY_READ);
    const taken = files.map(({ path }) => path).filter((path) => path !== 'own.json');
    expect(names(readings[0]?.files ?? [])).toEqual(taken);
    expect(dropped.opened?.file).toBeUndefined();
    expect(dropped.refusal).toEqual(refusal);
  });

  it('may be a timeline file, which takes the place of the articles', async () => {
    const { dropped, opened, take } = aDropped();
    await take([given('a.md')], STORY_READ);
    await dropped.take([given('saved.json', STORY)]);
    const parsed = parseTimelineFile(STORY, 'saved.json');
    expect(dropped.opened).toEqual({
      timeline: parsed.ok ? parsed.timeline : undefined,
      text: STORY,
      file: 'saved.json',
    });
    expect(opened.map(([, more]) => more)).toEqual([false, false]);
  });
});
