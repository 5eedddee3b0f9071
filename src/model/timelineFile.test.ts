import { describe, expect, it } from 'vitest';
import { aDate, anEvent } from '../testing/anEvent.ts';
import { parseTimelineFile, stringifyTimeline } from './timelineFile.ts';
import type { Timeline } from './timelineFile.ts';

const TIMELINE: Timeline = {
  version: 1,
  sources: [
    {
      id: 's1',
      file: 'a.md',
      title: '一座橋的故事',
      url: null,
      published: '2025-08-09',
      language: 'zh-Hant',
      publisher: null,
      paragraphs: [
        {
          id: 'p1',
          line: 3,
          endLine: 4,
          role: 'paragraph',
          heading: ['橋'],
          text: '橋在 2016 年通車。',
          links: [{ start: 0, end: 1, url: 'https://example.org' }],
        },
      ],
    },
  ],
  events: [
    anEvent({
      figures: [{ measure: 'count', value: 3, max: 5, currency: null, unit: '人', bound: 'about' }],
      otherDates: [aDate('2020-01-24')],
      aliases: ['e-old'],
      evidence: [
        {
          source: 's1',
          paragraph: 'p1',
          quote: { start: 0, end: 4 },
          dated: aDate('2020-01-24', undefined, {
            derivation: [{ step: 'reviewed', text: 'Why.', entry: 'e-old', edtf: '2020-01-24' }],
          }),
        },
      ],
    }),
  ],
};

const parse = (text: string) => parseTimelineFile(text, 'timeline.json');
const problemOf = (text: string) => {
  const parsed = parse(text);
  return parsed.ok ? undefined : parsed.problem;
};

/** What is read of a timeline file that is good in part. */
function partly(text: string): Timeline {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.timeline;
}

/** The timeline with the value at a path (`events.0.date.start`) replaced, or removed. */
function changed(path: string, value: unknown): string {
  const copy: object = structuredClone(TIMELINE);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = copy;
  for (const key of keys) {
    const inner: unknown = Reflect.get(at, key);
    if (typeof inner !== 'object' || inner === null) throw new Error(`there is no ${path}`);
    at = inner;
  }
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Reflect.set(at, last, value);
  return JSON.stringify(copy);
}

describe('parseTimelineFile', () => {
  it('reads what stringifyTimeline writes', () => {
    expect(parse(stringifyTimeline(TIMELINE))).toEqual({ ok: true, timeline: TIMELINE });
  });

  it('reads an empty timeline', () => {
    const timeline = { version: 1, sources: [], events: [] };
    expect(parse(JSON.stringify(timeline))).toEqual({ ok: true, timeline });
  });

  it('keeps fields that it does not know', () => {
    const parsed = parse(changed('events.0.note', 'more'));
    expect(parsed.ok && parsed.timeline.events[0]).toHaveProperty('note', 'more');
  });

  it.each([
    'title',
    'sources.0.url',
    'sources.0.publisher',
    'sources.0.paragraphs.0.role',
    'sources.0.paragraphs.0.heading',
    'sources.0.paragraphs.0.links',
    'events.0.figures',
    'events.0.figures.0.max',
    'events.0.figures.0.currency',
    'events.0.otherDates',
    'events.0.aliases',
    'events.0.evidence.0.dated',
  ])('does without %s', (path) => {
    expect(parse(changed(path, undefined)).ok).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a file that was cut off', stringifyTimeline(TIMELINE).slice(0, 200)],
    ['a page', '<!doctype html><title>404</title>'],
    ['too deep nesting', '['.repeat(1e5)],
    ['a byte order mark', `\ufeff${stringifyTimeline(TIMELINE)}`],
  ])('says that %s is no complete JSON', (_case, text) => {
    expect(problemOf(text)).toMatchObject({
      rule: 'timeline-json',
      level: 'error',
      place: { file: 'timeline.json' },
    });
  });

  it.each(['null', '[]', '42', '"text"', '{}', '{"version":"1"}', '{"sources":[],"events":[]}'])(
    'says that %s is no timeline file',
    (text) => {
      expect(problemOf(text)?.rule).toBe('timeline-shape');
      expect(problemOf(text)?.message).toContain('version');
    },
  );

  it.each([0, 2, 1.5, -1])('refuses version %d and says which it reads', (version) => {
    expect(problemOf(changed('version', version))?.rule).toBe('timeline-version');
    expect(problemOf(changed('version', version))?.message).toContain(`version ${version}`);
  });

  it.each<readonly [string, unknown]>([
    ['sources', undefined],
    ['sources', {}],
    ['events', undefined],
    ['events', 'text'],
    ['events.0', null],
    ['sources.0.id', ''],
    ['sources.0.file', undefined],
    ['sources.0.published', '2025-02-30'],
    ['sources.0.published', undefined],
    ['sources.0.paragraphs', undefined],
    ['events.0.id', undefined],
    ['events.0.id', ''],
    ['events.0.aliases', 'e-old'],
    ['events.0.aliases', ['']],
    ['events.0.evidence.0.dated', '2020'],
    ['events.0.evidence.0.dated.basis', 'guess'],
    ['events.0.title', {}],
    ['events.0.title.en', ''],
    ['events.0.kind', 'sport'],
    ['events.0.modality', 'maybe'],
    ['events.0.date', undefined],
    ['events.0.date.start', '2020-02-30'],
    ['events.0.date.start', '2020'],
    ['events.0.date.precision', 'hour'],
    ['events.0.date.basis', 'guess'],
    ['events.0.date.approximate', undefined],
    ['events.0.importance', 1.1],
    ['events.0.importance', '1'],
    ['events.0.evidence', []],
    ['events.0.evidence.0.source', undefined],
    ['events.0.evidence.0.quote.start', -1],
    ['events.0.evidence.0.quote.end', 0.5],
    ['events.0.figures.0.measure', 'weight'],
    ['events.0.figures.0.value', '3'],
    ['events.0.figures.0.bound', 'almost'],
    ['events.0.otherDates.0.end', 'never'],
  ])('names %s as the first place that is wrong, where it is %j', (path, value) => {
    const found = problemOf(changed(path, value));
    expect(found?.rule).toBe('timeline-shape');
    expect(found?.message).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}[:.]`));
  });

  it.each<readonly [string, string, unknown]>([
    ['events.0.date', 'events.0.date.end', '2020-01-22'],
    ['events.0.evidence.0.quote', 'events.0.evidence.0.quote', { start: 4, end: 4 }],
    ['events.0.otherDates.0', 'events.0.otherDates.0.end', '2019-01-01'],
  ])('refuses %s where it ends before it starts', (place, path, value) => {
    expect(problemOf(changed(path, value))?.message).toBe(`${place}: ends before it starts`);
  });

  it.each<readonly [string, unknown]>([
    ['line', 0],
    ['line', 1.5],
    ['endLine', '4'],
    ['role', 'poem'],
    ['text', null],
    ['links', [{ start: 0, end: 1 }]],
  ])('leaves out a paragraph whose %s is %j', (key, value) => {
    const read = partly(changed(`sources.0.paragraphs.0.${key}`, value));
    expect(read.sources[0]?.paragraphs).toEqual([]);
    expect(read.events).toHaveLength(1);
    expect(read.problems?.[0]?.message).toContain(
      `Left out: paragraphs 1; the first: sources.s1.paragraphs.0.${key}`,
    );
  });

  it('reads the good events beside bad ones, and says how many those are and where they begin', () => {
    const [event] = TIMELINE.events;
    const bad = [
      null,
      { ...event, id: 'a', kind: 'sport' },
      { ...event, id: 'b', date: undefined },
    ];
    const read = partly(JSON.stringify({ ...TIMELINE, events: [event, ...bad] }));
    expect(read.events).toEqual([event]);
    expect(read.problems).toMatchObject([
      { rule: 'timeline-partly', level: 'error', place: { file: 'timeline.json' } },
    ]);
    expect(read.problems?.[0]?.message).toMatch(/^Left out: events 3; the first: events\.1: /u);
  });

  it('has each id of an event, a source, a paragraph and a story once', () => {
    const [event] = TIMELINE.events;
    const [source] = TIMELINE.sources;
    const paragraphs = [...(source?.paragraphs ?? []), ...(source?.paragraphs ?? [])];
    const story = { id: 't', title: { en: 'T' }, steps: [{ id: 'a', title: { en: 'A' } }] };
    const read = partly(
      JSON.stringify({
        version: 1,
        sources: [{ ...source, paragraphs }, source],
        events: [event, event],
        stories: [story, story, { id: 'u' }],
      }),
    );
    const left = [read.sources, read.events, read.stories ?? [], read.sources[0]?.paragraphs ?? []];
    expect(left.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(read.problems?.[0]?.message).toContain('sources 1, paragraphs 1, events 1, stories 2');
  });

  it('cuts titles of megabytes, and passes on no endless list of problems', () => {
    const [event] = TIMELINE.events;
    const title = { en: 'x'.repeat(5_000_000) };
    const told = { rule: 'a', level: 'error', message: 'b', place: { file: 'c' } };
    const problems = Array.from({ length: 100_000 }, () => told);
    const read = partly(
      JSON.stringify({ ...TIMELINE, title, events: [{ ...event, title }], problems }),
    );
    expect(read.title?.['en']).toHaveLength(1000);
    expect(read.events[0]?.title['en']).toHaveLength(1000);
    expect(read.problems).toHaveLength(1001);
    expect(read.problems?.[0]?.message).toContain('ends of titles 2, problems 99000');
  });

  it('takes signs out of titles that turn the text around them', () => {
    const read = partly(changed('events.0.title.en', 'gnp.\u202Eexe\r\nX'));
    expect(read.events[0]?.title['en']).toBe('gnp. exe X');
    expect(read).not.toHaveProperty('problems');
  });

  it('does without a title that is none', () => {
    const read = partly(changed('title', {}));
    expect(read).not.toHaveProperty('title');
    expect(read.events).toHaveLength(1);
  });

  it('names only one place where several are wrong', () => {
    const text = changed('events.0.kind', 'sport').replace('"zh-Hant"', '42');
    expect(problemOf(text)?.message).not.toContain('\n');
  });
});

describe('stringifyTimeline', () => {
  it('indents by two spaces and ends with a line break', () => {
    const text = stringifyTimeline({ version: 1, sources: [], events: [] });
    expect(text).toBe('{\n  "version": 1,\n  "sources": [],\n  "events": []\n}\n');
  });

  it('gives the same bytes each time it is read and written', () => {
    const rewrite = (text: string) => {
      const parsed = parse(text);
      return parsed.ok ? stringifyTimeline(parsed.timeline) : '';
    };
    const once = rewrite(stringifyTimeline(TIMELINE));
    expect(once).not.toBe('');
    expect(rewrite(once)).toBe(once);
  });
});
