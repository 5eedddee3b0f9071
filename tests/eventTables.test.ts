import Ajv2020 from 'ajv/dist/2020.js';
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import fc from 'fast-check';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvFormat } from 'd3';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTimeline } from '../src/articles/readTimeline.ts';
import { readYaml } from '../src/articles/yaml.ts';
import { readDataFiles } from '../src/cli/dataFiles.ts';
import { openProject } from '../src/cli/project.ts';
import { timelineCsv } from '../src/export/csv.ts';
import { timelineJs } from '../src/export/timelineJs.ts';
import { readKnowledge } from '../src/extract/index.ts';
import type { TimelineEvent } from '../src/model/event.ts';
import { parseTimelineFile, stringifyTimeline } from '../src/model/timelineFile.ts';
import type { Timeline } from '../src/model/timelineFile.ts';
import { aDate, anEvent } from '../src/testing/anEvent.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const DATA = fromRoot('data');
const ARTICLES = fromRoot('data/articles');
const SCHEMA = fromRoot('../shared/contract/timeline.schema.json');
const TSX = fromRoot('node_modules/tsx/dist/cli.mjs');
const ARTICLE = 'anthropic-cofounders.md';

const { knowledge } = readKnowledge(readDataFiles(DATA, 'data').files);
const own = openProject({ articlesDir: ARTICLES, dataDir: DATA }, () => 0).state.timeline;

/** The timeline of files in memory, where nothing is wrong with any. */
function timelineOf(files: Readonly<Record<string, string>>): Timeline {
  const named = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  const corrections = { ...knowledge, curations: [] };
  const read = readTimeline(named, { knowledge: corrections, stories: [] }, readYaml);
  expect([...read.articleProblems, ...read.otherProblems]).toEqual([]);
  return read.timeline;
}

/** The address of the original that tells an event first. */
function addressOf({ evidence }: TimelineEvent, { sources }: Timeline): readonly string[] {
  const url = sources.find(({ id }) => id === evidence[0]?.source)?.url ?? undefined;
  return url === undefined ? [] : [url];
}

/** The addresses in the row that tells an event first. */
function linksOf({ evidence }: TimelineEvent, { sources }: Timeline): readonly string[] {
  const [first] = evidence;
  const source = sources.find(({ id }) => id === first?.source);
  const paragraph = source?.paragraphs.find(({ id }) => id === first?.paragraph);
  return paragraph?.links?.map(({ url }) => url) ?? [];
}

const WITH_ODD_DATES: Timeline = {
  ...storyTimeline(),
  events: [
    anEvent({
      id: 'caesar',
      date: aDate('-000043-03-15', undefined, { edtf: '-0043-03-15', precision: 'day' }),
    }),
    anEvent({
      id: 'circa',
      title: { en: '=1+1' },
      date: aDate('1990-01-01', '1990-12-31', {
        precision: 'year',
        edtf: '1990~',
        approximate: true,
      }),
    }),
    ...storyTimeline().events,
  ],
};

describe.each([
  ['the default timeline', own],
  ['a timeline with odd dates', WITH_ODD_DATES],
])('our own export of %s', (_, exported) => {
  const sorted = (events: readonly TimelineEvent[]) =>
    [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
  const expected = sorted(exported.events);

  it('as CSV comes back in with id, title, kind, date, link and words', () => {
    const back = timelineOf({ 'events.csv': timelineCsv(exported) });
    const events = sorted(back.events);
    const plain = ({
      id,
      title,
      kind,
      modality,
      importance,
      figures = [],
      date,
    }: TimelineEvent) => {
      const { edtf, start, end, precision, approximate } = date;
      return {
        id,
        title,
        kind,
        modality,
        importance,
        figures: figures.map(({ currency, unit, ...rest }) => ({
          ...rest,
          counted: currency ?? unit ?? undefined,
        })),
        date: { edtf, start, end, precision, approximate },
      };
    };
    expect(events.map(plain).map((event) => ({ ...event, title: {} }))).toEqual(
      expected.map(plain).map((event) => ({ ...event, title: {} })),
    );
    for (const [i, { title }] of expected.entries()) expect(events[i]?.title).toMatchObject(title);
    expect(events.map((event) => linksOf(event, back))).toEqual(
      expected.map((event) => addressOf(event, exported)),
    );
    const second = timelineOf({ 'events.csv': timelineCsv(back) });
    expect(second.events.map(plain)).toEqual(back.events.map(plain));
  });

  it.each(['zh-Hant', 'en'] as const)('as TimelineJS comes back in: %s', (locale) => {
    const back = timelineOf({ 'events.json': timelineJs(exported, locale) });
    const events = sorted(back.events);
    expect(events.map(({ id, kind, date }) => [id, kind, date.start, date.end])).toEqual(
      expected.map(({ id, kind, date }) => [id, kind, date.start, date.end]),
    );
    const titled = (event: TimelineEvent) => Object.values(event.title);
    for (const [i, event] of expected.entries()) {
      const shown = event.title[locale] ?? titled(event)[0];
      expect(titled(events[i] ?? event)).toContain(shown);
      for (const link of addressOf(event, exported)) {
        expect(linksOf(events[i] ?? event, back)).toContain(link);
      }
    }
  });
});

it('our own exports beside the articles add evidence, and no event', () => {
  const text = readFileSync(join(ARTICLES, ARTICLE), 'utf8');
  const alone = timelineOf({ [ARTICLE]: text });
  const both = timelineOf({
    [ARTICLE]: text,
    'events.csv': timelineCsv(alone),
    'slides.json': timelineJs(alone, 'zh-Hant'),
  });
  const ids = ({ events }: Timeline) => events.map(({ id }) => id);
  expect(ids(both)).toEqual(ids(alone));
  expect(both.sources).toHaveLength(3);
  for (const { evidence } of both.events) {
    expect(new Set(evidence.map(({ source }) => source)).size).toBe(3);
  }
});

it('any table makes a timeline that can be read back, with quotes that are there', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      ...['2024', '-000043-03-15', '999999', '約 2022 年', '1950s', '2024-05-01', 'e-1', '😀'],
      ...[
        'Anthropic raised $4 billion.',
        '公司在 2021 年成立。',
        '長'.repeat(300),
        '<p>a</p>',
        '|',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const row = fc.record({ date: cell, end: cell, id: cell, title: cell, text: cell, url: cell });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const slides = rows.map(({ date, id, title, text }) => {
        return { unique_id: id, start_date: { year: date }, text: { headline: title, text } };
      });
      const files = {
        'a.md': '---\ntitle: A\ndate: 2025-03-03\n---\n公司在 2021 年成立。\n',
        'a.csv': csvFormat(rows, ['date', 'end', 'id', 'title', 'text', 'url']),
        'a.json': JSON.stringify({ events: slides }),
      };
      const named = Object.entries(files).map(([name, text]) => ({
        name,
        bytes: Buffer.from(text),
      }));
      const { timeline } = readTimeline(named, { knowledge, stories: [] }, readYaml);
      expect(parseTimelineFile(stringifyTimeline(timeline), 'a')).toMatchObject({ ok: true });
      expect(new Set(timeline.events.map(({ id }) => id)).size).toBe(timeline.events.length);
      for (const { date, evidence } of timeline.events) {
        expect(date.start).toMatch(/^-?\d{4,6}-\d{2}-\d{2}$/u);
        expect(date.end).toMatch(/^-?\d{4,6}-\d{2}-\d{2}$/u);
        for (const { source, paragraph, quote, date: at } of evidence) {
          const text = timeline.sources
            .find(({ id }) => id === source)
            ?.paragraphs.find(({ id }) => id === paragraph)?.text;
          const quoted = text?.slice(quote.start, quote.end) ?? '';
          expect(quoted.trim()).not.toBe('');
          expect(quoted.length).toBeLessThanOrEqual(200);
          if (at) expect(text?.slice(at.start, at.end).trim()).not.toBe('');
        }
      }
    }),
  );
});

describe('npm run extract of an article, a CSV file and a TimelineJS file', () => {
  let top: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'chronocite-tables-'));
    mkdirSync(join(top, 'articles'));
    cpSync(DATA, join(top, 'data'), {
      recursive: true,
      filter: (from) => !from.includes('curation') && !from.includes('stories'),
    });
    cpSync(join(ARTICLES, ARTICLE), join(top, 'articles', ARTICLE));
  });
  afterEach(() => {
    rmSync(top, { recursive: true });
  });
  const write = (file: string, text: string) => {
    mkdirSync(join(top, file, '..'), { recursive: true });
    writeFileSync(join(top, file), text);
  };
  const extract = () =>
    new Promise<{ stdout: string; problems: readonly string[] }>((resolve) => {
      const args = ['--articles', 'articles', '--out', 'timeline.json'];
      execFile(
        process.execPath,
        [TSX, fromRoot('src/cli/extract.ts'), ...args],
        { cwd: top },
        (_, stdout, stderr) => {
          resolve({ stdout, problems: stderr.split('\n').filter(Boolean) });
        },
      );
    });
  const written = () => {
    const parsed = parseTimelineFile(readFileSync(join(top, 'timeline.json'), 'utf8'), 'written');
    if (!parsed.ok) throw new Error(parsed.problem.message);
    return parsed.timeline;
  };

  it('writes them all in one timeline, which corrections and stories know', async () => {
    write(
      'articles/events.csv',
      [
        'id,date,title,description,kind,url',
        'printing,-0043,An old event,,society,',
        'bridge,2022 年底,大橋通車,大橋在年底通車。,society,https://example.org/bridge',
        'lost,2024-13,Nothing,,,',
      ].join('\r\n'),
    );
    write(
      'articles/sub/talks.json',
      JSON.stringify({
        title: { text: { headline: 'Talks' } },
        events: [
          {
            unique_id: 'summit',
            start_date: { year: 2023, month: 11, day: 1 },
            end_date: { year: 2023, month: 11, day: 2 },
            text: { headline: 'A summit', text: '<p>They met.</p>' },
          },
        ],
      }),
    );
    write('articles/package.json', '{"name": "left alone"}');
    write(
      'data/curation.yaml',
      'corrections:\n  - { id: bridge, reason: checked, title: { en: The bridge opens } }\n',
    );
    write(
      'data/stories/tables.yaml',
      'title: Tables\nsteps:\n  - { id: one, title: One, events: [bridge, summit] }\n',
    );
    const { stdout, problems } = await extract();
    expect(stdout).toMatch(/^3 articles, \d+ events → timeline\.json/u);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^articles\/events\.csv:4:1 error table-date .*`2024-13`/u);
    const timeline = written();
    expect(timeline.sources.map(({ file }) => file)).toEqual([
      ARTICLE,
      'events.csv',
      'sub/talks.json',
    ]);
    expect(timeline.stories?.[0]?.steps[0]?.events).toEqual(['bridge', 'summit']);
    const by = new Map(timeline.events.map((event) => [event.id, event]));
    expect(by.get('bridge')).toMatchObject({
      title: { 'zh-Hant': '大橋通車', en: 'The bridge opens' },
      kind: 'society',
      date: { edtf: '2022-10/2022-12', precision: 'quarter', basis: 'text' },
    });
    expect(by.get('printing')?.date.start).toBe('-000043-01-01');
    expect(by.get('summit')?.date).toMatchObject({ start: '2023-11-01', end: '2023-11-02' });

    // Another row above moves lines, and no id.
    const ids = timeline.events.map(({ id }) => id);
    write(
      'articles/events.csv',
      ['date,title', '1999,New', '-0043,An old event', '2022 年底,大橋通車'].join('\n'),
    );
    await extract();
    const untold = written().events.map(({ id }) => id);
    expect(ids.filter((id) => !untold.includes(id))).toEqual(['printing', 'bridge']);
  });

  it.skipIf(!existsSync(SCHEMA))('is valid by the schema of the contract', async () => {
    write('articles/events.csv', timelineCsv(own));
    write('articles/slides.json', timelineJs(WITH_ODD_DATES, 'en'));
    expect((await extract()).problems).toEqual([]);
    const schema = v.parse(v.looseObject({}), JSON.parse(readFileSync(SCHEMA, 'utf8')));
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    validate(JSON.parse(stringifyTimeline(written())));
    expect(validate.errors ?? []).toEqual([]);
  });
});
