import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readDataFiles } from '../src/cli/dataFiles.ts';
import { openProject } from '../src/cli/project.ts';
import { openArticles } from '../src/cli/readArticles.ts';
import { assembleTimeline, extractArticle, readKnowledge } from '../src/extract/index.ts';
import type { Article } from '../src/extract/index.ts';
import { parseIsoDay } from '../src/model/calendar.ts';
import type { TextSpan } from '../src/model/event.ts';
import { parseTimelineFile, stringifyTimeline } from '../src/model/timelineFile.ts';
import type { Timeline } from '../src/model/timelineFile.ts';
import { anArticle } from '../src/testing/anArticle.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const DATA = fromRoot('data');
const ARTICLES = fromRoot('data/articles');
const SHARED = fromRoot('../shared');
const SCHEMA = join(SHARED, 'contract/timeline.schema.json');
const SCORER = join(SHARED, 'contract/score.mjs');
const SEEDS = join(SHARED, 'gold/seeds.json');
const SHARED_ARTICLES = join(SHARED, 'articles');

const { knowledge } = readKnowledge(readDataFiles(DATA, 'data').files);

const timelineOf = (articles: readonly Article[]): Timeline =>
  assembleTimeline(
    articles.map((article) => extractArticle(article, knowledge)),
    knowledge,
  ).timeline;

/** What is wrong with the offsets, dates, titles and ids of a timeline; empty when nothing is. */
function faultsOf({ sources, events }: Timeline): readonly string[] {
  const texts = new Map(
    sources.flatMap(({ id, paragraphs }) =>
      paragraphs.map((paragraph) => [`${id} ${paragraph.id}`, paragraph.text] as const),
    ),
  );
  const isInside = ({ start, end }: TextSpan, length: number) =>
    Number.isInteger(start) && start >= 0 && start < end && end <= length;
  const faults: string[] = [];
  const ids = new Set<string>();
  for (const { id, title, date, otherDates = [], importance, evidence, figures = [] } of events) {
    const check = (holds: boolean, what: string) => {
      if (!holds) faults.push(`${id}: ${what}`);
    };
    check(!ids.has(id), 'two events have the id');
    ids.add(id);
    const titles = Object.values(title);
    check(titles.length > 0 && titles.every((text) => text.trim() !== ''), 'no title');
    for (const { start, end } of [date, ...otherDates]) {
      const [first, last] = [parseIsoDay(start), parseIsoDay(end)];
      check(first !== undefined && last !== undefined && first <= last, `${start} – ${end}`);
    }
    check(importance >= 0 && importance <= 1, `importance ${importance}`);
    check(
      figures.every(({ value }) => Number.isFinite(value)),
      'a figure without a value',
    );
    check(evidence.length > 0, 'no evidence');
    for (const { source, paragraph, quote, date: at } of evidence) {
      const text = texts.get(`${source} ${paragraph}`);
      check(text !== undefined, `no paragraph ${paragraph} in ${source}`);
      const length = text?.length ?? 0;
      check(isInside(quote, length), `quote ${quote.start}–${quote.end} of ${length}`);
      check(quote.end - quote.start <= 200, 'quote over 200 characters');
      if (at) check(isInside(at, length), `date ${at.start}–${at.end} of ${length}`);
    }
  }
  return faults;
}

describe('the default timeline', () => {
  const { timeline, articleProblems, otherProblems } = openProject(
    { articlesDir: ARTICLES, dataDir: DATA },
    () => 0,
  ).state;

  it('is the one in the golden file (npx vitest run --project suites -u accepts a new one)', async () => {
    const sources = new Map(timeline.sources.map((source) => [source.id, source]));
    const lines = timeline.events.map(({ date, kind, modality, importance, title, evidence }) => {
      const source = sources.get(evidence[0]?.source ?? '');
      const line = source?.paragraphs.find(({ id }) => id === evidence[0]?.paragraph)?.line ?? 0;
      const own = title[source?.language ?? ''] ?? Object.values(title)[0] ?? '';
      const columns = [
        date.edtf.padEnd(22),
        kind.padEnd(11),
        modality.padEnd(8),
        date.basis.padEnd(9),
        importance.toFixed(2),
        `${source?.file ?? ''}:${line}`.padEnd(38),
        own,
      ];
      return columns.join(' ');
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/default-timeline.txt');
  });

  it('has no problems to report', () => {
    expect([...articleProblems, ...otherProblems]).toEqual([]);
  });

  it('has only events with titles, valid offsets and dates, and ids of their own', () => {
    expect(timeline.events.length).toBeGreaterThan(20);
    expect(faultsOf(timeline)).toEqual([]);
  });

  it('is read back as it was written', () => {
    expect(parseTimelineFile(stringifyTimeline(timeline), 'timeline.json').ok).toBe(true);
  });
});

describe.skipIf(!existsSync(SCHEMA) || !existsSync(SHARED_ARTICLES))(
  'the timeline of the real articles (needs ../shared/articles and ../shared/contract)',
  () => {
    const { timeline } = openProject(
      { articlesDir: SHARED_ARTICLES, dataDir: DATA },
      () => 0,
    ).state;

    it('is valid by the schema of the contract', () => {
      const schema = v.parse(v.looseObject({}), JSON.parse(readFileSync(SCHEMA, 'utf8')));
      const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
      validate(JSON.parse(stringifyTimeline(timeline)));
      expect(validate.errors ?? []).toEqual([]);
      expect(timeline.sources).toHaveLength(4);
    });

    it('has only events with titles, valid offsets and dates, and ids of their own', () => {
      expect(faultsOf(timeline)).toEqual([]);
    });

    it.skipIf(!existsSync(SCORER) || !existsSync(SEEDS))(
      'scores what the issue asks for (needs ../shared/gold)',
      () => {
        const report = scoreOf(timeline);
        expect(report.f1).toBeGreaterThanOrEqual(0.85);
        expect(report.strictF1).toBeGreaterThanOrEqual(0.78);
        expect(report.kind).toBeGreaterThanOrEqual(0.85);
        expect(report.modality).toBeGreaterThanOrEqual(0.95);
        expect(report.figures).toBeGreaterThanOrEqual(0.9);
        expect(report.basis).toBeGreaterThanOrEqual(0.85);
      },
    );
  },
);

const Report = v.looseObject({
  f1: v.number(),
  strictF1: v.number(),
  kind: v.number(),
  modality: v.number(),
  figures: v.number(),
  basis: v.number(),
});

/** What the scorer of the contract says of a timeline, against the development set. */
function scoreOf(timeline: Timeline): v.InferOutput<typeof Report> {
  const folder = mkdtempSync(join(tmpdir(), 'chronocite-score-'));
  try {
    const file = join(folder, 'timeline.json');
    writeFileSync(file, stringifyTimeline(timeline));
    const args = [SCORER, '--timeline', file, '--gold', SEEDS, '--json'];
    return v.parse(Report, JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('extraction', () => {
  const { articles } = openArticles(ARTICLES).read(new Set());
  const extractions = articles.map((article) => extractArticle(article, knowledge));
  const expected = stringifyTimeline(assembleTimeline(extractions, knowledge).timeline);

  it('gives the same bytes when it is run again', () => {
    expect(articles.length).toBeGreaterThan(2);
    expect(stringifyTimeline(timelineOf(articles))).toBe(expected);
  });

  it('gives the same bytes whatever the order of the articles', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(extractions, { minLength: extractions.length }),
        (shuffled) => {
          const { timeline } = assembleTimeline(shuffled, knowledge);
          expect(stringifyTimeline(timeline)).toBe(expected);
        },
      ),
      { numRuns: 24 },
    );
  });

  it('gives valid offsets and never throws, whatever the text', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        ...[
          '2016 年',
          '去年',
          '三個月前',
          '3月',
          '5 日',
          'in 2017',
          'March 2023',
          'last year',
          '同年',
        ],
        ...[
          '，',
          '。',
          '；',
          '「',
          '」',
          '（',
          '）',
          '——',
          '…',
          '\n',
          '\n\n',
          ' ',
          '. ',
          ', ',
          '? ',
        ],
        ...[
          '# ',
          '- ',
          '> ',
          '| ',
          '|\n|-|\n|',
          '**',
          '[a](https://e.org/2024/01/07/)',
          '`',
          '<br>',
        ],
        ...[
          'Anthropic',
          'GPT-3',
          '發布',
          '推出',
          '成立',
          '目前',
          '融資',
          '200 億美元',
          '70% 到 80%',
        ],
        ...['如果', '將', '他', 'we', 'raised $5 billion', 'will', 'published', '**林海**：', '😀'],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const bodies = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
    const languages = fc.constantFrom('zh-Hant', 'zh-Hans', 'en', 'zh');
    fc.assert(
      fc.property(bodies, languages, (body, language) => {
        expect(faultsOf(timelineOf([anArticle({ body, language })]))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an edit', () => {
  const { articles } = openArticles(ARTICLES).read(new Set());
  const idsOf = ({ events }: Timeline) => new Set(events.map(({ id }) => id));
  const before = timelineOf(articles);
  const ids = idsOf(before);

  it('can be made to several articles', () => {
    expect(articles.length).toBeGreaterThan(2);
    expect(ids.size).toBeGreaterThan(100);
  });

  /** The ids that are gone when an article has another body. */
  function lost(article: Article, body: string): readonly string[] {
    const edited = articles.map((one) => (one.id === article.id ? { ...one, body } : one));
    const after = idsOf(timelineOf(edited));
    return [...ids].filter((id) => !after.has(id));
  }

  it.each(articles)('that adds a paragraph to $file changes no id', (article) => {
    const blocks = article.body.split('\n\n');
    const places = [1, 0.25, 0.5, 0.75].map((share) => Math.round(blocks.length * share));
    for (const place of [0, ...places]) {
      const body = [...blocks.slice(0, place), '這一段寫的是別的。', ...blocks.slice(place)];
      expect(lost(article, body.join('\n\n'))).toEqual([]);
    }
  });

  it.each(articles)(
    'that changes a character of $file outside its quotes changes no id',
    (article) => {
      const source = before.sources.find(({ id }) => id === article.id);
      const quotes = before.events
        .flatMap(({ evidence }) => evidence)
        .filter((one) => one.source === article.id);
      const edits = (source?.paragraphs ?? []).flatMap(({ id, text, role }) => {
        if (role !== 'paragraph' || !article.body.includes(text)) return [];
        const at = [...text.matchAll(/的/g)].find(({ index }) =>
          quotes.every((q) => q.paragraph !== id || index < q.quote.start || index >= q.quote.end),
        )?.index;
        return at === undefined
          ? []
          : [[text, `${text.slice(0, at)}得${text.slice(at + 1)}`] as const];
      });
      expect(edits.length).toBeGreaterThan(0);
      for (const [text, typo] of edits) {
        expect(
          lost(
            article,
            article.body.replace(text, () => typo),
          ),
        ).toEqual([]);
      }
    },
  );

  it('that adds an article on something else changes no id', () => {
    const body = '鯨灣大橋在 1976 年動工，1978 年通車。\n\n三年前，大橋封閉了兩個月。';
    const more = anArticle({ id: 'aaa-bridge', file: 'aaa-bridge.md', body });
    const after = timelineOf([...articles, more]);
    expect(after.events.length).toBeGreaterThan(before.events.length);
    const now = idsOf(after);
    expect([...ids].filter((id) => !now.has(id))).toEqual([]);
  });

  it('that removes an article takes no event away that others tell', () => {
    for (const gone of articles) {
      const after = idsOf(timelineOf(articles.filter(({ id }) => id !== gone.id)));
      const own = before.events.filter(({ evidence }) =>
        evidence.every(({ source }) => source !== gone.id),
      );
      expect(own.length).toBeGreaterThan(10);
      expect(own.filter(({ id }) => !after.has(id))).toEqual([]);
    }
  });
});

describe('a hostile article', () => {
  it.each([
    ['one character', '一'.repeat(1e6)],
    // Five million characters take about five seconds; a fifth of them shows the same.
    ['one date', '2016年'.repeat(2e5)],
    ['one long stretch of spaces', `12${' '.repeat(1e6)}`],
    ['one open bracket', '（'.repeat(1e6)],
  ])('of nothing but %s is read within five seconds', (_what, body) => {
    const start = performance.now();
    const { source, drafts } = extractArticle(anArticle({ body }), knowledge);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(source.paragraphs.length).toBeLessThanOrEqual(50);
    const long = drafts.filter(({ evidence: { quote } }) => quote.end - quote.start > 200);
    expect(long).toEqual([]);
  });
});
